import type { PayloadRequest, Where } from 'payload'
import type { TextDocument } from '../editions/textDocument.ts'
import type { TextCollection } from '../texts.ts'
import { isSealed } from '../trail/sealOf.ts'

type Args = {
  req: PayloadRequest
  collection: TextCollection
  where: Where
  /** Whether the person behind the request has to be allowed to read it; the office itself reads everything. */
  asPerson?: boolean
}

/** The draft of a text as it was saved last; null for none, one in the trash, one that is sealed or being sealed. */
export async function draftOf({ req, collection, where, asPerson = false }: Args): Promise<TextDocument | null> {
  const { docs } = await req.payload.find({
    collection,
    where,
    draft: true,
    pagination: false,
    limit: 1,
    depth: 0,
    overrideAccess: !asPerson,
    req,
  })
  const [doc] = docs as TextDocument[]
  return doc && !(await isSealed({ req, text: String(doc.uid) })) ? doc : null
}
