import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { clearFaults, setFault } from '../../src/sandbox/faults.ts'
import { held } from '../../src/sandbox/held.ts'
import { type Drill, openDrill } from '../support/drill.ts'
import { bodyOf } from '../support/texts.ts'

/** The municipal portal is down for 48 hours, while texts are corrected and a notice runs out. */
let drill: Drill
beforeAll(async () => {
  drill = await openDrill('portal-down-48h')
})
afterAll(() => drill.close())

const hour = 3_600_000

test('the portal down for 48 hours', async () => {
  const { office, out, approved, corrected } = drill
  const { payload, clock, ids } = office
  const { takeDown } = await import('../../src/delivery/takeDown.ts')
  const { store } = out.standIns.sandbox
  const portal = await out.outletUid('portal')
  const portalRow = () => payload.findByID({ collection: 'outlets', id: ids.outlets.portal ?? '', depth: 0 })

  // 1. A text is out at the site and at the portal. Then the portal answers nothing but errors.
  const old = await approved('断网之前已发', ['site', 'portal'])
  await out.deliver()
  clock.advance(hour)
  await out.standIns.sandbox.tick()
  await out.deliver()
  await setFault({ store, outlet: portal, kind: 'error', value: 'http:503' })

  // 2. The office goes on working: three new texts, and a notice that holds for one day.
  const fresh = [await approved('断网第一篇', ['site', 'portal']), await approved('断网第二篇', ['site', 'portal'])]
  const takeDownAt = new Date(clock.now().getTime() + 24 * hour).toISOString()
  const notice = await approved('一日有效的通知', ['site', 'portal'], { takeDownAt })
  let tries = 0
  let restedHours = 0
  for (let passed = 0; passed < 48; passed++) {
    tries += ((await out.once()) as { error: number }).error
    await takeDown({ payload })
    if ((await portalRow()).pausedUntil) restedHours += 1

    // 3. The site had them within the first round: who is up is not kept waiting by who is down.
    if (passed === 0)
      for (const { uid } of fresh)
        expect((await out.deliveriesOf(uid)).map(({ outletName, state }) => [outletName, state])).toContainEqual(['官网', 'delivered'])

    // 4. On the first evening every text is corrected; on the second morning the first of them again.
    if (passed === 10) for (const { id } of [old, ...fresh]) await corrected(id, { body: bodyOf('断网期间作了更正。') }, '更正正文。')
    if (passed === 30) await corrected(fresh[0]?.id ?? '', { body: bodyOf('断网期间作了第二次更正。') }, '再次更正。')
    clock.advance(hour)
  }
  // 5. The outlet rested, said since when and why, and was not battered: four tries an hour at most.
  const resting = await portalRow()
  expect(resting.pausedSince).toBeTruthy()
  expect(resting.pauseReason).toMatchObject({ kind: 'outage' })
  expect(restedHours).toBe(48)
  expect(tries).toBeLessThanOrEqual(48 * 4)

  // 6. The portal is back.
  await clearFaults(store, portal)
  clock.advance(hour)
  await out.deliver()
  clock.advance(hour)
  await out.standIns.sandbox.tick()
  await out.deliver()

  // 7. Of each text the newest alone went there; the notice that ran out meanwhile never did, and is off the site too.
  const lane = async (uid: string) => (await out.deliveriesOf(uid)).filter(({ outletName }) => outletName === '市级门户')
  expect((await lane(old.uid)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
  expect((await lane(fresh[0]?.uid ?? '')).map(({ state }) => state)).toEqual(['superseded', 'superseded', 'delivered'])
  expect((await lane(fresh[1]?.uid ?? '')).map(({ state }) => state)).toEqual(['superseded', 'delivered'])
  expect((await lane(notice.uid)).map(({ state }) => state)).toEqual(['superseded'])
  const newest = await Promise.all([old, ...fresh].map(async ({ uid }) => (await lane(uid)).at(-1)?.edition))
  const there = await held(store, portal)
  const before = (await lane(old.uid)).at(0)?.edition
  expect(there.map(({ edition, state }) => [edition, state]).sort()).toEqual(
    [before, ...newest].map((edition) => [edition, 'public']).sort(),
  )
  expect(there.filter(({ title }) => title.includes('一日有效'))).toEqual([])
  expect((await drill.publicationsOf(notice.uid)).map(({ outletName, type }) => [outletName, type])).toEqual([
    ['官网', 'first'],
    ['官网', 'withdrawal'],
  ])

  // 8. The outlet rests no more, and the record is whole.
  expect(await portalRow()).toMatchObject({ pausedUntil: null, pauseReason: null })
  expect(await drill.faults()).toEqual([])
  drill.passed({ hours: 48, texts: 4, outAtPortal: newest.length, expired: 1, tries })
}, 120_000)
