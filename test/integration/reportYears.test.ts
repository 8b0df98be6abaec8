import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FrozenReport } from '../../src/report/frozen.ts'
import { makeReport } from '../../src/report/makeReport.ts'
import { printYear } from '../../src/report/print/printYear.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codeOf, codesOf, type Rest, restOf } from '../support/rest.ts'

/** One year's report and the next: the problems the first names are tasks, and the second says what became of them. */
let office: TestOffice
let rest: Rest
const ids: Record<number, string> = {}

beforeAll(async () => {
  office = await openOffice({ start: '2023-01-10T01:00:00.000Z' })
  rest = restOf(office)
  for (const year of [2022, 2023])
    for (const key of ['licence', 'penalty', 'coercion', 'fees', 'staff']) await post('/statements', { year, key, value: 0 })
  await begin(2022, '解读形式单一。\n\n依申请公开答复时间偏长，{requests}件。')
})
afterAll(() => office.close())

const post = (path: string, body: object = {}, as = 'secretary') => rest.ask(path, { method: 'POST', as, body })
const patch = (path: string, body: object, as = 'secretary') => rest.ask(path, { method: 'PATCH', as, body })
async function begin(year: number, problems: string) {
  const made = await post('/annual-reports', { year, problems })
  expect(made.status).toBe(201)
  ids[year] = String((made.body.doc as { id: string }).id)
}
async function sign(year: number) {
  const asked = await post(`/annual-reports/${ids[year]}/ask`)
  expect(asked.status).toBe(200)
  expect((await post(`/annual-reports/${ids[year]}/confirm`, { hash: asked.body.sha256 }, 'publisher')).status).toBe(200)
}
const made = (year: number) => makeReport({ payload: office.payload, year, origin: 'live' })
const tasks = async (year: number) =>
  (
    await office.payload.find({
      collection: 'improvements',
      where: { year: { equals: year } },
      sort: 'number',
      depth: 0,
      pagination: false,
    })
  ).docs
const failing = async (year: number) => (await made(year)).checks.filter(({ ok }) => !ok)
async function sectionFive(year: number): Promise<string[]> {
  const { blocks } = await printYear({ payload: office.payload, made: await made(year) })
  const words = blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'paragraph' ? block.text : []))
  return words.slice(words.indexOf('五、存在的主要问题及改进情况') + 1, words.indexOf('六、其他需要报告的事项'))
}

describe('the problems a report names', () => {
  test('are tasks once it is signed, a paragraph each, and not before', async () => {
    expect(await tasks(2022)).toEqual([])
    await sign(2022)
    expect((await tasks(2022)).map(({ number, words, state }) => [number, words, state])).toEqual([
      [1, '解读形式单一。', 'open'],
      [2, '依申请公开答复时间偏长，0件。', 'open'],
    ])
  })

  test('stand in the report of the year after, with a warning while nobody has answered them', async () => {
    office.clock.set('2024-01-10T01:00:00.000Z')
    await begin(2023, '数据更新不够及时。')
    expect(await tasks(2022)).toHaveLength(2)
    expect(await failing(2023)).toMatchObject([
      { id: 'S5-TASKS', severity: 'warning', evidence: { zh: '上年问题尚未答复：解读形式单一。；依申请公开答复时间偏长，0件。' } },
    ])
    expect(await sectionFive(2023)).toEqual([
      '2022年度报告指出的问题“解读形式单一”，整改情况尚未答复。',
      '2022年度报告指出的问题“依申请公开答复时间偏长，0件”，整改情况尚未答复。',
      '数据更新不够及时。',
    ])
  })

  test('are answered by whoever keeps the registers, with what was done; their words stay', async () => {
    const [first, second] = await tasks(2022)
    const at = (row: { id: string } | undefined) => `/improvements/${row?.id}`
    expect(codeOf(await patch(at(first), { state: 'done' }))).toBe('improvement.refused')
    expect(codeOf(await patch(at(first), { words: '没有问题' }))).toBe('improvement.refused')
    expect(codeOf(await patch(at(first), { year: 2019 }))).toBe('improvement.refused')
    expect((await patch(at(first), { state: 'done', done: '一' }, 'author')).status).toBe(403)
    expect((await patch(at(first), { state: 'forgotten', done: '一' })).status).toBe(400)
    expect((await patch(at(first), { source: '', number: 9 })).status).toBe(200)
    expect((await tasks(2022))[0]).toMatchObject({ number: 1, words: '解读形式单一。', state: 'open' })
    expect((await patch(at(first), { state: 'done', done: '发布{published}图解', unit: office.ids.units.press })).status).toBe(200)
    expect(await failing(2023)).toMatchObject([{ evidence: { zh: '上年问题尚未答复：依申请公开答复时间偏长，0件。' } }])
    expect((await patch(at(second), { isVoid: true, voidReason: '并入另一项' })).status).toBe(200)
    expect(await failing(2023)).toEqual([])
  })

  test('are what section five begins with, on the page and in the bytes; the next tasks are its own problems alone', async () => {
    const { reportDeskOf } = await import('../../src/report/reportDeskOf.ts')
    const desk = await reportDeskOf({ req: await office.as('auditor'), id: ids[2023] ?? '' })
    expect(desk.improvements).toMatchObject([{ words: '解读形式单一。', state: 'done' }])
    await sign(2023)
    const dealt = '2022年度报告指出的问题“解读形式单一”，已整改。发布{published}图解。'
    const { canonical } = await office.payload.findByID({ collection: 'annual-reports', id: ids[2023] ?? '' })
    expect((JSON.parse(canonical ?? '') as FrozenReport).dealtWith).toEqual([dealt])
    expect((await tasks(2023)).map(({ words }) => words)).toEqual(['数据更新不够及时。'])
    // Signed, it says what it said, whatever becomes of the task.
    await patch(`/improvements/${(await tasks(2022))[0]?.id}`, { state: 'notDone', done: '改' })
    expect(await sectionFive(2023)).toEqual([dealt, '数据更新不够及时。'])
  })

  test('of a report made elsewhere stand as tasks too, once, on behalf of whoever may write the report', async () => {
    const { standImported } = await import('../../src/report/improvement/standImported.ts')
    const stand = async (as: string, year: number | null = 2020) =>
      standImported({ req: await office.as(as), year, words: ['一。', '二。'] })
    await expect(stand('author')).rejects.toMatchObject({ code: 'report.forbidden' })
    await expect(stand('secretary', null)).rejects.toMatchObject({ code: 'improvement.nothing' })
    expect(await tasks(2020)).toEqual([])
    expect(await stand('secretary')).toBe(2)
    await expect(stand('publisher')).rejects.toMatchObject({ code: 'improvement.there' })
    expect((await made(2021)).dealtWith).toHaveLength(2)
  })

  test('of a report signed before there were tasks stand when the next is begun', async () => {
    for (const { id } of await tasks(2023)) await office.payload.db.deleteOne({ collection: 'improvements', where: { id: { equals: id } } })
    const gone = await office.payload.find({ collection: 'case-events', where: { kind: { equals: 'improvements' } }, pagination: false })
    expect(await tasks(2023)).toEqual([])
    await begin(2024, '')
    expect(await tasks(2023)).toHaveLength(1)
    expect(gone.docs.length).toBeGreaterThan(0)
  })
})

describe('the English edition', () => {
  const at = (form: string, lang = 'en') => rest.ask(`/annual-reports/2023/file?form=${form}&lang=${lang}`, { as: 'auditor' })

  test('bears the English name of the office, and is not made without one', async () => {
    await office.payload.db.updateGlobal({ slug: 'office', data: { name: { zh: '市外办', en: '' } } })
    expect([(await at('docx')).status, codeOf(await at('docx'))]).toEqual([409, 'report.englishName'])
    expect((await at('docx', 'fr')).status).toBe(400)
    await office.payload.db.updateGlobal({ slug: 'office', data: { name: { zh: '市外办', en: 'Foreign Affairs Office' } } })
    const { downloadReport } = await import('../../src/report/downloadReport.ts')
    const file = await downloadReport({ req: await office.as('author'), year: 2023, origin: 'live', form: 'docx', lang: 'en' })
    expect(file.name).toBe('Annual Report on Open Government Information 2023.docx')
    for (const form of ['docx', 'pdf', 'xlsx']) expect((await at(form)).status).toBe(200)
  })

  test('has the numbers of the Chinese one, which stay as they were signed', async () => {
    const print = async (edition: 'zh' | 'en') => {
      const { author, blocks } = await printYear({ payload: office.payload, made: await made(2023), edition })
      const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
      return { author, numbers: cells.flatMap(({ isNumber, text }) => (isNumber ? [text] : [])) }
    }
    const [zh, en] = [await print('zh'), await print('en')]
    expect([zh.author, en.author]).toEqual(['市外办', 'Foreign Affairs Office'])
    expect(en.numbers).toEqual(zh.numbers)
  })

  test('with a figure that is none keeps the report from being signed, as in Chinese', async () => {
    expect((await patch(`/annual-reports/${ids[2024]}`, { generalEn: '{nothing} items.' })).status).toBe(200)
    expect(codesOf(await post(`/annual-reports/${ids[2024]}/ask`))).toContain('report.hole')
    expect((await patch(`/annual-reports/${ids[2024]}`, { generalEn: '{published} items.' })).status).toBe(200)
    expect(codesOf(await post(`/annual-reports/${ids[2024]}/ask`))).not.toContain('report.hole')
  })
})

test('stand beside those of earlier years: as signed, else as counted; a year nothing was kept of is left out', async () => {
  const { reportDeskOf } = await import('../../src/report/reportDeskOf.ts')
  for (const openFrom of ['2022-06-01', '2024-01-05', '2024-01-06'])
    expect((await post('/consultations', { title: '征集', openFrom, openUntil: '2024-06-01' })).status).toBe(201)
  const { comparison } = await reportDeskOf({ req: await office.as('author'), id: ids[2024] ?? '' })
  expect(comparison.years).toEqual([
    { year: 2022, isSigned: true },
    { year: 2023, isSigned: true },
    { year: 2024, isSigned: false },
  ])
  // The one of 2022 was entered after its report was signed.
  expect(comparison.rows.find(({ of }) => of === 'consultations')?.values).toEqual([0, 0, 2])
})

test('every row is what its chain tells', async () => {
  const { checkCases } = await import('../../src/verify/checkCases.ts')
  const { faults } = await checkCases({ payload: office.payload })
  // The one that was taken out of the database above.
  expect(faults.map(({ problem }) => problem)).toEqual(['its row is missing'])
})
