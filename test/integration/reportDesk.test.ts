import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sha256 } from '../../src/canonicalJson.ts'
import type { PrintedTable } from '../../src/documents/document.ts'
import { fileAnswer } from '../../src/hooks/endpoints/fileAnswer.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codeOf, type Rest, restOf } from '../support/rest.ts'

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

test('each number of the tables opens the records it counts', async () => {
  expect((await post('/lawsuits', { title: '不予公开', kind: 'review', openedOn: '2022-03-01' })).status).toBe(201)
  const { tables, figures } = await desk('auditor')
  const cells = (tables as PrintedTable[]).flatMap(({ rows }) => rows.flat()).filter(({ of }) => of)
  for (const { of = '', text } of cells) {
    const { status, body } = await rest.ask(`/annual-reports/2022/records?of=${of}`, { as: 'auditor' })
    // A unit's statement of nought stands behind it.
    const isStated = /^T2\.(licence|penalty|coercion|fees)/.test(of)
    expect([of, status, String((body.records as object[]).length)]).toEqual([of, 200, isStated ? '1' : text])
  }
  expect(
    cells
      .map(({ of }) => of?.slice(0, 2))
      .sort()
      .join(''),
  ).toBe(`${'T2'.repeat(10)}${'T3'.repeat(25 * 7)}${'T4'.repeat(15)}`)
  for (const { key, value } of figures) {
    const { body } = await rest.ask(`/annual-reports/2022/records?of=${key}`, { as: 'auditor' })
    expect([key, (body.records as object[]).length]).toEqual([key, key === 'staff' ? 1 : value])
  }
})

const download = async (form: string, person: string) => {
  const { downloadReport } = await import('../../src/report/downloadReport.ts')
  return downloadReport({ req: await office.as(person), year: 2022, origin: 'live', form })
}

test('whoever may read it takes it away in each form; a form that is none is refused, and so is a stranger', async () => {
  for (const [form, head] of Object.entries({ docx: 'PK', pdf: '%PDF-', xlsx: 'PK', json: '{' })) {
    const { bytes, name } = await download(form, 'author')
    expect([form, bytes.subarray(0, head.length).toString()]).toEqual([form, head])
    expect(name).toMatch(new RegExp(`^2022.*\\.${form}$`))
  }
  const answer = fileAnswer(await download('docx', 'auditor'))
  expect(answer.headers.get('Content-Type')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  expect(answer.headers.get('Content-Disposition')).toContain(
    `filename*=UTF-8''${encodeURIComponent('2022年政府信息公开工作年度报告.docx')}`,
  )
  expect(codeOf(await rest.ask('/annual-reports/2022/file?form=doc', { as: 'auditor' }))).toBe('input.refused')
  expect((await rest.ask('/annual-reports/2022/file', { as: 'auditor' })).status).toBe(400)
  expect((await rest.ask('/annual-reports/2022/file?form=pdf', { as: 'auditor' })).status).toBe(200)
  expect((await rest.ask('/annual-reports/2022/file?form=pdf')).status).toBe(401)
  expect((await rest.ask('/annual-reports/22/file?form=pdf', { as: 'auditor' })).status).toBe(400)
})

test('a PDF whose font lacks a character is refused by naming it; DOCX is made', async () => {
  await rest.ask(`/annual-reports/${id}`, { method: 'PATCH', as: 'secretary', body: { general: '㊙\u{10FFFD}' } })
  const refused = await rest.ask('/annual-reports/2022/file?form=pdf', { as: 'auditor' })
  expect([refused.status, codeOf(refused)]).toEqual([409, 'report.glyphs'])
  expect(JSON.stringify(refused.body)).toContain('\u{10FFFD}')
  expect((await rest.ask('/annual-reports/2022/file?form=docx', { as: 'auditor' })).status).toBe(200)
  await rest.ask(`/annual-reports/${id}`, { method: 'PATCH', as: 'secretary', body: { general: '' } })
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

test('signed, JSON is the very bytes that bear the hash, and a PDF the same each time', async () => {
  const { row } = await desk('auditor')
  expect(sha256((await download('json', 'auditor')).bytes.toString())).toBe(row.sha256)
  office.clock.advance(60_000)
  const [one, other] = [await download('pdf', 'auditor'), await download('pdf', 'secretary')]
  expect(one.bytes.equals(other.bytes)).toBe(true)
})
