import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { expectEachOnce, killWhileSending, officeToKill, type Slaughter, workers } from '../support/killing.ts'
import { isMongo } from '../support/office.ts'
import { seeded, seedOfRun, tellCount } from '../support/seeded.ts'

const texts = 75
const kills = 40
const seed = seedOfRun()
const random = seeded(seed)
let slaughter: Slaughter

beforeAll(async () => {
  slaughter = await officeToKill(texts)
}, 300_000)
afterAll(() => slaughter.close())

test(`300 sends, ${kills} workers killed at random points (seed ${seed}): nothing lost, nothing twice`, async () => {
  const began = Date.now()
  const toll = await killWhileSending({
    slaughter,
    kills,
    fateOf: () => {
      const drawn = random()
      return drawn < 0.06 ? 'killBefore' : drawn < 0.12 ? 'killAfter' : 'pass'
    },
    // On SQLite also wherever it happens to be; the stand-in for MongoDB keeps a dead client's transaction for ever.
    lifeOf: () => (isMongo || random() < 0.5 ? null : 2500 + Math.floor(random() * 4000)),
  })
  const counted = await expectEachOnce(slaughter)
  expect(toll.killed).toBe(kills)
  const seconds = Math.round((Date.now() - began) / 1000)
  tellCount({
    fault: 'kill',
    database: isMongo ? 'mongodb' : 'sqlite',
    seed,
    workers,
    killed: toll.killed,
    ...counted,
    lost: 0,
    twice: 0,
    seconds,
  })
}, 1_200_000)
