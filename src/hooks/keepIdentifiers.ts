import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { hasEdition } from '../editions/lastEdition.ts'
import { FabuError, type Reason } from '../errors.ts'
import { isTextCollection, textKinds } from '../texts.ts'

type Held = { field: string; key: string; isGenerated?: boolean }

/**
 * Keeps unique facts unique among drafts too, which draft versions do not: one row a value, in the
 * transaction of the save. A generated slug that is taken gets a number; a wanted one is refused.
 */
export const keepIdentifiers: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (!isTextCollection(collection.slug)) return data
  const kind = textKinds[collection.slug]
  const text = { ...originalDoc, ...data }
  const owner = String(text.uid)
  await keepSlugOnceFrozen({ originalDoc, data, req })

  let { slug } = text
  for (let n = 2; !(await reserve({ req, owner, held: { field: 'slug', key: slugKey(kind, text.language, slug) } })); n++) {
    if (originalDoc?.slug === slug || n > 99) refuse([taken('slug', slug)])
    slug = `${text.slug}-${n}`
  }
  const facts: Held[] = ['indexNumber', 'documentNumber'].flatMap((field) =>
    text[field] ? [{ field, key: `${field}:${String(text[field]).trim()}` }] : [],
  )
  const refused: Reason[] = []
  for (const held of facts) if (!(await reserve({ req, owner, held }))) refused.push(taken(held.field, String(text[held.field])))
  refuse(refused)
  await releaseOthers({ req, owner, keep: [slugKey(kind, text.language, slug), ...facts.map(({ key }) => key)] })
  return { ...data, slug }
}

const slugKey = (kind: string, language: string, slug: string) => `slug:${kind}:${language}:${slug}`

/** Whether `owner` holds the value now. */
async function reserve({ req, owner, held }: { req: PayloadRequest; owner: string; held: Held }): Promise<boolean> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'identifiers',
    where: { key: { equals: held.key } },
    limit: 1,
    depth: 0,
    req,
  })
  if (docs[0]) return docs[0].owner === owner
  await req.payload.create({ collection: 'identifiers', data: { key: held.key, field: held.field, owner }, req })
  return true
}

async function releaseOthers({ req, owner, keep }: { req: PayloadRequest; owner: string; keep: string[] }) {
  await req.payload.db.deleteMany({
    collection: 'identifiers',
    where: { and: [{ owner: { equals: owner } }, { key: { not_in: keep } }] },
    req,
  })
}

async function keepSlugOnceFrozen({
  originalDoc,
  data,
  req,
}: {
  originalDoc?: Record<string, unknown>
  data: Record<string, unknown>
  req: PayloadRequest
}) {
  if (!originalDoc || data.slug === undefined || data.slug === originalDoc.slug) return
  if (!(await hasEdition({ req, text: String(originalDoc.uid) }))) return
  refuse([
    { code: 'slug.fixed', path: 'slug', zh: '已发布过的文本，地址不能再改。', en: 'The address of a text that was published stands.' },
  ])
}

const taken = (path: string, value: string): Reason => ({
  code: `${path}.taken`,
  path,
  zh: `“${value}”已被另一文本使用。`,
  en: `"${value}" is used by another text.`,
})

function refuse(reasons: Reason[]) {
  if (reasons.length === 0) return
  throw new FabuError({ code: 'identifier.taken', status: 409, message: { zh: '保存被拒绝：', en: 'Not saved:' }, reasons })
}
