import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Block } from '../../src/documents/document.ts'
import { fill } from '../../src/documents/fill.ts'
import { findFont } from '../../src/documents/findFont.ts'
import { margins, PdfPages } from '../../src/documents/pdfPages.ts'
import { keepsWords, sizeOf } from '../../src/documents/pdfTable.ts'
import { toDocx } from '../../src/documents/toDocx.ts'
import { toPdf } from '../../src/documents/toPdf.ts'
import { toXlsx } from '../../src/documents/toXlsx.ts'
import { wordLines } from '../../src/documents/wordLines.ts'
import { englishNarrative } from '../../src/report/english/narrative.ts'
import type { Profile } from '../../src/report/form.ts'
import { linesOfFile } from '../../src/report/linesOfFile.ts'
import { defaultNarrative, narrativeKeys } from '../../src/report/print/narrative.ts'
import { printReport } from '../../src/report/print/printReport.ts'
import { sayLines, sayNumbers, tellable } from '../../src/report/print/sayNumbers.ts'
import { readReport } from '../../src/report/readReport.ts'
import { registerFigures } from '../../src/report/registerFigures.ts'
import type { Report } from '../../src/report/report.ts'
import { readZip } from '../support/readZip.ts'

const real = readReport(readFileSync('test/fixtures/report-2022.txt', 'utf8'))
const report = {
  year: 2022,
  origin: 'sample',
  stated: { requestFees: 0 },
  tables: real.tables,
  figures: real.figures,
  registers: {},
  dealtWith: [],
  improvements: [],
  checks: [],
} as unknown as Report
const reporter = { name: '海城市人民政府外事办公室', siteUrl: 'https://wsb.example.gov.cn', contact: '电话：000-12345' }
const printed = (profile: Profile = '2021-30') => printReport({ report, reporter, profile })
const tablesOf = (profile?: Profile) =>
  printed(profile).blocks.filter((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table')
const home = mkdtempSync(path.join(tmpdir(), 'fabu-report-'))
afterAll(() => rmSync(home, { recursive: true }))

describe.each(['2021-30', '2019-60'] as const)('the form of %s', (profile) => {
  test('fills its grid: no cell too many, none too few', () => {
    for (const { widths, rows } of tablesOf(profile)) {
      const taken = rows.map(() => widths.map(() => 0))
      for (const [y, row] of rows.entries()) {
        for (const { columns = 1, rows: down = 1 } of row) {
          const x = (taken[y] ?? []).indexOf(0)
          for (let dy = 0; dy < down; dy++)
            for (let dx = 0; dx < columns; dx++) (taken[y + dy] ?? [])[x + dx] = ((taken[y + dy] ?? [])[x + dx] ?? 9) + 1
        }
      }
      expect(taken.flat().every((times) => times === 1)).toBe(true)
    }
  })

  test('comes back from DOCX cell by cell', async () => {
    const file = path.join(home, `${profile}.docx`)
    writeFileSync(file, await toDocx(printed(profile)))
    const again = readReport(await linesOfFile(file))
    expect([again.profile, again.oddities]).toEqual([profile, []])
    expect(again.tables).toEqual(real.tables)
  })
})

test('DOCX names the fonts and measures of official documents, and merges heads', async () => {
  const xml = (await readZip(await toDocx(printed()))).get('word/document.xml')?.toString() ?? ''
  expect(xml).toContain('w:eastAsia="仿宋_GB2312"')
  expect(xml).toContain('w:top="2098"')
  expect(xml.match(/<w:gridSpan w:val="7"/g)?.length).toBe(1)
  expect(xml.match(/<w:vMerge w:val="restart"/g)?.length).toBeGreaterThan(7)
})

test('a label breaks where its words do', () => {
  const lines = (text: string, fits: number) => wordLines(text, fits).split('\n')
  expect(lines('商业企业', 3)).toEqual(['商业', '企业'])
  expect(lines('社会公益组织', 5)).toEqual(['社会公益', '组织'])
  expect(lines('（五）不予处理', 5)).toEqual(['（五）', '不予处理'])
  for (const text of ['自然人', '总计', 'Research institutes', '1.属于国家秘密']) expect(wordLines(text, 2)).toBe(text)
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('商', '业', '（', 'a', '五', '）') }), fc.nat(9), (text, fits) => {
      expect(wordLines(text, fits).replaceAll('\n', '')).toBe(text)
    }),
  )
})

test('PDF holds every word, on few pages, the same each time', async () => {
  const madeAt = new Date('2023-01-20T00:00:00Z')
  const { bytes, missing } = await toPdf(printed(), { madeAt })
  expect(missing).toEqual([])
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pagesOf(bytes)).toBeLessThanOrEqual(5)
  expect((await toPdf(printed(), { madeAt })).bytes.equals(bytes)).toBe(true)
})

test('a character the font does not have is told', async () => {
  const { missing } = await toPdf({ ...printed(), author: '\u{10FFFD}甲' }, { madeAt: new Date(0) })
  expect(missing).toEqual(['\u{10FFFD}'])
  expect(() => findFont('甲', { FABU_PDF_FONT: '/none.ttf' })).toThrow(expect.objectContaining({ code: 'pdf.font' }))
})

test('a label that breaks in two is as wide as its longer line in each font', () => {
  const pages = new PdfPages()
  pages.registerFont('text', findFont('结果', {}).font as never, 'text').font('text')
  expect(pages.widthOfString('结果\n')).toBe(pages.widthOfString('结果'))
})

test('each English word of a table stands in one line of its cell', () => {
  const pages = new PdfPages({ margins })
  pages.registerFont('text', findFont('Total', {}).font as never, 'text').font('text')
  const tables = (['2021-30', '2019-60'] as const).flatMap((profile) => printReport({ report, reporter, profile, edition: 'en' }).blocks)
  for (const table of tables)
    if (table.kind === 'table') expect([table.caption, keepsWords(pages, table, sizeOf(pages, table))]).toEqual([table.caption, true])
})

test('rare names are set whole on a machine without fonts of its own', async () => {
  // Ext A to E, and rare ones of the plain block: all of them characters of names.
  const names = '堃喆旻昇玥翀頔曌犇镕淼赟昶䶮㛃㸌䴔𬱖𬍛𬀩𫖯𫘧𪨰𣲗𦰡𬘭𠅤𨱏𬴂𬭼𤧛𫍯'
  expect(findFont(names, {}).missing).toEqual([])
  expect((await toPdf({ ...printed(), author: names }, { madeAt: new Date(0) })).missing).toEqual([])
})

test('a font that lacks a character leaves the text to one that has it', () => {
  const narrow = 'node_modules/next/dist/compiled/@vercel/og/Geist-Regular.ttf'
  expect(findFont('Year', { FABU_PDF_FONT: narrow }).file).toBe(narrow)
  expect(findFont('年Year', { FABU_PDF_FONT: narrow })).toMatchObject({ file: expect.not.stringContaining(narrow), missing: [] })
})

test('XLSX has numbers as numbers, and heads merged', async () => {
  const files = await readZip(await toXlsx(printed()))
  const sheet = files.get('xl/worksheets/sheet2.xml')?.toString() ?? ''
  expect(sheet.match(/<mergeCell /g)?.length).toBeGreaterThan(10)
  expect(sheet).toMatch(/<c r="D4"[^>]*><v>3<\/v>/)
})

describe('the words', () => {
  const none = Object.fromEntries([...registerFigures.map(({ key }) => [key, 0]), ['fullTimeStaff', 0]])
  const numbers = { ...real.figures, ...none, year: 2022, requestFees: 0 }
  test('say of themselves nothing that no figure says', () =>
    expect(JSON.stringify([defaultNarrative, englishNarrative])).not.toMatch(/均|all of them|put right/))
  test('of an office that wrote none have no hole, and use no figure that is none', () => {
    for (const text of Object.values(defaultNarrative).flat()) expect(sayNumbers(text, numbers).missing).toEqual([])
    const all = tellable({ ...report, registers: none })
    expect(Object.keys(all).sort()).toEqual([...narrativeKeys].sort())
    expect(all).toMatchObject(numbers)
  })

  test('say nothing of a register that has nothing in the year, and of each that has', () => {
    const silent = sayLines(defaultNarrative.general, numbers).join('\n')
    expect(silent).not.toMatch(/[[\]{}]|预算|备案|批评|任务|专职|IPv6|找错|其他平台/u)
    for (const { key } of registerFigures) {
      const said = sayLines(Object.values(defaultNarrative).flat(), { ...numbers, [key]: 9731 }).join('\n')
      expect([key, said.includes('9731'), said.includes('[')]).toEqual([key, true, false])
      expect([
        key,
        sayLines(Object.values(englishNarrative).flat(), { ...numbers, [key]: 9731 })
          .join('\n')
          .includes('9731'),
      ]).toEqual([key, true])
    }
  })

  test('in double brackets are told where they name no figure, said or not; brackets without a number are words', () => {
    expect(sayNumbers('共{published}篇[[，另{nothing}篇]]。', { published: 0 })).toEqual({ text: '共0篇。', missing: ['nothing'] })
    expect(sayNumbers('[[甲{a}]][[乙{b}]][[注]]', { a: 1, b: 0 })).toEqual({ text: '甲1[[注]]', missing: [] })
    // What nobody measured is left out within brackets, and is a hole outside of them.
    expect(sayNumbers('甲[[，乙{b}]]。', { b: null })).toEqual({ text: '甲。', missing: [] })
    expect(sayNumbers('乙{b}。', { b: null })).toEqual({ text: '乙{b}。', missing: ['b'] })
  })

  test('with a key that is none keep it, and tell', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (rest, number) => {
        const safe = rest.replace(/[{}]/g, '')
        expect(fill(`${safe}{published}{nothing}`, { published: number })).toEqual({
          text: `${safe}${number}{nothing}`,
          missing: ['nothing'],
        })
      }),
    )
  })
})

/** How many pages a PDF says it has, its packed objects opened. */
function pagesOf(bytes: Buffer): number {
  const text = bytes.toString('latin1')
  const open = /\/Type \/Pages[^>]*\/Count (\d+)|\/Count (\d+)/.exec(text)
  if (open) return Number(open[1] ?? open[2])
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].flatMap(([, packed = '']) => {
    try {
      return [inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')]
    } catch {
      return []
    }
  })
  return Number(/\/Count (\d+)/.exec(streams.join(''))?.[1])
}
