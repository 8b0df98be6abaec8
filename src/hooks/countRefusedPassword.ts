import type { AfterErrorHook } from 'payload'
import { countWrongPassword } from '../accounts/requireOwnPassword.ts'

/** A wrong present password is counted when the save it stopped has been rolled back. */
export const countRefusedPassword: AfterErrorHook = async ({ error, req }) => {
  await countWrongPassword({ req, error })
}
