import type { PayloadRequest } from 'payload'
import { hasRole } from '../../access/hasRole.ts'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { refusalOf } from '../../review/refusal.ts'
import type { Waiting } from '../../review/waiting.ts'
import { mayHandle } from '../mayHandle.ts'
import { readCalendars } from '../readCalendars.ts'
import { daysLeft } from './daysLeft.ts'
import { replyOf, stepOf, whyNotDecideReply } from './reply.ts'
import type { RequestRow } from './requestRow.ts'

/** Applications are told of so many working days before they are due. */
const nearDays = 3

/** What applications ask of this person: replies that wait at a step they may decide, and, of the secretariat, those due soon or late. */
export async function waitingRequests({ req }: { req: PayloadRequest }): Promise<{ replies: Waiting[]; applications: Waiting[] }> {
  const decides = hasRole('reviewer', 'publisher')({ req })
  const handles = (await refusalOf(() => mayHandle(req))).length === 0
  if (!decides && !handles) return { replies: [], applications: [] }
  const rows = await openRequests(req)
  return { replies: decides ? replies({ req, rows }) : [], applications: handles ? await nearlyDue({ req, rows }) : [] }
}

async function openRequests(req: PayloadRequest): Promise<RequestRow[]> {
  const where = { state: { not_in: ['replied', 'closed'] } }
  const { docs } = await req.payload.find({ collection: 'requests', where, sort: 'number', limit: 0, pagination: false, depth: 0, req })
  return docs
}

type Found = { req: PayloadRequest; rows: RequestRow[] }

function replies({ req, rows }: Found): Waiting[] {
  const person = { uid: req.user?.uid ?? '', roles: req.user?.roles ?? [] }
  return rows.flatMap((row) => {
    const reply = replyOf(row.reply)
    const step = reply && stepOf(reply)
    if (!reply || !step || whyNotDecideReply({ reply, person }).length > 0) return []
    return [{ ...named({ req, row }), since: new Date(row.updatedAt).toISOString(), zh: `待${step.zh}`, en: `waits at "${step.en}"` }]
  })
}

async function nearlyDue({ req, rows }: Found): Promise<Waiting[]> {
  const calendars = await readCalendars({ payload: req.payload, req })
  const today = shanghaiDay(clockOf(req.payload).now())
  return rows.flatMap((row) => {
    if (!row.dueOn) return []
    const left = daysLeft({ due: row.dueOn, today, calendars })
    if (left > nearDays) return []
    const words =
      left < 0
        ? { zh: `答复期限 ${row.dueOn}，已逾期 ${-left} 个工作日`, en: `was due on ${row.dueOn}, ${-left} working days ago` }
        : { zh: `答复期限 ${row.dueOn}，还有 ${left} 个工作日`, en: `due on ${row.dueOn}, ${left} working days left` }
    return [{ ...named({ req, row }), since: new Date(`${row.receivedOn}T00:00:00+08:00`).toISOString(), ...words }]
  })
}

const named = ({ req, row }: { req: PayloadRequest; row: RequestRow }) => ({
  title: `${row.number} ${row.wanted.slice(0, 60)}`,
  language: '',
  href: `${req.payload.config.routes.admin}/collections/requests/${row.id}`,
})
