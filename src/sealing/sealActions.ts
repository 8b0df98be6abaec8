import type { PayloadRequest } from 'payload'
import type { Sentence } from '../errors.ts'
import type { Seal } from '../payload-types.ts'
import { type Action, action } from '../review/action.ts'
import { refusalOf } from '../review/refusal.ts'
import { isTextCollection } from '../texts.ts'
import { sealOf } from '../trail/sealOf.ts'
import { maySeal } from './maySeal.ts'
import { tellSiblings } from './siblings.ts'

/** What this person may do about the seal of a text: ask for one (`askAt`), or decide on one that was asked for. */
export type SealView = {
  seal: Pick<Seal, 'state' | 'ground' | 'documentNumber' | 'askedByName'> | null
  askAt: string | null
  decide: Action[]
  /** To be read before either: what else of the item is on record. */
  hints: Sentence[]
}

type Args = { req: PayloadRequest; collection: string; id: string; text: string }

/** Empty for whoever may not seal; judged by the rules of the commands themselves. */
export async function sealActions({ req, collection, id, text }: Args): Promise<SealView> {
  const refusals = await refusalOf(() => maySeal(req))
  const { api } = req.payload.config.routes
  const seal = await sealOf({ req, text })
  const isOpen = !seal || seal.state === 'asked'
  if (!isOpen || refusals.some(({ code }) => code === 'seal.forbidden')) return { seal, askAt: null, decide: [], hints: [] }
  const told = isTextCollection(collection) ? await tellSiblings({ req, collection, text }) : null
  const hints = told ? [told] : []
  if (!seal) return { seal, askAt: refusals.length > 0 ? null : `${api}/${collection}/${id}/seal`, decide: [], hints }
  return { seal, askAt: null, decide: decisions({ req, seal, refusals, hints }), hints }
}

type Deciding = { req: PayloadRequest; seal: Seal; refusals: Action['reasons']; hints: Sentence[] }

function decisions({ req, seal, refusals, hints }: Deciding): Action[] {
  const path = `${req.payload.config.routes.api}/seals/${seal.id}/decide`
  const own = seal.askedBy === req.user?.uid ? [samePerson] : []
  const given = { path, applies: true, reasons: [...refusals, ...own] }
  return [
    action({
      ...given,
      verb: 'confirmSeal',
      label: { zh: '同意封存（不可恢复）', en: 'Confirm the seal (for ever)' },
      body: { decision: 'confirm' },
      hints,
    }),
    action({
      ...given,
      verb: 'refuseSeal',
      label: { zh: '不同意封存', en: 'Refuse the seal' },
      body: { decision: 'refuse' },
      input: { name: 'comment', label: { zh: '理由', en: 'Why' }, kind: 'words', isRequired: true },
    }),
  ]
}

const samePerson = {
  code: 'seal.samePerson',
  zh: '封存须由申请人以外的人决定。',
  en: 'A seal is decided by another person than the one who asked for it.',
}
