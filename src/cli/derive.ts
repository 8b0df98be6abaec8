import type { Payload } from 'payload'
import { clockOf, shanghaiDay } from '../clock.ts'
import { systemRequest } from '../delivery/systemRequest.ts'
import { isDay } from '../disclosure/days.ts'
import type { Derived } from '../disclosure/derived.ts'
import { readCalendars } from '../disclosure/readCalendars.ts'
import { deriveDays, deriveDocument, deriveMessage } from '../disclosure/registers/deriveRegister.ts'
import { disclosureTerm } from '../disclosure/registers/documentDue.ts'
import { readLimits } from '../disclosure/registers/readLimits.ts'
import { clockRules } from '../disclosure/request/clockRules.ts'
import { deriveRequest } from '../disclosure/request/deriveRequest.ts'
import { clockEvents } from '../disclosure/request/requestRow.ts'
import { FabuError } from '../errors.ts'
import { withOffice } from './withOffice.ts'

type Options = { days?: string; rule?: string; json?: boolean }

/** The periods a count can be made by, each with its article. */
export const periods = {
  reply: clockRules.reply,
  correction: clockRules.correction,
  extension: clockRules.extension,
  thirdParty: clockRules.thirdParty,
  otherAgency: clockRules.otherAgency,
  feeNotice: clockRules.feeNotice,
  feePayment: clockRules.feePayment,
  disclosure: disclosureTerm,
} as const

/**
 * `fabu derive <what>`: prints how a deadline is counted, day by day, with the article of law and the notice of the calendar for each line: working days from a day on, by the
 * period of a rule or so many; the clock of an application by its number; the days of a message or a document by its office id or number.
 */
export async function derive(what: string, options: Options): Promise<void> {
  await withOffice(async ({ payload }) => {
    const derived = isDay(what)
      ? deriveDays({ from: what, ...periodIn(options), calendars: await readCalendars({ payload }) })
      : await deriveNamed({ payload, name: what })
    if (options.json) console.log(JSON.stringify(derived))
    else console.log(derived.lines.join('\n'))
  })
}

async function deriveNamed({ payload, name }: { payload: Payload; name: string }): Promise<Derived> {
  const calendars = await readCalendars({ payload })
  const only = { limit: 1, pagination: false, depth: 0 } as const
  const byEither = (field: string) => ({ or: [{ [field]: { equals: name } }, { uid: { equals: name } }] })
  const [request] = (await payload.find({ collection: 'requests', where: byEither('number'), ...only })).docs
  if (request) return deriveRequest({ events: clockEvents(request), calendars, today: shanghaiDay(clockOf(payload).now()) })
  const [message] = (await payload.find({ collection: 'messages', where: byEither('platformNumber'), ...only })).docs
  if (message) return deriveMessage({ row: message, calendars, limits: await readLimits({ req: await systemRequest(payload) }) })
  const [document] = (await payload.find({ collection: 'documents', where: byEither('docNo'), ...only })).docs
  if (document) return deriveDocument({ row: document, calendars })
  throw notFound(name)
}

/** The period of a rule, so many days of nobody's rule, or the time to reply. */
function periodIn({ days, rule }: Options): { count: number; rule: string } {
  const period = periods[(rule ?? 'reply') as keyof typeof periods] as { days: number; source: string } | undefined
  if (!period) throw noRule(rule ?? '')
  if (days === undefined) return { count: period.days, rule: period.source }
  return { count: countIn(days), rule: rule ? period.source : '' }
}

function countIn(days: string): number {
  const count = Number(days)
  if (Number.isInteger(count) && count > 0 && count <= 1000) return count
  throw new FabuError({ code: 'derive.days', status: 400, message: { zh: '工作日数应为 1 至 1000。', en: 'Working days are 1 to 1000.' } })
}

const noRule = (rule: string) =>
  new FabuError({
    code: 'derive.rule',
    status: 400,
    message: {
      zh: `没有“${rule}”这个规则，可用：${Object.keys(periods).join('、')}。`,
      en: `There is no rule "${rule}"; name one of ${Object.keys(periods).join(', ')}.`,
    },
  })

const notFound = (name: string) =>
  new FabuError({
    code: 'request.none',
    status: 404,
    message: {
      zh: `“${name}”不是日期，也没有这个编号的申请、留言或者公文。`,
      en: `"${name}" is neither a day nor the number of an application, a message or a document.`,
    },
  })
