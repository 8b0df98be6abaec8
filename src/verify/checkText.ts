import type { Payload } from 'payload'
import { canonicalJson } from '../canonicalJson.ts'
import { systemRequest } from '../delivery/systemRequest.ts'
import { snapshot } from '../editions/snapshot.ts'
import type { TextDocument } from '../editions/textDocument.ts'
import type { Snapshot } from '../snapshot.ts'
import type { TextCollection } from '../texts.ts'
import { type Fault, faultsIn } from './fault.ts'
import { parseJson, type TextRecord } from './record.ts'

/** The text's own row says what its last edition says, and is published exactly when that stands approved. */
export async function checkText({ payload, record }: { payload: Payload; record: TextRecord }): Promise<Fault[]> {
  const { text, editions, reviews, events, sealed } = record
  const edition = editions.at(-1)
  const collection = (edition ?? reviews[0])?.textCollection as TextCollection | undefined
  if (!edition || !collection) return []
  const fault = faultsIn({ table: collection, text, means: 'Editors see as published what was never approved.' })
  const doc = await mainRow({ payload, collection, text })
  if (!doc) return [fault(text, 'its row is missing')]
  const problems = []
  const astray = editions.find(({ textId }) => textId !== String(doc.id))
  if (astray) problems.push(`edition ${astray.uid} names another row`)
  const last = events.findLast(({ type }) => type === 'frozen' || type === 'withdrawalOrdered' || type === 'sealed')
  const isApproved = last?.type === 'frozen'
  if ((doc._status === 'published') !== isApproved)
    problems.push(isApproved ? 'it is approved and not published' : 'it is published and not approved')
  if (isApproved && sealed.at.length === 0)
    problems.push(...(await differences({ payload, collection, doc, canonical: edition.canonical })))
  return problems.map((problem) => fault(String(doc.id), problem))
}

/** Words of its own only: a column renamed or a picture described anew since is no fault of the text. */
const own = ['title', 'subtitle', 'summary', 'slug', 'keywords', 'source', 'byline', 'correctionNote', 'language', 'item', 'text'] as const

type Compared = { payload: Payload; collection: TextCollection; doc: TextDocument; canonical: string }

async function differences({ payload, collection, doc, canonical }: Compared): Promise<string[]> {
  const approved = parseJson<Snapshot>(canonical)
  // Bytes that are no snapshot are told by the check of editions.
  if (!approved?.body) return []
  const now = await snapshotOf({ payload, collection, doc })
  if (typeof now === 'string') return [now]
  const fields = own.filter((name) => canonicalJson(now[name]) !== canonicalJson(approved[name]))
  const isBodySame = canonicalJson(words(now.body)) === canonicalJson(words(approved.body))
  return [...fields, ...(isBodySame ? [] : ['body'])].map((name) => `its "${name}" is not that of its last edition`)
}

const snapshotOf = ({ payload, collection, doc }: Omit<Compared, 'canonical'>): Promise<Snapshot | string> =>
  systemRequest(payload)
    .then((req) => snapshot({ req, collection, doc }))
    .catch((error: Error) => `it cannot be read: ${error.message}`)

/** A tree without what its files say of themselves. */
function words(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(words)
  if (!value || typeof value !== 'object') return value
  const fields = Object.entries(value).filter(([name]) => !fileFields.has(name))
  return Object.fromEntries(fields.map(([name, inner]) => [name, words(inner)]))
}

const fileFields = new Set(['picture', 'video', 'file'])

async function mainRow({ payload, collection, text }: { payload: Payload; collection: TextCollection; text: string }) {
  const { docs } = await payload.find({
    pagination: false,
    collection,
    where: { uid: { equals: text } },
    draft: false,
    trash: true,
    depth: 0,
    limit: 1,
    locale: 'zh',
  })
  return (docs[0] as TextDocument | undefined) ?? null
}
