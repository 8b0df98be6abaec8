import type { PayloadRequest } from 'payload'
import { guideWordsOf } from '../guideParts.ts'
import type { Language } from '../languages.ts'
import { idOf } from '../relation.ts'
import type { TextKind } from '../richtext/tree.ts'
import type {
  ArticleFacts,
  Facts,
  InterpretationFacts,
  NoticeFacts,
  PageFacts,
  PolicyFacts,
  ServiceFacts,
  TopicFacts,
} from '../snapshot.ts'
import { itemUids, namedAs } from './itemUids.ts'
import type { TextDocument } from './textDocument.ts'

type Args = { req: PayloadRequest; kind: TextKind; doc: TextDocument; original: TextDocument; language: Language }

/** The facts of a kind, read from the item's original text; words in them from the text itself. */
export async function factsOf({ req, kind, doc, original, language }: Args): Promise<Facts> {
  switch (kind) {
    case 'article':
      return articleFacts({ req, original })
    case 'page':
      return pageFacts({ doc, original })
    case 'policy':
      return policyFacts(original)
    case 'interpretation':
      return interpretationFacts({ req, original, language })
    case 'notice':
      return noticeFacts(original)
    case 'service':
      return serviceFacts({ doc, original })
    case 'topic':
      return topicFacts({ req, doc, original })
  }
}

/** By item: a notice is shown in the reader's language where there is one. */
async function articleFacts({ req, original }: Pick<Args, 'req' | 'original'>): Promise<ArticleFacts> {
  const id = idOf(original.concludes)
  const notice = id
    ? await req.payload.findByID({ collection: 'notices', id, draft: true, trash: true, depth: 0, disableErrors: true, req })
    : null
  return { kind: 'article', ...(notice?.item ? { concludes: notice.item } : {}) }
}

const policyFacts = (doc: TextDocument): PolicyFacts => ({
  kind: 'policy',
  indexNumber: doc.indexNumber ?? '',
  documentNumber: doc.documentNumber ?? '',
  writtenOn: doc.writtenOn ?? '',
  issuer: doc.issuer ?? '',
  effectiveOn: doc.effectiveOn ?? '',
  expiresOn: doc.expiresOn ?? '',
  validity: doc.validity ?? 'valid',
  art20Item: doc.art20Item ?? null,
  policyKind: doc.policyKind ?? 'other',
  disclosure: doc.disclosure ?? 'proactive',
  disclosureReason: doc.disclosureReason ?? '',
})

const noticeFacts = (doc: TextDocument): NoticeFacts => ({
  kind: 'notice',
  audience: [...(doc.audience ?? [])].sort(),
  urgency: doc.urgency ?? 'normal',
  inForceFrom: instant(doc.inForceFrom),
  inForceUntil: instant(doc.inForceUntil),
  ...(doc.isConsultation ? { isConsultation: true as const } : {}),
})

const pageFacts = ({ doc, original }: Pick<Args, 'doc' | 'original'>): PageFacts => {
  const { role } = original
  const { name, place, hours } = { name: doc.pointName ?? '', place: doc.place ?? '', hours: doc.hours ?? '' }
  const point = { name, place, hours, telephones: original.telephones ?? [], fax: original.fax ?? '', email: original.email ?? '' }
  return { kind: 'page', menuOrder: original.menuOrder ?? 100, ...(role ? { role } : {}), ...(role === 'guide' ? { point } : {}) }
}

const serviceFacts = ({ doc, original }: Pick<Args, 'doc' | 'original'>): ServiceFacts => ({
  kind: 'service',
  guide: guideWordsOf(doc),
  telephones: original.telephones ?? [],
  reviewBy: original.reviewBy ?? '',
})

async function topicFacts({ req, doc, original }: Pick<Args, 'req' | 'doc' | 'original'>): Promise<TopicFacts> {
  const groups = (original.groups ?? []).map(({ items }) => items ?? [])
  const uids = await itemUids({ req, named: groups.flat() })
  return {
    kind: 'topic',
    groups: groups.map((items) => ({ items: [...new Set(items.flatMap((item) => uids.get(namedAs(item)) ?? []))] })),
    headings: linesOf(doc.groupHeadings ?? ''),
    isArchived: original.archived === true,
  }
}

/** Links to the policy's text in the interpretation's language where there is one, else to the original. */
async function interpretationFacts({ req, original, language }: Omit<Args, 'kind' | 'doc'>): Promise<InterpretationFacts> {
  const id = original.policy && typeof original.policy === 'object' ? original.policy.id : original.policy
  const policy = id ? await req.payload.findByID({ collection: 'policies', id, draft: true, depth: 0, disableErrors: true, req }) : null
  if (!policy) return { kind: 'interpretation', policy: null, form: original.form ?? 'text' }
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'policies',
    where: { and: [{ item: { equals: policy.item } }, { language: { equals: language } }] },
    draft: true,
    depth: 0,
    limit: 1,
    req,
  })
  const shown = docs[0] ?? policy
  return {
    kind: 'interpretation',
    policy: { text: shown.uid ?? '', title: shown.title ?? '', documentNumber: policy.documentNumber ?? '' },
    form: original.form ?? 'text',
  }
}

const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Both databases give back a date in their own way; the snapshot keeps ISO 8601 UTC. */
const instant = (value: string | Date | null | undefined) => (value ? new Date(value).toISOString() : '')
