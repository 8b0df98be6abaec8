import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
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
import { linkFault } from '../../src/richtext/links.ts'
import { checkPlainText } from '../../src/richtext/plainText.ts'
import { richTextLimits, validateRichText } from '../../src/richtext/validate.ts'

const codesOf = (...blocks: EditorNode[]) => validateRichText(editorState(blocks)).map(({ code }) => code)
const says = (text: string) => codesOf(paragraphNode([textNode(text)]))
const upload = (more: Record<string, unknown> = {}): EditorNode => ({
  type: 'upload',
  version: 3,
  format: '',
  fields: {},
  id: 'abc',
  relationTo: 'media',
  value: 'm1',
  ...more,
})
const callout = (more: Record<string, unknown> = {}): EditorNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: 'x', blockName: '', blockType: 'callout', tone: 'info', title: '提示', content: '一\n\n二', ...more },
})
const inside = (doc: unknown): EditorNode => ({ ...linkNode('', [textNode('x')]), fields: { linkType: 'internal', newTab: false, doc } })

describe('what the editor writes passes', () => {
  test.each<[string, EditorNode[]]>([
    ['words with every mark', [paragraphNode([textNode('粗', 1), textNode('all', 127), { type: 'linebreak', version: 1 }])]],
    ['headings', [headingNode(2, [textNode('二')]), headingNode(4, [textNode('四')])]],
    ['lists in lists', [listNode(false, 1, [[textNode('一')], [listNode(true, 3, [[textNode('二')]])]])]],
    ['a table', [tableNode([[{ children: [textNode('头')], isHeader: true }], [{ children: [], isHeader: false, colSpan: 2 }]])]],
    ['a quote and a rule', [quoteNode([textNode('引')]), ruleNode()]],
    [
      'links',
      [
        paragraphNode([
          linkNode('https://wsb.sh.gov.cn/?a=1#b', [textNode('链')]),
          linkNode('mailto:a@b.cn', [textNode('信')]),
          inside({ relationTo: 'policies', value: 'p1' }),
        ]),
      ],
    ],
    ['an upload with a caption', [upload({ fields: { caption: '图一' } })]],
    ['a call-out', [callout()]],
    [
      'marks of direction and balanced isolates',
      [paragraphNode([textNode('\u200eA\u200f\u061c'), textNode('\u2067אב'), textNode('גד\u2069', 1)])],
    ],
    ['styling pasted along', [paragraphNode([{ ...textNode('x'), style: 'font-size: 12pt; color: #333' }])]],
  ])('%s', (_, blocks) => {
    expect(validateRichText(editorState(blocks))).toEqual([])
  })

  test('an empty field', () => {
    expect(validateRichText(null)).toEqual([])
    expect(validateRichText(undefined)).toEqual([])
  })
})

describe('what is refused, and where', () => {
  test.each<[string, EditorNode, string]>([
    ['an unknown node', { type: 'iframe', version: 1 }, 'richtext.node'],
    ['a node named like an inherited property', { type: 'constructor', version: 1 }, 'richtext.node'],
    ['a type that is no string', { type: {} as string, version: 1 }, 'richtext.node'],
    ['an unknown field', { ...paragraphNode([]), onclick: 'x' }, 'richtext.field'],
    [
      'a field named like an inherited one',
      JSON.parse('{"type":"paragraph","version":1,"children":[],"__proto__":{"a":1}}'),
      'richtext.field',
    ],
    ['a first-level heading', { ...headingNode(2, []), tag: 'h1' }, 'richtext.field'],
    ['a block inside a line', paragraphNode([tableNode([])]), 'richtext.node'],
    ['words at the root', textNode('x'), 'richtext.node'],
    ['a link in a link', paragraphNode([linkNode('https://a.cn', [linkNode('https://b.cn', [])])]), 'richtext.node'],
    ['styling that fetches', paragraphNode([{ ...textNode('x'), style: 'background:url(https://a.cn)' }]), 'richtext.field'],
    ['an upload from elsewhere', upload({ relationTo: 'users' }), 'richtext.field'],
    ['an upload carrying a whole record', upload({ value: { id: 'm1' } }), 'richtext.field'],
    ['a block of another kind', callout({ blockType: 'html' }), 'richtext.field'],
    ['a call-out without a tone', callout({ tone: undefined }), 'richtext.field'],
    ['an override in a call-out', callout({ content: 'a\u202eb\u202c' }), 'richtext.override'],
    ['an internal link to users', paragraphNode([inside({ relationTo: 'users', value: '1' })]), 'richtext.field'],
    ['an internal link to nothing', paragraphNode([inside(null)]), 'richtext.link'],
  ])('%s', (_, block, code) => {
    expect(codesOf(block)).toContain(code)
  })

  test('the path leads to the fault', () => {
    const state = editorState([paragraphNode([textNode('好')]), paragraphNode([textNode('a\u0000b')])])
    expect(validateRichText(state)).toMatchObject([{ code: 'richtext.control', path: 'root.children.1.children.0.text' }])
  })

  test.each([
    ['NUL', 'a\u0000', 'richtext.control'],
    ['a control character', 'a\u0085', 'richtext.control'],
    ['a left-to-right override', '\u202dx\u202c', 'richtext.override'],
    ['a right-to-left override', '\u202ex\u202c', 'richtext.override'],
    ['an open isolate', '\u2066x', 'richtext.bidi'],
    ['a stray closer', 'x\u2069', 'richtext.bidi'],
    ['an embedding closed as an isolate', '\u202bx\u2069', 'richtext.bidi'],
    ['half a character', 'a\ud83d', 'richtext.surrogate'],
  ])('%s', (_, text, code) => {
    expect(says(text)).toContain(code)
  })

  test('an isolate that another paragraph closes', () => {
    expect(codesOf(paragraphNode([textNode('\u2066x')]), paragraphNode([textNode('y\u2069')]))).toEqual(['richtext.bidi', 'richtext.bidi'])
  })

  test('too deep, too many, too long, too big', () => {
    let deep: EditorNode = listNode(false, 1, [[textNode('x')]])
    for (let level = 0; level < 40; level += 1) deep = listNode(false, 1, [[deep]])
    expect(codesOf(deep)).toContain('richtext.depth')
    expect(codesOf(...Array.from({ length: richTextLimits.nodes + 1 }, () => ruleNode()))).toContain('richtext.nodes')
    expect(codesOf(...Array.from({ length: 5 }, () => paragraphNode([textNode('x'.repeat(90_000))])))).toContain('richtext.long')
    expect(codesOf(paragraphNode([textNode('字'.repeat(700_000))]))).toEqual(['richtext.bytes'])
    const cyclic: Record<string, unknown> = {}
    cyclic.root = cyclic
    expect(validateRichText(cyclic).map(({ code }) => code)).toEqual(['richtext.bytes'])
  })

  test('at most fifty reasons', () => {
    expect(codesOf(...Array.from({ length: 200 }, () => ({ type: 'x', version: 1 })))).toHaveLength(50)
  })
})

describe('addresses', () => {
  test.each(['https://wsb.sh.gov.cn', 'http://a.cn/路径?q=词', 'HTTPS://A.CN', 'mailto:a@b.cn?subject=x', 'tel:+86-21-22161272'])(
    '%s may be linked',
    (url) => {
      expect(linkFault(url)).toBeNull()
    },
  )
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u200bscript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript%3Aalert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://a.cn',
    '//a.cn/x',
    '/zh/index.html',
    'a.html',
    '',
    'https://',
    'https:/a.cn',
    'https://user:word@a.cn',
    'https://gov.cn@evil.example',
    'https:\\\\a.cn',
    'https://a.cn/\u202egnp.exe',
    'mailto:a@b.cn%0d%0abcc:c@d.cn',
    'tel:javascript',
    null,
    7,
  ])('%j may not', (url) => {
    expect(linkFault(url)).not.toBeNull()
  })
  test('a relative address passes only where it is meant', () => {
    expect(linkFault('/zh/index.html', { allowRelative: true })).toBeNull()
    expect(linkFault('//a.cn', { allowRelative: true })).not.toBeNull()
    expect(linkFault('/\\a.cn', { allowRelative: true })).not.toBeNull()
  })
})

describe('plain fields', () => {
  test('pass, are counted in characters, and keep to one line', () => {
    expect(checkPlainText('上海'.repeat(100), { max: 200 })).toEqual([])
    expect(checkPlainText('😀'.repeat(10), { max: 10 })).toEqual([])
    expect(checkPlainText('x'.repeat(11), { max: 10, path: 'title' })).toMatchObject([{ code: 'text.long', path: 'title' }])
    expect(checkPlainText('a\nb', { max: 10 }).map(({ code }) => code)).toEqual(['text.lines'])
    expect(checkPlainText('a\nb', { max: 10, isMultiline: true })).toEqual([])
    expect(checkPlainText('a\u202eb', { max: 10 }).map(({ code }) => code)).toEqual(['text.override', 'text.bidi'])
    expect(checkPlainText({}, { max: 10 }).map(({ code }) => code)).toEqual(['text.type'])
    expect(checkPlainText(null, { max: 10 })).toEqual([])
  })
})

describe('whatever comes in', () => {
  const types = fc.constantFrom('root', 'paragraph', 'text', 'link', 'list', 'listitem', 'table', 'tablecell', 'upload', 'block', 'x')
  const node = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 4 }, fc.anything(), tie('node')),
    node: fc.record(
      {
        type: fc.oneof(types, fc.anything()),
        children: fc.array(tie('any'), { maxLength: 4 }),
        fields: fc.anything(),
        text: fc.anything(),
      },
      { requiredKeys: [] },
    ),
  }))

  test('the validator answers with sentences and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          node.node,
          node.node.map((root) => ({ root: { ...(root as object), type: 'root' } })),
        ),
        (state) => {
          for (const { zh, en, code } of validateRichText(state)) expect([zh, en, code].every(Boolean)).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('no address that a browser would run as a script passes', () => {
    const noise = fc.string({ unit: 'binary', maxLength: 6 })
    fc.assert(
      fc.property(noise, noise, (before, between) => {
        const url = `${before}java${between}script:alert(1)`
        const isScript = URL.canParse(url) && new URL(url).protocol === 'javascript:'
        expect(isScript && linkFault(url) === null).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})
