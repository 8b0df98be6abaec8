import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { PrintedTable } from '../../src/documents/document.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { type Rest, restOf } from '../support/rest.ts'

/** What the admin shows of a year's report: its numbers, what speaks against a signature and whose word is next. */
let office: TestOffice
let rest: Rest
let id: string

beforeAll(async () => {
  office = await openOffice({ start: '2023-01-10T01:00:00.000Z' })
  rest = restOf(office)
  const made = await post('/annual-reports', { year: 2022, problems: '公开内容有待丰富。' })
  id = String((made.body.doc as { id: string }).id)
})
afterAll(() => office.close())

const post = (path: string, body: object = {}, as = 'secretary') => rest.ask(path, { method: 'POST', as, body })
async function desk(person: string) {
  const { reportDeskOf } = await import('../../src/report/reportDeskOf.ts')
  return reportDeskOf({ req: await office.as(person), id })
}
const offered = async (person: string) =>
  (await desk(person)).actions.map(({ verb, reasons }) => [verb, ...reasons.map(({ code }) => code)])
async function waiting(person: string) {
  const { allWaiting } = await import('../../src/admin/allWaiting.ts')
  return (await allWaiting({ req: await office.as(person) })).reports
}
test('what speaks against a signature stands there before the click; who has no part in it is offered nothing', async () => {
  expect(await offered('secretary')).toEqual([['askReport', 'report.T2-STATED']])
  expect(await offered('author')).toEqual([])
  for (const key of ['licence', 'penalty', 'coercion', 'fees', 'staff']) await post('/statements', { year: 2022, key, value: 0 })
  expect(await offered('secretary')).toEqual([['askReport']])
})

test('each number of tables 3 and 4 opens the records it counts', async () => {
  expect((await post('/lawsuits', { title: '不予公开', kind: 'review', openedOn: '2022-03-01' })).status).toBe(201)
  const { tables, figures } = await desk('auditor')
  const cells = (tables as PrintedTable[]).flatMap(({ rows }) => rows.flat()).filter(({ of }) => of)
  for (const { of, text } of cells.filter(({ of }) => of?.startsWith('T4.'))) {
    const { status, body } = await rest.ask(`/annual-reports/2022/records?of=${of}`, { as: 'auditor' })
    expect([of, status, String((body.records as object[]).length)]).toEqual([of, 200, text])
  }
  expect(cells.filter(({ of }) => of?.startsWith('T4.'))).toHaveLength(15)
  for (const { key, value } of figures) {
    const { body } = await rest.ask(`/annual-reports/2022/records?of=${key}`, { as: 'auditor' })
    expect([key, (body.records as object[]).length]).toEqual([key, value])
  }
})

test('asked for, it waits on the dashboard of every other who may sign it, until one does', async () => {
  const { sha256 } = (await post(`/annual-reports/${id}/ask`)).body as { sha256: string }
  expect(await waiting('secretary')).toEqual([])
  expect(await waiting('author')).toEqual([])
  expect(await waiting('publisher')).toMatchObject([
    { title: '2022', href: `/admin/collections/annual-reports/${id}`, zh: '秘书 提请定稿' },
  ])
  expect(await offered('secretary')).toEqual([['confirmReport', 'report.samePerson'], ['askReport']])
  const [confirm] = (await desk('publisher')).actions
  expect(confirm).toMatchObject({ verb: 'confirmReport', allowed: true, body: { hash: sha256 } })
  expect((await rest.ask(confirm?.path.replace('/api', '') ?? '', { method: 'POST', as: 'publisher', body: confirm?.body })).status).toBe(
    200,
  )
  expect(await waiting('publisher')).toEqual([])
})

test('signed, it shows what was signed, whatever the records say by now', async () => {
  const before = await desk('auditor')
  await post('/consultations', { title: '迟登记', openFrom: '2022-05-01', openUntil: '2022-05-02' })
  const after = await desk('secretary')
  expect(after.figures).toEqual(before.figures)
  expect(after.tables).toEqual(before.tables)
  expect(await offered('secretary')).toEqual([['noteReport']])
})
