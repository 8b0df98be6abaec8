import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { withStandIns } from '../support/delivering.ts'
import { callbacks, fuzz } from '../support/fuzzing.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { type Probe, probeOf } from '../support/probe.ts'
import { stored } from '../support/stored.ts'

let office: TestOffice
let probe: Probe
beforeAll(async () => {
  office = await openOffice()
  await approve(office, { id: (await draftArticle(office, { title: '已发布' })).id })
  probe = await probeOf(office)
})
afterAll(() => office.close())

test('whatever is sent to whatever door, nothing is answered with 500, and what is refused stores nothing', async () => {
  const { broken, storedByRefused, refused } = await fuzz({ office, probe, count: 1500, seed: 20261123 })
  expect({ broken, storedByRefused }).toEqual({ broken: [], storedByRefused: [] })
  expect(refused).toBeGreaterThan(500)
}, 300_000)

test('whatever an outlet’s callback says that nobody signed is refused, and stores nothing', async () => {
  const { receiveCallback } = await import('../../src/delivery/receiveCallback.ts')
  const { standIns } = await withStandIns(office)
  const { docs: outlets } = await office.payload.find({ collection: 'outlets', limit: 0, depth: 0 })
  const before = await stored(office)
  const wrong: string[] = []
  const uids = outlets.map(({ uid }) => String(uid))
  for (const callback of fc.sample(callbacks(uids), { numRuns: 400, seed: 20261126 })) {
    const { status } = await receiveCallback({ payload: office.payload, ...callback }).catch((error: unknown) => ({
      status: 599,
      error: String(error),
    }))
    if (status < 400 || status >= 500) wrong.push(`${status}: ${JSON.stringify(callback).slice(0, 200)}`)
  }
  expect(wrong).toEqual([])
  expect(await stored(office)).toEqual(before)
  await standIns.close()
}, 120_000)

test('a save that asks for little back is noted all the same', async () => {
  const { id, uid } = await draftArticle(office, { title: '合写' })
  const before = await contributors(uid)
  const query = 'select[title]=true'
  const { status } = await probe.ask(`/articles/${id}?${query}`, { as: 'reviewer', method: 'PATCH', body: { title: '改过的' } })
  expect([status, (await contributors(uid)) - before]).toEqual([200, 1])
})

async function contributors(subject: string | null | undefined): Promise<number> {
  const { docs } = await office.payload.find({
    collection: 'contributions',
    where: { subject: { equals: subject ?? '' } },
    pagination: false,
    depth: 0,
  })
  return new Set(docs.map(({ person }) => person)).size
}
