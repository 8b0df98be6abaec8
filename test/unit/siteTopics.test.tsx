import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { buildSite } from '../../src/channels/website/build/buildSite.ts'
import { checkSite } from '../../src/channels/website/checkSite.ts'
import { preflightWebsite } from '../../src/channels/website/preflight.ts'
import type { Language } from '../../src/languages.ts'
import type { TopicFacts } from '../../src/snapshot.ts'
import { differencesIn } from '../../src/verify/compareText.ts'
import { siteDesk } from './fixtures/siteDesk.ts'
import { noticeFacts, policyFacts, snapshotOf, topicFacts } from './fixtures/siteSample.ts'

let site: ReturnType<typeof siteDesk>
beforeEach(() => {
  site = siteDesk({ at: '2030-01-01T00:00:00Z' })
})
afterEach(() => site.remove())

const facts: TopicFacts = {
  kind: 'topic',
  groups: [{ items: ['a', 'p'] }, { items: ['n'] }],
  headings: ['动态', '通知'],
  isArchived: false,
}
const topic = (more: Partial<TopicFacts> = {}, language: Language = 'zh', slug = 'expo', title = '进博会专题') =>
  site.part(language, {
    kind: 'topic',
    text: `${language}-${slug}`,
    item: slug,
    slug,
    title,
    column: null,
    body: [],
    attachments: [],
    facts: { ...facts, ...more },
  })
const article = (slug: string, language: Language = 'zh', title = `稿件 ${slug}`) =>
  site.part(language, { text: `${language}-${slug}`, item: slug, slug, title })
const page = (language = 'zh', slug = 'expo') => site.read(`/${language}/topics/${slug}.html`)
const groups = (html = page()) => html.split('<section class="group">').slice(1)
const faults = async () =>
  (await checkSite({ payload: site.memory.payload, outlet: 'o1', folder: site.folder, now: () => site.clock.now })).faults

test.each<[string, Partial<TopicFacts>, string[]]>([
  ['is whole', {}, []],
  ['holds nothing', { groups: [] }, ['website.topic.groups']],
  ['has an empty group', { groups: [{ items: [] }, { items: ['n'] }] }, ['website.topic.group']],
  ['has a heading too few', { headings: ['动态'] }, ['website.topic.headings']],
])('a topic that %s', (_, more, codes) => {
  const outlet = { uid: 'o', name: '网站', channel: 'website', mode: 'live', settings: {} } as const
  const snapshot = snapshotOf('zh', { kind: 'topic', column: null, body: [], facts: { ...facts, ...more } })
  expect(preflightWebsite({ snapshot, outlet }).map(({ code }) => code)).toEqual(codes)
})

describe('what a topic holds', () => {
  test('stands in its groups and their order, as far as the public can read it', async () => {
    await site.send(article('a'))
    await site.send(topic())
    expect(groups()).toHaveLength(1)
    expect(groups()[0]).toMatch(/<h2>动态<\/h2>.*href="\/zh\/articles\/a.html".*稿件 a/s)
    await site.send(site.part('zh', { kind: 'policy', text: 'p', item: 'p', slug: 'p', title: '办法', facts: policyFacts }))
    await site.send(site.part('zh', { kind: 'notice', text: 'n', item: 'n', slug: 'n', title: '通知一则', facts: noticeFacts }))
    const [news, notices] = groups()
    expect((news ?? '').indexOf('稿件 a')).toBeLessThan((news ?? '').indexOf('办法'))
    expect(notices).toMatch(/<h2>通知<\/h2>.*通知一则/s)
    expect(await faults()).toEqual([])
  })

  test('stays right when an item is corrected or withdrawn, and leads both ways', async () => {
    const item = article('a')
    await site.send(item)
    expect(site.read('/zh/articles/a.html')).not.toContain('所属专题')
    await site.send(topic())
    expect(site.read('/zh/articles/a.html')).toMatch(/所属专题.*href="\/zh\/topics\/expo.html".*进博会专题/s)
    await site.send(article('a', 'zh', '更正后的标题'))
    expect(page()).toContain('更正后的标题')
    await site.withdraw(article('a'))
    expect(page()).not.toContain('更正后的标题')
    await site.send(article('a'))
    // The topic lets it go: neither leads to the other any more.
    await site.send(topic({ groups: [{ items: ['p'] }, { items: ['n'] }] }))
    expect(page()).not.toContain('稿件 a')
    expect(site.read('/zh/articles/a.html')).not.toContain('所属专题')
    await site.send(topic())
    await site.withdraw(topic())
    expect(site.read('/zh/articles/a.html')).not.toContain('所属专题')
    expect(await faults()).toEqual([])
  })

  test('is shown in the page’s language, or says in which languages it exists', async () => {
    await site.send(article('a'))
    await site.send(article('a', 'ar', 'مقال'))
    await site.send(topic({ headings: ['News', 'Notices'] }, 'en', 'expo', 'Expo'))
    expect(groups(page('en'))[0]).toContain('<a href="/zh/articles/a.html" hrefLang="zh-Hans" lang="zh-Hans" dir="ltr">稿件 a</a>')
    expect(groups(page('en'))[0]).toContain('<p>Available in: 中文 · العربية</p>')
    // It comes in English: the topic's page follows.
    await site.send(article('a', 'en', 'An article'))
    expect(groups(page('en'))[0]).toContain('<a href="/en/articles/a.html">An article</a>')
    expect(groups(page('en'))[0]).not.toContain('Available in')
    // Only what stands in its language leads to it.
    expect(site.read('/en/articles/a.html')).toContain('/en/topics/expo.html')
    expect(site.read('/zh/articles/a.html')).not.toContain('topics/expo.html')
  })
})

describe('all topics', () => {
  test('stand on a page of their own, archived ones apart and marked, and are not among the news', async () => {
    for (const language of ['zh', 'en', 'ar']) await site.send(article('x', language as Language))
    expect(site.read('/ar/topics/index.html')).toContain('<p class="empty">')
    await site.send(article('a'))
    await site.send(topic())
    const home = site.read('/zh/index.html')
    expect(home).toMatch(/<h2 id="topics">专题<\/h2><a href="\/zh\/topics\/index.html">.*<ul class="cards">.*进博会专题/s)
    expect(/<h2 id="latest">.*?<\/section>/s.exec(home)?.[0]).not.toContain('进博会专题')
    expect(site.read('/zh/feed.xml')).not.toContain('进博会专题')
    await site.send(topic({ isArchived: true }))
    expect(site.read('/zh/index.html')).not.toContain('进博会专题')
    expect(site.read('/zh/topics/index.html')).toMatch(/<h2 id="archived">已归档的专题<\/h2>.*进博会专题/s)
    expect(page()).toContain('本专题已归档')
    // It stays reachable, and what it holds still leads there.
    expect(groups()[0]).toContain('稿件 a')
    expect(site.read('/zh/articles/a.html')).toContain('所属专题')
  })

  test('are found by search, told to other front ends, and bear the crumbs of their list', async () => {
    await site.send(topic())
    expect(site.read('/search/zh/text-pages-1.json')).toContain('通知')
    expect(JSON.parse(site.read('/zh/topics/expo.json'))).toMatchObject({ kind: 'topic', facts })
    expect(page()).toContain('"@type":"CollectionPage"')
    expect(page()).toContain('<li><a href="/zh/topics/index.html">专题</a></li>')
  })
})

test('a full build makes the same pages', async () => {
  await site.send(article('a'))
  await site.send(topic())
  const pages = () => ['/zh/topics/expo.html', '/zh/topics/index.html', '/zh/articles/a.html', '/zh/index.html'].map(site.read)
  const before = pages()
  await buildSite({ context: site.look(), threads: 1 })
  expect(pages()).toEqual(before)
})

test('a translation answers for its own headings alone', () => {
  const approved = snapshotOf('en', { kind: 'topic', column: null, text: 't-en', facts: topicFacts })
  const differs = (more: Partial<TopicFacts>) =>
    differencesIn({ now: { ...approved, facts: { ...topicFacts, ...more } }, approved, nameOf: (uid) => uid })
  expect(differs({ isArchived: true, groups: [] })).toEqual([])
  expect(differs({ headings: ['x', 'y'] })).toEqual(['words'])
})
