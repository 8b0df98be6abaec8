import type { Role } from '../access/roles.ts'

/** One step of a chain, as an office sets it up and as a round keeps it. */
export type ChainStep = {
  name: string
  role: Role
  /** `any` unit, the item's `own` unit, or the `head` of the item's unit (or a deputy). */
  unitRule: 'any' | 'own' | 'head'
  /** The person must know the text's language. */
  needsLanguage?: boolean | null
  /** Skipped for the text in the item's first language. */
  onlyTranslations?: boolean | null
  /** How many different people have to approve. */
  approvals: number
}

/** The chain of a round: a copy, so that a later change of the chain does not reach it. */
export type RoundChain = { uid: string; name: string; version: number; steps: ChainStep[] }

/** The steps a text goes through. */
export const stepsFor = (steps: ChainStep[], { isTranslation }: { isTranslation: boolean }): ChainStep[] =>
  steps.filter((step) => isTranslation || !step.onlyTranslations)

/** How many different people a text takes: one who writes and submits, and each approval by somebody new. */
export const peopleNeeded = (steps: ChainStep[], { isTranslation }: { isTranslation: boolean }): number =>
  1 + stepsFor(steps, { isTranslation }).reduce((sum, { approvals }) => sum + Math.max(1, approvals), 0)

/** Where a round stands after one more approval at `step`, where `approved` people have approved by now. */
export function afterApproval({
  steps,
  step,
  approved,
}: {
  steps: ChainStep[]
  step: number
  approved: number
}): 'stay' | 'next' | 'final' {
  const needed = Math.max(1, steps[step]?.approvals ?? 1)
  if (approved < needed) return 'stay'
  return step + 1 < steps.length ? 'next' : 'final'
}

/** The default 三审, with a language review for every text not in the item's first language. */
export const defaultSteps: ChainStep[] = [
  { name: '语言审校', role: 'translator', unitRule: 'any', needsLanguage: true, onlyTranslations: true, approvals: 1 },
  { name: '初审', role: 'reviewer', unitRule: 'own', needsLanguage: false, onlyTranslations: false, approvals: 1 },
  { name: '复审', role: 'reviewer', unitRule: 'head', needsLanguage: false, onlyTranslations: false, approvals: 1 },
  { name: '终审', role: 'publisher', unitRule: 'any', needsLanguage: false, onlyTranslations: false, approvals: 1 },
]
