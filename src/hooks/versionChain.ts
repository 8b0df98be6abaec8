import type { CollectionBeforeChangeHook } from 'payload'
import { type ChainStep, peopleNeeded } from '../review/chain.ts'

/** A changed chain is a new version of it; saving says how many different people it takes. */
export const versionChain: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const steps = (data.steps ?? originalDoc?.steps ?? []) as ChainStep[]
  const hasChanged = JSON.stringify(bare(steps)) !== JSON.stringify(bare(originalDoc?.steps ?? []))
  return {
    ...data,
    version: hasChanged ? (originalDoc?.version ?? 0) + 1 : originalDoc?.version,
    peopleNeeded: { original: peopleNeeded(steps, { isTranslation: false }), translation: peopleNeeded(steps, { isTranslation: true }) },
  }
}

const bare = (steps: ChainStep[]) =>
  steps.map(({ name, role, unitRule, needsLanguage, onlyTranslations, approvals }) => [
    name,
    role,
    unitRule,
    Boolean(needsLanguage),
    Boolean(onlyTranslations),
    approvals,
  ])
