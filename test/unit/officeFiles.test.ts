import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from '@jest/globals'
import { ZipFile } from 'yazl'
import type { PrintedDocument } from '../../src/documents/document.ts'
import { toDocx } from '../../src/documents/toDocx.ts'
import { toXlsx } from '../../src/documents/toXlsx.ts'
import { printReport } from '../../src/report/print/printReport.ts'
import { readReport } from '../../src/report/readReport.ts'
import type { Report } from '../../src/report/report.ts'
import { officeErrors } from '../support/officeErrors.ts'
import { readZip } from '../support/readZip.ts'

/** Files for Word, WPS and Excel against the schemas Office itself reads them by: LibreOffice opens much that Word calls damaged. */
const real = readReport(readFileSync('test/fixtures/report-2022.txt', 'utf8'))
const comparison = {
  years: [2021, 2022].map((year) => ({ year, isSigned: year < 2022 })),
  rows: [{ of: 'published', values: [2500, 2706], zh: '发布中外文稿件', en: 'published' }],
}
const report = {
  ...{ year: 2022, origin: 'sample', stated: { requestFees: 0 }, tables: real.tables, figures: real.figures, registers: {} },
  ...{ dealtWith: [], improvements: [], checks: [], comparison },
} as unknown as Report
const reporter = { name: 'Haicheng 海城市人民政府外事办公室', siteUrl: 'https://wsb.example.gov.cn', contact: '电话：000-12345' }
const printed = (profile: '2021-30' | '2019-60', edition: 'zh' | 'en') => printReport({ report, reporter, profile, edition })
const offices = ['Office2007', 'Microsoft365'] as const

describe.each(offices)('in %s', (office) => {
  test.each([
    ['2021-30', 'zh'],
    ['2019-60', 'zh'],
    ['2021-30', 'en'],
  ] as const)('a report of %s, %s', async (profile, edition) => {
    const document = printed(profile, edition)
    expect(await officeErrors(await toDocx(document), 'docx', office)).toEqual([])
    expect((await officeErrors(await toXlsx(document), 'xlsx', office)).filter(isFault)).toEqual([])
  })

  test('a signature, a line broken in two and a character outside the first plane', async () => {
    const document: PrintedDocument = {
      title: '告知书 𠮷\n第二行',
      author: '海城 & <外办>',
      number: '编号：2026-0001',
      blocks: [
        { kind: 'paragraph', text: '致 𣗋：', isFlush: true },
        { kind: 'signature', lines: ['海城市人民政府外事办公室', '2026年11月27日'] },
      ],
    }
    expect(await officeErrors(await toDocx(document), 'docx', office)).toEqual([])
  })
})

test('a damaged file is found', async () => {
  const damaged = new ZipFile()
  for (const [name, bytes] of await readZip(await toDocx(printed('2021-30', 'zh'))))
    damaged.addBuffer(Buffer.from(bytes.toString().replace('<w:tblGrid>', '<w:tblGrid><w:nothing/>')), name)
  damaged.end()
  const [error] = await officeErrors(await buffer(damaged.outputStream), 'docx', 'Microsoft365')
  expect(error).toContain('/word/document.xml')
})

/** ISO/IEC 29500 lets the children of a font stand in any order (CT_Font is a choice), as Excel does; the validator wants one. */
const isFault = (error: string) =>
  !/^\/xl\/styles\.xml\/x:styleSheet\[1\]\/x:fonts\[1\]\/x:font\[\d\]: The element has unexpected child/.test(error)
