import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { FabuError } from '../errors.ts'
import type { User } from '../payload-types.ts'
import { openSecret } from '../secretBox.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { actorOf } from '../trail/actorOf.ts'
import { recoveryHash } from './recoveryCodes.ts'
import { changeSecondStep, type SecondStepRow, secondStepRow } from './secondStepRow.ts'
import { totpStep } from './totp.ts'

type Args = { req: PayloadRequest; user: User; code: unknown }

/**
 * Asks whoever has a second step for it: a code of the app, each taken once, or a recovery code. Written in the
 * caller's transaction.
 * @throws {FabuError} 401 `secondStep.needed` without a code, `secondStep.wrong` for a wrong or used one.
 */
export async function checkSecondStep({ req, user, code }: Args): Promise<void> {
  const row = await secondStepRow({ req, user })
  if (!row?.enrolledAt) return
  const typed = typeof code === 'string' ? code.trim() : ''
  if (typed === '') throw needed()
  const digits = typed.replace(/\s/g, '')
  const isTaken = /^\d{6}$/.test(digits) ? await takeCode({ req, row, code: digits }) : await takeRecovery({ req, row, user, code: typed })
  if (!isTaken) throw wrong()
}

async function takeCode({ req, row, code }: { req: PayloadRequest; row: SecondStepRow; code: string }): Promise<boolean> {
  const secret = openSecret({ payload: req.payload, purpose: 'secondStep', box: row.secret })
  const step = secret ? totpStep({ secret, code, at: clockOf(req.payload).now() }) : null
  return step !== null && step > row.lastStep && changeSecondStep({ req, row, data: { lastStep: step } })
}

async function takeRecovery({ req, row, user, code }: Args & { row: SecondStepRow; code: string }): Promise<boolean> {
  const hash = recoveryHash({ payload: req.payload, code })
  if (!row.codes.includes(hash)) return false
  const codes = row.codes.filter((kept) => kept !== hash)
  if (!(await changeSecondStep({ req, row, data: { codes } }))) return false
  await recordSecurity({ req, type: 'recoveryCodeUsed', actor: await actorOf({ req, user }), data: { left: codes.length } })
  return true
}

const needed = () =>
  new FabuError({
    code: 'secondStep.needed',
    status: 401,
    message: { zh: '请输入验证器应用上的 6 位动态码，或一个恢复码。', en: 'Enter the six digits your app shows, or a recovery code.' },
  })

const wrong = () =>
  new FabuError({
    code: 'secondStep.wrong',
    status: 401,
    message: {
      zh: '动态码不对或已用过；请等下一个动态码再试，并检查手机时间。',
      en: 'This code is wrong or was used already; wait for the next one, and check the clock of your telephone.',
    },
  })
