import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { activeUser } from '../access/isActive.ts'
import { isPipelineWrite } from '../pipelineWrite.ts'
import { contribute } from '../review/contribute.ts'
import { isTextCollection } from '../texts.ts'
import { sharedFacts } from './identifyText.ts'

/** Notes who changed what a text says. A change of shared facts is a contribution to every translation as well. */
export const noteContribution: CollectionAfterChangeHook = async ({ collection, context, doc, operation, previousDoc, req }) => {
  const user = activeUser(req)
  if (!user || isPipelineWrite(context) || !isTextCollection(collection.slug)) return doc
  const isNew = operation === 'create'
  if (
    !isNew &&
    !differs(
      doc,
      previousDoc,
      Object.keys({ ...doc, ...previousDoc }).filter((field) => !bookkeeping.has(field)),
    )
  )
    return doc
  const subjects = [doc.uid]
  if (!isNew && !doc.original && differs(doc, previousDoc, [...sharedFacts]))
    subjects.push(...(await translationsOf({ req, doc, slug: collection.slug })))
  for (const subject of subjects) await contribute({ req, subject, user })
  return doc
}

const bookkeeping = new Set(['id', 'createdAt', 'updatedAt', '_status', 'deletedAt', 'publishAt', 'takeDownAt', 'outlets', 'globalType'])

const differs = (a: Record<string, unknown>, b: Record<string, unknown>, fields: string[]) =>
  fields.some((field) => JSON.stringify(bare(a?.[field])) !== JSON.stringify(bare(b?.[field])))

/** Relations compare by id, whether populated or not; missing and empty are the same. */
function bare(value: unknown): unknown {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null
  if (Array.isArray(value)) return value.map(bare)
  if (value && typeof value === 'object' && 'id' in value && 'createdAt' in value) return value.id
  return value
}

async function translationsOf({ req, doc, slug }: { req: PayloadRequest; doc: { id: string }; slug: string }): Promise<string[]> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: slug as 'articles',
    where: { original: { equals: doc.id } },
    depth: 0,
    limit: 50,
    req,
  })
  return docs.flatMap(({ uid }) => (uid ? [uid] : []))
}
