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

/** What one event of a round says was decided. `stepName` is missing where the law had its words destroyed. */
export type StepDecision = { step: number; stepName?: string | undefined; person: string; isApproval: boolean }

/** Where a round stands: at which step, whether every step was approved, and the first decision that its chain did not ask for. */
export type Replayed = { step: number; isThrough: boolean; problem: string | null }

/** Goes through a round's decisions again, in order: no step is skipped, and each takes as many different people as it asks for. */
export function replay({ steps, decisions }: { steps: ChainStep[]; decisions: StepDecision[] }): Replayed {
  const people = new Set<string>()
  let step = 0
  let approved = 0
  let isThrough = false
  for (const decision of decisions) {
    const say = (problem: string): Replayed => ({ step, isThrough: false, problem })
    if (isThrough) return say('it was decided after its last step')
    if (decision.step !== step) return say(`step ${decision.step + 1} was decided where step ${step + 1} was due`)
    if (decision.stepName !== undefined && decision.stepName !== steps[step]?.name)
      return say(`step ${step + 1} was decided under another name`)
    if (people.has(decision.person)) return say('two decisions were taken by the same person')
    people.add(decision.person)
    if (!decision.isApproval) continue
    approved += 1
    const next = afterApproval({ steps, step, approved })
    isThrough = next === 'final'
    if (next !== 'next') continue
    step += 1
    approved = 0
  }
  return { step, isThrough, problem: null }
}

/** The default 三审, with a language review for every text not in the item's first language. */
export const defaultSteps: ChainStep[] = [
  { name: '语言审校', role: 'translator', unitRule: 'any', needsLanguage: true, onlyTranslations: true, approvals: 1 },
  { name: '初审', role: 'reviewer', unitRule: 'own', needsLanguage: false, onlyTranslations: false, approvals: 1 },
  { name: '复审', role: 'reviewer', unitRule: 'head', needsLanguage: false, onlyTranslations: false, approvals: 1 },
  { name: '终审', role: 'publisher', unitRule: 'any', needsLanguage: false, onlyTranslations: false, approvals: 1 },
]
