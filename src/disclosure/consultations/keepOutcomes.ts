import type { Payload } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { systemRequest } from '../../delivery/systemRequest.ts'
import type { Consultation } from '../../payload-types.ts'
import { writeRow } from '../registers/writeRow.ts'
import { outcomeDay } from './outcomeDay.ts'

/**
 * Lets the day the outcome of a consultation was published follow the text that tells it: the day that was first out, and none once it is withdrawn. What was never out keeps the day
 * somebody typed in, for it was published elsewhere. Returns how many moved.
 */
export async function keepOutcomes({ payload }: { payload: Payload }): Promise<number> {
  const req = await systemRequest(payload)
  return inTransaction(req, async () => {
    const all = { limit: 0, pagination: false, depth: 0, req } as const
    const told = await payload.find({ collection: 'consultations', where: { outcomeItem: { greater_than: '' } }, ...all })
    if (told.docs.length === 0) return 0
    const { docs } = await payload.find({
      collection: 'publications',
      where: { and: [{ item: { in: told.docs.map(({ outcomeItem }) => outcomeItem) } }, { type: { in: ['first', 'withdrawal'] } }] },
      sort: 'seq',
      ...all,
    })
    const dayOf = ({ outcomeItem, origin }: Consultation) =>
      outcomeDay(docs.filter((one) => one.item === outcomeItem && one.origin === origin && one.language === 'zh'))
    let moved = 0
    for (const row of told.docs) {
      const outcomeOn = dayOf(row)
      if (row.isVoid || outcomeOn === null || (row.outcomeOn ?? '') === outcomeOn) continue
      const type = outcomeOn ? 'outcomePublished' : 'outcomeWithdrawn'
      await writeRow({ req, collection: 'consultations', row, data: { outcomeOn }, type, actor: null })
      moved += 1
    }
    return moved
  })
}
