import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { makeReport } from '../../src/report/makeReport.ts'
import { readReport } from '../../src/report/readReport.ts'
import { sampleItems } from '../../src/sample/items/index.ts'
import { samplePlan } from '../../src/sample/plan.ts'
import { items2022 } from '../../src/sample/year2022/items.ts'
import { playYear2022 } from '../../src/sample/year2022/playYear2022.ts'
import { verify } from '../../src/verify/verify.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openOffice({ start: '2022-01-03T01:00:00.000Z', plan: samplePlan })
  process.env.FABU_SANDBOX_FILE = path.join(office.folder, 'sandbox.db')
  await playYear2022({ payload: office.payload })
}, 600_000)
afterAll(() => office.close())

test('the report of 2022 has every figure', async () => {
  const { figures, checks } = await makeReport({ payload: office.payload, year: 2022, origin: 'sample' })
  expect(figures).toEqual({
    published: 2706,
    cityPortalForeign: 248,
    requests: 3,
    messages: 44,
    consultations: 4,
    submissions: 238,
    reportsHeard: 2,
    progressMeetings: 5,
    studySessions: 2,
    trainings: 6,
    exchanges: 11,
    contentInspections: 5,
    securityInspections: 3,
    policies: 2,
    staff: 2,
  })
  expect(checks.filter(({ ok }) => !ok)).toEqual([])
})

test('cell by cell it is the real report, as that is read', async () => {
  const real = readReport(readFileSync('test/fixtures/report-2022.txt', 'utf8'))
  const { tables, figures } = await makeReport({ payload: office.payload, year: 2022, origin: 'sample' })
  expect(tables).toEqual(real.tables)
  expect(figures).toEqual(real.figures)
})

test('its covers are none the sample has already: the same file is never taken in twice', () => {
  const hues = [...sampleItems, ...items2022].flatMap(({ hue }) => hue ?? [])
  expect(new Set(hues).size).toBe(hues.length)
})

test('the record of it is intact', async () => {
  expect((await verify({ payload: office.payload })).faults.slice(0, 5)).toEqual([])
}, 300_000)
