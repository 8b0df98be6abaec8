import type { Payload } from 'payload'
import { systemRequest } from '../delivery/systemRequest.ts'
import { snapshot } from '../editions/snapshot.ts'
import type { TextDocument } from '../editions/textDocument.ts'
import type { Snapshot } from '../snapshot.ts'
import type { TextCollection } from '../texts.ts'
import { differencesIn } from './compareText.ts'
import { type Fault, faultsIn } from './fault.ts'
import { parseJson, type TextRecord } from './record.ts'
import { sameThings } from './sameThings.ts'

/** The text's own row says what its last edition says, and is published exactly when that stands approved. */
export async function checkText({ payload, record }: { payload: Payload; record: TextRecord }): Promise<Fault[]> {
  const { text, editions, reviews, events, sealed } = record
  const edition = editions.at(-1)
  const collection = (edition ?? reviews[0])?.textCollection as TextCollection | undefined
  // One that was never approved is told with all those of which nothing is written: see `checkUnapproved`.
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

type Compared = { payload: Payload; collection: TextCollection; doc: TextDocument; canonical: string }

async function differences({ payload, collection, doc, canonical }: Compared): Promise<string[]> {
  const approved = parseJson<Snapshot>(canonical)
  // Bytes that are no snapshot are told by the check of editions.
  if (!approved?.body) return []
  const now = await snapshotOf({ payload, collection, doc })
  if (typeof now === 'string') return [now]
  const atFirst = differencesIn({ now, approved, nameOf: (uid) => uid })
  if (atFirst.length === 0) return []
  // Asked only where something differs: nearly never.
  const nameOf = await sameThings({ payload, snapshots: [now, approved] })
  return differencesIn({ now, approved, nameOf }).map((name) => `its "${name}" is not that of its last edition`)
}

const snapshotOf = ({ payload, collection, doc }: Omit<Compared, 'canonical'>): Promise<Snapshot | string> =>
  systemRequest(payload)
    .then((req) => snapshot({ req, collection, doc }))
    .catch((error: Error) => `it cannot be read: ${error.message}`)

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
