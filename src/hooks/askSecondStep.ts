import type { CollectionBeforeLoginHook } from 'payload'
import { checkSecondStep } from '../accounts/checkSecondStep.ts'
import { secondStepKey } from '../accounts/secondStepKey.ts'

/** Whoever has a second step gets no session without it, by whatever way the password came. */
export const askSecondStep: CollectionBeforeLoginHook = async ({ context, req, user }) => {
  await checkSecondStep({ req, user: user as never, code: context[secondStepKey] })
  return user
}
