import type { CollectionBeforeOperationHook } from 'payload'
import { FabuError } from '../errors.ts'
import { idleSeconds, longestSeconds } from '../sessionSettings.ts'

type Holder = { _sid?: string; sessions?: { id: string; createdAt?: string | Date | null }[] | null }

/** A log-in is renewed by being used, but not for ever: whoever has been in too long logs in again. */
export const limitSession: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'refresh') return args
  const { _sid, sessions } = (req.user ?? {}) as Holder
  const began = sessions?.find(({ id }) => id === _sid)?.createdAt
  // Payload counts sessions by the machine's own clock.
  if (!began || Date.now() + idleSeconds() * 1000 <= new Date(began).getTime() + longestSeconds() * 1000) return args
  throw new FabuError({
    code: 'session.ended',
    status: 401,
    message: { zh: '登录时间已到上限，请重新登录。', en: 'You have been logged in as long as is allowed; log in again.' },
  })
}
