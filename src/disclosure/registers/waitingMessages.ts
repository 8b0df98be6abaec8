import type { PayloadRequest } from 'payload'
import { mayKeepRegisters } from '../../access/mayKeepRegisters.ts'
import { clockOf, shanghaiDay } from '../../clock.ts'
import type { Message } from '../../payload-types.ts'
import type { Waiting } from '../../review/waiting.ts'
import { addDays, type Day } from '../days.ts'
import { redLine } from './messageDue.ts'

/** Messages are told of so many days before the day an inspection fails the site for. */
const nearDays = 30

/** Messages nobody has answered: those past their limit, and those near the red line of three months, the oldest first. */
export async function waitingMessages({ req }: { req: PayloadRequest }): Promise<Waiting[]> {
  if (!mayKeepRegisters({ req })) return []
  const today = shanghaiDay(clockOf(req.payload).now())
  const { docs } = await req.payload.find({
    collection: 'messages',
    where: {
      and: [{ or: [{ repliedOn: { exists: false } }, { repliedOn: { equals: '' } }] }, { receivedOn: { less_than: today } }],
    },
    sort: 'receivedOn',
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  return docs.filter(({ isVoid }) => !isVoid).flatMap((row) => waitingOf({ row, today, admin: req.payload.config.routes.admin }))
}

function waitingOf({ row, today, admin }: { row: Message; today: Day; admin: string }): Waiting[] {
  const line = redLine(row.receivedOn)
  const isNear = line <= addDays(today, nearDays)
  const isLate = Boolean(row.dueOn) && (row.dueOn ?? '') < today
  if (!isNear && !isLate) return []
  const words = isNear
    ? { zh: `三个月红线 ${line}${line < today ? '，已过' : ''}`, en: `red line of three months: ${line}${line < today ? ', past' : ''}` }
    : { zh: `办理期限 ${row.dueOn}，已逾期`, en: `was to be answered by ${row.dueOn}` }
  return [
    {
      title: row.subject,
      language: '',
      since: new Date(`${row.receivedOn}T00:00:00+08:00`).toISOString(),
      href: `${admin}/collections/messages/${row.id}`,
      ...words,
    },
  ]
}
