import { sha256 } from '../canonicalJson.ts'
import type { EventBody, SealedEvent } from './chain.ts'

/** What one text's seals destroyed by law, as their events tell: hashes stay, bytes do not. Maps go by uid. */
export type Sealed = {
  /** Instants of the seals, ISO 8601 UTC. */
  at: string[]
  /** Hash of the row as it stands since. */
  editions: Map<string, string>
  publications: Map<string, string>
  reviews: Set<string>
  events: Map<string, SealedEvent>
  /** SHA-256 of files and of kept bytes. */
  files: Set<string>
  kept: Set<string>
}

/** The data of a `sealed` event. */
export type SealedData = {
  seal: string
  editions: { uid: string; row: string }[]
  publications: { uid: string; row: string }[]
  reviews: string[]
  events: SealedEvent[]
  files: string[]
  kept: string[]
  /** Under what it stood outside, as hashes: what is found there again is known for it, and says nothing of it. */
  pieces?: string[]
}

/** What an outlet calls a piece, or its address there, as a seal remembers it. */
export const pieceHash = ({ outlet, name }: { outlet: string; name: string }): string => sha256(`${outlet} ${name}`)

/** A seal that was asked for by one person and confirmed by another, before it was done: any other vouches for nothing. */
function isOrdered({ seq, data }: EventBody, events: EventBody[]): boolean {
  const told = (type: EventBody['type']) => events.find((event) => event.type === type && event.seq < seq && event.data.seal === data.seal)
  const [asked, confirmed] = [told('sealAsked'), told('sealConfirmed')]
  return Boolean(asked?.actor && confirmed?.actor && asked.actor.uid !== confirmed.actor.uid)
}

/** Reads the seals of a text out of its events. */
export function sealedIn(events: EventBody[]): Sealed {
  const seals = events.filter((event) => event.type === 'sealed' && isOrdered(event, events))
  const data = seals.map((event) => event.data as SealedData)
  const rows = (name: 'editions' | 'publications') => new Map(data.flatMap((seal) => seal[name].map(({ uid, row }) => [uid, row] as const)))
  return {
    at: seals.map(({ at }) => at),
    editions: rows('editions'),
    publications: rows('publications'),
    reviews: new Set(data.flatMap(({ reviews }) => reviews)),
    events: new Map(data.flatMap((seal) => seal.events.map((event) => [event.uid, event] as const))),
    files: new Set(data.flatMap(({ files }) => files)),
    kept: new Set(data.flatMap(({ kept }) => kept)),
  }
}
