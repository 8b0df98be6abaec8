import type { Payload } from 'payload'
import type { Language } from '../../languages.ts'
import type { Frame } from '../../site/types.ts'
import type { Facts, Snapshot } from '../../snapshot.ts'
import type { LookContext, SendContext } from '../channel.ts'
import { finishExchange } from './build/exchange.ts'
import { readFrame } from './readFrame.ts'
import { findRow, findRows, type RowQuery, type SitePageRow } from './sitePageRow.ts'
import { liveTree, type SiteTree } from './siteTree.ts'

/** What pages are made of and where they go. Nothing of it needs a database, so that a thread without one can write pages too. */
export type PageDesk = {
  now(): Date
  readMedia(file: string): Promise<Buffer>
  frame(language: Language): Promise<Frame>
  /** Rows of this site's index; all that match unless `limit` says otherwise. */
  rows(query: RowQuery): Promise<SitePageRow[]>
  /** The first row that matches. */
  row(query: RowQuery): Promise<SitePageRow | null>
  tree: SiteTree
  /** The snapshot an edition froze; null where the law had its bytes destroyed. @throws {Error} when there is no such edition. */
  snapshot(edition: string): Promise<Snapshot | null>
  /** What an edition says of its kind; null where the law had its bytes destroyed. */
  facts(edition: string): Promise<Facts | null>
  /** Bytes that were sent, by their hash; null when they are not kept. */
  readKept(hash: string): Promise<Buffer | null>
}

/** What writing to one site needs, with what was read once kept for the rest of the job. */
export type Desk = PageDesk & {
  payload: Payload
  /** uid of the outlet. */
  outlet: string
  /** The site's folder, absolute. */
  folder: string
  keep(bytes: string): Promise<string>
  /** To be called when what all pages share has changed during the job. */
  forgetFrames(): void
}

/** Opens the desk of an outlet for one job, under the lease of its site; `fence` is the lease's own, 0 for who only looks. */
export function openDesk({
  context,
  folder,
  fence,
}: {
  context: Pick<SendContext, 'payload' | 'outlet' | 'now' | 'readMedia' | 'keep'> &
    Partial<Pick<LookContext, 'readKept'> & Pick<SendContext, 'parts'>>
  folder: string
  fence: number
}): Desk {
  // Whoever only looks holds no lease, and must not end what another process is in the middle of.
  if (fence > 0) finishExchange(folder)
  const { payload } = context
  const outlet = context.outlet.uid
  const frames = new Map<Language, Promise<Frame>>()
  // What is sent was read and proved already.
  const snapshots = new Map((context.parts ?? []).map(({ edition, snapshot }) => [edition.uid, Promise.resolve<Snapshot | null>(snapshot)]))
  const snapshot = (edition: string) => once(snapshots, edition, () => readSnapshot(payload, edition))
  return {
    payload,
    outlet,
    folder,
    rows: (query) => findRows({ payload, outlet, ...query }),
    row: (query) => findRow({ payload, outlet, ...query }),
    tree: liveTree({ payload, outlet, folder, fence }),
    now: () => context.now(),
    readMedia: (file) => context.readMedia(file),
    keep: (bytes) => context.keep(bytes),
    readKept: async (hash) => (await context.readKept?.(hash)) ?? null,
    frame: (language) => once(frames, language, () => readFrame({ payload, outlet, language })),
    forgetFrames: () => frames.clear(),
    snapshot,
    facts: async (edition) => (await snapshot(edition))?.facts ?? null,
  }
}

/** A desk for what no delivery asks for, such as taking away or showing a draft: it keeps no bytes, for nothing it writes is sent. */
export const deskWithoutDelivery = ({
  folder,
  outlet,
  fence,
  ...context
}: Pick<Desk, 'payload' | 'outlet' | 'folder' | 'now' | 'readMedia'> & { fence: number }): Desk =>
  openDesk({ folder, fence, context: { ...context, outlet: { uid: outlet } as never, keep: async () => '' } })

function once<K, V>(known: Map<K, Promise<V>>, key: K, read: () => Promise<V>): Promise<V> {
  const value = known.get(key) ?? read()
  known.set(key, value)
  return value
}

async function readSnapshot(payload: Payload, edition: string): Promise<Snapshot | null> {
  const { docs } = await payload.find({
    collection: 'editions',
    where: { uid: { equals: edition } },
    limit: 1,
    pagination: false,
    depth: 0,
  })
  const canonical = (docs[0] as { canonical?: unknown } | undefined)?.canonical
  if (typeof canonical !== 'string') throw new Error(`Edition ${edition} cannot be read.`)
  return canonical === '' ? null : (JSON.parse(canonical) as Snapshot)
}
