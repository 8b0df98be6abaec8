import type { PayloadRequest } from 'payload'
import type { Contribution } from '../payload-types.ts'
import { hashFacts, instantOf, rowFacts } from '../trail/rowHash.ts'

/** The newest contribution to a text or a file: the head of its chain. */
export async function contributionsHead({ req, subject }: { req: PayloadRequest; subject: string }): Promise<Contribution | null> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'contributions',
    where: { subject: { equals: subject } },
    sort: '-seq',
    limit: 1,
    depth: 0,
    req,
  })
  return docs[0] ?? null
}

/** Each row's hash covers the row before it, so that none can be changed, taken out or put in unseen. */
export const hashContribution = (row: Row): string => hashFacts(contributionFacts(row))

/** Everything a contribution says, as its hash reads it. */
export const contributionFacts = (row: Row) => rowFacts({ ...row, firstAt: instantOf(row.firstAt) }, columns)

type Row = Omit<Contribution, 'id' | 'hash'>

const columns = ['uid', 'key', 'subject', 'afterEdition', 'person', 'name', 'firstAt', 'seq', 'previous'] as const
