import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { FabuError } from '../../src/errors.ts'
import type { ResolvedMedia } from '../../src/richtext/conversion.ts'
import {
  type EditorNode,
  editorState,
  headingNode,
  linkNode,
  listNode,
  paragraphNode,
  quoteNode,
  ruleNode,
  tableNode,
  textNode,
} from '../../src/richtext/editorState.ts'
import { fromEditorState } from '../../src/richtext/fromEditorState.ts'
import { references } from '../../src/richtext/references.ts'
import type { Picture } from '../../src/richtext/tree.ts'
import { escapeHtml, linksOf, picturesOf, plainTextOf, walkTree } from '../../src/richtext/walk.ts'

const picture: Picture = {
  media: 'uid1',
  sha256: 'a'.repeat(64),
  extension: 'jpg',
  mime: 'image/jpeg',
  bytes: 10,
  width: 4,
  height: 3,
  alt: '外滩',
  isDecorative: false,
}
const media = (id: string): ResolvedMedia | null => (id === 'm1' ? { type: 'image', picture } : null)
const text = (collection: string, id: string) =>
  collection === 'policies' && id === '7' ? { text: 'puid', kind: 'policy' as const } : null
const treeOf = (...blocks: EditorNode[]) => fromEditorState({ state: editorState(blocks), media, text })
const upload = (value: unknown, fields: Record<string, unknown> = {}): EditorNode => ({
  type: 'upload',
  version: 3,
  format: '',
  fields,
  relationTo: 'media',
  value,
})
const inside = (relationTo: string, value: unknown): EditorNode => ({
  ...linkNode('', [textNode('政策')]),
  fields: { linkType: 'internal', doc: { relationTo, value } },
})

describe('an editor state becomes the tree', () => {
  test('marks have one order, equal neighbours are one, empty ones are gone', () => {
    expect(treeOf(paragraphNode([textNode('a'), textNode(''), textNode('b'), textNode('c', 9), textNode('d', 9)]))).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'ab' },
          { type: 'text', text: 'cd', marks: ['bold', 'underline'] },
        ],
      },
    ])
  })

  test('empty paragraphs are spacing and go; empty headings stay for the preflight to see', () => {
    expect(
      treeOf(paragraphNode([textNode('a')]), paragraphNode([]), paragraphNode([textNode('  ')]), headingNode(3, []), paragraphNode([])),
    ).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'a' }] },
      { type: 'heading', level: 3, children: [] },
    ])
  })

  test('a nested list belongs to the item above it', () => {
    expect(treeOf(listNode(false, 1, [[textNode('一')], [listNode(true, 3, [[textNode('二')]])]]))).toEqual([
      {
        type: 'list',
        ordered: false,
        items: [
          [
            { type: 'paragraph', children: [{ type: 'text', text: '一' }] },
            { type: 'list', ordered: true, start: 3, items: [[{ type: 'paragraph', children: [{ type: 'text', text: '二' }] }]] },
          ],
        ],
      },
    ])
  })

  test('tables keep headers and spans; alignment, quote, rule and call-out are carried over', () => {
    const callout: EditorNode = {
      type: 'block',
      version: 2,
      format: '',
      fields: { blockType: 'callout', tone: 'urgent', title: ' 注意 ', content: '一\n二\n\n三' },
    }
    expect(
      treeOf(
        tableNode([
          [
            { children: [textNode('头')], isHeader: true, colSpan: 2 },
            { children: [], isHeader: false },
          ],
        ]),
        { ...paragraphNode([textNode('右')]), format: 'right' },
        quoteNode([textNode('引')]),
        ruleNode(),
        callout,
      ),
    ).toEqual([
      {
        type: 'table',
        rows: [
          {
            cells: [
              { isHeader: true, colSpan: 2, rowSpan: 1, children: [{ type: 'paragraph', children: [{ type: 'text', text: '头' }] }] },
              { isHeader: false, colSpan: 1, rowSpan: 1, children: [] },
            ],
          },
        ],
      },
      { type: 'paragraph', align: 'end', children: [{ type: 'text', text: '右' }] },
      { type: 'quote', children: [{ type: 'paragraph', children: [{ type: 'text', text: '引' }] }] },
      { type: 'rule' },
      {
        type: 'callout',
        tone: 'urgent',
        title: '注意',
        children: [
          { type: 'paragraph', children: [{ type: 'text', text: '一' }, { type: 'break' }, { type: 'text', text: '二' }] },
          { type: 'paragraph', children: [{ type: 'text', text: '三' }] },
        ],
      },
    ])
  })

  test('files and texts are named by office ids', () => {
    const tree = treeOf(upload('m1', { caption: '图一' }), paragraphNode([inside('policies', 7)]))
    expect(picturesOf(tree)).toEqual([{ ...picture, caption: '图一' }])
    expect(linksOf(tree)).toEqual([{ type: 'itemLink', text: 'puid', kind: 'policy', children: [{ type: 'text', text: '政策' }] }])
  })

  test('every unknown node and dangling reference is named, not dropped', () => {
    const convert = () =>
      treeOf(
        upload('m9'),
        paragraphNode([inside('policies', 8)]),
        { type: 'embed', version: 1 },
        paragraphNode([linkNode('javascript:x', [textNode('x')])]),
      )
    expect(convert).toThrow(FabuError)
    try {
      convert()
    } catch (error) {
      expect((error as FabuError).reasons.map(({ code, path }) => [code, path])).toEqual([
        ['richtext.media', 'root.children.0'],
        ['richtext.link', 'root.children.1.children.0'],
        ['richtext.node', 'root.children.2'],
        ['richtext.link.scheme', 'root.children.3.children.0'],
      ])
    }
  })

  test('references lists what has to be fetched, each once', () => {
    const state = editorState([upload('m1'), upload('m1'), paragraphNode([inside('policies', 7), inside('pages', 'x')])])
    expect(references(state)).toEqual({
      media: ['m1'],
      texts: [
        { collection: 'policies', id: '7' },
        { collection: 'pages', id: 'x' },
      ],
    })
    expect(references(null)).toEqual({ media: [], texts: [] })
  })

  test('however a line is cut into pieces, the tree is the same', () => {
    const pieces = fc.array(fc.tuple(fc.string({ maxLength: 5 }), fc.constantFrom(0, 1, 3)), { maxLength: 6 })
    fc.assert(
      fc.property(pieces, (line) => {
        const whole = treeOf(paragraphNode(line.map(([words, format]) => textNode(words, format))))
        const cut = treeOf(
          paragraphNode(line.flatMap(([words, format]) => [...words].map((character) => textNode(character, format)))),
          paragraphNode([]),
        )
        expect(JSON.stringify(cut)).toBe(JSON.stringify(whole))
      }),
    )
  })
})

describe('walking a tree', () => {
  const tree = treeOf(
    headingNode(2, [textNode('题')]),
    listNode(false, 1, [[textNode('一')], [textNode('二', 1)]]),
    tableNode([['甲', '乙'].map((cell) => ({ children: [textNode(cell)], isHeader: false }))]),
  )

  test('plain text reads like the page', () => {
    expect(plainTextOf(tree)).toBe('题\n一\n二\n甲\t乙')
  })
  test('every block and inline is met once, in order', () => {
    const met: string[] = []
    walkTree(tree, {
      block: ({ type }) => void met.push(type),
      inline: (inline) => void met.push(inline.type === 'text' ? inline.text : inline.type),
    })
    expect(met).toEqual(['heading', '题', 'list', 'paragraph', '一', 'paragraph', '二', 'table', 'paragraph', '甲', 'paragraph', '乙'])
  })
  test('escaping leaves nothing that opens a tag, an entity or a quote', () => {
    expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;')
  })
})
