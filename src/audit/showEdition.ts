import type { PayloadRequest } from 'payload'
import { FabuError } from '../errors.ts'
import { eventsOf, type TextEvent } from '../review/eventsOf.ts'
import { recordLook } from '../security/recordLook.ts'
import { requireAuditor } from './requireAuditor.ts'
import { type FoundEdition, type FoundPublication, tellEditions, tellPublication } from './search.ts'

export type EditionSheet = { edition: FoundEdition; publications: FoundPublication[]; events: TextEvent[] }

/** One edition with who approved it, where it stood, and what happened to its text. @throws {FabuError} 401, 403, 404. */
export async function showEdition({ req, uid }: { req: PayloadRequest; uid: string }): Promise<EditionSheet> {
  requireAuditor(req)
  await recordLook({ req, what: 'audit', data: { edition: uid } })
  const { docs } = await req.payload.find({
    collection: 'editions',
    where: { uid: { equals: uid } },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  })
  const [edition] = await tellEditions({ req, editions: docs })
  if (!edition)
    throw new FabuError({ code: 'edition.none', status: 404, message: { zh: '没有这个定稿。', en: 'There is no such edition.' } })
  const publications = await req.payload.find({
    collection: 'publications',
    where: { edition: { equals: uid } },
    sort: 'at',
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  return { edition, publications: publications.docs.map(tellPublication), events: await eventsOf({ req, text: edition.text }) }
}
