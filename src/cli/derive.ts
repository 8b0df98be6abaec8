import type { Payload } from 'payload'
import { clockOf, shanghaiDay } from '../clock.ts'
import { addDays, type Day, isDay } from '../disclosure/days.ts'
import { readCalendars } from '../disclosure/readCalendars.ts'
import { clockOfRequest } from '../disclosure/request/clock.ts'
import { clockRules } from '../disclosure/request/clockRules.ts'
import { clockEvents } from '../disclosure/request/requestRow.ts'
import { type Counted, countWorkingDays } from '../disclosure/workingDays.ts'
import { FabuError } from '../errors.ts'
import { withOffice } from './withOffice.ts'

type Options = { days?: string; json?: boolean }

/**
 * `fabu derive <day | number>`: prints how a deadline is counted, day by day: so many working days from a day on, or the whole clock of an application
 * by its number, with the article of law for each part of it.
 */
export async function derive(what: string, options: Options): Promise<void> {
  await withOffice(async ({ payload }) => {
    const derived = isDay(what)
      ? await deriveDay({ payload, from: what, count: countIn(options.days) })
      : await deriveRequest({ payload, number: what })
    if (options.json) console.log(JSON.stringify(derived))
    else console.log(derived.lines.join('\n'))
  })
}

type Derived = { due: Day | null; isProvisional: boolean; lines: string[] }

async function deriveDay({ payload, from, count }: { payload: Payload; from: Day; count: number }): Promise<Derived> {
  const counted = countWorkingDays({ from, count, calendars: await readCalendars({ payload }) })
  return {
    due: counted.day,
    isProvisional: counted.isProvisional,
    lines: [`${from}  起算日，不计入 / not counted itself`, ...linesOf(counted)],
  }
}

async function deriveRequest({ payload, number }: { payload: Payload; number: string }): Promise<Derived> {
  const { docs } = await payload.find({
    collection: 'requests',
    where: { number: { equals: number } },
    limit: 1,
    pagination: false,
    depth: 0,
  })
  const [row] = docs
  if (!row) throw notFound(number)
  const events = clockEvents(row)
  if (events.length === 0)
    return { due: null, isProvisional: false, lines: ['尚未收到：待与申请人确认（《条例》第三十一条） / not received yet (Art. 31)'] }
  const today = shanghaiDay(clockOf(payload).now())
  const { due, correctionBy, anchor, days, exclusions, state } = clockOfRequest({
    events,
    calendars: await readCalendars({ payload }),
    rules: clockRules,
    today,
  })
  return {
    due: due?.day ?? null,
    isProvisional: due?.isProvisional ?? false,
    lines: [
      ...events.map((event) => `${event.day}  ${eventWords[event.type]}`),
      `${correctionBy.day}  补正告知的最后一日（${clockRules.correction.days} 个工作日，${clockRules.correction.source}）`,
      ...exclusions.map(({ from, to, source }) => `${addDays(from, 1)} – ${to}  不计入期限（${source}） / left out`),
      ...(due
        ? [`${anchor} 起 ${days} 个工作日（${clockRules.reply.source}） / working days`, ...linesOf(due)]
        : [
            state === 'waitsForFee'
              ? '等待缴费，期限未起算 / waits for the fee'
              : '等待补正，期限未起算（《条例》第三十条） / waits for a correction',
          ]),
    ],
  }
}

const linesOf = ({ day, days, isProvisional }: Counted): string[] => [
  ...days.map(
    ({ day: one, as, number, isProvisional: isOpen }) =>
      `${one}  ${as === 'counted' ? String(number).padStart(3) : dayWords[as]}${isOpen ? '  （日历未公布 / provisional）' : ''}`,
  ),
  `${day}  届满${isProvisional ? '，暂定：待公布日历后重算' : ''} / due${isProvisional ? ', provisional' : ''}`,
]

const dayWords = { off: '  – 非工作日 / off', excluded: '  – 不计入 / left out' }

const eventWords = {
  received: '收到（《条例》第三十一条） / received',
  correctionAsked: '告知补正（第三十条） / correction asked',
  corrected: '收到补正，期限重新起算（第三十条） / corrected: the clock begins anew',
  thirdPartyAsked: '征求第三方意见（第三十二条） / third party asked',
  thirdPartyAnswered: '第三方答复 / third party answered',
  agencyAsked: '征求其他机关意见（第三十四条） / other agency asked',
  agencyAnswered: '其他机关答复 / other agency answered',
  feeAsked: '收费通知（国办函〔2020〕109号） / fee asked',
  feePaid: '缴费 / fee paid',
  extended: '延长答复期限（第三十三条） / extended',
  replied: '答复 / replied',
}

function countIn(days: string | undefined): number {
  const count = Number(days ?? 20)
  if (Number.isInteger(count) && count > 0 && count <= 1000) return count
  throw new FabuError({ code: 'derive.days', status: 400, message: { zh: '工作日数应为 1 至 1000。', en: 'Working days are 1 to 1000.' } })
}

const notFound = (number: string) =>
  new FabuError({
    code: 'request.none',
    status: 404,
    message: { zh: `没有编号为“${number}”的申请，也不是日期。`, en: `"${number}" is neither a day nor the number of an application.` },
  })
