import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { type TreePorts, treeHtml } from '../../src/channels/treeHtml.ts'
import { type ChartBar, chartLimits, readBars, writeBars } from '../../src/richtext/chart.ts'
import { chartNode, type EditorNode, editorState } from '../../src/richtext/editorState.ts'
import { fromEditorState } from '../../src/richtext/fromEditorState.ts'
import { validateRichText } from '../../src/richtext/validate.ts'
import { plainTextOf } from '../../src/richtext/walk.ts'
import { TreeView } from '../../src/site/TreeView.tsx'

/** Bars in a text: written a line each, refused where they are none, drawn on the site and told in words elsewhere. */
const bars: ChartBar[] = [
  { label: '2021', value: 2500 },
  { label: '2022', value: 2706 },
]
const node = (fields: object = {}): EditorNode => {
  const made = chartNode('发布中外文稿件', bars)
  return { ...made, fields: { ...(made.fields as object), ...fields } }
}
const treeOf = (block: EditorNode) => fromEditorState({ state: editorState([block]), media: () => null, text: () => null })
const codesOf = (block: EditorNode) => validateRichText(editorState([block])).map(({ code, path }) => [code, path?.split('.').at(-1)])

test('bars are read as they are written', () => {
  const label = fc.string({ minLength: 1, maxLength: chartLimits.label, unit: fc.constantFrom('年', '2', 'a', '（', '-') })
  const bar = fc.record({ label, value: fc.nat(1e9) })
  fc.assert(
    fc.property(fc.array(bar, { maxLength: chartLimits.bars }), (some) => {
      expect(readBars(writeBars(some))).toEqual({ bars: some, fault: null })
    }),
  )
  expect(readBars(' 第一 季度  3.5 \n\n')).toEqual({ bars: [{ label: '第一 季度', value: 3.5 }], fault: null })
})

describe('in a text', () => {
  test('a chart is part of the tree; begun and left empty it shows nothing', () => {
    expect(codesOf(node())).toEqual([])
    expect(treeOf(node())).toEqual([{ type: 'chart', title: '发布中外文稿件', bars }])
    expect([codesOf(node({ data: '', title: '' })), treeOf(node({ data: ' ' }))]).toEqual([[], []])
  })

  test.each<[string, object, string, string]>([
    ['a line without a number', { data: '2021 许多' }, 'richtext.chart', 'data'],
    ['less than nothing', { data: '2021 -3' }, 'richtext.chart', 'data'],
    ['a number alone', { data: '2706' }, 'richtext.chart', 'data'],
    ['a label too long', { data: `${'年'.repeat(21)} 3` }, 'richtext.chart', 'data'],
    ['too many bars', { data: Array.from({ length: 13 }, (_, year) => `${year} 1`).join('\n') }, 'richtext.chart', 'data'],
    ['bars without a title', { title: ' ' }, 'richtext.chart', 'title'],
    ['a field of its own', { script: 'x' }, 'richtext.field', 'script'],
    ['an override in its title', { title: 'a\u202eb\u202c' }, 'richtext.override', 'title'],
  ])('%s is refused', (_, fields, code, path) => expect(codesOf(node(fields))).toContainEqual([code, path]))

  test('what no check saw is not drawn either', () => {
    expect(() => treeOf(node({ data: 'x' }))).toThrow(expect.objectContaining({ code: 'richtext.unresolved' }))
    expect(() => treeOf(node({ title: null }))).toThrow(expect.objectContaining({ code: 'richtext.unresolved' }))
  })
})

describe('to readers', () => {
  test('the site draws it, and tells it in words', () => {
    const html = renderToStaticMarkup(<TreeView addressOf={() => null} language="zh" tree={treeOf(node())} />)
    expect(html).toContain('<figcaption>发布中外文稿件</figcaption>')
    expect(html).toContain('role="img"')
    expect(html).toContain('aria-label="发布中外文稿件: 2021 – 2500; 2022 – 2706"')
    expect(html.match(/<rect /g)).toHaveLength(2)
    expect(html).not.toMatch(/style=|<script/)
  })

  test('who draws none says every number', () => {
    const ports = { style: () => '' } as unknown as TreePorts
    expect(treeHtml(treeOf(node()), ports)).toBe('<p>发布中外文稿件: 2021 – 2500; 2022 – 2706</p>')
    expect(plainTextOf(treeOf(node()))).toBe('发布中外文稿件: 2021 – 2500; 2022 – 2706')
  })
})
