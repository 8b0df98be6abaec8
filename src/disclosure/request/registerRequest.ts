import type { PayloadRequest } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { inTransaction, isDuplicate, WriteConflict } from '../../database/inTransaction.ts'
import { originOf } from '../../delivery/origin.ts'
import { refuseIf } from '../../errors.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { appendCase } from '../cases/appendCase.ts'
import { yearOf } from '../days.ts'
import { dayIn, flagIn, isLeftOut, oneOf, wordsIn, wrongInput } from '../input.ts'
import { mayHandle } from '../mayHandle.ts'
import { personKeys } from '../person/keys.ts'
import { readCalendars } from '../readCalendars.ts'
import { type ApplicantType, applicantTypes } from './applicants.ts'
import { channels } from './channels.ts'
import type { ClockEvent } from './clock.ts'
import { clockRules } from './clockRules.ts'
import { likenessOf } from './likeness.ts'
import { countIn, numberOf, sequenceOf } from './number.ts'
import { personIn } from './person.ts'
import { receivedOn } from './receivedOn.ts'
import type { RequestRow } from './requestRow.ts'
import { sealApplicant } from './sealApplicant.ts'
import { standingOf } from './standing.ts'
import { whyNot } from './whyNot.ts'

type Asked = { req: PayloadRequest; body: Record<string, unknown> }

/**
 * Registers an application with the fields of Art. 29, numbered within the year it arrived. The clock begins by the channel's rule (Art. 31): at once,
 * or once the applicant has confirmed. Who asks is sealed apart. An oral one is written down for the applicant.
 * @throws {FabuError} 400 for what is missing or malformed, 401, 403, 409 for days that cannot be.
 */
export async function registerRequest({ req, body }: Asked): Promise<RequestRow> {
  const user = await mayHandle(req)
  const facts = factsIn(body)
  const { person, proof } = { person: personIn(body.person), proof: proofIn(body.proof) }
  return inTransaction(req, async () => {
    const today = shanghaiDay(clockOf(req.payload).now())
    const calendars = await readCalendars({ payload: req.payload, req })
    const received = receivedOn(facts)
    const events: ClockEvent[] = received ? [{ type: 'received', day: received }] : []
    const arrival: ClockEvent = { type: 'received', day: facts.arrivedOn }
    for (const next of [arrival, ...events])
      refuseIf(whyNot({ events: [], next, today, calendars, rules: clockRules, arrivedOn: facts.arrivedOn }), {
        code: 'request.refused',
        message: cannotBe,
      })
    const row = await create({ req, facts, events, standing: standingOf({ events, calendars, today }) })
    const subject = row.uid ?? ''
    await sealApplicant({ req, request: subject, person, proof, keys: personKeys({ payload: req.payload }) })
    await appendCase({
      req,
      subject,
      kind: 'request',
      type: 'registered',
      day: facts.arrivedOn,
      actor: await actorOf({ req, user }),
      data: { ...registered(row), clock: events },
    })
    return row
  })
}

/** What was registered and no later command changes. */
const registered = ({ number, channel, applicantType, wanted, form, unit, isOral, needsHelp, origin }: RequestRow) => ({
  ...{ number, channel, applicantType, wanted, origin },
  ...{ form: form ?? '', unit: unit ?? '', isOral: isOral === true, needsHelp: needsHelp === true },
})

type Facts = ReturnType<typeof factsIn>

function factsIn(body: Record<string, unknown>) {
  const channel = oneOf(
    body.channel,
    channels.map(({ value }) => value),
    'channel',
  )
  return {
    channel,
    applicantType: oneOf<ApplicantType>(
      body.applicantType,
      applicantTypes.map(({ value }) => value),
      'applicantType',
    ),
    arrivedOn: dayIn(body.arrivedOn, 'arrivedOn'),
    confirmedOn: isLeftOut(body.confirmedOn) ? null : dayIn(body.confirmedOn, 'confirmedOn'),
    wanted: wordsIn({ value: body.wanted, path: 'wanted', max: 4000, isNeeded: true }),
    form: wordsIn({ value: body.form, path: 'form', max: 300 }),
    unit: wordsIn({ value: body.unit, path: 'unit', max: 100 }),
    isOral: oralIn(body.isOral, channel),
    needsHelp: flagIn(body.needsHelp, 'needsHelp'),
  }
}

/** Only what is said at the counter is written down for the applicant (Art. 29). */
function oralIn(value: unknown, channel: string): boolean {
  const isOral = flagIn(value, 'isOral')
  if (!isOral || channel === 'counter') return isOral
  throw wrongInput({ path: 'isOral', zh: '只有当面提出的申请可以是口头的。', en: 'Only an application at the counter can be oral.' })
}

/** A scan of the proof of identity as base64, up to 3 MB; empty for none. */
function proofIn(value: unknown): string {
  if (isLeftOut(value)) return ''
  if (typeof value === 'string' && value.length <= 4_200_000 && /^[A-Za-z0-9+/]*={0,2}$/.test(value)) return value
  throw wrongInput({ path: 'proof', zh: '身份证明须为 base64，不超过 3 MB。', en: 'The proof of identity is base64, of at most 3 MB.' })
}

type Created = { req: PayloadRequest; facts: Facts; events: ClockEvent[]; standing: ReturnType<typeof standingOf> }

async function create({ req, facts, events, standing }: Created): Promise<RequestRow> {
  const { confirmedOn: _, ...columns } = facts
  try {
    return await req.payload.create({
      collection: 'requests',
      data: {
        ...(await nextPlace({ req, year: yearOf(facts.arrivedOn) })),
        ...columns,
        ...standing,
        clock: events,
        likeness: likenessOf(facts.wanted),
        origin: await originOf({ req, mode: 'live' }),
        revision: 1,
      },
      depth: 0,
      req,
    })
  } catch (error) {
    if (isDuplicate(error)) throw new WriteConflict('Another application took the number first.')
    throw error
  }
}

/** The next place in the year. Two at once are told apart by the number being unique. */
async function nextPlace({ req, year }: { req: PayloadRequest; year: number }): Promise<{ number: string; sequence: number }> {
  const [first, end] = [sequenceOf({ year, count: 0 }), sequenceOf({ year: year + 1, count: 0 })]
  const { docs } = await req.payload.find({
    collection: 'requests',
    where: { and: [{ sequence: { greater_than: first } }, { sequence: { less_than: end } }] },
    sort: '-sequence',
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  })
  const place = { year, count: countIn(docs[0]?.sequence ?? first) + 1 }
  return { number: numberOf(place), sequence: sequenceOf(place) }
}

const cannotBe = { zh: '不能这样登记：', en: 'It cannot be registered like that:' }
