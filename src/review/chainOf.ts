import type { PayloadRequest } from 'payload'
import { latestText } from '../editions/snapshot.ts'
import type { TextDocument } from '../editions/textDocument.ts'
import { FabuError } from '../errors.ts'
import type { Chain } from '../payload-types.ts'
import { idOf } from '../relation.ts'
import type { TextCollection } from '../texts.ts'
import { type ChainStep, type RoundChain, stepsFor } from './chain.ts'

type Args = { req: PayloadRequest; collection: TextCollection; doc: TextDocument }

/**
 * The chain a text goes through now: its column's, or the nearest above, or the office's default; without
 * the steps that are for translations alone where the text is the item's first.
 * @throws {FabuError} `chain.missing` when the office has set up none.
 */
export async function chainOf({ req, collection, doc }: Args): Promise<RoundChain> {
  const original = doc.original ? await latestText({ req, collection, id: idOf(doc.original) }) : doc
  const chain = (await columnChain({ req, id: idOf(original.column) })) ?? (await defaultChain(req))
  if (!chain) {
    throw new FabuError({
      code: 'chain.missing',
      status: 409,
      message: { zh: '尚未设置审核链，请联系管理员。', en: 'No chain of review is set up. Ask an administrator.' },
    })
  }
  const steps = stepsFor((chain.steps ?? []) as ChainStep[], { isTranslation: Boolean(doc.original) })
  return { uid: chain.uid ?? '', name: chain.name, version: chain.version ?? 1, steps: steps.map(bare) }
}

async function columnChain({ req, id }: { req: PayloadRequest; id: string }): Promise<Chain | null> {
  for (let next = id, depth = 0; next && depth < 10; depth++) {
    const column = await req.payload.findByID({ collection: 'columns', id: next, depth: 0, disableErrors: true, req })
    const chain = idOf(column?.chain)
    if (chain) return req.payload.findByID({ collection: 'chains', id: chain, depth: 0, req })
    next = idOf(column?.parent)
  }
  return null
}

async function defaultChain(req: PayloadRequest): Promise<Chain | null> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'chains',
    sort: ['-isDefault', 'createdAt'],
    limit: 1,
    depth: 0,
    req,
  })
  return docs[0] ?? null
}

/** Without the row ids of the database, which differ from one to another. */
const bare = ({ name, role, unitRule, needsLanguage, onlyTranslations, approvals }: ChainStep): ChainStep => ({
  name,
  role,
  unitRule,
  needsLanguage: Boolean(needsLanguage),
  onlyTranslations: Boolean(onlyTranslations),
  approvals,
})
