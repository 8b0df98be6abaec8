import type { PayloadRequest } from 'payload'
import { hasRole } from '../../access/hasRole.ts'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { refusalOf } from '../../review/refusal.ts'
import type { Waiting } from '../../review/waiting.ts'
import { mayHandle } from '../mayHandle.ts'
import { readCalendars } from '../readCalendars.ts'
import { nearlyDue } from './nearlyDue.ts'
import { openRequests } from './openRequests.ts'
import { replyOf, stepOf, whyNotDecideReply } from './reply.ts'
import type { RequestRow } from './requestRow.ts'

/** What applications ask of this person: replies that wait at a step they may decide, and, of the secretariat, those due soon or late. */
export async function waitingRequests({ req }: { req: PayloadRequest }): Promise<{ replies: Waiting[]; applications: Waiting[] }> {
  const decides = hasRole('reviewer', 'publisher')({ req })
  const handles = (await refusalOf(() => mayHandle(req))).length === 0
  if (!decides && !handles) return { replies: [], applications: [] }
  const rows = await openRequests(req)
  return { replies: decides ? replies({ req, rows }) : [], applications: handles ? await dueSoon({ req, rows }) : [] }
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

async function dueSoon({ req, rows }: Found): Promise<Waiting[]> {
  const calendars = await readCalendars({ payload: req.payload, req })
  const today = shanghaiDay(clockOf(req.payload).now())
  return rows.flatMap((row) => {
    const near = nearlyDue({ ...row, today, calendars })
    if (!near) return []
    return [{ ...named({ req, row }), since: '', zh: near.zh, en: near.en }]
  })
}

const named = ({ req, row }: { req: PayloadRequest; row: RequestRow }) => ({
  title: `${row.number} ${row.wanted.slice(0, 60)}`,
  language: '',
  href: `${req.payload.config.routes.admin}/collections/requests/${row.id}`,
})
