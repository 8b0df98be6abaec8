import type { Reason } from '../../errors.ts'
import type { Day } from '../days.ts'
import { agreedOn } from '../reply/chain.ts'
import type { Calendars } from '../workingDays.ts'
import type { ClockEvent } from './clock.ts'
import type { ClockRules } from './clockRules.ts'
import { feeStanding } from './feeStanding.ts'
import { outcomeOf } from './outcomes.ts'
import { type Reply, stepOf } from './reply.ts'
import { whyNot } from './whyNot.ts'
import { whyNotOutcome } from './whyNotOutcome.ts'

type Asked = { reply: Reply; events: readonly ClockEvent[]; day: Day; today: Day; calendars: Calendars; rules: ClockRules }

/** Why a reply is not served on that day; each names its rule. Empty when it can be. */
export function whyNotServe({ reply, events, day, ...at }: Asked): Reason[] {
  const outcome = outcomeOf(reply.outcome)
  const waiting = stepOf(reply)
  const fee = feeStanding(events)
  const agreed = agreedOn(reply)
  return [
    // What happened since it was drafted may have taken away what the outcome rests on.
    ...(outcome ? whyNotOutcome({ outcome, events, day, ...at }) : []),
    ...(fee && !fee.paid ? [feeUnpaid(fee.asked.fee.yuan)] : []),
    ...(day < agreed ? [beforeAgreed(agreed)] : []),
    ...(waiting ? [{ code: 'reply.waits', zh: `答复稿还在“${waiting.zh}”。`, en: `The reply waits at "${waiting.en}".` }] : []),
    ...whyNot({ events, next: { type: 'replied', day }, ...at }),
  ]
}

const feeUnpaid = (yuan: number): Reason => ({
  code: 'request.feeUnpaid',
  zh: `收费通知的 ${yuan} 元尚未缴清（国办函〔2020〕109号）：缴费后答复；逾期未缴的，按未缴费办结；通知有误的，写明理由撤回。`,
  en: `The fee of ${yuan} yuan is not paid (国办函〔2020〕109号): reply once it is, end the application when its time is over, or take the notice back with a reason.`,
})

const beforeAgreed = (day: Day): Reason => ({
  code: 'reply.beforeAgreed',
  path: 'day',
  zh: `送达日期早于签发之日 ${day}。`,
  en: `The reply was agreed to on ${day}: it cannot have been served before.`,
})
