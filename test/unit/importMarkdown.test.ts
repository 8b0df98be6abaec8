import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fromEditorState } from '../../src/richtext/fromEditorState.ts'
import { importMarkdown } from '../../src/richtext/importMarkdown.ts'
import type { Block, Tree } from '../../src/richtext/tree.ts'
import { validateRichText } from '../../src/richtext/validate.ts'
import { linksOf, plainTextOf } from '../../src/richtext/walk.ts'

function take(source: string) {
  const imported = importMarkdown(source)
  expect(validateRichText(imported.state)).toEqual([])
  return { ...imported, tree: fromEditorState({ state: imported.state, media: () => null, text: () => null }) }
}
const outline = (tree: Tree) => tree.map((block) => (block.type === 'heading' ? `h${block.level} ${plainTextOf([block])}` : block.type))
const rowsOf = (block: Block | undefined) =>
  block?.type === 'table'
    ? block.rows.map(({ cells }) =>
        cells.map(({ isHeader, colSpan, children }) => `${isHeader ? '#' : ''}${plainTextOf(children)}${colSpan > 1 ? `*${colSpan}` : ''}`),
      )
    : []

describe('a report in plain text', () => {
  const report = take(readFileSync(new URL('./fixtures/reportExcerpt.txt', import.meta.url), 'utf8'))

  test('title, headings and paragraphs are found', () => {
    expect(report.title).toBe('2030 年政府信息公开工作年度报告')
    expect(outline(report.tree)).toEqual([
      'paragraph',
      'h2 一、总体情况',
      'h3 （一）主动公开',
      'paragraph',
      'paragraph',
      'h2 二、主动公开政府信息情况',
      'table',
      'h2 三、收到和处理政府信息公开申请情况',
      'table',
      'h2 四、其他事项',
      'paragraph',
    ])
    expect(report.taken).toMatchObject({ headings: 5, paragraphs: 4, tables: 2, imagesSkipped: 0 })
  })

  test('a sentence broken across an empty line is whole again; the office’s name stays a line of its own', () => {
    expect(plainTextOf(report.tree)).toContain('注意与申请人的沟通，准确了解申请人的信息需求')
    expect(plainTextOf(report.tree.slice(0, 1))).toBe('示例市人民政府外事办公室')
  })

  test('section rows span, words beside and above figures head them, empty cells head nothing', () => {
    expect(rowsOf(report.tree[6])).toEqual([
      ['#第二十条第（一）项*4'],
      ['#信息内容', '#本年制发件数', '#本年废止件数', '#现行有效件数'],
      ['#规章', '0', '0', '0'],
      ['#第二十条第（五）项*4'],
      ['#信息内容', '#本年处理决定数量', '', ''],
      ['#行政许可', '0', '', ''],
    ])
  })

  test('short rows are padded, and said so', () => {
    expect(rowsOf(report.tree[8])).toEqual([
      ['', '#自然人', '#总计'],
      ['#本年新收', '3', '3'],
      ['#上年结转', '0', ''],
    ])
    expect(report.taken.remarks).toMatchObject([{ code: 'import.joined' }, { code: 'import.ragged', path: 'tables.1' }])
    expect(report.taken.remarks[1]?.en).toContain('row 3')
  })
})

describe('Markdown', () => {
  test('blocks, marks and links', () => {
    const { title, tree, taken } = take(
      '# 标题 **一**\n\n段落，*斜*与**粗**。\n第二行\n\n## 小节\n\n- 甲\n  - 乙\n- 丙\n\n3. 三\n4. 四\n\n> 引文\n\n---\n\n[官网](https://wsb.sh.gov.cn) &amp; 邮箱\n\n| 项 | 数 |\n|---|---|\n| a | 1 |\n',
    )
    expect(title).toBe('标题 一')
    expect(outline(tree)).toEqual(['paragraph', 'h2 小节', 'list', 'list', 'quote', 'rule', 'paragraph', 'table'])
    expect(tree[0]).toEqual({
      type: 'paragraph',
      children: [
        { type: 'text', text: '段落，' },
        { type: 'text', text: '斜', marks: ['italic'] },
        { type: 'text', text: '与' },
        { type: 'text', text: '粗', marks: ['bold'] },
        { type: 'text', text: '。第二行' },
      ],
    })
    expect(tree[3]).toMatchObject({ ordered: true, start: 3 })
    expect(tree[2]).toMatchObject({ items: [[{ type: 'paragraph' }, { type: 'list' }], [{ type: 'paragraph' }]] })
    expect(linksOf(tree)).toMatchObject([{ href: 'https://wsb.sh.gov.cn' }])
    expect(plainTextOf(tree)).toContain('官网 & 邮箱')
    expect(rowsOf(tree[7])).toEqual([
      ['#项', '#数'],
      ['a', '1'],
    ])
    expect(taken).toMatchObject({ headings: 1, lists: 3, quotes: 1, links: 1, tables: 1 })
  })

  test('HTML stays words, script links stay words, pictures are reported', () => {
    const { tree, taken } = take('# T\n\n<script>alert(1)</script>\n\n行内<b>粗</b>\n\n[点我](javascript:alert(1)) ![外滩](bund.jpg)\n')
    expect(plainTextOf(tree)).toContain('<script>alert(1)</script>')
    expect(plainTextOf(tree)).toContain('行内<b>粗</b>')
    expect(linksOf(tree)).toEqual([])
    expect(taken.imagesSkipped).toBe(1)
    expect(taken.remarks.map(({ code }) => code)).toEqual(['import.link.scheme', 'import.image'])
  })

  test('front matter gives title and summary', () => {
    expect(take('---\ntitle: "新公告"\nsummary: 一句话\n---\n\n正文 **粗**\n')).toMatchObject({ title: '新公告', summary: '一句话' })
  })

  test('wrapped English lines are one paragraph', () => {
    expect(plainTextOf(take('Title\n\nThe office is open to\nvisitors on weekdays.\n').tree)).toBe(
      'The office is open to visitors on weekdays.',
    )
  })

  test('control characters and overrides are taken out and reported', () => {
    const { title, tree, taken } = take('标\u0000题\r\n\r\n正\u202e文\r\n')
    expect([title, plainTextOf(tree)]).toEqual(['标题', '正文'])
    expect(taken.remarks.map(({ code }) => code)).toEqual(['import.characters'])
  })
})

test('whatever comes in, what comes out passes the validator', () => {
  const scraps = fc.constantFrom(
    '# a',
    '- b',
    '  - c',
    '1. d',
    '> e',
    '|a|b|',
    '|-|-|',
    'x\ty',
    '\t\tz',
    '一、题',
    '```',
    '',
    '<b>',
    '[l](https://a.cn)',
    '![i](x)',
    '**',
    'a\\',
    '***',
    '\u2066',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(scraps, scraps, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 14 }), (lines) => {
      take(lines.join('\n'))
    }),
    { numRuns: 300 },
  )
})
