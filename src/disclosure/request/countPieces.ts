import type { PayloadRequest } from 'payload'
import type { PiecesBefore } from './feeNotice.ts'
import { feeStanding } from './feeStanding.ts'
import { clockEvents, type RequestRow } from './requestRow.ts'

type Asked = { req: PayloadRequest; row: RequestRow }

/**
 * How many pieces of the same applicant stand before an application in its calendar month (国办函〔2020〕109号): by the day of receipt (《条例》 Art. 31), those of one
 * day by their numbers. One that was split counts as its notice says, every other once, however it ended; one nobody confirmed was not received and counts in no month.
 * Applicants are compared by the keyed mark: nothing is opened. Two queries, over one month.
 */
export async function countPieces({ req, row }: Asked): Promise<PiecesBefore> {
  const month = (row.receivedOn ?? '').slice(0, 7)
  const earlier = month ? await earlierInMonth({ req, row, month }) : []
  const same = await ofSameApplicant({ req, row, uids: earlier.map(({ uid }) => uid ?? '') })
  const ours = earlier.filter(({ uid }) => same.has(uid ?? ''))
  return { month, pieces: ours.reduce((sum, one) => sum + piecesOf(one), 0), numbers: ours.map(({ number }) => number) }
}

const piecesOf = (row: RequestRow): number => {
  const fee = feeStanding(clockEvents(row))?.asked.fee
  return fee?.by === 'piece' ? fee.pieces : 1
}

async function earlierInMonth({ req, row, month }: Asked & { month: string }): Promise<RequestRow[]> {
  const { docs } = await req.payload.find({
    collection: 'requests',
    where: {
      and: [
        { origin: { equals: row.origin } },
        { receivedOn: { greater_than_equal: `${month}-01` } },
        { receivedOn: { less_than_equal: row.receivedOn } },
      ],
    },
    sort: ['receivedOn', 'sequence'],
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  return docs.slice(
    0,
    docs.findIndex(({ id }) => id === row.id),
  )
}

async function ofSameApplicant({ req, row, uids }: Asked & { uids: string[] }): Promise<Set<string>> {
  if (uids.length === 0) return new Set()
  const { docs } = await req.payload.find({
    collection: 'applicants',
    where: { request: { in: [row.uid ?? '', ...uids] } },
    select: { request: true, sameAs: true },
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  const own = docs.find(({ request }) => request === row.uid)?.sameAs
  return new Set(docs.filter(({ sameAs }) => own && sameAs === own).map(({ request }) => request))
}
