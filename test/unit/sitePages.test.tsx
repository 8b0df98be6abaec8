import { describe, expect, test } from '@jest/globals'
import { HtmlValidate } from 'html-validate'
import type { Language } from '../../src/languages.ts'
import {
  renderColumnPage,
  renderHome,
  renderNotFound,
  renderPart,
  renderRootIndex,
  renderStatusPage,
  renderTextPage,
  renderWithdrawnPage,
} from '../../src/site/render.tsx'
import { column, frameOf, interpretationFacts, itemOf, noticeFacts, picture, policyFacts, snapshotOf } from './fixtures/siteSample.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'no-inline-style': 'error', 'no-raw-characters': 'error' },
})
const at = '2030-01-02T03:04:05.000Z'
const addressOf = (text: string) => (text === 'known' ? '/zh/policies/known.html' : null)
const languages = (['zh', 'en', 'ar'] as const).map((language) => ({ language, path: `/${language}/articles/new-year-gathering.html` }))

function textPage(
  language: Language,
  more: Parameters<typeof snapshotOf>[1] = {},
  surroundings: Partial<Parameters<typeof renderTextPage>[0]> = {},
) {
  const snapshot = snapshotOf(language, more)
  const part = renderPart({ snapshot, publishedAt: at, updatedAt: '', addressOf })
  return renderTextPage({
    frame: frameOf(language),
    snapshot,
    part,
    publishedAt: at,
    updatedAt: '',
    languages,
    interpretations: [],
    consultation: null,
    outcomes: [],
    policy: null,
    neighbours: [{ path: '/zh/articles/before.html', title: '此前的一篇' }],
    validity: null,
    standing: null,
    gathered: null,
    topic: [],
    topics: [],
    ...surroundings,
  })
}

const items = Array.from({ length: 23 }, (_, index) => itemOf(23 - index))
const pagesOf = (language: Language): [string, string][] => {
  const frame = frameOf(language)
  const digest = { column: column(language, 'visits', 'c-news'), items: items.slice(0, 5) }
  const related = { path: '/zh/interpretations/x.html', title: '解读', documentNumber: '〔2030〕1号' }
  return [
    ['article', textPage(language, { correctionNote: '更正了日期。', subtitle: '副题' })],
    ['policy', textPage(language, { kind: 'policy', facts: policyFacts }, { interpretations: [related], validity: 'repealed' })],
    ['interpretation', textPage(language, { kind: 'interpretation', facts: interpretationFacts }, { policy: related })],
    ['interpretation of a policy not public yet', textPage(language, { kind: 'interpretation', facts: interpretationFacts })],
    ['notice', textPage(language, { kind: 'notice', facts: noticeFacts })],
    ['page', textPage(language, { kind: 'page', facts: { kind: 'page', menuOrder: 1 }, column: null, attachments: [], cover: null })],
    ['withdrawn', renderWithdrawnPage({ frame, snapshot: snapshotOf(language), notice: '因故撤下。', withdrawnAt: at, languages })],
    [
      'column',
      renderColumnPage({
        frame,
        column: column(language),
        page: 'index',
        range: { from: 1, to: 23, older: 1, newer: null },
        items,
        below: [digest],
        years: [
          { year: 2030, page: 'index' },
          { year: 2029, page: 1 },
        ],
      }),
    ],
    [
      'column page',
      renderColumnPage({
        frame,
        column: column(language),
        page: 2,
        range: { from: 21, to: 40, older: 1, newer: 'index' },
        items,
        below: [],
        years: [],
      }),
    ],
    [
      'empty column',
      renderColumnPage({
        frame,
        column: column(language),
        page: 'index',
        range: { from: 1, to: 0, older: null, newer: null },
        items: [],
        below: [],
        years: [],
      }),
    ],
    [
      'home',
      renderHome({
        frame,
        leads: [itemOf(9, language, { cover: picture }), itemOf(10, language, { cover: picture }), itemOf(11, language)],
        latest: items.slice(0, 4),
        notices: [itemOf(3, language, { urgency: 'urgent', kind: 'notice' })],
        columns: [digest],
        topics: [itemOf(12, language, { kind: 'topic', cover: picture })],
        pages: [related],
      }),
    ],
    ['empty home', renderHome({ frame, leads: [], latest: [], notices: [], columns: [], topics: [], pages: [] })],
    [
      'status',
      renderStatusPage({
        frame,
        item: 'item1',
        entries: (['zh', 'en', 'ar'] as const).map((code, index) => ({
          language: code,
          path: `/${code}/notices/typhoon.html`,
          title: `Typhoon ${code}`,
          isWithdrawn: index === 1,
          changedAt: at,
          validity: null,
          until: noticeFacts.inForceUntil,
        })),
      }),
    ],
    ['root', renderRootIndex(frame)],
    ['not found', renderNotFound({ frame, path: '/404.html' })],
  ]
}

describe.each<Language>(['zh', 'en', 'ar'])('the pages in %s', (language) => {
  test.each(pagesOf(language))('%s is valid HTML', async (_, html) => {
    const { results } = await validator.validateString(html)
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column: at2 }) => `${ruleId}: ${message} (${line}:${at2})`)),
    ).toEqual([])
  })

  test.each(pagesOf(language))('%s asks nothing of other hosts and runs nothing but the site’s own script', (_, html) => {
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
    expect(scripts.filter((tag) => tag !== '<script src="/assets/site.js">' && tag !== '<script type="application/ld+json">')).toEqual([])
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
    const fetched = [...html.matchAll(/<(?:img|source|video|track|link rel="stylesheet")[^>]*?(?:src|href|poster)="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    )
    expect(fetched.filter((address) => !address.startsWith('/'))).toEqual([])
    expect(html).not.toContain('rel="preload"')
  })

  test.each(pagesOf(language))('%s has one first-level heading, a skip link and its language', (_, html) => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).toContain('href="#content"')
    expect(html).toContain(
      language === 'ar' ? '<html lang="ar" dir="rtl">' : `<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}" dir="ltr">`,
    )
  })
})

describe('the tags a government page carries (国办发〔2017〕47号)', () => {
  const tags = (html: string) =>
    Object.fromEntries([...html.matchAll(/<meta name="([A-Z]\w+)" content="([^"]*)"/g)].map((match) => [match[1], match[2]]))

  test('on a text: site, column name and type, content; the time is Shanghai’s', () => {
    expect(tags(textPage('zh'))).toEqual({
      SiteName: '示例市人民政府外事办公室',
      SiteDomain: 'wsb.example.gov.cn',
      SiteIDCode: '3100000000',
      ColumnName: '要闻动态 · visits',
      ColumnType: '工作动态',
      ArticleTitle: '示例市举办驻地领事机构新春交流活动',
      PubDate: '2030-01-02 11:04',
      ContentSource: '示例市人民政府外事办公室',
      Keywords: '外事,领事',
      Author: '张三',
      Description: '示例市人民政府外事办公室近日举办交流活动，介绍全市对外开放和便利化服务的新进展。',
      Image: `https://wsb.example.gov.cn/media/${'a'.repeat(64)}.jpg`,
      Url: 'https://wsb.example.gov.cn/zh/articles/new-year-gathering.html',
    })
  })

  test('on a column: all four column tags, no content', () => {
    const html = pagesOf('zh').find(([name]) => name === 'column')?.[1] ?? ''
    expect(Object.keys(tags(html))).toEqual([
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
      'ColumnName',
      'ColumnDescription',
      'ColumnKeywords',
      'ColumnType',
      'Description',
    ])
  })

  test('the foot bears the office’s marks and the entry for reporting faults', () => {
    const html = textPage('zh')
    for (const mark of ['3100000000', '沪ICP备00000000号', '沪公网安备00000000000000号', '主办单位', '我为政府网站找错'])
      expect(html).toContain(mark)
  })
})

describe('what readers see', () => {
  test('words are escaped wherever they stand', () => {
    const evil = '<script>alert(1)</script>"\'&'
    const html = textPage('zh', {
      title: evil,
      subtitle: evil,
      summary: evil,
      source: evil,
      byline: evil,
      correctionNote: evil,
      keywords: [evil],
      body: [{ type: 'paragraph', children: [{ type: 'text', text: evil, marks: ['code'] }] }],
    })
    expect(html).not.toContain('<script>')
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  test('a text the public cannot read is named, not linked', () => {
    const html = textPage('zh')
    expect(html).toContain('<a href="/zh/policies/known.html">')
    expect(html).toContain('（未公开）')
    expect(html).not.toContain('hidden.html')
  })

  test('links lead to the same text where it exists, else to that language’s home page', () => {
    const html = textPage('zh')
    expect(html).toMatch(
      /<a lang="en" dir="ltr" hrefLang="en" href="\/en\/articles\/new-year-gathering\.html">|<a lang="en" dir="ltr" hreflang="en" href="\/en\/articles\/new-year-gathering\.html">/,
    )
    expect(html).toMatch(/href="\/ja\/index\.html"/)
    expect(html.match(/rel="alternate" hreflang/gi)).toHaveLength(4)
    expect(html).toMatch(/hreflang="x-default" href="https:\/\/wsb\.example\.gov\.cn\/en\//i)
  })

  test('a translation says so, the original does not', () => {
    expect(textPage('en')).toContain('This is a translation from 中文')
    expect(textPage('zh')).not.toContain('本文译自')
  })

  test('a withdrawn text shows its notice, not its words, and stays out of search', () => {
    const html = pagesOf('zh').find(([name]) => name === 'withdrawn')?.[1] ?? ''
    expect(html).toContain('因故撤下。')
    expect(html).toContain('noindex')
    expect(html).not.toContain('介绍全市对外开放')
  })

  test('a table’s header cells say what they head; an empty one is none', () => {
    const html = textPage('zh')
    expect(html).toContain('<th scope="col">2030</th>')
    expect(html).toMatch(/<th scope="row"(?: class="long")?>/)
    expect(html).toMatch(/<td><\/td><td>7<\/td>/)
  })

  test('the same input gives the same bytes', () => {
    expect(textPage('ar')).toBe(textPage('ar'))
  })
})

test('a code on every text leads to whether it still stands, in each language', () => {
  const text = textPage('en')
  expect(text).toContain(`<bdi>wsb.example.gov.cn/s/${snapshotOf('en').item}.html</bdi>`)
  expect(text).toMatch(/<aside class="scan"><span aria-hidden="true"><svg /)
  const status = pagesOf('zh').find(([name]) => name === 'status')?.[1] ?? ''
  expect(status).toMatch(/<section class="box" lang="zh-Hans" dir="ltr">.*?有效，即此处所见的最新版本/)
  expect(status).toMatch(/<section class="box box-urgent" lang="en" dir="ltr">.*?Withdrawn/)
  expect(status).toMatch(/<section class="box" lang="ar" dir="rtl">/)
  expect(status).toContain('noindex')
})

describe('what machines read', () => {
  const graphOf = (html: string): Record<string, unknown>[] => {
    const [, text = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
    const data = JSON.parse(text) as { '@context': string; '@graph': Record<string, unknown>[] }
    expect(data['@context']).toBe('https://schema.org')
    return data['@graph']
  }
  const typed = (html: string, type: string) => graphOf(html).find((data) => data['@type'] === type)

  test('an article is news, with its dates, office and way from home', () => {
    const html = textPage('zh', {}, { updatedAt: '2030-02-02T03:04:05.000Z' })
    expect(typed(html, 'NewsArticle')).toMatchObject({
      headline: '示例市举办驻地领事机构新春交流活动',
      url: 'https://wsb.example.gov.cn/zh/articles/new-year-gathering.html',
      inLanguage: 'zh-Hans',
      datePublished: at,
      dateModified: '2030-02-02T03:04:05.000Z',
      publisher: { '@type': 'GovernmentOrganization' },
    })
    const crumbs = typed(html, 'BreadcrumbList')?.itemListElement as { position: number; name: string; item?: string }[]
    expect(crumbs.map(({ position }) => position)).toEqual(crumbs.map((_, index) => index + 1))
    expect(crumbs[0]?.item).toBe('https://wsb.example.gov.cn/zh/index.html')
    expect(crumbs.at(-1)?.item).toBeUndefined()
  })

  test('a policy that was repealed is no law in force', () => {
    const policy = (validity: 'valid' | 'repealed') =>
      typed(textPage('zh', { kind: 'policy', facts: policyFacts }, { validity }), 'Legislation')?.legislationLegalForce
    expect([policy('valid'), policy('repealed')]).toEqual(['https://schema.org/InForce', 'https://schema.org/NotInForce'])
  })

  test('a notice says until when it counts; nothing is empty', () => {
    const notice = typed(textPage('zh', { kind: 'notice', facts: noticeFacts }), 'SpecialAnnouncement')
    expect(notice?.expires).toBe(noticeFacts.inForceUntil)
    for (const [, html] of pagesOf('zh').filter(([, page]) => page.includes('ld+json')))
      expect(graphOf(html).flatMap((data) => Object.values(data).filter((value) => value === '' || value === null))).toEqual([])
  })

  test('a link to it is previewed with title, words and picture', () => {
    const tags = Object.fromEntries(
      [...textPage('ar').matchAll(/<meta property="([\w:]+)" content="([^"]*)"/g)].map((found) => [found[1], found[2]]),
    )
    expect(tags).toMatchObject({ 'og:type': 'article', 'og:locale': 'ar', 'article:published_time': at })
    expect(tags['og:image']).toMatch(/^https:\/\/wsb\.example\.gov\.cn\/media\//)
  })
})
