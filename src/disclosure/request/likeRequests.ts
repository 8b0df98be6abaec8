import type { PayloadRequest, Where } from 'payload'
import type { Applicant } from '../../payload-types.ts'
import { addDays } from '../days.ts'
import { type Alike, alikeOf } from './alike.ts'
import type { RequestRow } from './requestRow.ts'

/**
 * Other applications by their numbers, the newest first: those that ask for the same words, and those of the same applicant; and how many applicants, told apart, asked
 * for the same words, this one's among them. `alike`: those of two years in other words, the likest first.
 */
export type LikeRequests = { sameWords: string[]; sameApplicant: string[]; applicants: number; alike: Alike[] }

/**
 * What an application may repeat (Art. 36 (6), Art. 35), for a person to judge. Applicants are compared by the keyed hash kept beside what is sealed of
 * them: nothing is opened, and nobody is named.
 */
export async function likeRequests({ req, row }: { req: PayloadRequest; row: RequestRow }): Promise<LikeRequests> {
  const [own] = await applicants({ req, where: { request: { equals: row.uid } } })
  const others = own?.sameAs ? await applicants({ req, where: { sameAs: { equals: own.sameAs } } }) : []
  const uids = others.map(({ request }) => request).filter((uid) => uid !== row.uid)
  const [sameWords, sameApplicant, alike] = await Promise.all([
    row.likeness ? numbers({ req, row, where: { likeness: { equals: row.likeness } } }) : [],
    uids.length > 0 ? numbers({ req, row, where: { uid: { in: uids } } }) : [],
    alikeTo({ req, row }),
  ])
  const marks = (await applicantsOf({ req, row })).flatMap(({ sameAs }) => sameAs || [])
  return { sameWords, sameApplicant, applicants: new Set(marks).size, alike }
}

/** Who asked for the same words as an application, its own applicant among them. */
export async function applicantsOf({ req, row }: { req: PayloadRequest; row: RequestRow }): Promise<Applicant[]> {
  const where: Where = { and: [{ likeness: { equals: row.likeness } }, { origin: { equals: row.origin } }] }
  const like = row.likeness
    ? await req.payload.find({ collection: 'requests', where, select: { uid: true }, limit: 0, pagination: false, depth: 0, req })
    : { docs: [] }
  return applicants({ req, where: { request: { in: [...new Set([row, ...like.docs].map(({ uid }) => uid ?? ''))] } } })
}

/** How many days back, and how many applications at most, words are compared with: the newest of them. */
const compared = { days: 731, most: 5000 }

/** Those that ask for much the same in other words; one query over the two years before it and what came since. */
async function alikeTo({ req, row }: { req: PayloadRequest; row: RequestRow }): Promise<Alike[]> {
  // Two columns of plain rows: what a read through the collection does for each of them would take most of the time.
  const { docs } = await req.payload.db.find<RequestRow>({
    collection: 'requests',
    where: {
      and: [
        { origin: { equals: row.origin } },
        { id: { not_equals: row.id } },
        { arrivedOn: { greater_than_equal: addDays(row.arrivedOn, -compared.days) } },
        ...(row.likeness ? [{ likeness: { not_equals: row.likeness } }] : []),
      ],
    },
    select: { number: true, wanted: true },
    sort: '-sequence',
    limit: compared.most,
    pagination: false,
    req,
  })
  return alikeOf({ wanted: row.wanted, others: docs })
}

type Asked = { req: PayloadRequest; where: Where }

async function applicants({ req, where }: Asked) {
  const { docs } = await req.payload.find({ collection: 'applicants', where, limit: 0, pagination: false, depth: 0, req })
  return docs
}

async function numbers({ req, row, where }: Asked & { row: RequestRow }): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'requests',
    where: { and: [where, { id: { not_equals: row.id } }, { origin: { equals: row.origin } }] },
    sort: '-sequence',
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  return docs.map(({ number }) => number)
}
