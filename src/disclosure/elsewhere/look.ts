import { addDays, type Day } from '../days.ts'

/** `suspect`: one look failed; a second one on a later day tells. */
export type LookState = 'alive' | 'suspect' | 'dead'

/** What came of asking an address: it answered with a page, or why it did not. */
export type Look = { isAlive: boolean; result: string }

/** How often an address is asked while it answers; one that did not is asked every day. */
export const lookEvery = 7

/** What a look makes of an address: one failure is a suspicion, the second is death, an answer is life. Pure. */
export function judgeLook(before: LookState | '', { isAlive }: Look): LookState {
  if (isAlive) return 'alive'
  return before === 'suspect' || before === 'dead' ? 'dead' : 'suspect'
}

/** Whether an address is to be asked on a day: never asked before, failed on an earlier day, or a week ago. */
export function isDueLook({ state, checkedOn, today }: { state: LookState | ''; checkedOn: Day; today: Day }): boolean {
  if (!state || !checkedOn) return true
  return state === 'alive' ? addDays(checkedOn, lookEvery) <= today : checkedOn < today
}
