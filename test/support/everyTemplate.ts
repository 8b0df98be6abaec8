import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { packSite } from '../../src/channels/website/packSite.ts'
import type { Language } from '../../src/languages.ts'
import { type PageRole, pageRoles } from '../../src/pageRoles.ts'
import { serveSite } from '../../src/server/serveSite.ts'
import type { PageFacts, Snapshot } from '../../src/snapshot.ts'
import { siteDesk } from '../unit/fixtures/siteDesk.ts'
import {
  acceptancePoint,
  interpretationFacts,
  noticeFacts,
  policyFacts,
  reportColumn,
  serviceFacts,
  topicFacts,
} from '../unit/fixtures/siteSample.ts'

/** Languages whose letters, lines and directions differ the most. */
export const scripts: Language[] = ['zh', 'en', 'ar', 'ja', 'ru']

/** Every kind of page the site has, by its path below a language's folder. */
export const templates = {
  home: '',
  column: 'columns/visits/',
  'full page of a column': 'columns/visits/p1.html',
  article: 'articles/gathering.html',
  policy: 'policies/rules.html',
  interpretation: 'interpretations/rules-explained.html',
  notice: 'notices/storm.html',
  'notice that is over': 'notices/holiday.html',
  service: 'services/invitation.html',
  'service to be checked': 'services/seal.html',
  'withdrawn text': 'articles/withdrawn.html',
  'page of the site': 'about.html',
  'guide to open information': 'guide.html',
  'catalogue of what is disclosed': 'catalogue.html',
  'annual reports': 'reports.html',
  'information on request': 'request.html',
  topic: 'topics/expo.html',
  'archived topic': 'topics/games.html',
  topics: 'topics/index.html',
  search: 'search.html?q=2030',
  'urgent notices': 'urgent.html',
  'site map': 'sitemap.html',
  'missing page': 'nothing.html',
}

/** A site on which every template stands in five languages, written by the website channel and served by the office's server. */
export async function everyTemplate() {
  const site = siteDesk({ languages: scripts, at: '2029-11-01T00:00:00Z' })
  const picture = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#3b6f9c' } })
    .jpeg()
    .toBuffer()
  const send = (language: Language, slug: string, more: Partial<Snapshot> = {}) =>
    site.send(site.part(language, { text: `${language}-${slug}`, item: slug, slug, ...more }), { readMedia: async () => picture })
  for (const language of scripts) {
    for (let number = 1; number <= 22; number++) await send(language, `item-${number}`, { body: [], attachments: [] })
    await send(language, 'withdrawn')
    await site.withdraw(site.part(language, { text: `${language}-withdrawn`, item: 'withdrawn', slug: 'withdrawn' }), 'ⅰ')
  }
  site.clock.now = new Date('2030-01-02T00:00:00Z')
  for (const language of scripts) {
    const policy = { text: `${language}-rules`, title: '〔2030〕1', documentNumber: '示外办〔2030〕1号' }
    await send(language, 'gathering')
    await send(language, 'rules', { kind: 'policy', facts: policyFacts })
    await send(language, 'rules-explained', { kind: 'interpretation', facts: { ...interpretationFacts, policy } })
    await send(language, 'holiday', {
      kind: 'notice',
      facts: { ...noticeFacts, urgency: 'normal', inForceUntil: '2030-01-01T12:00:00.000Z' },
    })
    await send(language, 'invitation', { kind: 'service', facts: serviceFacts, body: [] })
    await send(language, 'seal', { kind: 'service', facts: { ...serviceFacts, reviewBy: '2029-12-31' } })
    const page = (slug: string, role: PageRole, more: Partial<PageFacts> = {}) =>
      send(language, slug, {
        kind: 'page',
        title: pageRoles[role].name[language === 'zh' ? 'zh' : 'en'],
        column: null,
        cover: null,
        body: [],
        facts: { kind: 'page', menuOrder: 1, role, ...more },
      })
    const topic: Partial<Snapshot> = { kind: 'topic', column: null, body: [], attachments: [] }
    await send(language, 'expo', { ...topic, facts: topicFacts })
    await send(language, 'games', { ...topic, facts: { ...topicFacts, isArchived: true } })
    await send(language, 'report', { column: reportColumn, body: [] })
    await page('guide', 'guide', { point: acceptancePoint })
    await page('catalogue', 'catalogue')
    await page('reports', 'annualReports')
    await page('request', 'onRequest')
    await page('accessibility', 'accessibility')
    await send(language, 'about', { kind: 'page', column: null, facts: { kind: 'page', menuOrder: 1 } })
  }
  await send('zh', 'only-zh')
  // Urgent in two languages only: the others show where it can be read.
  for (const language of ['zh', 'ar'] as const) await send(language, 'storm', { kind: 'notice', facts: noticeFacts })
  for (const language of ['en', 'ja', 'ru'] as const)
    await send(language, 'storm', { kind: 'notice', facts: { ...noticeFacts, urgency: 'important' } })
  while ((await packSite({ payload: site.memory.payload, outlet: 'o1', folder: site.folder, now: () => site.clock.now })) > 0);
  const server: Server = createServer((request, response) => {
    void serveSite({ request, response, pathname: new URL(request.url ?? '/', 'http://localhost').pathname, folder: site.folder })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    ...site,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close()
      site.remove()
    },
  }
}
