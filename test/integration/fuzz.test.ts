import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { fuzz } from '../support/fuzzing.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { draftArticle } from '../support/path.ts'
import { type Probe, probeOf } from '../support/probe.ts'

let office: TestOffice
let probe: Probe
beforeAll(async () => {
  office = await openOffice()
  probe = await probeOf(office)
})
afterAll(() => office.close())

test('whatever is sent to whatever door, nothing is answered with 500', async () => {
  expect(await fuzz({ office, probe, count: 1500, seed: 20261123 })).toEqual([])
}, 300_000)

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
