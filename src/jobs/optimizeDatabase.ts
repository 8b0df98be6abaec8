import type { Payload } from 'payload'
import { optimize } from '../database/optimize.ts'

/** Keeps SQLite fast as the corpus grows. */
export const optimizeDatabase = ({ payload }: { payload: Payload }) => optimize(payload)
