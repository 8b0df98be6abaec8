import { countedLines } from '../countedLines.ts'
import { addDays, type Day } from '../days.ts'
import type { Derived } from '../derived.ts'
import type { Calendars } from '../workingDays.ts'
import { type ClockEvent, clockOfRequest } from './clock.ts'
import { clockRules } from './clockRules.ts'

/** The whole clock of an application, as `fabu derive`, `GET /api/requests/{id}/derive` and the admin show it. */
export function deriveRequest({ events, calendars, today }: { events: readonly ClockEvent[]; calendars: Calendars; today: Day }): Derived {
  if (events.length === 0)
    return { due: null, isProvisional: false, lines: ['尚未收到：待与申请人确认（《条例》第三十一条） / not received yet (Art. 31)'] }
  const { due, counted, delayedUntil, correctionBy, anchor, days, exclusions, state } = clockOfRequest({
    events,
    calendars,
    rules: clockRules,
    today,
  })
  return {
    due: due?.day ?? null,
    isProvisional: due?.isProvisional ?? false,
    lines: [
      ...events.map((event) => `${event.day}  ${eventWords[event.type]}`),
      `${correctionBy.day}  补正告知的最后一日（${clockRules.correction.days} 个工作日，${clockRules.correction.source}） / last day to ask for a correction`,
      ...exclusions.map(({ from, to, source }) => `${addDays(from, 1)} – ${to}  不计入期限（${source}） / left out`),
      ...(counted
        ? [
            `${anchor} 起 ${days} 个工作日（${clockRules.reply.source}） / working days`,
            ...countedLines({
              counted,
              calendars,
              rule: clockRules.reply.source,
              excludedBy: (day) => exclusions.find(({ from, to }) => day > from && day <= to)?.source ?? '',
            }),
            ...(delayedUntil ? [`${delayedUntil}  ${delayedUntil > counted.day ? delayWords.holds : delayWords.isOvertaken}`] : []),
          ]
        : [
            state === 'waitsForFee'
              ? '等待缴费，期限未起算（国办函〔2020〕109号） / waits for the fee'
              : '等待补正，期限未起算（《条例》第三十条） / waits for a correction',
          ]),
    ],
  }
}

const delayWords = {
  holds: '届满：延迟答复的日期，已告知申请人（《条例》第三十五条） / due: the later day the applicant was told',
  isOvertaken:
    '延迟答复的日期（《条例》第三十五条），第三十三条的期限更晚，从其期限 / the later day the applicant was told; the time of Art. 33 ends no sooner, and holds',
}

const eventWords = {
  received: '收到（《条例》第三十一条） / received',
  correctionAsked: '告知补正（第三十条） / correction asked',
  corrected: '收到补正，期限重新起算（第三十条） / corrected: the clock begins anew',
  thirdPartyAsked: '征求第三方意见（第三十二条） / third party asked',
  thirdPartyAnswered: '第三方答复（第三十二条） / third party answered',
  agencyAsked: '征求其他机关意见（第三十四条） / other agency asked',
  agencyAnswered: '其他机关答复（第三十四条） / other agency answered',
  feeAsked: '收费通知（国办函〔2020〕109号） / fee asked',
  feePaid: '缴费（国办函〔2020〕109号） / fee paid',
  feeTakenBack: '撤回收费通知（国办函〔2020〕109号） / notice of the fee taken back',
  extended: '延长答复期限（第三十三条） / extended',
  reasonsAsked: '要求申请人说明理由，期限照计（第三十五条） / reasons asked for: the clock runs on',
  reasonsGiven: '收到申请人说明的理由（第三十五条） / reasons given',
  delayAgreed: '确定延迟答复的日期（第三十五条） / the reply is put off',
  replied: '答复（第三十三条） / replied',
}
