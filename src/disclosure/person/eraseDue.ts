import type { Payload, PayloadRequest, Where } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { scrub } from '../../database/scrub.ts'
import { systemRequest } from '../../delivery/systemRequest.ts'
import { appendCase } from '../cases/appendCase.ts'
import type { Day } from '../days.ts'
import { endedStates } from '../request/states.ts'
import { endedBefore, type Retention, retention } from './retention.ts'

/** How many were emptied of each. */
export type Erased = { proofs: number; persons: number }

const page = 200

/**
 * Erases who asked where the application ended and the time is over: first the scan of the proof, later the rest. Each application is emptied and noted in its chain in
 * one transaction; then the database's file is written anew. Stopped anywhere, the next call goes on: nothing is erased or noted twice.
 * @throws {Error} where the file could not be written anew: what was emptied stays marked until it was.
 */
export async function eraseDue({ payload }: { payload: Payload }): Promise<Erased> {
  const persons = await eraseAll({ payload, what: 'person', kept: { erasedAt: { exists: false } } })
  const proofs = await eraseAll({ payload, what: 'proof', kept: { proof: { greater_than: '' } } })
  await forget({ payload })
  return { proofs, persons }
}

type What = keyof typeof retention

async function eraseAll({ payload, what, kept }: { payload: Payload; what: What; kept: Where }): Promise<number> {
  const today = shanghaiDay(clockOf(payload).now())
  let [erased, after] = [0, '']
  for (;;) {
    const { docs } = await payload.find({
      collection: 'applicants',
      where: { and: [kept, { uid: { greater_than: after } }] },
      sort: 'uid',
      limit: page,
      pagination: false,
      depth: 0,
      select: { uid: true, request: true },
    })
    const ended = await endedOf({
      payload,
      requests: docs.map(({ request }) => request),
      until: endedBefore({ today, ...retention[what] }),
    })
    for (const { id, request } of docs) {
      const endedOn = ended.get(request)
      if (endedOn && (await eraseOne({ payload, id, what, endedOn }))) erased += 1
    }
    if (docs.length < page) return erased
    after = docs.at(-1)?.uid ?? ''
  }
}

/** Those of some applications that ended, and when. One that is open has no such day. */
async function endedOf({ payload, requests, until }: { payload: Payload; requests: string[]; until: Day }): Promise<Map<string, Day>> {
  const { docs } = await payload.find({
    collection: 'requests',
    where: {
      and: [
        { uid: { in: requests } },
        { state: { in: endedStates } },
        { closedOn: { greater_than: '' } },
        { closedOn: { less_than_equal: until } },
      ],
    },
    limit: 0,
    pagination: false,
    depth: 0,
    select: { uid: true, closedOn: true },
  })
  return new Map(docs.map(({ uid, closedOn }) => [uid ?? '', closedOn ?? '']))
}

/** Empties one application and says so in its chain; false where somebody was there first. */
async function eraseOne({ payload, id, what, endedOn }: { payload: Payload; id: string; what: What; endedOn: Day }): Promise<boolean> {
  const req = await systemRequest(payload)
  return inTransaction(req, async () => {
    const row = await payload.findByID({ collection: 'applicants', id, depth: 0, req })
    if (what === 'person' ? row.erasedAt : !row.proof) return false
    const emptied = what === 'person' ? ['proof', 'person'] : ['proof']
    await note({ req, subject: row.request, emptied, endedOn, rule: retention[what] })
    const now = clockOf(payload).now().toISOString()
    const data = { proof: '', isToScrub: true, ...(what === 'person' ? { box: '', keyId: '', sameAs: '', erasedAt: now } : {}) }
    await payload.update({ collection: 'applicants', id, data, depth: 0, req })
    return true
  })
}

type Noted = { req: PayloadRequest; subject: string; emptied: string[]; endedOn: Day; rule: Retention }

const note = ({ req, subject, emptied, endedOn, rule }: Noted) =>
  appendCase({ req, subject, kind: 'request', type: 'personErased', actor: null, data: { emptied, endedOn, ...rule } })

/** Makes the database's file forget what was emptied, and only then takes the marks away. */
async function forget({ payload }: { payload: Payload }): Promise<void> {
  const { docs } = await payload.find({
    collection: 'applicants',
    where: { isToScrub: { equals: true } },
    limit: 0,
    pagination: false,
    depth: 0,
    select: { uid: true },
  })
  if (docs.length === 0) return
  await scrub(payload)
  for (const { id } of docs) await payload.update({ collection: 'applicants', id, data: { isToScrub: false }, depth: 0 })
}
