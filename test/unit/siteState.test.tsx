import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkSite } from '../../src/channels/website/checkSite.ts'
import { renewSite } from '../../src/channels/website/renewSite.ts'
import { standingOf } from '../../src/channels/website/standing.ts'
import { renderStateSheet } from '../../src/site/stateSheet.ts'
import { siteDesk } from './fixtures/siteDesk.ts'
import { noticeFacts } from './fixtures/siteSample.ts'

let site: ReturnType<typeof siteDesk>
beforeEach(() => {
  site = siteDesk({ at: '2030-01-01T00:00:00Z' })
})
afterEach(() => site.remove())

const urgent = (language: 'zh' | 'en' | 'ar', more: Partial<typeof noticeFacts> = {}, slug = 'storm') =>
  site.part(language, {
    kind: 'notice',
    text: `${language}-${slug}`,
    item: slug,
    slug,
    title: `${language} ${slug}`,
    facts: { ...noticeFacts, urgency: 'urgent', inForceFrom: '', inForceUntil: '2030-01-03T00:00:00.000Z', ...more },
  })
const sheet = () => site.read('/state.css')
const bar = (tag: string) => new RegExp(`html\\[lang="${tag}"\\] \\.urgent-bar::after \\{ content: "(.*)"; \\}`).exec(sheet())?.[1]
const renew = () => renewSite({ context: site.look() })

describe('the urgent bar', () => {
  test('stands in the notice’s language with its title, in the others with the languages there are', async () => {
    await site.send(urgent('zh'))
    expect(bar('zh-Hans')).toBe('zh storm')
    expect(bar('en')).toContain('Urgent notice')
    expect(bar('en')).toContain('中文')
    expect(site.read('/en/urgent.html')).toMatch(/<h2 lang="zh-Hans" dir="ltr"><a href="\/zh\/notices\/storm.html"/)
    await site.send(urgent('en'))
    expect(bar('en')).toBe('en storm')
    expect(bar('ar')).toContain('English')
    expect(site.read('/en/urgent.html')).toContain('<h2><a href="/en/notices/storm.html"')
  })

  test('every page has its place, whatever was written when', async () => {
    await site.send(urgent('zh'))
    for (const path of ['/zh/index.html', '/en/columns/news/index.html', '/zh/notices/storm.html', '/404.html', '/index.html'])
      expect(site.read(path)).toMatch(/<link rel="stylesheet" href="\/state.css"\/>.*<a class="urgent-bar" href="\/\w+\/urgent.html">/s)
  })

  test('writes no page for being shown: an urgent notice costs one small sheet more than another', async () => {
    await site.send(site.part('zh', { text: 'a', item: 'a', slug: 'a' }))
    const before = site.read('/zh/articles/a.html')
    await site.send(urgent('zh'))
    expect(bar('zh-Hans')).toBe('zh storm')
    expect(site.read('/zh/articles/a.html')).toBe(before)
  })

  test('comes when its period begins, goes when it ends, and says so on the page and in lists', async () => {
    await site.send(urgent('zh', { inForceFrom: '2030-01-02T00:00:00.000Z' }))
    expect(bar('zh-Hans')).toBeUndefined()
    expect(site.read('/zh/notices/storm.html')).toContain('尚未生效')
    expect(await renew()).toBe(0)

    site.clock.now = new Date('2030-01-02T00:00:00.000Z')
    expect(await renew()).toBe(1)
    expect(bar('zh-Hans')).toBe('zh storm')
    expect(site.read('/zh/notices/storm.html')).toContain('有效期内')
    expect(await renew()).toBe(0)

    site.clock.now = new Date('2030-01-03T00:00:00.000Z')
    expect(await renew()).toBe(1)
    expect(bar('zh-Hans')).toBeUndefined()
    expect(site.read('/zh/notices/storm.html')).toContain('本通知的有效期已过')
    expect(site.read('/zh/columns/visits/index.html')).toMatch(
      /<span class="tag tag-over">已过期<\/span><a href="\/zh\/notices\/storm.html"/,
    )
    expect(await renew()).toBe(0)
    expect(
      (await checkSite({ payload: site.memory.payload, outlet: 'o1', folder: site.folder, now: () => site.clock.now })).faults,
    ).toEqual([])
  })

  test('one without an end goes after a week', async () => {
    await site.send(urgent('zh', { inForceUntil: '' }))
    expect(bar('zh-Hans')).toBe('zh storm')
    site.clock.now = new Date('2030-01-08T00:00:01.000Z')
    await renew()
    expect(bar('zh-Hans')).toBeUndefined()
  })

  test('goes with its withdrawal, and counts the others', async () => {
    const storm = urgent('zh')
    await site.send(storm)
    await site.send(urgent('zh', {}, 'flood'))
    expect(bar('zh-Hans')).toMatch(/^zh (storm|flood)\\ff08 共 2 条\\ff09 $/)
    await site.withdraw(storm)
    expect(bar('zh-Hans')).toBe('zh flood')
    expect(site.read('/zh/urgent.html')).not.toContain('storm')
  })

  test('a clock that was cut off between the pages and the row finds the notice again', async () => {
    await site.send(urgent('zh'))
    site.clock.now = new Date('2030-01-03T00:00:00.000Z')
    const { db } = site.memory.payload
    const { updateOne } = db
    db.updateOne = ((args: Parameters<typeof updateOne>[0]) =>
      args.collection === 'site-pages' ? Promise.reject(new Error('cut off')) : updateOne(args)) as typeof updateOne
    await expect(renew()).rejects.toThrow('cut off')
    db.updateOne = updateOne
    expect(await renew()).toBe(1)
  })
})

test('a period begins with its first moment and ends before its last', () => {
  const period = { inForceFrom: '2030-01-02T00:00:00.000Z', inForceUntil: '2030-01-03T00:00:00.000Z' }
  const at = (now: string, facts = period) => standingOf({ ...facts, now: new Date(now) })
  expect(at('2030-01-01T23:59:59.999Z')).toBe('upcoming')
  expect(at('2030-01-02T00:00:00.000Z')).toBe('inEffect')
  expect(at('2030-01-02T23:59:59.999Z')).toBe('inEffect')
  expect(at('2030-01-03T00:00:00.000Z')).toBe('over')
  expect(at('2030-01-01T00:00:00.000Z', { inForceFrom: '', inForceUntil: '' })).toBe('inEffect')
})

test('no title gets out of the string it stands in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (line) => {
      const css = renderStateSheet({ urgent: [{ language: 'zh', line }], isMourning: false })
      const content = /content: "(.*)"; \}\n$/s.exec(css)?.[1] ?? 'none'
      expect(content).not.toMatch(/["\n\r{}<]/)
      expect(content.replace(/\\([0-9a-f]+) /g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))).toBe(line)
    }),
  )
})
