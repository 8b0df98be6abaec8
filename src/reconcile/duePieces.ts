import type { Payload, Where } from 'payload'
import { clockOf } from '../clock.ts'
import type { Standing } from '../payload-types.ts'
import { chooseDue, rota, type Seen } from './chooseDue.ts'
import { textsOnTheLine } from './onTheLine.ts'
import { twoLooksMs } from './twoLooks.ts'

type Args = { payload: Payload; outlet: string; origin: string; calls: number | null; isAll: boolean }

/**
 * The pieces of an outlet this run looks at: what is to be seen a second time, what is due, or everything that stands.
 * What cannot be looked at now is left out before anything is chosen: it must not take the turn of what can.
 */
export async function duePieces({ payload, outlet, origin, calls, isAll }: Args): Promise<{ pieces: Standing[]; old: number }> {
  const texts = await textsOnTheLine({ payload, outlet })
  const here: Where[] = [{ outlet: { equals: outlet } }, { origin: { equals: origin } }]
  if (texts.length > 0) here.push({ text: { not_in: texts } })
  const read = (more: Where[], sort: string, limit: number) => find({ payload, where: { and: [...here, ...more] }, sort, limit })
  if (isAll) return { pieces: await read([], '-publishedAt', 0), old: 0 }
  const now = clockOf(payload).now().getTime()
  const time = (ago: number) => new Date(now - ago).toISOString()
  const unseen: Where = { seenAt: { less_than_equal: time(rota.dailyMs) } }
  const isOld: Where = { publishedAt: { less_than: time(rota.youngMs) } }
  const suspects = await read([{ suspectAt: { less_than_equal: time(twoLooksMs) } }], 'suspectAt', 100)
  const young = await read([unseen, { publishedAt: { greater_than_equal: time(rota.youngMs) } }], 'seenAt', 500)
  const old = await read([unseen, isOld], 'seenAt', 500)
  const { totalDocs: oldCount } = await payload.count({ collection: 'standings', where: { and: [...here, isOld] } })
  const rows = new Map([...suspects, ...young, ...old].map((row) => [row.publication, row]))
  const chosen = chooseDue({ young: young.map(seen), old: old.map(seen), oldCount, now, calls })
  const uids = new Set([...suspects.map(({ publication }) => publication), ...chosen.map(({ publication }) => publication)])
  const pieces = [...uids].flatMap((uid) => rows.get(uid) ?? [])
  const chosenOld = new Set(old.map(({ publication }) => publication))
  return { pieces, old: chosen.filter(({ publication }) => chosenOld.has(publication)).length }
}

async function find({ payload, where, sort, limit }: { payload: Payload; where: Where; sort: string; limit: number }): Promise<Standing[]> {
  const { docs } = await payload.find({ pagination: false, collection: 'standings', where, sort, limit, depth: 0 })
  return docs
}

const seen = ({ publication, publishedAt, seenAt }: Standing): Seen => ({
  publication,
  publishedAt: Date.parse(publishedAt),
  seenAt: Date.parse(seenAt),
})
