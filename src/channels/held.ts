import type { Sentence } from '../errors.ts'

/** The outcome of a step that a person has to take. The two sentences say what to do. */
export const held = (code: string, reason: Sentence) => ({ state: 'held' as const, code, reason })
