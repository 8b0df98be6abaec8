import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type CaseEventRow, checkCase } from '../../src/disclosure/cases/caseEvent.ts'
import type { Duty } from '../../src/payload-types.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codesOf, type Rest, restOf } from '../support/rest.ts'

/** What units have to bring in for the year: answered with records that are there, or with the signed word that there is nothing. */
let office: TestOffice
let rest: Rest

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02T01:00:00.000Z' })
  rest = restOf(office)
})
afterAll(() => office.close())

const unit = () => Object.values(office.ids.units)[0]
const duty = () => ({ year: 2026, period: 'q1', task: '报送本季度培训', unit: unit(), dueOn: '2026-04-10' })
const enter = (collection: string, body: object, as = 'secretary') => rest.ask(`/${collection}`, { method: 'POST', as, body })
async function entered<T>(collection: string, body: object): Promise<T> {
  const { status, body: answer } = await enter(collection, body)
  expect([status, status === 201 ? '' : JSON.stringify(answer)]).toEqual([201, ''])
  return (answer as { doc: T }).doc
}
const change = ({ id }: Duty, body: object, as = 'publisher') => rest.ask(`/duties/${id}`, { method: 'PATCH', as, body })
const row = ({ id }: Duty) => office.payload.findByID({ collection: 'duties', id, depth: 0 }) as Promise<Duty>

test('is open until it is answered; the answer is signed, and signed anew when it changes', async () => {
  const made = await entered<Duty>('duties', { ...duty(), state: 'answered', answeredBy: '冒名', answeredOn: '2020-01-01' })
  expect(await row(made)).toMatchObject({ state: 'open', answeredBy: '', answeredOn: '' })
  const activity = await entered<{ uid: string }>('activities', { kind: 'training', title: '培训', heldOn: '2026-03-01' })
  office.clock.set('2026-04-01T02:00:00.000Z')
  expect((await change(made, { answer: 'records', records: activity.uid })).status).toBe(200)
  const first = await row(made)
  expect(first).toMatchObject({ state: 'answered', answeredOn: '2026-04-01', answeredBy: expect.stringMatching(/./) })
  office.clock.set('2026-04-02T02:00:00.000Z')
  await change(made, { words: '补充说明', answeredBy: '冒名' }, 'secretary')
  expect(await row(made)).toMatchObject({ answeredOn: '2026-04-01', answeredBy: first.answeredBy, words: '补充说明' })
  await change(made, { answer: 'none', records: '' }, 'secretary')
  const second = await row(made)
  expect(second).toMatchObject({ state: 'answered', answeredOn: '2026-04-02' })
  expect(second.answeredBy).not.toBe(first.answeredBy)
  await change(made, { answer: null })
  expect(await row(made)).toMatchObject({ state: 'open', answeredBy: '', answeredOn: '' })
  const where = { subject: { equals: made.uid } }
  const { docs } = await office.payload.find({ collection: 'case-events', where, sort: 'seq', limit: 0, pagination: false, depth: 0 })
  expect(docs.map(({ type }) => type)).toEqual(['entered', 'changed', 'changed', 'changed', 'changed'])
  expect(checkCase(docs as unknown as CaseEventRow[])).toEqual([])
})

test.each<[object, string[]]>([
  [{ answer: 'records' }, ['duty.records']],
  [{ answer: 'records', records: 'nobody-has-this' }, ['duty.unknown']],
  [{ answer: 'none', records: 'nobody-has-this' }, ['duty.none', 'duty.unknown']],
  [{ dueOn: '2025-12-31' }, ['duty.due']],
])('%p is refused: %p', async (more, codes) => {
  const { totalDocs } = await office.payload.count({ collection: 'duties' })
  const answer = await enter('duties', { ...duty(), ...more })
  expect([answer.status, codesOf(answer)]).toEqual([400, codes])
  expect((await office.payload.count({ collection: 'duties' })).totalDocs).toBe(totalDocs)
})

test.each([{ task: '' }, { unit: undefined }, { dueOn: '2026-02-30' }, { period: 'q5' }, { year: 'soon' }])(
  '%p is refused',
  async (more) => {
    expect((await enter('duties', { ...duty(), ...more })).status).toBe(400)
  },
)

test('verify holds it against its chain', async () => {
  const made = await entered<Duty>('duties', { ...duty(), answer: 'none' })
  const { checkCases } = await import('../../src/verify/checkCases.ts')
  expect((await checkCases({ payload: office.payload })).faults).toEqual([])
  await office.payload.db.updateOne({ collection: 'duties', id: made.id, data: { answeredBy: '别人' } })
  expect((await checkCases({ payload: office.payload })).faults).toHaveLength(1)
})
