import type { Sentence } from '../errors.ts'
import type { Action } from './action.ts'

/**
 * One thing that waits: of which text or outlet, what is to be done, and where, or by which command at once. `since` is an instant (UTC), or
 * empty where a day is what counts, which the words tell.
 */
export type Waiting = Sentence & { title: string; language: string; since: string; href: string; action?: Action }
