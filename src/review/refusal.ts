import { NotFound } from 'payload'
import { FabuError, type Reason } from '../errors.ts'

/** What a rule or a reading came to: its value, or the reasons why there is none. */
export type Tried<T> = { value: T; reasons: Reason[] } | { value: null; reasons: Reason[] }

/** Runs what may refuse, and turns its refusal into reasons. Defects go on as errors. */
export async function tried<T>(run: () => Promise<T> | T): Promise<Tried<T>> {
  try {
    return { value: await run(), reasons: [] }
  } catch (error) {
    if (error instanceof NotFound) return { value: null, reasons: [gone] }
    if (!(error instanceof FabuError)) throw error
    return { value: null, reasons: error.reasons.length > 0 ? error.reasons : [{ code: error.code, ...error.sentence }] }
  }
}

/** The reasons of a rule that throws; none when it lets pass. */
export const refusalOf = async (run: () => unknown): Promise<Reason[]> => (await tried(run)).reasons

const gone: Reason = {
  code: 'text.gone',
  zh: '此文本或其原文已不在（可能在回收站）。',
  en: 'This text, or the one it translates, is gone; it may be in the trash.',
}
