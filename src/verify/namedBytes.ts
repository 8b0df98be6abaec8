import type { Exchange } from '../delivery/exchanges.ts'
import type { Attempt } from '../payload-types.ts'
import type { TextRecord } from './record.ts'

/** Hashes of kept bytes, each with the record that names it. */
export type Named = Map<string, string>

/** Kept bytes that a text's record names: its receipts, what people uploaded to show something, what was found outside. */
export function namedBytes({ events, editions, publications, sealed }: TextRecord): Named {
  // What a person carried over by hand has the hash of its edition, which is checked with the edition.
  const own = new Set(editions.map(({ sha256 }) => sha256))
  const named: Named = new Map()
  const add = (hash: unknown, record: string) => {
    if (isHash(hash) && !sealed.kept.has(hash)) named.set(hash, record)
  }
  for (const { uid, data } of events) {
    add((data.evidence as { sha256?: unknown } | undefined)?.sha256, `events/${uid}`)
    add(data.found, `events/${uid}`)
  }
  for (const { uid, bytesHash } of publications) if (!own.has(bytesHash ?? '')) add(bytesHash, `publications/${uid}`)
  return named
}

/** The bytes an attempt sent and was answered, but what was secret. */
export function exchangedBytes({ exchanges }: Pick<Attempt, 'exchanges'>): string[] {
  const all = Array.isArray(exchanges) ? (exchanges as Exchange[]) : []
  return all.filter(({ isSecret }) => !isSecret).flatMap(({ sent, received }) => [sent, received].filter(isHash))
}

const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
