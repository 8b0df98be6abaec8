import { expect, test } from '@jest/globals'
import { preflightWechat } from '../../src/channels/wechat/preflight.ts'
import { renderArticle } from '../../src/channels/wechat/render.ts'
import type { Block, Tree } from '../../src/richtext/tree.ts'
import type { Snapshot } from '../../src/snapshot.ts'
import { outlet, part, picture, snapshot } from '../support/editionParts.ts'

const uploaded = new Map([['a'.repeat(64), 'https://mmbiz.qpic.cn/a']])

const article = (text: Partial<Snapshot>, more: Partial<Parameters<typeof renderArticle>[0]> = {}) =>
  renderArticle({
    part: part({ text }),
    outlet: outlet('wechat'),
    isSingle: true,
    pictures: uploaded,
    coverId: 'cover',
    addresses: new Map(),
    ...more,
  })

const paragraph = (...children: Extract<Block, { type: 'paragraph' }>['children']): Block => ({ type: 'paragraph', children })
const words = (text: string) => ({ type: 'text' as const, text })
const link = (href: string, text: string) => ({ type: 'link' as const, href, children: [words(text)] })
const kit: Tree = [
  { type: 'heading', level: 2, children: [words('一、总则')] },
  { type: 'list', ordered: true, start: 3, items: [[paragraph(words('甲'))], [paragraph(words('乙'))]] },
  { type: 'table', caption: '表一', rows: [{ cells: [{ isHeader: true, colSpan: 2, rowSpan: 1, children: [paragraph(words('项'))] }] }] },
  { type: 'quote', children: [paragraph(words('引'))] },
  { type: 'callout', tone: 'urgent', title: '注意', children: [paragraph(words('急'))] },
  { type: 'chart', title: '稿件', bars: [{ label: '2022', value: 2706 }] },
  { type: 'image', picture: picture({ caption: '图一' }) },
  { type: 'rule' },
  paragraph({ type: 'text', text: 'x', marks: ['bold', 'underline'] }, { type: 'break' }, words('y')),
]

test('every block becomes inline-styled HTML without class, id, script or frame', () => {
  const { content } = article({ body: kit })
  for (const wanted of [
    '<h2 style=',
    '<ol start="3"',
    '<th colspan="2"',
    '>表一</p>',
    '<blockquote style=',
    '注意',
    '稿件: 2022 – 2706',
    'alt="外滩"',
    '图一',
    '<hr style=',
    '<u><strong>x</strong></u><br>y',
  ])
    expect(content).toContain(wanted)
  expect(content).not.toMatch(/ class=| id=|<script|<style|<iframe|<form/)
  expect(content).toContain('<img src="https://mmbiz.qpic.cn/a"')
})

test('links become numbered notes, the same address the same number; the platform’s own links stay', () => {
  const body = [
    paragraph(link('https://a.example/?x=1&y=2', '甲'), link('https://b.example/', '乙'), link('https://a.example/?x=1&y=2', '又甲')),
    paragraph(link('https://mp.weixin.qq.com/s/1', '旧文')),
  ]
  const { content } = article({ body })
  expect(content).toContain('甲<sup>[1]</sup>乙<sup>[2]</sup>又甲<sup>[1]</sup>')
  expect(content).toContain(
    '[1] 甲: <span dir="ltr">https://a.example/?x=1&amp;y=2</span><br>[2] 乙: <span dir="ltr">https://b.example/</span>',
  )
  expect(content).toContain('<a href="https://mp.weixin.qq.com/s/1">旧文</a>')
  expect(content.match(/<a /g)).toHaveLength(1)
})

test('a link to a text the public can read is a note, any other plain words', () => {
  const item = (text: string) => ({ type: 'itemLink' as const, text, kind: 'policy' as const, children: [words(`文${text}`)] })
  const { content } = article(
    { body: [paragraph(item('p1'), item('p2'))] },
    { addresses: new Map([['p1', 'https://wsb.example.gov.cn/p1.html']]) },
  )
  expect(content).toContain('文p1<sup>[1]</sup>文p2</p>')
})

test('attachments and videos are named, with a note that leads to the office’s own site', () => {
  const file = { media: 'm', sha256: 'b'.repeat(64), extension: 'pdf', mime: 'application/pdf', bytes: 9 }
  const attachment = { ...file, title: '申请表', name: 'form.pdf' }
  const video = { ...file, extension: 'mp4', title: '讲解', captions: [] }
  const { content } = article({ body: [{ type: 'video', video }], attachments: [attachment] })
  expect(content).toContain('申请表 (PDF)<sup>[2]</sup>')
  expect(content).toContain(`https://wsb.example.gov.cn/media/${'b'.repeat(64)}.pdf`)
  expect(content).toContain('视频: 讲解')
})

test('markup in titles, words, alt texts and addresses stays text', () => {
  const evil = '<script>alert("1")</script>&\''
  const tree = [
    { type: 'heading' as const, level: 2 as const, children: [words(evil)] },
    paragraph(link('javascript:alert(1)', '点'), link('https://x.example/"><script>', evil)),
    { type: 'callout' as const, tone: 'info' as const, title: evil, children: [] },
    { type: 'image' as const, picture: picture({ alt: '"><img onerror=1>', caption: evil }) },
  ]
  const { content, title } = article({ title: evil, subtitle: evil, source: evil, correctionNote: evil, body: tree })
  expect(title).toBe(evil)
  expect(content).not.toMatch(/<script|<img onerror|href="javascript|javascript:/i)
  expect(content.match(/<img /g)).toHaveLength(1)
  expect(content).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;')
})

test('Arabic is set from right to left, with its marks and isolates as they were written', () => {
  const arabic = 'التأشيرة \u2067\u202b(144)\u202c\u2069 سارية\u200f.'
  const { content } = article({ language: 'ar', title: arabic, body: [paragraph(words(arabic), link('https://x.example/', 'رابط'))] })
  expect(content).toMatch(/^<section dir="rtl" lang="ar" style="direction:rtl;text-align:right;/)
  expect(content).toContain(arabic)
  expect(content).toContain('<span dir="ltr">https://x.example/</span>')
  expect(article({}).content).toMatch(/^<section dir="ltr" lang="zh-Hans" style="font-size/)
})

test('the edition is in the source address; a digest goes with single articles only; the byline comes before the account’s author', () => {
  expect(article({}).content_source_url).toBe('https://wsb.example.gov.cn/zh/articles/visa.html?e=edition0000')
  expect(article({}).digest).toBe('签证便利措施摘要。')
  expect(article({}, { isSingle: false })).not.toHaveProperty('digest')
  const settings = { author: '上海外事' }
  expect(article({}, { outlet: outlet('wechat', { settings }) }).author).toBe('上海外事')
  expect(article({ byline: '张三' }, { outlet: outlet('wechat', { settings }) }).author).toBe('张三')
})

test('the same edition gives the same bytes', () => {
  expect(JSON.stringify(article({ body: kit }))).toBe(JSON.stringify(article({ body: kit })))
})

const codes = (text: Partial<Snapshot>, settings = {}) =>
  preflightWechat({ snapshot: snapshot(text), outlet: outlet('wechat', { settings }) }).map(
    ({ code, severity, path }) => `${severity} ${code} ${path}`,
  )
const body = (text: string): Tree => [paragraph(words(text))]

test('a complete article passes', () => {
  expect(codes({})).toEqual([])
})

test.each<[string, Partial<Snapshot>, string[]]>([
  ['title of 32', { title: '字'.repeat(32) }, []],
  ['title of 33', { title: '字'.repeat(33) }, ['warn wechat.title.long title']],
  ['title of 64', { title: '𠮷'.repeat(64) }, ['warn wechat.title.long title']],
  ['title of 65', { title: '字'.repeat(65) }, ['block wechat.title.tooLong title']],
  ['no title', { title: '' }, ['block wechat.title.missing title']],
  ['author of 16', { byline: '字'.repeat(16) }, []],
  ['author of 17', { byline: '字'.repeat(17) }, ['block wechat.author.tooLong byline']],
  ['digest of 128', { summary: '字'.repeat(128) }, []],
  ['digest of 129', { summary: '字'.repeat(129) }, ['block wechat.digest.tooLong summary']],
  ['no digest', { summary: '' }, ['warn wechat.digest.missing summary']],
  ['no cover', { cover: null }, ['block wechat.cover.missing cover']],
  ['svg cover', { cover: picture({ mime: 'image/svg+xml' }) }, ['block wechat.cover.type cover']],
  ['cover of 10 MB', { cover: picture({ bytes: 10 * 1024 * 1024 }) }, []],
  ['cover over 10 MB', { cover: picture({ bytes: 10 * 1024 * 1024 + 1 }) }, ['block wechat.cover.tooLarge cover']],
  ['empty text', { body: [] }, ['block wechat.body.empty body']],
  ['text of 20,000', { body: body('字'.repeat(20_000)) }, ['block wechat.body.tooLong body']],
  ['text of 19,500', { body: body('字'.repeat(19_500)) }, []],
  ['picture without alt', { body: [{ type: 'image', picture: picture({ alt: ' ' }) }] }, ['block wechat.alt.missing body']],
  ['decorative picture', { body: [{ type: 'image', picture: picture({ alt: '', isDecorative: true }) }] }, []],
  ['svg picture', { body: [{ type: 'image', picture: picture({ mime: 'image/svg+xml' }) }] }, ['block wechat.picture.type body']],
  ['gif picture', { body: [{ type: 'image', picture: picture({ mime: 'image/gif' }) }] }, ['warn wechat.picture.gif body']],
  ['merged cells', { body: [kit[2] as Block] }, ['warn wechat.table.merged body']],
])('preflight: %s', (_, text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test('the account’s author counts where there is no byline, and a long slug where the site is known', () => {
  expect(codes({}, { author: '字'.repeat(17) })).toEqual(['block wechat.author.tooLong byline'])
  expect(codes({ slug: 'x'.repeat(1000) }, { siteUrl: 'https://wsb.example.gov.cn' })).toEqual(['block wechat.sourceUrl.tooLong slug'])
})

test('what preflight lets through, the final HTML holds to: the estimate is never below the article', () => {
  const tree: Tree = Array.from({ length: 20 }, (_, index) => paragraph(link(`https://wsb.example.gov.cn/${index}`, '链接')))
  const length = article({ body: [...tree, { type: 'image', picture: picture() }] }).content.length
  expect(length).toBeLessThan(20_000)
  expect(codes({ body: [...tree, { type: 'image', picture: picture() }] })).toEqual([])
  expect(() => article({ body: body('字'.repeat(20_000)) })).toThrow(/over WeChat’s limit/)
})
