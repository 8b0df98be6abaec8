import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { checkSite } from '../../src/channels/website/checkSite.ts'
import { preflightWebsite } from '../../src/channels/website/preflight.ts'
import { renewSite } from '../../src/channels/website/renewSite.ts'
import { articleHtml } from '../../src/channels/wechat/article.ts'
import { siteWords } from '../../src/i18n/words.ts'
import { languageCodes } from '../../src/languages.ts'
import { dialOf } from '../../src/richtext/telephones.ts'
import type { ServiceFacts } from '../../src/snapshot.ts'
import { guideSections, shownTree } from '../../src/snapshotTree.ts'
import { differencesIn } from '../../src/verify/compareText.ts'
import { siteDesk } from './fixtures/siteDesk.ts'
import { serviceFacts, snapshotOf } from './fixtures/siteSample.ts'

let site: ReturnType<typeof siteDesk>
beforeEach(() => {
  site = siteDesk({ at: '2030-01-01T00:00:00Z' })
})
afterEach(() => site.remove())

const named = { kind: 'service', text: 's', item: 's', slug: 'invitation', title: '邀请函办理' } as const
const guide = (more: Partial<ServiceFacts> = {}) => site.part('zh', { ...named, body: [], facts: { ...serviceFacts, ...more } })
const page = () => site.read('/zh/services/invitation.html')
const without = (...parts: (keyof ServiceFacts['guide'])[]): ServiceFacts => ({
  ...serviceFacts,
  guide: { ...serviceFacts.guide, ...Object.fromEntries(parts.map((part) => [part, ' '])) },
})

describe('what a guide lacks', () => {
  const outlet = { uid: 'o', name: '网站', channel: 'website', mode: 'live', settings: {} } as const
  const codes = (facts: ServiceFacts) =>
    preflightWebsite({ snapshot: snapshotOf('zh', { ...named, body: [], facts }), outlet }).map(
      ({ severity, code }) => `${severity} ${code.replace('website.', '')}`,
    )
  test.each<[string, ServiceFacts, string[]]>([
    ['nothing, without a body', serviceFacts, []],
    ['three key elements', without('basis', 'place', 'hours'), ['warn service.basis', 'warn service.place', 'warn service.hours']],
    [
      'four of them',
      { ...without('basis', 'place', 'procedure'), telephones: [] },
      ['block service.basis', 'block service.place', 'block service.telephones', 'block service.procedure'],
    ],
    ['what it costs and how long it takes', without('fees', 'timeLimit'), []],
    ['a telephone number', { ...serviceFacts, telephones: ['12345', '电话见官网'] }, ['block service.telephone']],
    ['the day it is checked again', { ...serviceFacts, reviewBy: '' }, ['block service.reviewBy']],
  ])('%s', (_, facts, expected) => expect(codes(facts)).toEqual(expected))
})

test.each([
  ['021-55550123', '+862155550123'],
  [' 12345 ', '12345'],
  ['110', '110'],
  ['(021) 5555 0123 ext. 3', '+862155550123,3'],
  ['123', null],
  ['021-55550123（工作日）', null],
  ['021-55550123、021-55550124', null],
  ['', null],
])('%p is dialled as %p', (line, dial) => expect(dialOf(line)).toBe(dial))

describe('the page', () => {
  test('says each element under its heading, steps as steps, numbers to tap', async () => {
    await site.send(guide())
    const html = page()
    for (const heading of ['设定依据', '申请条件', '办理材料', '办理地点', '办理时间', '联系电话', '办理流程', '办理时限', '收费标准'])
      expect(html).toContain(`<h2>${heading}</h2>`)
    expect(html).toContain('<ul><li>申请表一份</li><li>营业执照复印件</li><li>邀请函</li></ul>')
    expect(html).toContain('<ol><li>填写申请表</li>')
    expect(html).toContain('<a href="tel:+862100000000"><bdi>021-00000000</bdi></a>')
    expect(html).toContain('<a href="tel:12345"><bdi>12345</bdi></a>')
    expect(html).toContain('<dt>最近核对</dt><dd><bdi>2030-01-01</bdi></dd><dt>下次核对</dt><dd><bdi>2030-06-30</bdi></dd>')
    expect(html).not.toContain('内容待核对')
    const graph = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}')['@graph'] as Record<string, unknown>[]
    expect(graph.find((one) => one['@type'] === 'WebPage')?.mainEntity).toMatchObject({
      '@type': 'GovernmentService',
      name: '邀请函办理',
      provider: { '@type': 'GovernmentOrganization', name: '示例办' },
      availableChannel: {
        servicePhone: [{ telephone: '+862100000000' }, { telephone: '12345' }],
        serviceLocation: { address: '示例市滨江路1号一楼大厅' },
      },
    })
  })

  test('is found by what its fields say, and told to other front ends', async () => {
    await site.send(guide())
    expect(site.read('/search/zh/text-visits-1.json')).toContain('营业执照复印件')
    expect(JSON.parse(site.read('/zh/services/invitation.json'))).toMatchObject({ kind: 'service', facts: serviceFacts })
  })

  test('says that it was to be checked once the day is over in Shanghai, until an edition comes', async () => {
    await site.send(guide({ reviewBy: '2030-02-01' }))
    site.clock.now = new Date('2030-02-01T15:59:59.000Z')
    expect(await renewSite({ context: site.look() })).toBe(0)
    site.clock.now = new Date('2030-02-01T16:00:00.000Z')
    expect(await renewSite({ context: site.look() })).toBe(1)
    expect(page()).toContain('最近一次核对是 <bdi class="time">2030-01-01</bdi>')
    // It still counts, so no list calls it over.
    expect(site.read('/zh/columns/visits/index.html')).not.toContain('tag-over')
    expect(await renewSite({ context: site.look() })).toBe(0)
    const { faults } = await checkSite({ payload: site.memory.payload, outlet: 'o1', folder: site.folder, now: () => site.clock.now })
    expect(faults).toEqual([])
    await site.send(guide({ reviewBy: '2030-08-01' }))
    expect(page()).not.toContain('内容待核对')
    expect(page()).toContain('<dt>最近核对</dt><dd><bdi>2030-02-02</bdi></dd>')
  })
})

test('every channel says what the fields say, under headings of the text’s own language', () => {
  for (const language of languageCodes) {
    const snapshot = snapshotOf(language, { ...named, body: [], facts: serviceFacts })
    expect(guideSections(snapshot).map(({ title }) => title)).toContain(siteWords[language].guideMaterials)
    const html = articleHtml({ snapshot, ports: { imageSource: () => '', itemAddress: () => null, fileAddress: () => '' } })
    expect(html).toContain(siteWords[language].guideMaterials)
    expect(html).toContain('营业执照复印件')
  }
  const article = snapshotOf('zh')
  expect(shownTree(article)).toEqual(article.body)
})

test('a translated guide answers for its own words, and for nothing its original says', () => {
  const approved = snapshotOf('en', { ...named, text: 's-en', facts: serviceFacts })
  const differs = (facts: ServiceFacts) => differencesIn({ now: { ...approved, facts }, approved, nameOf: (uid) => uid })
  expect(differs({ ...serviceFacts, reviewBy: '2031-01-01', telephones: [] })).toEqual([])
  expect(differs(without('place'))).toEqual(['words'])
})
