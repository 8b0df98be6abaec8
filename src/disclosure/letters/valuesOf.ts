import type { Reporter } from '../../documents/readReporter.ts'
import type { Day } from '../days.ts'
import { type ClockEvent, lastOf } from '../request/clock.ts'
import { clockRules } from '../request/clockRules.ts'
import type { FeeNotice } from '../request/feeNotice.ts'
import { feeStanding } from '../request/feeStanding.ts'
import { outcomeOf } from '../request/outcomes.ts'
import type { Reply } from '../request/reply.ts'
import type { RequestRow } from '../request/requestRow.ts'
import { type Calendars, countWorkingDays } from '../workingDays.ts'
import type { LetterKind } from './kinds.ts'
import { reliefText } from './relief.ts'
import { tellsOf } from './whyNotLetter.ts'

/** What a letter is made of. */
export type LetterFacts = {
  kind: LetterKind
  row: RequestRow
  events: readonly ClockEvent[]
  calendars: Calendars
  reporter: Reporter
  today: Day
  /** Empty where the letter does not go to the applicant. */
  applicant: string
  /** The third party a letter goes to. */
  to: string
  /** What was written when the event was noted that the letter tells of. */
  reason: string
  reply: Reply | null
}

/** Every value a template can name, as it is printed; one that is not known is empty. */
export function valuesOf(facts: LetterFacts): Record<string, string> {
  const { kind, row, events, calendars, reporter, applicant, to, reason, reply } = facts
  const fee = feeStanding(events)?.asked.fee
  const outcome = outcomeOf(reply?.outcome)
  const told = kind in tellsOf ? lastOf(events, tellsOf[kind as keyof typeof tellsOf]) : undefined
  const after = (days: number) => (told ? dated(countWorkingDays({ from: told.day, count: days, calendars })) : '')
  return {
    office: reporter.name,
    contact: reporter.contact,
    applicant,
    to,
    number: row.number,
    wanted: row.wanted,
    form: row.form || '无特别要求',
    channel: channels[row.channel],
    arrivedOn: inWords(row.arrivedOn),
    receivedOn: inWords(row.receivedOn ?? ''),
    dueOn: dated({ day: row.dueOn ?? '', isProvisional: row.isDueProvisional === true }),
    madeOn: inWords(dayOf(facts)),
    reason,
    until: told?.type === 'correctionAsked' ? inWords(told.until) : '',
    days: told?.type === 'extended' ? String(told.days) : '',
    answerDays: String(clockRules.thirdParty.days),
    answerBy: after(clockRules.thirdParty.days),
    payBy: after(clockRules.feePayment.days),
    fee: fee ? String(fee.yuan) : '',
    feeBasis: fee ? basisOf(fee) : '',
    count: fee ? String(fee.by === 'piece' ? fee.pieces : fee.pages) : '',
    replyNumber: row.replyNumber || `${row.number}-R`,
    outcome: outcome?.zh ?? '',
    basis: outcome?.article ? `依照《中华人民共和国政府信息公开条例》${outcome.article}的规定，` : '',
    words: reply?.words ?? '',
    relief: outcome ? reliefText(outcome) : '',
  }
}

/** The date a letter bears: of what it tells, of the reply that was served, or today. */
export function dayOf({ kind, events, today, reply }: LetterFacts): Day {
  if (kind in tellsOf) return lastOf(events, tellsOf[kind as keyof typeof tellsOf])?.day ?? today
  return (reply && lastOf(events, 'replied')?.day) || today
}

/** 2026年3月2日: a date as official documents write it (GB/T 9704-2012, 7.3.5.4). */
export function inWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return year ? `${year}年${month}月${date}日` : ''
}

/**
 * The same of a date that was counted: one that depends on a year whose arrangement of holidays is not out goes out as what it is, for whoever plans by it. A day the office sets itself,
 * such as until when to correct, stands.
 */
const dated = ({ day, isProvisional }: { day: Day; isProvisional: boolean }): string =>
  `${inWords(day)}${day && isProvisional ? '（暂定，以国务院办公厅公布的该年节假日安排为准）' : ''}`

/** What a fee is counted in. */
export const unitOf: Record<FeeNotice['by'], string> = { piece: '件', pages: '页' }

/** What the fee was counted from, in a sentence: the applications of the month by their numbers, or the pages. */
function basisOf(fee: FeeNotice): string {
  if (fee.by === 'pages') return `按量计收，提供的信息共${fee.pages}页。`
  const { month, before, pieces, counted } = fee
  const [year, number] = month.split('-').map(Number)
  const places = pieces === 1 ? `本件为第${before + 1}件` : `本件计${pieces}件，为第${before + 1}至${before + pieces}件`
  const numbers = counted.length > 0 ? `（${counted.join('、')}）` : ''
  const earlier =
    before > 0 ? `您${year}年${number}月在本件之前提出的申请共${before}件${numbers}，` : `您${year}年${number}月提出的申请中，`
  return `按件计收，${earlier}${places}。${fee.reason ? `计数说明：${fee.reason.replace(/[。．.；;]$/u, '')}。` : ''}`
}

const channels: Record<RequestRow['channel'], string> = {
  counter: '当面',
  registeredPost: '挂号信（EMS）',
  post: '平信',
  fax: '传真',
  web: '互联网',
}
