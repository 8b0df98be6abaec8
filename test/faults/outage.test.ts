import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { held } from '../../src/sandbox/held.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { freePort } from '../support/runningOffice.ts'
import { bodyOf } from '../support/texts.ts'

let office: TestOffice
let outside: Delivering
beforeAll(async () => {
  office = await openOffice()
  outside = await withStandIns(office)
})
afterAll(async () => {
  await outside.standIns.close()
  await office.close()
})

const hour = 3_600_000

test('an outlet that is down for 48 hours gets the newest of each text, once, and no notice that expired meanwhile', async () => {
  const { payload, clock, ids } = office
  const { correct } = await import('../../src/review/correct.ts')
  const { decide } = await import('../../src/review/decide.ts')
  const { takeDown } = await import('../../src/delivery/takeDown.ts')
  const outlets = [ids.outlets.portal]
  const url = process.env.FABU_SANDBOX_URL
  // Nobody listens there.
  process.env.FABU_SANDBOX_URL = `http://127.0.0.1:${await freePort()}`
  const texts: { id: string; uid: string }[] = []
  for (let n = 0; n < 5; n++) {
    const draft = await draftArticle(office, { title: `断网期间 ${n}`, more: { outlets } })
    await approve(office, { id: draft.id })
    texts.push({ id: draft.id, uid: String(draft.uid) })
  }
  const takeDownAt = new Date(clock.now().getTime() + 24 * hour).toISOString()
  const notice = await draftArticle(office, { title: '一日有效的通知', more: { outlets, takeDownAt } })
  await approve(office, { id: notice.id })
  const author = await office.as('author')
  const closure = await payload.create({
    collection: 'notices',
    data: {
      title: '窗口停办一日的通知',
      summary: '明日恢复。',
      source: '示例外办',
      body: bodyOf('今日停办。'),
      column: ids.columns.local,
      outlets,
      urgency: 'important',
      inForceUntil: takeDownAt,
    } as never,
    draft: true,
    overrideAccess: false,
    user: author.user,
    req: author,
  })
  await approve(office, { collection: 'notices', id: closure.id })
  const [waiting] = await outside.deliveriesOf(String(closure.uid))
  // No date to take it down was set: the end of its force is the end of its use.
  expect(waiting).toMatchObject({ state: 'queued', takeDownAt: null, expiresAt: takeDownAt })

  let tries = 0
  for (let passed = 0; passed < 48; passed++) {
    const ran = (await outside.once()) as { error: number }
    tries += ran.error
    await takeDown({ payload })
    if (passed === 20) {
      for (const { id } of texts) {
        await payload.update({
          collection: 'articles',
          id,
          data: { body: bodyOf('断网期间又作了更正。') } as never,
          draft: true,
          req: await office.as('author'),
        })
        const review = await correct({ req: await office.as('author'), collection: 'articles', id, note: '更正。' })
        for (const person of ['reviewer', 'head', 'publisher'])
          await decide({ req: await office.as(person), review: String(review.id), decision: 'approve' })
      }
    }
    clock.advance(hour)
  }
  // One try finds the outage for all; the outlet rests half an hour at most.
  expect(tries).toBeLessThanOrEqual(48 * 4)
  if (url) process.env.FABU_SANDBOX_URL = url
  await outside.deliver()

  const rows = await Promise.all(texts.map(({ uid }) => outside.deliveriesOf(uid)))
  for (const lane of rows) {
    expect(lane.map(({ state }) => state)).toEqual(['superseded', 'delivered'])
    expect(lane.at(-1)?.attempts).toBeLessThan(5)
  }
  for (const { uid } of [notice, closure])
    expect((await outside.deliveriesOf(String(uid))).map(({ state }) => state)).toEqual(['superseded'])
  const there = await held(outside.standIns.sandbox.store, await outside.outletUid('portal'))
  expect(there.map(({ edition }) => edition).sort()).toEqual(rows.map((lane) => lane.at(-1)?.edition).sort())
}, 240_000)
