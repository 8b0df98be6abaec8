import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { fuzz } from '../support/fuzzing.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { type Probe, probeOf } from '../support/probe.ts'
import { seedOfRun, tellCount } from '../support/seeded.ts'

const count = 20_000
const seed = seedOfRun()
let office: TestOffice
let probe: Probe
beforeAll(async () => {
  office = await openOffice()
  probe = await probeOf(office)
})
afterAll(() => office.close())

test(`${count} bodies, queries and addresses at every door (seed ${seed}): nothing is answered with 500`, async () => {
  const began = Date.now()
  expect(await fuzz({ office, probe, count, seed })).toEqual([])
  const seconds = Math.round((Date.now() - began) / 1000)
  tellCount({ fault: 'fuzz', database: isMongo ? 'mongodb' : 'sqlite', seed, sent: count, serverErrors: 0, seconds })
}, 1_200_000)
