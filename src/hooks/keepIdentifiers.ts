import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isDuplicate, WriteConflict } from '../database/inTransaction.ts'
import { hasEdition } from '../editions/lastEdition.ts'
import { FabuError, type Reason } from '../errors.ts'
import { fileField } from '../media/fileKey.ts'
import { isPageRole, pageRoles } from '../pageRoles.ts'
import { isTextCollection, type TextCollection, textKinds } from '../texts.ts'

type Held = { field: string; key: string }

/**
 * Keeps unique facts unique among drafts too, which draft versions do not: one row a value, in the
 * transaction of the save. On creation an address that is taken gets a number; one wished for later is refused.
 */
export const keepIdentifiers: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc: source, req }) => {
  if (!isTextCollection(collection.slug)) return data
  const kind = textKinds[collection.slug]
  // On creation it is what a duplicate is made from: another text.
  const originalDoc = operation === 'create' ? undefined : source
  const text = { ...originalDoc, ...data }
  const owner = String(text.uid)
  // What is no such value is refused by its field in a moment.
  if ([text.slug, text.indexNumber, text.documentNumber, text.role].some((value) => !isKeepable(value))) return data
  await keepSlugOnceFrozen({ originalDoc, data, req })

  let { slug } = text
  for (let n = 2; !(await reserve({ req, owner, held: { field: 'slug', key: slugKey(kind, text.language, slug) } })); n++) {
    if (originalDoc || n > 99) refuse([taken('slug', slug)])
    slug = `${text.slug}-${n}`
  }
  const facts = factsHeldBy(text)
  const refused: Reason[] = []
  for (const held of facts) if (!(await reserve({ req, owner, held }))) refused.push(taken(held.field, String(text[held.field])))
  refuse(refused)
  const frozen = originalDoc ? await factsOnceFrozen({ req, collection: collection.slug, id: originalDoc.id, owner }) : []
  await releaseOthers({ req, owner, keep: [slugKey(kind, text.language, slug), ...[...facts, ...frozen].map(({ key }) => key)] })
  return { ...data, slug }
}

type Frozen = { req: PayloadRequest; collection: TextCollection; id: string; owner: string }

/** Kinds with facts no two texts share. */
const uniqueIn = new Set<TextCollection>(['policies', 'pages'])

/** Written with other spaces, widths or capitals, a number is the same number. */
const factsHeldBy = (text: Record<string, unknown>): Held[] =>
  ['indexNumber', 'documentNumber', 'role'].flatMap((field) =>
    text[field] ? [{ field, key: `${field}:${String(text[field]).normalize('NFKC').replace(/\s/g, '').toUpperCase()}` }] : [],
  )

/** The number readers have before them stays taken while a draft tries another one, and so does what a page is for. */
async function factsOnceFrozen({ req, collection, id, owner }: Frozen): Promise<Held[]> {
  if (!uniqueIn.has(collection) || !(await hasEdition({ req, text: owner }))) return []
  const shown = await req.payload.findByID({ collection, id, draft: false, depth: 0, trash: true, disableErrors: true, req })
  return shown ? factsHeldBy({ ...shown }) : []
}

const isKeepable = (value: unknown) => value === undefined || value === null || (typeof value === 'string' && value.length <= 200)

const slugKey = (kind: string, language: string, slug: string) => `slug:${kind}:${language}:${slug}`

/** Whether `owner` holds the value now. */
async function reserve({ req, owner, held }: { req: PayloadRequest; owner: string; held: Held }): Promise<boolean> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'identifiers',
    where: { key: { equals: held.key } },
    limit: 1,
    depth: 0,
    req,
  })
  if (docs[0]) return docs[0].owner === owner
  try {
    await req.payload.create({ collection: 'identifiers', data: { key: held.key, field: held.field, owner }, req })
  } catch (error) {
    // Another save took it at this very moment. A command is run again and sees it; a plain save is told to.
    if (isDuplicate(error)) throw new WriteConflict(`Another save took "${held.key}" first.`)
    throw error
  }
  return true
}

async function releaseOthers({ req, owner, keep }: { req: PayloadRequest; owner: string; keep: string[] }) {
  await req.payload.db.deleteMany({
    collection: 'identifiers',
    where: { and: [{ owner: { equals: owner } }, { field: { not_equals: fileField } }, { key: { not_in: keep } }] },
    req,
  })
}

async function keepSlugOnceFrozen({
  originalDoc,
  data,
  req,
}: {
  originalDoc?: Record<string, unknown>
  data: Record<string, unknown>
  req: PayloadRequest
}) {
  if (!originalDoc || data.slug === undefined || data.slug === originalDoc.slug) return
  if (!(await hasEdition({ req, text: String(originalDoc.uid) }))) return
  refuse([
    { code: 'slug.fixed', path: 'slug', zh: '已发布过的文本，地址不能再改。', en: 'The address of a text that was published stands.' },
  ])
}

function taken(path: string, value: string): Reason {
  const { zh, en } = path === 'role' && isPageRole(value) ? pageRoles[value].name : { zh: value, en: value }
  return { code: `${path}.taken`, path, zh: `“${zh}”已被另一文本使用。`, en: `"${en}" is used by another text.` }
}

function refuse(reasons: Reason[]) {
  if (reasons.length === 0) return
  throw new FabuError({ code: 'identifier.taken', status: 409, message: { zh: '保存被拒绝：', en: 'Not saved:' }, reasons })
}
