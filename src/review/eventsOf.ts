import type { PayloadRequest } from 'payload'
import { shanghaiTime } from '../clock.ts'
import type { Sentence } from '../errors.ts'
import type { EventBody } from '../trail/chain.ts'
import { eventSentence } from './eventSentence.ts'

/** One event as people read it. `who` is empty where no person did it; `at` is UTC, `time` Shanghai's. */
export type TextEvent = Sentence & { uid: string; seq: number; type: string; at: string; time: string; who: string; title: string }

/** What happened to a text, newest last. Told by the sealed bodies, not by the columns copied from them. */
export async function eventsOf({ req, text }: { req: PayloadRequest; text: string }): Promise<TextEvent[]> {
  const [{ docs }, names] = await Promise.all([
    req.payload.find({ pagination: false, collection: 'events', where: { text: { equals: text } }, sort: 'seq', limit: 0, depth: 0, req }),
    namesOf(req),
  ])
  return docs.map(({ uid, seq, type, body: sealed }) => {
    const body = JSON.parse(sealed) as EventBody
    const { actor, at } = body
    return {
      uid,
      seq,
      type,
      at,
      time: shanghaiTime(at),
      who: actor?.name ?? '',
      title: [actor?.unit, actor?.title].filter(Boolean).join(' '),
      ...eventSentence(body, names),
    }
  })
}

async function namesOf(req: PayloadRequest) {
  const [outlets, users] = await Promise.all([
    req.payload.find({ pagination: false, collection: 'outlets', limit: 0, depth: 0, select: { uid: true, name: true }, req }),
    req.payload.find({ pagination: false, collection: 'users', limit: 0, depth: 0, select: { uid: true, name: true }, req }),
  ])
  const reader = (rows: { uid?: string | null; name: string }[]) => {
    const names = new Map(rows.map(({ uid, name }) => [uid ?? '', name]))
    return (uid: unknown) => names.get(String(uid)) ?? String(uid)
  }
  return { outlet: reader(outlets.docs), person: reader(users.docs), time: (at: unknown) => shanghaiTime(String(at)) }
}
