import type { Payload, PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import type { User } from '../payload-types.ts'
import { qrCode } from '../qrCode.ts'
import { openSecret, sealSecret } from '../secretBox.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { newRecoveryCodes, recoveryHash } from './recoveryCodes.ts'
import { requireAccount } from './requireAccount.ts'
import { changeSecondStep, secondStepRow } from './secondStepRow.ts'
import { newTotpSecret, totpStep, totpUri } from './totp.ts'

/** What an app needs: the address, the same as a picture, and the secret to type where there is no camera. */
export type Enrolment = { uri: string; svg: string; secret: string }

/**
 * Begins a person's second step: makes a secret for their app. Nothing is asked at log-in before a first code of it
 * was shown. @throws {FabuError} 401, 409 when they have one already.
 */
export async function beginEnrolment({ req }: { req: PayloadRequest }): Promise<Enrolment> {
  const user = requireAccount(req)
  const secret = newTotpSecret()
  await inTransaction(req, async () => {
    const row = await secondStepRow({ req, user })
    if (row?.enrolledAt) throw enrolled()
    const data = { secret: sealSecret({ payload: req.payload, purpose: 'secondStep', secret }), lastStep: 0, codes: [] }
    if (row) await changeSecondStep({ req, row, data })
    else await req.payload.db.create({ collection: 'second-steps', data: { key: user.uid, ...data, fence: 0 }, req })
  })
  const uri = totpUri({ secret, account: user.email, issuer: await issuerOf(req.payload) })
  return { uri, svg: qrCode(uri), secret }
}

/**
 * Ends it with a code of the app: from now on log-in asks for one. The recovery codes are shown this once.
 * @throws {FabuError} 401, 409 when it was not begun, 400 for a wrong code.
 */
export async function finishEnrolment({ req, code }: { req: PayloadRequest; code: unknown }): Promise<{ recoveryCodes: string[] }> {
  const user = requireAccount(req)
  const recoveryCodes = newRecoveryCodes()
  await inTransaction(req, async () => {
    const row = await secondStepRow({ req, user })
    if (row?.enrolledAt) throw enrolled()
    const secret = row ? openSecret({ payload: req.payload, purpose: 'secondStep', box: row.secret }) : null
    if (!row || !secret) throw notBegun()
    const at = clockOf(req.payload).now()
    const step = totpStep({ secret, code: typeof code === 'string' ? code.replace(/\s/g, '') : '', at })
    if (step === null) throw wrongCode()
    const codes = recoveryCodes.map((recovery) => recoveryHash({ payload: req.payload, code: recovery }))
    if (!(await changeSecondStep({ req, row, data: { enrolledAt: at.toISOString(), lastStep: step, codes } }))) throw enrolled()
    await recordSecurity({ req, type: 'secondStepEnrolled', data: { subject: subjectOf(user) } })
  })
  return { recoveryCodes }
}

const subjectOf = ({ uid, name, email }: User) => ({ uid, name, email })

/** The office's name, as the app lists it. */
async function issuerOf(payload: Payload): Promise<string> {
  const { name } = await payload.findGlobal({ slug: 'office', depth: 0 })
  return `发布 Fabu ${name ?? ''}`.trim().replaceAll(':', ' ')
}

const enrolled = () =>
  new FabuError({
    code: 'secondStep.enrolled',
    status: 409,
    message: { zh: '已启用两步登录；要换手机，请先停用。', en: 'You have a second step; remove it first to move it to another telephone.' },
  })

const notBegun = () =>
  new FabuError({
    code: 'secondStep.notBegun',
    status: 409,
    message: { zh: '请先开始启用，扫描二维码。', en: 'Begin first, and scan the picture.' },
  })

const wrongCode = () =>
  new FabuError({
    code: 'secondStep.wrongCode',
    status: 400,
    message: {
      zh: '动态码不对；请检查手机时间，用最新的 6 位数字再试。',
      en: 'This code is wrong; check the clock of your telephone and enter the newest six digits.',
    },
  })
