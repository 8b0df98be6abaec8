import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { fuzz } from '../support/fuzzing.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { type Probe, probeOf } from '../support/probe.ts'
import { seedOfRun, tellCount } from '../support/seeded.ts'

const count = 20_000
const seed = seedOfRun()
let office: TestOffice
let probe: Probe
beforeAll(async () => {
  office = await openOffice()
  await approve(office, { id: (await draftArticle(office, { title: '已发布' })).id })
  probe = await probeOf(office)
})
afterAll(() => office.close())

test(`${count} bodies, queries and addresses at every door (seed ${seed}): none is answered with 500, none that is refused stores`, async () => {
  const began = Date.now()
  const { broken, storedByRefused, refused } = await fuzz({ office, probe, count, seed })
  expect({ broken, storedByRefused }).toEqual({ broken: [], storedByRefused: [] })
  const seconds = Math.round((Date.now() - began) / 1000)
  tellCount({
    fault: 'fuzz',
    database: isMongo ? 'mongodb' : 'sqlite',
    seed,
    sent: count,
    serverErrors: 0,
    refused,
    storedByRefused: 0,
    seconds,
  })
}, 1_200_000)
