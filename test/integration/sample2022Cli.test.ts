import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from '@jest/globals'
import { resultRows } from '../../src/disclosure/request/outcomes.ts'
import type { ToldCheck } from '../../src/report/check.ts'
import { readReport } from '../../src/report/readReport.ts'
import type { Report } from '../../src/report/report.ts'
import { databaseUrl, freshFolder } from '../support/office.ts'
import { type Ran, runFabu } from '../support/runFabu.ts'
import { freePort } from '../support/runningOffice.ts'

/** The year 2022 as the README tells to look at it: two commands in processes of their own, and what the second prints. */
let ran: Ran
let printed: Omit<Report, 'checks'> & { checks: ToldCheck[] }
beforeAll(async () => {
  const folder = freshFolder()
  const env = {
    ...{
      FABU_OFFICE: folder,
      FABU_SAMPLE_DIR: folder,
      DATABASE_URL: databaseUrl(folder),
      PAYLOAD_SECRET: 'test-secret-test-secret-test-secret',
    },
    ...{ FABU_DATA_DIR: undefined, FABU_MEDIA_DIR: undefined, FABU_SITE_DIR: undefined, FABU_SANDBOX_FILE: undefined },
    // Nothing listens there: the sample asks whether a server runs beside it.
    PORT: String(await freePort()),
  }
  const played = await runFabu(['sample', '2022'], env)
  expect([played.code, played.err]).toEqual([0, expect.stringContaining('✓ npx fabu report 2022')])
  ran = await runFabu(['report', '2022', '--json'], env)
  printed = JSON.parse(ran.out)
}, 900_000)

test('prints JSON and nothing else', () => {
  expect([ran.code, ran.err]).toEqual([0, ''])
  expect(ran.out.trimEnd().split('\n')).toHaveLength(1)
})

test('has the keys the form has, in tables, figures and checks', () => {
  const { tables, figures, checks } = printed
  expect(Object.keys(tables)).toEqual(['2', '3', '4'])
  expect(Object.keys(tables[2])).toEqual(['rules', 'normative', 'licence', 'penalty', 'coercion', 'fees'])
  expect(Object.keys(tables[3])).toEqual(['new', 'carry_in', ...resultRows, 'total', 'carry_out'])
  expect(Object.values(tables[3]).map((row) => row.length)).toEqual(Array.from({ length: 25 }, () => 7))
  expect(tables[4]).toHaveLength(15)
  expect(Object.keys(figures)).toHaveLength(15)
  for (const check of checks) expect(Object.keys(check)).toEqual(['id', 'severity', 'ok', 'evidence'])
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
})

test('is the real report of that year cell by cell, and every rule holds', () => {
  const real = readReport(readFileSync('test/fixtures/report-2022.txt', 'utf8'))
  expect(printed.tables).toEqual(real.tables)
  expect(printed.figures).toEqual(real.figures)
  expect(printed.checks.filter(({ ok }) => !ok)).toEqual([])
  expect(printed.checks.map(({ id }) => id)).toContain('TEXT-T3-new')
})
