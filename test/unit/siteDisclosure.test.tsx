import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { buildSite } from '../../src/channels/website/build/buildSite.ts'
import { checkSite } from '../../src/channels/website/checkSite.ts'
import { preflightWebsite } from '../../src/channels/website/preflight.ts'
import { siteWords } from '../../src/i18n/words.ts'
import { languageCodes } from '../../src/languages.ts'
import { type PageRole, pageRoles } from '../../src/pageRoles.ts'
import type { PageFacts, PolicyFacts } from '../../src/snapshot.ts'
import { differencesIn } from '../../src/verify/compareText.ts'
import { siteDesk } from './fixtures/siteDesk.ts'
import { acceptancePoint, attachment, policyFacts, reportColumn, serviceFacts, snapshotOf } from './fixtures/siteSample.ts'

let site: ReturnType<typeof siteDesk>
beforeEach(() => {
  site = siteDesk({ at: '2030-01-01T00:00:00Z' })
})
afterEach(() => site.remove())

const page = (role: PageRole, more: Partial<PageFacts> = {}, language: 'zh' | 'en' = 'zh') =>
  site.part(language, {
    kind: 'page',
    text: `${language}-${role}`,
    item: role,
    slug: role.toLowerCase(),
    title: `${language} ${role}`,
    column: null,
    facts: { kind: 'page', menuOrder: 1, role, ...(role === 'guide' ? { point: acceptancePoint } : {}), ...more },
  })
const policy = (slug: string, more: Partial<PolicyFacts> = {}, title = `文件 ${slug}`) =>
  site.part('zh', { kind: 'policy', text: slug, item: slug, slug, title, facts: { ...policyFacts, indexNumber: `SY-${slug}`, ...more } })
const read = (slug: string) => site.read(`/zh/${slug}.html`)
const faults = async () =>
  (await checkSite({ payload: site.memory.payload, outlet: 'o1', folder: site.folder, now: () => site.clock.now })).faults
const meta = (html: string, name: string) => new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1]

test.each(Object.entries(pageRoles))('a page for %s is of its ColumnType', async (role, { columnType }) => {
  await site.send(page(role as PageRole))
  const html = read(role.toLowerCase())
  expect(meta(html, 'ColumnType')).toBe(columnType || undefined)
  expect(meta(html, 'ColumnName')).toBe(columnType ? `zh ${role}` : undefined)
  expect(meta(html, 'PubDate')).toBe('2030-01-01 08:00')
})

describe('the guide', () => {
  test('says where to turn, with what can be tapped', async () => {
    await site.send(page('guide'))
    const html = read('guide')
    for (const words of [acceptancePoint.name, acceptancePoint.place, acceptancePoint.hours, acceptancePoint.fax])
      expect(html).toContain(words)
    expect(html).toContain('<a href="tel:+862100000000"><bdi>021-00000000</bdi></a>')
    expect(html).toContain('<a href="mailto:disclosure@wsb.example.gov.cn">')
    // It belongs to what was approved.
    expect(site.read('/parts/edition1.html')).toContain(acceptancePoint.place)
  })

  test('is refused without what Art. 12 asks for', () => {
    const outlet = { uid: 'o', name: '网站', channel: 'website', mode: 'live', settings: {} } as const
    const point = { name: ' ', place: '', hours: '', telephones: [], fax: '', email: '' }
    const codes = (facts: PageFacts) =>
      preflightWebsite({ snapshot: snapshotOf('zh', { kind: 'page', column: null, facts }), outlet }).map(
        ({ code, severity }) => `${severity} ${code}`,
      )
    expect(codes({ kind: 'page', menuOrder: 1, role: 'guide', point })).toEqual([
      'block website.guide.name',
      'block website.guide.place',
      'block website.guide.hours',
      'block website.guide.telephones',
      'warn website.guide.fax',
      'warn website.guide.email',
    ])
    expect(codes({ kind: 'page', menuOrder: 1, role: 'guide', point: acceptancePoint })).toEqual([])
  })

  test('a translation answers for its own words of it', () => {
    const facts = { kind: 'page', menuOrder: 1, role: 'guide', point: acceptancePoint } as const
    const approved = snapshotOf('en', { kind: 'page', column: null, text: 'g-en', facts })
    const differs = (point: typeof acceptancePoint) =>
      differencesIn({ now: { ...approved, facts: { ...facts, point } }, approved, nameOf: (uid) => uid })
    expect(differs({ ...acceptancePoint, fax: '', telephones: [] })).toEqual([])
    expect(differs({ ...acceptancePoint, hours: 'always' })).toEqual(['words'])
  })
})

describe('the catalogue', () => {
  test('lists by item of Art. 20 what is disclosed, with its numbers, the newest document first', async () => {
    await site.send(policy('old', { writtenOn: '2029-05-01' }))
    await site.send(policy('new', { writtenOn: '2029-12-01' }))
    await site.send(policy('plan', { art20Item: 3, documentNumber: '' }))
    await site.send(policy('asked', { disclosure: 'on-request', art20Item: null }))
    await site.send(site.part('zh', { kind: 'service', text: 's', item: 's', slug: 'letters', title: '邀请函', facts: serviceFacts }))
    await site.send(page('functions'))
    await site.send(page('catalogue'))
    const html = read('catalogue')
    const order = [
      '法规、规章和规范性文件',
      '文件 new',
      '文件 old',
      '机构职能',
      'zh functions',
      '规划和政策',
      '文件 plan',
      '行政许可',
      '邀请函',
    ]
    const places = order.map((words) => html.indexOf(words, html.indexOf('class="catalogue"')))
    expect(places.every((place) => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(html).toContain('<dt>索引号</dt><dd><bdi>SY-new</bdi></dd>')
    expect(html).toContain('<dt>文号</dt><dd><bdi>示外办〔2030〕1号</bdi></dd>')
    expect(html).toContain('<dt>生成日期</dt><dd><bdi>2029-12-01</bdi></dd>')
    // A page without a date of its own is of the day it went out.
    expect(html).toContain('<dt>生成日期</dt><dd><bdi>2030-01-01</bdi></dd>')
    expect(html).not.toContain('文件 asked')
  })

  test('stays right when a document comes later, is corrected, taken back or no longer disclosed', async () => {
    await site.send(page('catalogue'))
    expect(read('catalogue')).toContain('暂无内容')
    const first = policy('first')
    await site.send(first)
    expect(read('catalogue')).toContain('文件 first')
    await site.send(policy('first', { indexNumber: 'SY-9' }, '更名的文件'))
    expect(read('catalogue')).toContain('更名的文件')
    expect(read('catalogue')).toContain('SY-9')
    await site.send(policy('second'))
    await site.withdraw(first)
    expect(read('catalogue')).not.toContain('更名的文件')
    await site.send(policy('second', { disclosure: 'on-request', art20Item: null }))
    expect(read('catalogue')).not.toContain('文件 second')
    expect(await faults()).toEqual([])
  })

  test('costs a text that is not in it nothing', async () => {
    await site.send(page('catalogue'))
    const asked = site.memory.payload.find
    const seen: string[] = []
    site.memory.payload.find = (async (args: Parameters<typeof asked>[0]) => {
      seen.push(JSON.stringify(args.where ?? {}))
      return asked(args)
    }) as unknown as typeof asked
    await site.send(site.part('zh', { text: 'a', item: 'a', slug: 'a' }))
    site.memory.payload.find = asked
    expect(seen.filter((where) => where.includes('art20Item'))).toEqual([])
  })
})

describe('annual reports', () => {
  const report = (year: number) =>
    site.part('zh', {
      text: `r${year}`,
      item: `r${year}`,
      slug: `report-${year}`,
      title: `${year}年政府信息公开工作年度报告`,
      column: reportColumn,
      body: [],
      attachments: [
        { ...attachment, media: 'pdf', title: `${year} PDF` },
        { ...attachment, media: 'docx', title: `${year} DOCX`, extension: 'docx', sha256: 'd'.repeat(64) },
      ],
    })

  test('stand with their files, the newest first, whenever they came', async () => {
    await site.send(report(2028))
    await site.send(page('annualReports'))
    site.clock.now = new Date('2030-01-20T00:00:00Z')
    await site.send(report(2029))
    const html = read('annualreports')
    expect(html.indexOf('2029年')).toBeLessThan(html.indexOf('2028年'))
    for (const words of ['2029 DOCX</a><span>DOCX', '2029 PDF</a><span>PDF', '2028 DOCX']) expect(html).toContain(words)
    await site.withdraw(report(2029))
    expect(read('annualreports')).not.toContain('2029年')
  })
})

test('information on request says what Art. 29 asks for, and where to turn as the guide has it now', async () => {
  await site.send(page('onRequest'))
  expect(read('onrequest')).toContain('申请人的姓名或者名称、身份证明、联系方式')
  expect(read('onrequest')).not.toContain('受理机构')
  await site.send(page('guide'))
  expect(read('onrequest')).toContain(acceptancePoint.place)
  expect(read('onrequest')).toContain('<a href="/zh/guide.html">zh guide</a>')
  await site.send(page('guide', { point: { ...acceptancePoint, place: '新地址2号' } }))
  expect(read('onrequest')).toContain('新地址2号')
  await site.withdraw(page('guide'))
  expect(read('onrequest')).not.toContain('新地址2号')
})

describe('the entries', () => {
  test('stand together on the home page and in the foot, in their order and language, as far as there are any', async () => {
    await site.send(site.part('zh', { text: 'a', item: 'a', slug: 'a' }))
    expect(read('index')).not.toContain('政府信息公开')
    for (const role of ['onRequest', 'guide', 'accessibility', 'functions'] as const) await site.send(page(role))
    const home = read('index')
    expect(home).toMatch(/<section class="disclosure".*?href="\/zh\/guide.html".*?href="\/zh\/onrequest.html".*?<\/section>/s)
    // Not a second time among the other pages, where the others stay.
    expect(home.match(/<section class="related" aria-labelledby="pages">.*?<\/section>/s)?.[0]).not.toContain('guide.html')
    expect(home.match(/<section class="related" aria-labelledby="pages">.*?<\/section>/s)?.[0]).toContain('functions.html')
    const foot = /<footer.*<\/footer>/s.exec(read('guide'))?.[0]
    expect(foot).toContain('<nav aria-label="政府信息公开"><ul><li><a href="/zh/guide.html">')
    expect(/<footer.*<\/footer>/s.exec(home)?.[0]).toContain('<a href="/zh/accessibility.html">zh accessibility</a>')
    expect(site.read('/en/index.html')).not.toContain('disclosure')
    // Other pages have it when they are written again, as menus.
    const shown = () => ['guide', 'onrequest'].map((slug) => /<article.*<\/article>/s.exec(read(slug))?.[0])
    const before = shown()
    await buildSite({ context: site.look(), threads: 1 })
    expect(shown()).toEqual(before)
    expect(site.read('/zh/articles/a.html')).toContain('<nav aria-label="政府信息公开">')
    await site.withdraw(page('guide'))
    expect(read('index')).not.toContain('/zh/guide.html')
    expect(await faults()).toEqual([])
  })
})

test('every language has its own words for the items of Art. 20', () => {
  const keys = Array.from({ length: 15 }, (_, index) => `art20Item${index + 1}` as keyof typeof siteWords.zh)
  for (const language of languageCodes) expect(new Set(keys.map((key) => siteWords[language][key])).size).toBe(15)
})
