import type { Payload, PayloadRequest, Where } from 'payload'
import { clockOf, shanghaiDay, shanghaiTime } from '../../clock.ts'
import { inTransaction, isDuplicate, WriteConflict } from '../../database/inTransaction.ts'
import { ownOrigin } from '../../delivery/origin.ts'
import { systemRequest } from '../../delivery/systemRequest.ts'
import type { Day } from '../../disclosure/days.ts'
import { askAddress } from '../../disclosure/elsewhere/askAddress.ts'
import type { Look } from '../../disclosure/elsewhere/look.ts'
import { idsOf } from '../../ids.ts'
import type { SiteVisit } from '../../payload-types.ts'

type Asked = {
  payload: Payload
  /** How an address is asked; a test gives its own. */
  ask?: (address: string) => Promise<Look>
}

/** One visit: the hour it was made in, and what came of it. */
type Visit = Look & { hour: string }

/**
 * Visits the office's public address once an hour and counts it for its day. A site nobody reads live, or without an address, is not visited, nor is the sample's.
 * What the filter of outgoing addresses refuses is written down and counts as no visit. Returns whether it visited.
 */
export async function visitSite({ payload, ask = askAddress }: Asked): Promise<boolean> {
  const now = clockOf(payload).now()
  const [day, hour] = [shanghaiDay(now), shanghaiTime(now).slice(11, 13)]
  const address = await addressToVisit(payload)
  if (!address || looksOf(await rowOf({ payload, day })).some((look) => look.hour === hour)) return false
  // Asked outside the transaction: nobody's write waits for an answer.
  return keep({ payload, day, visit: { hour, ...(await ask(address)) } })
}

async function addressToVisit(payload: Payload): Promise<string> {
  const req = await systemRequest(payload)
  if ((await ownOrigin(req)) === 'sample') return ''
  const where: Where = { and: [{ channel: { equals: 'website' } }, { mode: { equals: 'live' } }, { active: { equals: true } }] }
  const { totalDocs } = await payload.count({ collection: 'outlets', where })
  const { siteUrl } = await payload.findGlobal({ slug: 'office', depth: 0 })
  return totalDocs > 0 ? (siteUrl ?? '') : ''
}

/** Another clock may have visited in the same hour meanwhile: one visit an hour counts. */
async function keep({ payload, day, visit }: { payload: Payload; day: Day; visit: Visit }): Promise<boolean> {
  const req = await systemRequest(payload)
  return inTransaction(req, async () => {
    const row = await rowOf({ payload, day, req })
    const before = looksOf(row)
    if (before.some(({ hour }) => hour === visit.hour)) return false
    const looks = [...before, visit]
    const counted = looks.filter(({ result }) => !refused.includes(result))
    const data = { visits: counted.length, failed: counted.filter(({ isAlive }) => !isAlive).length, looks }
    if (row) await payload.update({ collection: 'site-visits', id: row.id, data, depth: 0, req })
    else await begin({ req, day, data })
    return true
  })
}

/** The first visit of a day; another clock may begin the same. */
async function begin({
  req,
  day,
  data,
}: {
  req: PayloadRequest
  day: Day
  data: Pick<SiteVisit, 'visits' | 'failed' | 'looks'>
}): Promise<void> {
  try {
    const { payload } = req
    await payload.create({ collection: 'site-visits', data: { uid: idsOf(payload).next(), day, ...data }, depth: 0, req })
  } catch (error) {
    if (isDuplicate(error)) throw new WriteConflict('Another clock began the day.')
    throw error
  }
}

/** The address points inward, as it may from within the office's own network: see FABU_ALLOWED_HOSTS. */
const refused = ['refused', 'egress.refused']

async function rowOf({ payload, day, req }: { payload: Payload; day: Day; req?: PayloadRequest }) {
  const where = { day: { equals: day } }
  const { docs } = await payload.find({ collection: 'site-visits', where, limit: 1, pagination: false, depth: 0, ...(req ? { req } : {}) })
  return docs[0]
}

const looksOf = (row: SiteVisit | undefined): Visit[] => (Array.isArray(row?.looks) ? (row.looks as Visit[]) : [])
