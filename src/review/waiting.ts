import type { Sentence } from '../errors.ts'
import type { Action } from './action.ts'

/** One thing that waits: of which text or outlet, since when (UTC), what is to be done, and where, or by which command at once. */
export type Waiting = Sentence & { title: string; language: string; since: string; href: string; action?: Action }
