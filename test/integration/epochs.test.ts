import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { held } from '../../src/sandbox/held.ts'
import { copyDatabase } from '../support/copyDatabase.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { runFabu } from '../support/runFabu.ts'

let office: TestOffice
let outside: Delivering
let epochs: typeof import('../../src/epochs/openEpoch.ts') &
  typeof import('../../src/epochs/mustBeHome.ts') &
  typeof import('../../src/epochs/askOutlets.ts') &
  typeof import('../../src/epochs/go.ts') &
  typeof import('../../src/epochs/newestEpoch.ts')
let takeDown: typeof import('../../src/delivery/takeDown.ts')['takeDown']

beforeAll(async () => {
  office = await openOffice()
  outside = await withStandIns(office)
  epochs = {
    ...(await import('../../src/epochs/openEpoch.ts')),
    ...(await import('../../src/epochs/mustBeHome.ts')),
    ...(await import('../../src/epochs/askOutlets.ts')),
    ...(await import('../../src/epochs/go.ts')),
    ...(await import('../../src/epochs/newestEpoch.ts')),
  }
  ;({ takeDown } = await import('../../src/delivery/takeDown.ts'))
  await epochs.mustBeHome({ payload: office.payload })
})
afterAll(async () => {
  await outside.standIns.close()
  await office.close()
})

const statesOf = async (text: string) => (await outside.deliveriesOf(text)).map(({ state }) => state)
const atPortal = async () => held(outside.standIns.sandbox.store, await outside.outletUid('portal'))
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    ({ code }: { code: string }) => code,
  )

describe('two copies of one database', () => {
  test('the first start opens the first epoch, and later ones find it', async () => {
    await epochs.mustBeHome({ payload: office.payload })
    expect(await epochs.newestEpoch({ payload: office.payload })).toMatchObject({ number: 1, reason: 'initial', state: 'running' })
    const { totalDocs } = await office.payload.count({ collection: 'epochs' })
    expect(totalDocs).toBe(1)
  })

  test('the second refuses to start, and goes on only once somebody says that it is the one', async () => {
    const copy = await copyDatabase(office)
    const refused = await runFabu(['deliver', '--once'], copy.env)
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toContain('This is a copy of a database that lives elsewhere')
    const opened = await runFabu(['epoch', 'open', '--reason', 'copy', '--json'], copy.env)
    expect(JSON.parse(opened.out)).toEqual({ epoch: 2, unsure: 0 })
    const status = await runFabu(['epoch', 'status', '--json'], copy.env)
    expect(JSON.parse(status.out)).toMatchObject({ epoch: 2, reason: 'copy', state: 'standing', isHere: true })
    await copy.drop()
  }, 240_000)

  test('the sample makes itself at home wherever it is copied to', async () => {
    const { payload } = office
    const newest = await epochs.newestEpoch({ payload })
    await payload.db.updateOne({ collection: 'epochs', id: newest?.id ?? '', data: { home: 'file:1:1' } })
    expect(await refusal(epochs.mustBeHome({ payload }))).toBe('epoch.copied')
    await epochs.mustBeHome({ payload, isSample: true })
    expect(await refusal(epochs.mustBeHome({ payload }))).toBeNull()
  })
})

describe('a new epoch', () => {
  test('stands still, doubts what is not settled, and goes on where the outlets know nothing', async () => {
    const { payload, clock } = office
    const column = 'news'
    const sent = await draftArticle(office, { title: '先行发出', column: 'local' })
    await approve(office, { id: sent.id })
    await outside.deliver()
    const more = { outlets: [office.ids.outlets.site, office.ids.outlets.portal, office.ids.outlets.manual] }
    const queued = await draftArticle(office, { title: '尚未发出', column, more })
    await approve(office, { id: queued.id })
    const later = new Date(clock.now().getTime() + 86_400_000).toISOString()
    const planned = await draftArticle(office, { title: '明日发布', column: 'local', more: { publishAt: later } })
    await approve(office, { id: planned.id })

    const opened = await epochs.openEpoch({ payload, reason: 'copy' })
    expect(opened.unsure).toBe(4)
    expect(await statesOf(String(sent.uid))).toEqual(['delivered'])
    expect(await statesOf(String(queued.uid))).toEqual(['unknown', 'unknown', 'unknown'])
    expect(await outside.once()).toMatchObject({ delivered: 0, absent: 0, held: 0, error: 0 })
    expect(await takeDown({ payload })).toBe(0)

    expect(await refusal(epochs.go({ req: await office.as('secretary') }))).toBe('epoch.notAsked')
    expect(await refusal(epochs.wantAsk({ req: await office.as('author') }))).toBe('epoch.forbidden')
    await epochs.wantAsk({ req: await office.as('secretary') })
    const { askWanted } = await import('../../src/jobs/askWanted.ts')
    await askWanted({ payload, shouldStop: () => false })
    const { asked } = (await epochs.newestEpoch({ payload })) ?? {}
    expect(asked).toMatchObject({ delivered: 0, absent: 4, held: 0, unanswered: 0, stillUnknown: 0 })
    expect(await statesOf(String(queued.uid))).toEqual(['queued', 'queued', 'queued'])
    // Asked already: nothing more happens until somebody wants it again.
    await askWanted({ payload, shouldStop: () => false })
    expect(await atPortal()).toEqual([])

    expect(await refusal(epochs.go({ req: await office.as('publisher') }))).toBe('epoch.forbidden')
    expect(await epochs.go({ req: await office.as('secretary') })).toEqual({ epoch: opened.number, unknown: 0 })
    expect(await refusal(epochs.go({ req: await office.as('secretary') }))).toBe('epoch.running')
    await outside.once()
    expect((await statesOf(String(queued.uid))).sort()).toEqual(['delivered', 'delivered', 'held'])
    expect(await statesOf(String(planned.uid))).toEqual(['queued'])
    expect((await outside.deliveriesOf(String(planned.uid)))[0]?.nextAt).toBe(later)
    expect(await atPortal()).toHaveLength(1)
  })
})
