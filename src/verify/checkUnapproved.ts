import type { Payload, Where } from 'payload'
import { textCollections } from '../texts.ts'
import { type Fault, faultsIn } from './fault.ts'
import { everyRow } from './pages.ts'

/** No text is published that nothing approves: `approved` holds those that have an edition, which are checked each for itself. */
export async function checkUnapproved({ payload, approved }: { payload: Payload; approved: Set<string> }): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const collection of textCollections) {
    const fault = faultsIn({ table: collection, text: '', means: 'Editors see as published what was never approved.' })
    const where = { _status: { equals: 'published' } }
    for await (const { id, uid } of everyRow({ payload, collection, by: 'id', where, select: { uid: true } })) {
      if (uid && (approved.has(uid) || (await isFrozen({ payload, text: uid })))) continue
      faults.push({ ...fault(String(id), 'it is published, and nothing approves it'), text: uid ?? '' })
    }
  }
  return faults
}

/** Approved by now: while others were looked at. */
async function isFrozen({ payload, text }: { payload: Payload; text: string }): Promise<boolean> {
  const where: Where = { and: [{ text: { equals: text } }, { type: { equals: 'frozen' } }] }
  return (await payload.count({ collection: 'events', where })).totalDocs > 0
}
