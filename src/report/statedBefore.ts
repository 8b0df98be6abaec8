import type { PayloadRequest } from 'payload'
import type { Origin } from '../ledger/count.ts'
import type { Statement } from '../payload-types.ts'
import { idOf } from '../relation.ts'
import { statementsOf } from './gather.ts'

/** What the same unit stated already of the item and year of a statement, void ones apart; null for nothing. The report would add the two. */
export async function statedBefore({ req, row }: { req: PayloadRequest; row: Statement }): Promise<Statement | null> {
  const unit = idOf(row.unit)
  const { docs } = await req.payload.find({
    collection: 'statements',
    where: {
      and: [
        ...statementsOf({ year: row.year, origin: row.origin as Origin }),
        { key: { equals: row.key } },
        unit ? { unit: { equals: unit } } : { unit: { exists: false } },
        ...(row.id ? [{ id: { not_equals: row.id } }] : []),
      ],
    },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  })
  return docs[0] ?? null
}
