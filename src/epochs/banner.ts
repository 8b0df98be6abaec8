import type { PayloadRequest } from 'payload'
import type { Sentence } from '../errors.ts'
import type { Epoch } from '../payload-types.ts'
import { mayGo } from './go.ts'
import { newestEpoch } from './newestEpoch.ts'
import { epochReasons } from './words.ts'

export type StandingNotice = { why: Sentence; found: Sentence | null; mayAct: boolean; wasAsked: boolean }

/** What everybody in the admin is told while the clock stands still; null while it goes. */
export async function standingNotice({ req }: { req: PayloadRequest }): Promise<StandingNotice | null> {
  const epoch = await newestEpoch({ payload: req.payload, req })
  if (epoch?.state !== 'standing') return null
  const reason = epochReasons[epoch.reason]
  return {
    why: {
      zh: `时钟停住（${reason.zh}）：在核对各窗口并由管理员或秘书处启动之前，任何内容都不会发出。可以照常撰稿和审核。`,
      en: `The clock stands still (${reason.en}): nothing goes out until the outlets were asked and an administrator or the secretariat says go. Writing and reviewing go on.`,
    },
    found: epoch.askedAt ? foundBy(epoch) : null,
    mayAct: mayGo({ req }),
    wasAsked: Boolean(epoch.askedAt),
  }
}

function foundBy({ asked }: Epoch): Sentence {
  const { delivered = 0, absent = 0, held = 0, stillUnknown = 0, alarms = 0 } = (asked ?? {}) as Record<string, number>
  return {
    zh: `核对结果：已发出 ${delivered}，未发出 ${absent}，待人工 ${held}，仍未知 ${stillUnknown}，警示 ${alarms}。`,
    en: `The outlets say: out ${delivered}, not out ${absent}, for a person ${held}, still unknown ${stillUnknown}, alarms ${alarms}.`,
  }
}
