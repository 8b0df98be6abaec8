import type { PayloadRequest } from 'payload'
import { defaultWords } from './defaultWords.ts'
import type { LetterKind } from './kinds.ts'

/** The words of a letter: the office's own where it has written any, else the standing ones. */
export async function readTemplate({ req, kind }: { req: PayloadRequest; kind: LetterKind }): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'letter-templates',
    where: { kind: { equals: kind } },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  })
  return docs[0]?.words?.trim() || defaultWords[kind]
}
