import type { PayloadRequest } from 'payload'
import type { Contribution, Edition } from '../payload-types.ts'
import type { Snapshot } from '../snapshot.ts'
import { filesOf } from '../snapshotFiles.ts'

type Since = { rows: Contribution[]; snapshot: Snapshot; edition: Pick<Edition, 'number' | 'attachments' | 'frozenAt'> | null }

/**
 * Of the contributions to a text and to its files: who changed the text since its last edition, or since then a file
 * it shows. A file the last edition showed was approved with it; one that is new to the text brings its whole history along.
 */
export function contributorsSince({ rows, snapshot, edition }: Since): string[] {
  const approved = new Set((edition?.attachments as string[] | null) ?? [])
  const shownBefore = new Map(filesOf(snapshot).map(({ media, sha256 }) => [media, approved.has(sha256)]))
  const counts = ({ subject, afterEdition, firstAt }: Contribution) => {
    if (subject === snapshot.text) return afterEdition === (edition?.number ?? 0)
    return !shownBefore.get(subject) || (edition !== null && new Date(firstAt) >= new Date(edition.frozenAt))
  }
  return [...new Set(rows.filter(counts).map(({ person }) => person))]
}

/** Everything whose contributions matter to a round: the text, and the files it shows. */
export const subjectsOf = (snapshot: Snapshot): string[] => [...new Set([snapshot.text, ...filesOf(snapshot).map(({ media }) => media)])]

/** All contributions to these, in order. */
export async function contributionsTo({ req, subjects }: { req: PayloadRequest; subjects: string[] }): Promise<Contribution[]> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'contributions',
    where: { subject: { in: subjects } },
    sort: 'seq',
    limit: 0,
    depth: 0,
    req,
  })
  return docs
}

/** The heads of the chains of contributions a decision was judged by; the event of the decision keeps them. */
export async function contributionHeads({ req, snapshot }: { req: PayloadRequest; snapshot: Snapshot }): Promise<Record<string, string>> {
  const rows = await contributionsTo({ req, subjects: subjectsOf(snapshot) })
  return Object.fromEntries(rows.map(({ subject, hash }) => [subject, hash]))
}
