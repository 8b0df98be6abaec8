import type { PayloadRequest } from 'payload'
import { shanghaiTime } from '../clock.ts'
import type { Sentence } from '../errors.ts'
import type { Event } from '../payload-types.ts'
import type { EventBody } from '../trail/chain.ts'
import { eventSentence, type Names } from './eventSentence.ts'

/** One event as people read it. `who` is empty where no person did it; `at` is UTC, `time` Shanghai's. */
export type TextEvent = Sentence & { uid: string; seq: number; type: string; at: string; time: string; who: string; title: string }

/** What happened to a text, newest last. Told by the hashed bodies, not by the columns copied from them. */
export async function eventsOf({ req, text }: { req: PayloadRequest; text: string }): Promise<TextEvent[]> {
  const [{ docs }, names] = await Promise.all([
    req.payload.find({ pagination: false, collection: 'events', where: { text: { equals: text } }, sort: 'seq', limit: 0, depth: 0, req }),
    namesOf(req),
  ])
  return docs.map((row) => tellEvent(row, names))
}

/** One row as people read it. Its columns are all that a seal left of one whose body the law had destroyed. */
export function tellEvent({ uid, seq, type, at, personName, body: bytes }: Event, names: Names): TextEvent {
  const row = { uid, seq, type, at, time: shanghaiTime(at) }
  if (!bytes) return { ...row, who: personName ?? '', title: '', ...sealedAway(type) }
  const body = JSON.parse(bytes) as EventBody
  const { actor } = body
  const title = [actor?.unit, actor?.title].filter(Boolean).join(' ')
  return { ...row, at: body.at, time: shanghaiTime(body.at), who: actor?.name ?? '', title, ...eventSentence(body, names) }
}

const sealedAway = (type: string): Sentence => ({ zh: `（${type}，内容已依法封存）`, en: `(${type}; its words were sealed by law)` })

/** The names sentences of events need, of everything in the office. */
export async function namesOf(req: PayloadRequest) {
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
