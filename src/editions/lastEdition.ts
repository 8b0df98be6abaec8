import type { PayloadRequest } from 'payload'
import type { Edition } from '../payload-types.ts'

type Args = { req: PayloadRequest; text: string }

/** The newest edition of a text, or null before its first approval. */
export async function lastEdition({ req, text }: Args): Promise<Edition | null> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'editions',
    where: { text: { equals: text } },
    sort: '-number',
    limit: 1,
    depth: 0,
    req,
  })
  return docs[0] ?? null
}

/** Its number; 0 before the first. */
export const lastEditionNumber = async (args: Args): Promise<number> => (await lastEdition(args))?.number ?? 0

export const hasEdition = async (args: Args): Promise<boolean> => (await lastEditionNumber(args)) > 0
