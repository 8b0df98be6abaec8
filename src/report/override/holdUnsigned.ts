import type { PayloadRequest } from 'payload'
import { WriteConflict } from '../../database/inTransaction.ts'
import { FabuError } from '../../errors.ts'
import type { Origin } from '../../ledger/count.ts'
import { yearRow } from '../yearRow.ts'

type Asked = { req: PayloadRequest; year: number; origin: Origin }

/**
 * Holds a year's report open for a change of its numbers: its revision counts up, so that a signature given at the same moment and this change cannot both succeed.
 * @throws {FabuError} 409 once it is signed.
 */
export async function holdUnsigned({ req, year, origin }: Asked): Promise<void> {
  const row = await yearRow({ payload: req.payload, year, origin, req })
  if (!row) return
  if (row.state === 'signed') throw reportSigned()
  const held = await req.payload.db.updateOne({
    collection: 'annual-reports',
    where: { and: [{ id: { equals: row.id } }, { state: { equals: row.state } }, { revision: { equals: row.revision } }] },
    data: { revision: (row.revision ?? 0) + 1 },
    options: { atomic: true },
    req,
  })
  if (held === null) throw new WriteConflict('The report was changed meanwhile.')
}

/** The refusal of whatever would change the numbers of a signed report. */
export const reportSigned = () =>
  new FabuError({
    code: 'report.signed',
    status: 409,
    message: { zh: '报告已定稿，不再改动；有误请加更正说明。', en: 'The report is signed and does not change: add a correction.' },
  })
