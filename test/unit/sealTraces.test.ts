import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { finderOf } from '../../src/sealing/finder.ts'
import { formsOf } from '../../src/sealing/forms.ts'
import { wordsOf } from '../../src/sealing/wordsOf.ts'

const file = { media: 'uid-of-a-file-000001', sha256: 'a'.repeat(64), extension: 'pdf', mime: 'application/pdf', bytes: 9 }
const snapshot = {
  title: '公示名单张三丰等十二人',
  subtitle: '',
  summary: '名单含身份证号三一零一，请勿外传。',
  slug: 'gong-shi-ming-dan',
  correctionNote: '',
  cover: null,
  attachments: [{ ...file, title: '须保密的附件一览表全文', name: '须保密的附件一览表全文.pdf' }],
  body: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: '身份证号', marks: ['bold'] },
        { type: 'text', text: '三一零一零一一九九零' },
        { type: 'link', href: 'https://www.example.gov.cn/guide', children: [{ type: 'text', text: '办事指南' }] },
        { type: 'itemLink', text: 'uid-of-another-text-1', kind: 'article', children: [{ type: 'text', text: '另见' }] },
      ],
    },
    { type: 'attachment', file: { ...file, title: '正文里的附件名称共十二字呀', name: 'list.pdf' } },
  ],
}

describe('what a text is known by', () => {
  const { words, names } = wordsOf({ canonicals: [JSON.stringify(snapshot)] })

  test('is what readers read, a line without its marks too', () => {
    expect(names).toEqual(['公示名单张三丰等十二人', 'gong-shi-ming-dan'])
    expect(words).toEqual([
      '名单含身份证号三一零一，请勿外传。',
      '身份证号三一零一零一一九九零办事指南另见',
      '正文里的附件名称共十二字呀',
      '须保密的附件一览表全文.pdf',
    ])
  })

  test('is never what points elsewhere: addresses, uids, hashes, kinds of files', () => {
    const told = [...words, ...names].join('\n')
    for (const pointer of ['https://www.example.gov.cn/guide', 'uid-of', 'application/pdf', 'a'.repeat(64)])
      expect(told).not.toContain(pointer)
  })

  test('older versions of the draft are read as the editor left them', () => {
    const body = {
      root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: '从未送审的一句机密内容在此' }] }] },
    }
    expect(wordsOf({ canonicals: [], drafts: [{ title: '短', body }] })).toEqual({ words: ['从未送审的一句机密内容在此'], names: [] })
  })
})

test('the finder finds just what includes() finds, in every spelling', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 8, maxLength: 20 }), { maxLength: 8 }), fc.string({ maxLength: 300 }), (strings, rest) => {
      const bytes = Buffer.from(`${rest}${strings[0] ?? ''}${rest}`)
      expect([...finderOf(strings)(bytes)].sort()).toEqual([...new Set(strings)].filter((string) => bytes.includes(string)).sort())
    }),
  )
  const secret = '张三丰 & "李四" <王五> 的名单全文'
  const find = finderOf(formsOf(secret))
  for (const form of [
    JSON.stringify(secret),
    encodeURIComponent(secret),
    secret.replace('&', '&amp;').replace(/"/g, '&quot;').replace('<', '&lt;').replace('>', '&gt;'),
  ])
    expect(find(Buffer.from(`…${form}…`)).size).toBeGreaterThan(0)
})
