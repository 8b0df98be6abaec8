import type { AfterErrorHook } from 'payload'
import { FabuError } from '../errors.ts'

/** Whatever entrance it was thrown on, an error of the house answers with its own status and all its reasons. */
export const answerFabuError: AfterErrorHook = ({ error }) => {
  if (!(error instanceof FabuError)) return
  return {
    status: error.status,
    response: { errors: [{ ...error.toJSON(), message: `${error.sentence.zh} ${error.sentence.en}`, sentence: error.sentence }] },
  }
}
