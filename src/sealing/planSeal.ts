import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, Where } from 'payload'
import type { Exchange } from '../delivery/exchanges.ts'
import { keptFile, keptFolder } from '../delivery/kept.ts'
import { fileField, fileKey } from '../media/fileKey.ts'
import type { Seal } from '../payload-types.ts'
import { everyRow } from '../verify/pages.ts'
import { readRecord, type TextRecord } from '../verify/record.ts'
import { holdsTrace, type Traces, tracesOf } from './traces.ts'

/** What of a text lies on disk: uploads that no other text shows, and bytes that were sent or answered. */
export type Plan = { files: { id: string; sha256: string; filename: string }[]; kept: string[]; traces: string[] }

/** Finds everything of a text on disk. Changes nothing. */
export async function planSeal({ payload, seal }: { payload: Payload; seal: Seal }): Promise<Plan> {
  const record = await readRecord({ payload, text: seal.text })
  const traces = tracesOf([...record.editions, ...record.reviews].map(({ canonical }) => canonical))
  return { files: await ownFiles({ payload, record }), kept: await keptOf({ payload, record, traces }), traces: traces.all }
}

/** Files of its editions and rounds that no other text ever showed, as a draft or approved. */
async function ownFiles({ payload, record }: { payload: Payload; record: TextRecord }): Promise<Plan['files']> {
  const files = []
  const { docs } = await payload.find({
    pagination: false,
    collection: 'media',
    where: {
      or: [
        { uid: { in: [...record.contributions.map(({ subject }) => subject), ...evidenceFiles(record)] } },
        { id: { in: await shownByDraft({ payload, text: record.text }) } },
      ],
    },
    limit: 0,
    depth: 0,
    trash: true,
  })
  for (const { id, sha256, filename } of docs) {
    const drafts = await payload.count({
      collection: 'identifiers',
      where: { and: [{ key: { like: fileKey(id) } }, { owner: { not_equals: record.text } }] },
    })
    const approved = await payload.count({
      collection: 'editions',
      where: { and: [{ canonical: { contains: sha256 } }, { text: { not_equals: record.text } }] },
    })
    if (drafts.totalDocs + approved.totalDocs === 0) files.push({ id, sha256: String(sha256), filename: String(filename) })
  }
  return files
}

/** Bytes of its own deliveries that no other delivery names, and whatever else was kept and holds its words. */
async function keptOf({ payload, record, traces }: { payload: Payload; record: TextRecord; traces: Traces }): Promise<string[]> {
  const own = new Set(record.publications.flatMap(({ bytesHash }) => bytesHash ?? []))
  const others = new Set<string>()
  const published = new Set<string>()
  for await (const row of everyRow({ payload, collection: 'publications', by: 'uid', select: { text: true, bytesHash: true } }))
    if (row.text !== record.text && row.bytesHash) published.add(row.bytesHash)
  const deliveries = new Set(record.deliveries.map(({ uid }) => String(uid)))
  for await (const { delivery, exchanges } of everyRow({ payload, collection: 'attempts', by: 'uid' }))
    for (const { sent, received } of (exchanges ?? []) as Exchange[])
      for (const hash of [sent, received]) if (hash) (deliveries.has(delivery) ? own : others).add(hash)
  const found = new Set([...own, ...evidenceIn(record)].filter((hash) => !others.has(hash) && !published.has(hash)))
  for (const folder of await namesIn(keptFolder()))
    for (const name of await namesIn(path.join(keptFolder(), folder))) {
      if (found.has(name) || !/^[0-9a-f]{64}$/.test(name)) continue
      const bytes = await readFile(keptFile(name)).catch(() => Buffer.alloc(0))
      // What proves another text's delivery goes only where it holds this one's own words, not a title they may share.
      if (holdsTrace(bytes, others.has(name) || published.has(name) ? traces.words : traces.all)) found.add(name)
    }
  return [...found]
}

/** Files the draft shows by now, which no round has seen. */
async function shownByDraft({ payload, text }: { payload: Payload; text: string }): Promise<string[]> {
  const where: Where = { and: [{ owner: { equals: text } }, { field: { equals: fileField } }] }
  const { docs } = await payload.find({ collection: 'identifiers', where, limit: 0, pagination: false, depth: 0 })
  return docs.map(({ key }) => key.slice(fileField.length + 1, key.lastIndexOf('@')))
}

type Shown = { media?: string; sha256?: string }

/** What people uploaded to show what they did outside: a picture of the post shows its words. */
const shownIn = ({ events }: TextRecord) => events.flatMap(({ data }) => (data.evidence ? [data.evidence as Shown] : []))
const evidenceFiles = (record: TextRecord) => shownIn(record).flatMap(({ media }) => media ?? [])
const evidenceIn = (record: TextRecord) => shownIn(record).flatMap(({ sha256 }) => sha256 ?? [])

const namesIn = (folder: string) => readdir(folder).catch(() => [] as string[])
