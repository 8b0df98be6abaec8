import type { CollectionSlug, Payload } from 'payload'
import { everyRow } from '../pages.ts'

/** The tables that are hash chains, and the column that parts one chain from the next; one chain where there is none. */
const tables: { collection: CollectionSlug; key?: string }[] = [
  { collection: 'events', key: 'text' },
  { collection: 'contributions', key: 'subject' },
  { collection: 'case-events', key: 'subject' },
  { collection: 'security-events' },
]

/** One link: the chain it belongs to, its number in it, its hash. */
export type Link = { chain: string; seq: number; hash: string }

/** Every link of every chain, in no order. Chains are named `<table>/<key>`. */
export async function* everyLink(payload: Payload): AsyncGenerator<Link> {
  for (const { collection, key } of tables) {
    const select = { seq: true, hash: true, ...(key ? { [key]: true as const } : {}) } as const
    for await (const row of everyRow({ payload, collection, by: 'uid', select })) {
      const { seq, hash, ...rest } = row as unknown as { seq: number; hash: string } & Record<string, unknown>
      yield { chain: key ? `${collection}/${String(rest[key])}` : collection, seq, hash }
    }
  }
}
