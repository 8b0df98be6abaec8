import { settledStates } from '../delivery/states.ts'
import type { Sentence } from '../errors.ts'
import type { Delivery, Review } from '../payload-types.ts'
import type { RoundChain } from './chain.ts'

export type StageKey = 'draft' | 'inReview' | 'returned' | 'voided' | 'approved' | 'published' | 'withdrawing' | 'withdrawn'

/** How far a text has come. `step` counts from 1 and is there while a round is open. */
export type Stage = Sentence & {
  key: StageKey
  round?: number
  step?: number
  steps?: number
  stepName?: string
  isCorrection?: boolean
}

type Facts = {
  /** Rounds of the text, oldest first. */
  reviews: Pick<Review, 'state' | 'round' | 'step' | 'stepName' | 'chain' | 'isCorrection' | 'openedAt'>[]
  /** When its newest edition was approved; null before the first. */
  approvedAt: string | null
  /** Deliveries of the text, oldest first. */
  deliveries: Pick<Delivery, 'outlet' | 'action' | 'state'>[]
}

/** Tells a text's stage by its rounds, its newest edition and its deliveries. */
export function stageOf({ reviews, approvedAt, deliveries }: Facts): Stage {
  const last = reviews.at(-1)
  if (last?.state === 'open') return inReview(last)
  if (approvedAt === null) return { key: last?.state === 'returned' || last?.state === 'voided' ? last.state : 'draft', ...words(last) }
  const outside = whereItStands(deliveries)
  const since = last && Date.parse(last.openedAt) > Date.parse(approvedAt) ? afterwards[last.state] : undefined
  const { zh, en } = outsideWords[outside]
  return { key: outside, zh: since ? `${zh}，${since.zh}` : zh, en: since ? `${en}; ${since.en}` : en }
}

function inReview({ round, step, stepName, chain, isCorrection }: Facts['reviews'][number]): Stage {
  const steps = (chain as RoundChain).steps.length
  const kind = isCorrection ? { zh: '更正审核中', en: 'Correction under review' } : { zh: '审核中', en: 'Under review' }
  return {
    key: 'inReview',
    round,
    step: step + 1,
    steps,
    stepName: stepName ?? '',
    isCorrection: Boolean(isCorrection),
    zh: `${kind.zh}：${stepName}（第 ${step + 1} 步，共 ${steps} 步；第 ${round} 轮）`,
    en: `${kind.en}: ${stepName} (step ${step + 1} of ${steps}, round ${round})`,
  }
}

type Outside = 'approved' | 'published' | 'withdrawing' | 'withdrawn'

/** By the newest delivery to each outlet, leaving out what was overtaken before it left or never got there. */
function whereItStands(deliveries: Facts['deliveries']): Outside {
  const newest = new Map<string, Facts['deliveries'][number]>()
  const shown = new Set<string>()
  for (const row of deliveries) {
    if (row.state === 'superseded' || row.state === 'left' || row.state === 'givenUp') continue
    if (row.state === 'failed' && row.action === 'publish') continue
    newest.set(row.outlet, row)
    if (row.state === 'delivered') row.action === 'publish' ? shown.add(row.outlet) : shown.delete(row.outlet)
  }
  const rows = [...newest.values()]
  if (rows.length > 0 && rows.every(({ action }) => action === 'withdraw'))
    return rows.every(({ state }) => settledStates.includes(state)) && shown.size === 0 ? 'withdrawn' : 'withdrawing'
  return shown.size > 0 ? 'published' : 'approved'
}

const outsideWords: Record<Outside, Sentence> = {
  approved: { zh: '已通过终审，尚未发出', en: 'Approved, not out yet' },
  published: { zh: '已发布', en: 'Published' },
  withdrawing: { zh: '正在撤下', en: 'Being withdrawn' },
  withdrawn: { zh: '已撤下', en: 'Withdrawn' },
}

/** How a later round of correction ended. */
const afterwards: Partial<Record<Review['state'], Sentence>> = {
  returned: { zh: '更正被退回', en: 'its correction was returned' },
  voided: { zh: '更正审核作废', en: 'the round of its correction is void' },
}

function words(last: Facts['reviews'][number] | undefined): Sentence {
  if (last?.state === 'returned') return { zh: `已退回（${last.stepName}），待修改`, en: `Returned (${last.stepName}), to be revised` }
  if (last?.state === 'voided') return { zh: '审核作废，待重新提交', en: 'The round is void; to be submitted again' }
  return { zh: '草稿', en: 'Draft' }
}
