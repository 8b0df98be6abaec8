import type { AfterErrorHook } from 'payload'
import { isConflict } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'

/** Whatever entrance it was thrown on, an error of the house answers with its own status and all its reasons; so does a save that met another one. */
export const answerFabuError: AfterErrorHook = ({ error: thrown }) => {
  const error = isConflict(thrown) ? metAnother() : thrown
  if (!(error instanceof FabuError)) return
  return {
    status: error.status,
    response: { errors: [error.toJSON()] },
  }
}

/** Commands run again by themselves; a plain save on MongoDB does not, and is told so. */
const metAnother = () =>
  new FabuError({
    code: 'save.conflict',
    status: 409,
    isRetryable: true,
    message: { zh: '同时有另一处保存，请再试一次。', en: 'Somebody else saved at the same moment; please try again.' },
  })
