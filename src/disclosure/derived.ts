import type { Day } from './days.ts'

/** How a deadline is counted: the day, whether it may move, and a line for each day and event, with the article of law. */
export type Derived = { due: Day | null; isProvisional: boolean; lines: string[] }
