import type { PayloadRequest } from 'payload'
import { FabuError, type Reason } from '../errors.ts'
import type { User } from '../payload-types.ts'
import { secondStepRow } from './secondStepRow.ts'

type Args = { req: PayloadRequest; user: User /** Whether this is deciding, or any work on a text. */; isDeciding: boolean }

/** Why a person may not act yet: the office asks for a second step, and they have none. Empty when nothing speaks against it. */
export async function secondStepReasons({ req, user, isDeciding }: Args): Promise<Reason[]> {
  const { twoFactor } = await req.payload.findGlobal({ slug: 'office', depth: 0, req })
  if (twoFactor !== 'everyone' && !(twoFactor === 'deciders' && isDeciding)) return []
  const row = await secondStepRow({ req, user })
  return row?.enrolledAt ? [] : [missing]
}

/** @throws {FabuError} 403 for the same reasons. */
export async function requireSecondStep(args: Args): Promise<void> {
  const [reason] = await secondStepReasons(args)
  if (reason) throw new FabuError({ code: reason.code, status: 403, message: { zh: reason.zh, en: reason.en }, reasons: [reason] })
}

const missing: Reason = {
  code: 'secondStep.missing',
  zh: '本机构要求先启用两步登录：请点右上角头像进入“账户”，在“两步登录”处启用。',
  en: 'The office asks for a second step first: open your account (top right), and set it up under "Second step".',
}
