import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ToldCheck } from '../../src/report/check.ts'
import type { Report } from '../../src/report/report.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { readZip } from '../support/readZip.ts'
import { type Rest, restOf } from '../support/rest.ts'
import { runFabu } from '../support/runFabu.ts'

/** The annual report from the command line, as an operator calls it: exit codes, what is printed, and the files that are written. */
let office: TestOffice
let rest: Rest
beforeAll(async () => {
  office = await openOffice({ start: '2023-01-10T01:00:00.000Z' })
  rest = restOf(office)
  for (const key of ['licence', 'penalty', 'coercion', 'fees']) await post('/statements', { year: 2022, key, value: 0 })
  await post('/consultations', { title: '征集', openFrom: '2022-03-01', openUntil: '2022-03-31' })
  await office.payload.db.updateGlobal({ slug: 'office', data: { name: { zh: '海城市外办', en: 'Haicheng Foreign Affairs Office' } } })
})
afterAll(() => office.close())

const post = (at: string, body: object = {}, as = 'secretary') => rest.ask(at, { method: 'POST', as, body })
const at = (name: string) => path.join(office.folder, name)
const real = 'test/fixtures/report-2022.txt'
const xmlOf = async (file: string, part: string) => (await readZip(readFileSync(at(file)))).get(part)?.toString() ?? ''
const email = async (person: string) =>
  (await office.payload.findByID({ collection: 'users', id: office.ids.people[person] ?? '', depth: 0 })).email

describe('fabu report <year>', () => {
  test('--check is exit code 1 while an error stands, and names it', async () => {
    const { code, out } = await runFabu(['report', '2022', '--check'])
    expect([code, out]).toEqual([1, expect.stringMatching(/^✗ T2-STATED {2}未申报：工作人员\n\d+\/\d+ 项核对通过 \/ checks hold\n$/)])
    const asJson = await runFabu(['report', '2022', '--check', '--json'])
    const { checks } = JSON.parse(asJson.out) as Report
    expect([asJson.code, checks.filter(({ ok }) => !ok).map(({ id }) => id)]).toEqual([1, ['T2-STATED']])
    const english = await runFabu(['report', '2022', '--check', '--lang', 'en'])
    expect([english.code, english.out]).toEqual([1, expect.stringMatching(/^✗ T2-STATED {2}Not stated: Part-time staff\n/)])
  })

  test('--check is exit code 0 once none does', async () => {
    expect((await post('/statements', { year: 2022, key: 'staff', value: 2 })).status).toBe(201)
    const { code, out, err } = await runFabu(['report', '2022', '--check'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^(\d+)\/\1 项核对通过/)
  })

  test('prints tables and figures in Chinese, or with --lang en in English, with the same numbers', async () => {
    const [zh, en, asJson] = await Promise.all(
      [['2022'], ['2022', '--lang', 'en'], ['2022', '--json']].map((args) => runFabu(['report', ...args])),
    )
    expect([zh?.code, en?.code, asJson?.code]).toEqual([0, 0, 0])
    expect(zh?.out).toContain('表三\n\t\t自然人\t商业企业')
    expect(zh?.out).toContain('征集意见\t1\n')
    expect(en?.out).toContain('Table 3\n\t\tNatural persons\tCompanies')
    expect(en?.out).toContain('Public consultations\t1\n')
    const lines = (out = '') => out.split('\n').slice(0, -2)
    expect(lines(en?.out).join('\n')).not.toMatch(/\p{Script=Han}/u)
    const numbers = (out?: string) => lines(out).map((line) => line.split('\t').filter((cell) => /^\d+$/.test(cell)))
    expect(numbers(en?.out)).toEqual(numbers(zh?.out))
    expect((JSON.parse(asJson?.out ?? '') as Report).figures).toMatchObject({ consultations: 1, staff: 2 })
  })

  test('--docx, --pdf and --xlsx write the files, in Chinese and in English', async () => {
    const files = ['--docx', at('zh.docx'), '--pdf', at('zh.pdf'), '--xlsx', at('zh.xlsx')]
    const zh = await runFabu(['report', '2022', ...files])
    expect([zh.code, zh.out, zh.err]).toEqual([0, `✓ ${at('zh.docx')}\n✓ ${at('zh.pdf')}\n✓ ${at('zh.xlsx')}\n`, ''])
    const en = await runFabu(['report', '2022', '--lang', 'en', ...files.map((word) => word.replace('zh.', 'en.'))])
    expect([en.code, en.err]).toEqual([0, ''])
    expect(await xmlOf('zh.docx', 'word/document.xml')).toContain('海城市外办')
    expect(await xmlOf('en.docx', 'word/document.xml')).toContain('Haicheng Foreign Affairs Office')
    expect(await xmlOf('zh.xlsx', 'xl/workbook.xml')).toContain('name="表三"')
    expect(await xmlOf('en.xlsx', 'xl/workbook.xml')).toContain('name="Table 3"')
    for (const [file, language] of [
      ['zh.pdf', 'zh-CN'],
      ['en.pdf', 'en'],
    ] as const) {
      const pdf = readFileSync(at(file), 'latin1')
      expect([pdf.slice(0, 5), pdf.includes(`/Lang (${language})`)]).toEqual(['%PDF-', true])
    }
  })

  test('what it wrote as DOCX it reads in again, with nothing odd and every rule held', async () => {
    const { code, out } = await runFabu(['report', 'import', at('zh.docx'), '--json'])
    const read = JSON.parse(out) as Report & { oddities: unknown[] }
    expect([code, read.year, read.oddities]).toEqual([0, 2022, []])
    expect(read.figures).toMatchObject({ consultations: 1 })
    expect(read.checks.filter(({ ok }) => !ok)).toEqual([])
  })

  test.each<[string, string[], string]>([
    ['no year', ['next'], '"next" is no year.'],
    ['no form', ['2022', '--profile', '2008'], 'There is no form "2008"'],
    ['no language', ['2022', '--lang', 'fr', '--docx', 'fr.docx'], 'There is no edition in "fr"'],
    ['nobody', ['draft', '2022', '--as', 'nobody@example.org'], 'no active user: nobody@example.org'],
  ])('%s is exit code 1, with a sentence, and writes nothing', async (_, args, sentence) => {
    const { code, out, err } = await runFabu(['report', ...args])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(sentence)
    expect(existsSync('fr.docx')).toBe(false)
  })
})

describe('fabu derive', () => {
  test('prints a count day by day, and says where a year has no calendar yet', async () => {
    const { code, out } = await runFabu(['derive', '2026-02-13', '--days', '20'])
    const lines = out.trim().split('\n')
    expect([code, lines.at(-1)]).toEqual([0, '2026-03-19  届满 / due'])
    const notice = 'chinese-days 1.5.7 据国务院办公厅通知整理'
    expect(lines).toEqual(
      expect.arrayContaining([
        `2026-02-14  周六  第 1 日，调休上班（${notice}） / day 1, worked instead of a day off`,
        `2026-02-16  周一  不计入，放假，非工作日（${notice}） / not counted, a day off`,
        `2026-02-28  周六  第 6 日，调休上班（${notice}） / day 6, worked instead of a day off`,
      ]),
    )
    const ahead = await runFabu(['derive', '2026-12-10'])
    expect([ahead.code, ahead.out]).toEqual([
      0,
      expect.stringContaining('2027-01-07  届满（《条例》第三十三条第二款），暂定：待公布日历后重算 / due, provisional'),
    ])
    const none = await runFabu(['derive', '2022-9999'])
    expect([none.code, none.out, none.err]).toEqual([
      1,
      '',
      expect.stringContaining('neither a day nor the number of an application, a message or a document'),
    ])
  })

  test('counts by the period of a rule, and names them where there is none of that name', async () => {
    const asked = await runFabu(['derive', '2026-03-02', '--rule', 'correction'])
    expect([asked.code, asked.out.trim().split('\n').at(-1)]).toEqual([0, '2026-03-11  届满（《条例》第三十条） / due'])
    const unruly = await runFabu(['derive', '2026-03-02', '--rule', 'soon'])
    expect([unruly.code, unruly.out, unruly.err]).toEqual([1, '', expect.stringContaining('There is no rule "soon"')])
  })
})

describe('fabu report import <file>', () => {
  test('tells what is odd in an existing report, and its figures', async () => {
    const { code, out } = await runFabu(['report', 'import', real])
    expect(code).toBe(0)
    expect(out).toContain('! T4-CELLS  表四：有 16 个数，应为 15 个')
    expect(out).toContain('发布中外文稿件\t2706\n')
    expect(out).toMatch(/(\d+)\/\1 项核对通过/)
  })

  test('is exit code 1 when its numbers do not add up, or when it is no report', async () => {
    const wrong = readFileSync(real, 'utf8').replace(/(一、本年新收政府信息公开申请数量.*)3(\s+0)/, '$14$2')
    writeFileSync(at('wrong.txt'), wrong)
    const told = await runFabu(['report', 'import', at('wrong.txt')])
    expect(told.code).toBe(1)
    expect(told.out).toContain('✗ T3-ID-1')
    writeFileSync(at('letter.txt'), '您好')
    expect((await runFabu(['report', 'import', at('letter.txt')])).code).toBe(1)
    const picture = await runFabu(['report', 'import', at('zh.pdf')])
    expect([picture.code, picture.out]).toEqual([1, ''])
    expect(picture.err).toContain('Reports are read from DOCX, HTML or plain text.')
  })

  const next = readFileSync(real, 'utf8').replaceAll('2022', '2023')
  const carriedIn = next.replace(/(二、上年结转政府信息公开申请数量\s+)0/, '$12')

  test('--before holds it against the report of the year before, in each column, in the language asked for', async () => {
    writeFileSync(at('next.txt'), next)
    writeFileSync(at('carried.txt'), carriedIn)
    const holds = await runFabu(['report', 'import', at('next.txt'), '--before', real, '--json'])
    const ids = (JSON.parse(holds.out) as { checks: ToldCheck[] }).checks.filter(({ id }) => /^T3-YoY|^T2-STOCK/.test(id))
    expect([holds.code, ids.map(({ ok }) => ok)]).toEqual([0, Array.from({ length: 9 }, () => true)])
    const carried = await runFabu(['report', 'import', at('carried.txt'), '--before', real, '--lang', 'en'])
    expect(carried.code).toBe(1)
    expect(carried.out).toContain('✗ T3-YoY-1  Natural persons: carried in 2, carried out by the year before 0\n')
    const noted = await runFabu(['report', 'import', at('carried.txt'), '--before', real, '--note', '上年有两件改列', '--json'])
    const told = (JSON.parse(noted.out) as { checks: ToldCheck[] }).checks.find(({ id }) => id === 'T3-YoY-1')
    expect(told).toEqual({
      ...{ id: 'T3-YoY-1', severity: 'error', ok: true },
      evidence: '自然人：本年上年结转 2，上年结转下年 0（上年有两件改列）',
    })
    const other = await runFabu(['report', 'import', real, '--before', real])
    expect([other.code, other.out]).toEqual([1, ''])
    expect(other.err).toContain('The report of the year before is of 2022, and the one to check of 2022: name that of 2021.')
  })

  test('--kept holds it against what the office keeps of the year before, and tells where that is nothing', async () => {
    const carried = await runFabu(['report', 'import', at('carried.txt'), '--kept'])
    expect([carried.code, carried.out]).toEqual([1, expect.stringContaining('✗ T3-YoY-1  自然人：本年上年结转 2，上年结转下年 0')])
    const none = await runFabu(['report', 'import', real, '--kept', '--json'])
    const { checks } = JSON.parse(none.out) as { checks: ToldCheck[] }
    expect([none.code, checks.filter(({ id }) => id.startsWith('T3-YoY'))]).toEqual([0, []])
    expect(none.err).toContain('Nothing is kept of the year before')
  })

  test('--tasks sets its section five up as tasks, once, on behalf of whoever may write the report', async () => {
    const tasks = async () => (await office.payload.find({ collection: 'improvements', where: { year: { equals: 2022 } } })).docs
    const run = async (as: string) => runFabu(['report', 'import', real, '--tasks', '--as', await email(as)])
    const refused = await run('author')
    expect([refused.code, (await tasks()).length]).toEqual([1, 0])
    expect(refused.err).toContain('Only the secretariat or a publisher handles the annual report.')
    const stood = await run('secretary')
    expect([stood.code, stood.err]).toEqual([0, '✓ 2022：1 项整改任务 / tasks\n'])
    expect((await tasks()).map(({ state, words }) => [state, words.startsWith('2022年度市外办注重对单位官网')])).toEqual([['open', true]])
    const again = await run('secretary')
    expect([again.code, (await tasks()).length]).toEqual([1, 1])
    expect(again.err).toContain('stand as tasks already')
  })
})
