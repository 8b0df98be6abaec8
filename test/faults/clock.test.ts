import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { held } from '../../src/sandbox/held.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'

const hour = 3_600_000
const second = 1000

let office: TestOffice
let outside: Delivering
let claim: typeof import('../../src/delivery/claim.ts')['claim']
let withLease: typeof import('../../src/leases.ts')['withLease']

beforeAll(async () => {
  office = await openOffice()
  outside = await withStandIns(office)
  ;({ claim } = await import('../../src/delivery/claim.ts'))
  ;({ withLease } = await import('../../src/leases.ts'))
})
afterAll(async () => {
  await outside.standIns.close()
  await office.close()
})

const approved = async (title: string, outlets: string[]) => {
  const draft = await draftArticle(office, { title, more: { outlets: outlets.map((key) => office.ids.outlets[key]) } })
  await approve(office, { id: draft.id })
  return String(draft.uid)
}
const take = (worker: string) => claim({ payload: office.payload, worker, limit: 10 })
const atPortal = async () => (await held(outside.standIns.sandbox.store, await outside.outletUid('portal'))).length

describe.each([
  ['forward', hour],
  ['back', -hour],
])('the clock jumps an hour %s', (way, jump) => {
  test('a delivery has one owner who can write, and a dead owner keeps it no longer than a lease', async () => {
    const { payload, clock } = office
    const text = await approved(`时钟跳变 ${way}`, ['portal'])
    const [first] = await take('first')
    expect(first?.text).toBe(text)
    clock.advance(jump)
    const [second_] = await take('second')
    expect(second_?.id).toBe(first?.id)
    const { writeOwned } = await import('../../src/delivery/lease.ts')
    const written = await Promise.allSettled(
      [first, second_].map(
        async (delivery) => delivery && writeOwned({ payload, delivery, data: { progress: { by: delivery.leasedBy } } }),
      ),
    )
    expect(written.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    // The second one dies; the clock is as it should be again.
    clock.advance(60 * second)
    const [third] = await take('third')
    expect(third?.id).toBe(first?.id)
    if (third)
      await writeOwned({
        payload,
        delivery: third,
        data: { state: 'queued', fence: third.fence + 1, progress: {}, nextAt: clock.now().toISOString() },
      })
    await outside.deliver()
    expect((await outside.deliveriesOf(text)).map(({ state }) => state)).toEqual(['delivered'])
  })

  test('what may be on the line is asked about only once no request can still arrive', async () => {
    const { payload, clock } = office
    const text = await approved(`在途时跳变 ${way}`, ['portal'])
    const before = await atPortal()
    const [owner] = await take('owner')
    const { writeOwned } = await import('../../src/delivery/lease.ts')
    // Just before its commit leaves.
    if (owner) await writeOwned({ payload, delivery: owner, data: { mustLookUp: true } })
    clock.advance(jump)
    expect(await take('other')).toEqual([])
    clock.advance(34 * second)
    expect(await take('other')).toEqual([])
    clock.advance(2 * second)
    await outside.once('other')
    expect((await outside.deliveriesOf(text)).map(({ state }) => state)).toEqual(['delivered'])
    expect(await atPortal()).toBe(before + 1)
  })

  test('a lease of the house passes on, and its former owner hears of it', async () => {
    const { payload, clock } = office
    const now = () => clock.now()
    const order: string[] = []
    const result = withLease({
      payload,
      key: `clock:${way}`,
      now,
      run: async () => {
        order.push('first begins')
        clock.advance(jump)
        await withLease({ payload, key: `clock:${way}`, now, run: async () => void order.push('second') })
        order.push('first ends')
      },
    })
    await expect(result).rejects.toMatchObject({ code: 'lease.lost' })
    expect(order).toEqual(['first begins', 'second', 'first ends'])
  })
})
