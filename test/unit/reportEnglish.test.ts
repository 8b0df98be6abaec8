import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { Cell, PrintedDocument } from '../../src/documents/document.ts'
import { toDocx } from '../../src/documents/toDocx.ts'
import { toPdf } from '../../src/documents/toPdf.ts'
import { toXlsx } from '../../src/documents/toXlsx.ts'
import { formWords, translatedLabels } from '../../src/report/english/formWords.ts'
import { dealtWithEnglish, englishNarrative } from '../../src/report/english/narrative.ts'
import { columnHeads, type Profile, printedRows, sectionTitles } from '../../src/report/form.ts'
import { defaultNarrative, type Narrative } from '../../src/report/print/narrative.ts'
import { printReport } from '../../src/report/print/printReport.ts'
import { readReport } from '../../src/report/readReport.ts'
import type { Report } from '../../src/report/report.ts'
import { wordsOfRow } from '../../src/report/templates/yearWords.ts'
import { readZip } from '../support/readZip.ts'

const real = readReport(readFileSync('test/fixtures/report-2022.txt', 'utf8'))
const improvement = { uid: '1', words: '解读形式单一。', state: 'done' as const, done: '增加图解。' }
const report = {
  ...{ year: 2022, origin: 'sample', stated: { requestFees: 0 }, tables: real.tables, figures: real.figures, registers: {} },
  ...{ improvements: [improvement], dealtWith: ['一'], checks: [] },
} as unknown as Report
const contact = 'telephone 000-12345'
const reporter = { name: 'Haicheng Municipal Foreign Affairs Office', siteUrl: 'https://wsb.example.gov.cn', contact }
const printed = (edition: 'zh' | 'en', profile: Profile = '2021-30') => printReport({ report, reporter, profile, edition })
const cellsOf = ({ blocks }: PrintedDocument): Cell[] => blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
const wordsOf = ({ blocks }: PrintedDocument) =>
  blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'paragraph' ? [block.text] : []))
const chinese = /\p{Script=Han}/u

describe.each(['2021-30', '2019-60'] as const)('the English edition in the form of %s', (profile) => {
  const [zh, en] = [printed('zh', profile), printed('en', profile)]
  test('has an English label for each Chinese one, and says nothing in Chinese', () => {
    for (const { group, label } of printedRows[profile])
      for (const words of [group, label].filter(Boolean)) expect(formWords('en')(words)).not.toMatch(chinese)
    for (const words of [...sectionTitles, ...columnHeads]) expect(formWords('en')(words)).not.toMatch(chinese)
    expect([en.title, ...wordsOf(en), ...cellsOf(en).map(({ text }) => text)].filter((text) => chinese.test(text))).toEqual([])
  })

  test('has the same numbers in the same places, cell by cell', () => {
    const shape = ({ text: _, ...others }: Cell) => others
    expect(cellsOf(en).map(shape)).toEqual(cellsOf(zh).map(shape))
    const numbers = (document: PrintedDocument) => cellsOf(document).flatMap(({ isNumber, text }) => (isNumber ? [text] : []))
    expect(numbers(en)).toEqual(numbers(zh))
    expect(numbers(en).length).toBeGreaterThan(180)
  })
})

test('no label is translated that the form does not have, and one without English is an error', () => {
  const zh = [printed('zh'), printed('zh', '2019-60')]
  const captions = zh.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : [])))
  const labels = new Set([...zh.flatMap(cellsOf).map(({ text }) => text), ...sectionTitles, ...captions])
  expect(translatedLabels.filter((label) => !labels.has(label))).toEqual([])
  expect(() => formWords('en')('新的一行')).toThrow(RangeError)
})

describe('the standing English words', () => {
  test.each(Object.keys(defaultNarrative) as (keyof Narrative)[])('of %s have the figures of the Chinese ones', (section) => {
    const keys = (lines: string[]) => [...new Set(lines.join().match(/\{\w+\}/g))].sort()
    expect(keys(englishNarrative[section])).toEqual(keys(defaultNarrative[section]))
  })

  test('give way to what an office writes, and tell what became of last year\u2019s problems in numbers', () => {
    expect(wordsOfRow({ problemsEn: 'One.\n\nTwo.' }, []).english.problems).toEqual(['One.', 'Two.'])
    expect(wordsOfRow({}, []).english.general).toEqual(englishNarrative.general)
    expect(dealtWithEnglish(report)).toEqual([
      'Problems named in the report of 2021: 1. Of these: 1 solved, 0 solved in part, 0 not solved yet, 0 not answered yet.',
    ])
    expect(dealtWithEnglish({ year: 2022, improvements: [] })).toEqual([])
  })
})

test('DOCX, PDF and XLSX say it in English', async () => {
  const document = printed('en')
  const { bytes, missing } = await toPdf(document, { madeAt: new Date(0) })
  expect(missing).toEqual([])
  expect(bytes.toString('latin1')).toContain('/Lang (en)')
  const xml = (await readZip(await toDocx(document))).get('word/document.xml')?.toString() ?? ''
  expect(xml).toContain('Applications received this year')
  expect([...xml.matchAll(/<w:t[ >][^<]*/g)].filter(([text]) => chinese.test(text))).toEqual([])
  const files = await readZip(await toXlsx(document))
  expect(files.get('xl/workbook.xml')?.toString()).toContain('Table 3')
})
