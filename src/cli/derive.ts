import type { Payload } from 'payload'
import { clockOf, shanghaiDay } from '../clock.ts'
import { countedLines } from '../disclosure/countedLines.ts'
import { type Day, isDay } from '../disclosure/days.ts'
import { readCalendars } from '../disclosure/readCalendars.ts'
import { type Derived, deriveRequest } from '../disclosure/request/deriveRequest.ts'
import { clockEvents } from '../disclosure/request/requestRow.ts'
import { countWorkingDays } from '../disclosure/workingDays.ts'
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
      : await deriveNumber({ payload, number: what })
    if (options.json) console.log(JSON.stringify(derived))
    else console.log(derived.lines.join('\n'))
  })
}

async function deriveDay({ payload, from, count }: { payload: Payload; from: Day; count: number }): Promise<Derived> {
  const counted = countWorkingDays({ from, count, calendars: await readCalendars({ payload }) })
  return {
    due: counted.day,
    isProvisional: counted.isProvisional,
    lines: [`${from}  起算日，不计入 / not counted itself`, ...countedLines(counted)],
  }
}

async function deriveNumber({ payload, number }: { payload: Payload; number: string }): Promise<Derived> {
  const { docs } = await payload.find({
    collection: 'requests',
    where: { number: { equals: number } },
    limit: 1,
    pagination: false,
    depth: 0,
  })
  const [row] = docs
  if (!row) throw notFound(number)
  const calendars = await readCalendars({ payload })
  return deriveRequest({ events: clockEvents(row), calendars, today: shanghaiDay(clockOf(payload).now()) })
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
