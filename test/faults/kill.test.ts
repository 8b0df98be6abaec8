import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Fate } from '../support/deadlyProxy.ts'
import { expectEachOnce, killWhileSending, officeToKill, type Slaughter } from '../support/killing.ts'

const kills = 14
let slaughter: Slaughter

beforeAll(async () => {
  slaughter = await officeToKill(12)
}, 120_000)
afterAll(() => slaughter.close())

/** Every fifth request is somebody's last; before and after the stand-in took it, in turn. */
function fateOf(number: number): Fate {
  if (number % 5 !== 2) return 'pass'
  return number % 2 === 0 ? 'killAfter' : 'killBefore'
}

test(`workers killed ${kills} times in the middle of sending: nothing lost, nothing twice`, async () => {
  expect((await killWhileSending({ slaughter, kills, fateOf })).killed).toBe(kills)
  await expectEachOnce(slaughter)
}, 400_000)
