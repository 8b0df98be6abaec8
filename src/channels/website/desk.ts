import type { Payload } from 'payload'
import type { Language } from '../../languages.ts'
import type { Frame } from '../../site/types.ts'
import type { Snapshot } from '../../snapshot.ts'
import type { SendContext } from '../channel.ts'
import { readOffice } from './readOffice.ts'

/** What writing to one site needs, with what was read once kept for the rest of the job. */
export type Desk = {
  payload: Payload
  /** uid of the outlet. */
  outlet: string
  /** The site's folder, absolute. */
  folder: string
  now(): Date
  readMedia(file: string): Promise<Buffer>
  keep(bytes: string): Promise<string>
  frame(language: Language): Promise<Frame>
  /** The snapshot an edition froze. @throws {Error} when the edition is not there or its bytes were sealed. */
  snapshot(edition: string): Promise<Snapshot>
}

/** Opens the desk of an outlet for one job. */
export function openDesk({
  context,
  folder,
}: {
  context: Pick<SendContext, 'payload' | 'outlet' | 'now' | 'readMedia' | 'keep'>
  folder: string
}): Desk {
  const { payload } = context
  const frames = new Map<Language, Promise<Frame>>()
  const snapshots = new Map<string, Promise<Snapshot>>()
  return {
    payload,
    outlet: context.outlet.uid,
    folder,
    now: () => context.now(),
    readMedia: (file) => context.readMedia(file),
    keep: (bytes) => context.keep(bytes),
    frame: (language) => once(frames, language, () => readOffice({ payload, language })),
    snapshot: (edition) => once(snapshots, edition, () => readSnapshot(payload, edition)),
  }
}

function once<K, V>(known: Map<K, Promise<V>>, key: K, read: () => Promise<V>): Promise<V> {
  const value = known.get(key) ?? read()
  known.set(key, value)
  return value
}

async function readSnapshot(payload: Payload, edition: string): Promise<Snapshot> {
  const { docs } = await payload.find({
    collection: 'editions',
    where: { uid: { equals: edition } },
    limit: 1,
    pagination: false,
    depth: 0,
  })
  const canonical = (docs[0] as { canonical?: unknown } | undefined)?.canonical
  if (typeof canonical !== 'string' || canonical === '') throw new Error(`Edition ${edition} cannot be read.`)
  return JSON.parse(canonical) as Snapshot
}
