import type { Payload, PayloadRequest } from 'payload'
import type { Sentence } from '../errors.ts'
import { idOf } from '../relation.ts'
import type { TextCollection } from '../texts.ts'
import { isSealed } from '../trail/sealOf.ts'

export type Sibling = {
  id: string
  uid: string
  language: string
  /** It was submitted or approved once: it is part of the record, and only a seal of its own takes it. */
  isOnRecord: boolean
  hasEdition: boolean
  /** It was made from the text that is asked about. */
  isTranslation: boolean
}

type Asked = { payload: Payload; req?: PayloadRequest; collection: TextCollection; text: string }

/** The other languages of an item, in the trash too. */
export async function siblingsOf({ payload, req, collection, text }: Asked): Promise<Sibling[]> {
  const within = { pagination: false, limit: 0, depth: 0, ...(req ? { req } : {}) } as const
  const { docs } = await payload.find({ collection, where: { uid: { equals: text } }, trash: true, ...within })
  const [doc] = docs
  if (!doc?.item) return []
  const found = await payload.find({ collection, where: { item: { equals: doc.item } }, trash: true, ...within })
  const siblings: Sibling[] = []
  for (const { id, uid, language, original } of found.docs) {
    if (!uid || uid === text) continue
    const where = { text: { equals: uid } }
    const rounds = await payload.count({ collection: 'reviews', where, ...(req ? { req } : {}) })
    const editions = await payload.count({ collection: 'editions', where, ...(req ? { req } : {}) })
    siblings.push({
      id: String(id),
      uid,
      language: String(language),
      isOnRecord: rounds.totalDocs + editions.totalDocs > 0,
      hasEdition: editions.totalDocs > 0,
      isTranslation: idOf(original) === String(doc.id),
    })
  }
  return siblings
}

/** What both people have to know before a text is sealed: the other languages on record say the same, and stay. Null where there are none. */
export async function tellSiblings({ req, collection, text }: { req: PayloadRequest } & Omit<Asked, 'payload'>): Promise<Sentence | null> {
  const left: string[] = []
  for (const { uid, language, isOnRecord } of await siblingsOf({ payload: req.payload, req, collection, text }))
    if (isOnRecord && !(await isSealed({ req, text: uid }))) left.push(language)
  if (left.length === 0) return null
  return {
    zh: `此条目的其他语言（${left.join('、')}）已送审或发布，不会随之封存；其中若有同样内容，须分别申请封存。从未送审的译文草稿随原文一并销毁。`,
    en: `Other languages of this item (${left.join(', ')}) were submitted or published and are not sealed with it: where they say the same, each needs a seal of its own. Drafts of translations that were never submitted are destroyed with the original.`,
  }
}
