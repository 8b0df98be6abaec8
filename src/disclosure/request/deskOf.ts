import type { PayloadRequest } from 'payload'
import { hasRole } from '../../access/hasRole.ts'
import { mayHandleRequests } from '../../access/mayHandleRequests.ts'
import { clockOf, shanghaiDay } from '../../clock.ts'
import type { CaseEvent } from '../../payload-types.ts'
import { type Action, action } from '../../review/action.ts'
import { refusalOf } from '../../review/refusal.ts'
import { eventsOf } from '../cases/eventsOf.ts'
import type { Derived } from '../derived.ts'
import { type OfferedLetter, offeredLetters } from '../letters/offeredLetters.ts'
import { mayHandle } from '../mayHandle.ts'
import { readCalendars } from '../readCalendars.ts'
import { decideActions } from '../reply/decideActions.ts'
import { clockActions } from './clockActions.ts'
import { countPieces } from './countPieces.ts'
import { daysLeft } from './daysLeft.ts'
import { deriveRequest } from './deriveRequest.ts'
import { type LikeRequests, likeRequests } from './likeRequests.ts'
import { publishActions } from './publishActions.ts'
import { readRequest } from './readRequest.ts'
import { type Reply, replyOf, replySteps } from './reply.ts'
import { replyActions } from './replyActions.ts'
import { clockEvents, type RequestRow } from './requestRow.ts'
import { setAsideActions } from './setAsideActions.ts'
import { endedStates } from './states.ts'

/** What the admin shows of one application, for the person who looks. */
export type RequestDesk = {
  row: RequestRow
  isOpen: boolean
  /** Working days until the reply is due, today not counted; below zero, how many it is late; null while nothing runs. */
  daysLeft: number | null
  derived: Derived
  reply: Reply | null
  like: LikeRequests
  events: CaseEvent[]
  clock: Action[]
  replying: Action[]
  deciding: Action[]
  /** Making what was disclosed public for everybody. */
  publishing: Action[]
  /** The letters that can be made now, and where; none for whoever may not. */
  letters: OfferedLetter[]
  letterAt: string
  /** Where who asked is looked at; null for whoever may not. */
  personAt: string | null
}

/** Reads it all, judged by the rules of the commands themselves. @throws {FabuError} 401, 403, 404 */
export async function deskOf({ req, id }: { req: PayloadRequest; id: string }): Promise<RequestDesk> {
  const row = await readRequest({ req, id })
  const calendars = await readCalendars({ payload: req.payload, req })
  const today = shanghaiDay(clockOf(req.payload).now())
  const events = clockEvents(row)
  const isOpen = !endedStates.includes(row.state)
  const reply = replyOf(row.reply)
  const path = `${req.payload.config.routes.api}/requests/${id}`
  const mayWork = mayHandleRequests({ req })
  const reasons = mayWork ? await refusalOf(() => mayHandle(req)) : []
  const given = { row, calendars, today, reasons }
  return {
    row,
    isOpen,
    daysLeft: isOpen && row.dueOn ? daysLeft({ due: row.dueOn, today, calendars }) : null,
    derived: deriveRequest({ events, calendars, today }),
    reply,
    like: await likeRequests({ req, row }),
    events: await eventsOf({ req, subject: row.uid ?? '' }),
    clock: mayWork
      ? [
          ...(isOpen || row.state === 'notConfirmed'
            ? clockActions({ ...given, path: `${path}/clock`, counted: await countPieces({ req, row }) })
            : []),
          contact({ path, today, reasons }),
        ]
      : [],
    replying: mayWork && isOpen ? [...replyActions({ ...given, reply, path }), ...(await setAsideActions({ ...given, req, path }))] : [],
    deciding:
      isOpen && reply && hasRole('reviewer', 'publisher')({ req })
        ? decideActions({ steps: replySteps, reply, path, person: { uid: req.user?.uid ?? '', roles: req.user?.roles ?? [] } })
        : [],
    publishing: mayWork ? await publishActions({ req, row, path, reasons }) : [],
    letters: mayWork && reasons.length === 0 ? offeredLetters({ events, reply }) : [],
    letterAt: `${path}/letter`,
    personAt: mayWork ? `${path}/person` : null,
  }
}

const contact = ({ path, today, reasons }: { path: string; today: string; reasons: Action['reasons'] }): Action =>
  action({
    verb: 'noteContact',
    label: { zh: '登记与申请人的联系', en: 'Note a contact with the applicant' },
    path: `${path}/contact`,
    input: { name: 'day', label: { zh: '日期', en: 'Day' }, kind: 'day', isRequired: true, initial: today },
    more: [
      { name: 'by', label: { zh: '方式', en: 'How' }, kind: 'choice', isRequired: true, options: contacts },
      { name: 'words', label: { zh: '内容', en: 'What about' }, kind: 'words', isRequired: true, max: 4000 },
    ],
    applies: true,
    reasons,
  })

const contacts = [
  { value: 'telephone', zh: '电话', en: 'Telephone' },
  { value: 'mail', zh: '电子邮件', en: 'E-mail' },
  { value: 'post', zh: '信函', en: 'Letter' },
  { value: 'visit', zh: '当面', en: 'Visit' },
  { value: 'message', zh: '短信、微信', en: 'Message' },
]
