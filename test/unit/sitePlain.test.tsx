import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { renderToStaticMarkup } from 'react-dom/server'
import { script, stylesheet } from '../../src/site/assets.ts'
import { renderFeeds } from '../../src/site/feeds.ts'
import { sizeShown } from '../../src/site/format.ts'
import { fullPages, listSize, pagesTouched, rangeOf } from '../../src/site/lists.ts'
import { PictureImage } from '../../src/site/Media.tsx'
import { mediaFiles } from '../../src/site/mediaFiles.ts'
import { columnPath, homePath, type ListPage, textPath } from '../../src/site/paths.ts'
import { renderRobots, renderSitemap, renderSitemapIndex } from '../../src/site/sitemap.ts'
import { frameOf, itemOf, picture, snapshotOf } from './fixtures/siteSample.ts'

describe('paths', () => {
  test.each([
    ['article', '/zh/articles/a.html'],
    ['policy', '/zh/policies/a.html'],
    ['interpretation', '/zh/interpretations/a.html'],
    ['notice', '/zh/notices/a.html'],
    ['page', '/zh/a.html'],
  ] as const)('%s', (kind, path) => {
    expect(textPath({ language: 'zh', kind, slug: 'a' })).toBe(path)
  })
  test('columns and homes', () => {
    expect([
      columnPath({ language: 'ar', slug: 'news' }),
      columnPath({ language: 'ar', slug: 'news', page: 3 }),
      homePath('zh-Hant'),
    ]).toEqual(['/ar/columns/news/index.html', '/ar/columns/news/p3.html', '/zh-Hant/index.html'])
  })
})

describe('lists are numbered from the oldest', () => {
  /** Everything a page's bytes depend on. */
  const pagesOf = (live: number[], last: number) => {
    const pages: ListPage[] = ['index', ...Array.from({ length: fullPages(last) }, (_, index) => index + 1)]
    return new Map(
      pages.map((page) => {
        const range = rangeOf({ page, last })
        return [page, JSON.stringify([range.older, range.newer, live.filter((seq) => seq >= range.from && seq <= range.to)])]
      }),
    )
  }
  const changed = (before: Map<ListPage, string>, after: Map<ListPage, string>) =>
    [...after].filter(([page, signature]) => before.get(page) !== signature).map(([page]) => page)
  const numbers = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

  test('every item stands on the index or on a full page; the newest on the index', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (last) => {
        const index = rangeOf({ page: 'index', last })
        expect(index.to).toBe(last)
        expect(index.from - 1).toBeLessThanOrEqual(fullPages(last) * listSize)
      }),
    )
  })

  test('one more item changes three pages at most, and just those that are said to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (last) => {
        const different = changed(pagesOf(numbers(last), last), pagesOf(numbers(last + 1), last + 1))
        expect(different.length).toBeLessThanOrEqual(3)
        expect(pagesTouched({ seq: last + 1, last: last + 1, isNew: true })).toEqual(expect.arrayContaining(different))
      }),
    )
  })

  test('a withdrawal changes two pages at most, and just those that are said to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (last, pick) => {
        const seq = (pick % last) + 1
        const different = changed(
          pagesOf(numbers(last), last),
          pagesOf(
            numbers(last).filter((number) => number !== seq),
            last,
          ),
        )
        expect(different.length).toBeLessThanOrEqual(2)
        expect(pagesTouched({ seq, last, isNew: false }).sort()).toEqual(different.sort())
      }),
    )
  })
})

describe('files beside the pages', () => {
  const items = [itemOf(2, 'zh', { title: 'A & <B> ]]> “C”' }), itemOf(1)]

  test('feeds are well-formed, absolute, and change only with their items', () => {
    const { rss, atom, json } = renderFeeds({ frame: frameOf('zh'), items })
    expect([XMLValidator.validate(rss), XMLValidator.validate(atom)]).toEqual([true, true])
    const channel = new XMLParser().parse(rss).rss.channel
    expect(channel.item).toHaveLength(2)
    expect(channel.item[0].link).toBe('https://wsb.example.gov.cn/zh/articles/item-2.html')
    expect(renderFeeds({ frame: frameOf('zh'), items })).toEqual({ rss, atom, json })
    expect(JSON.parse(json)).toMatchObject({
      version: 'https://jsonfeed.org/version/1',
      items: [{ title: 'A & <B> ]] > “C”'.replace(' ', ' ') }, {}],
    })
    expect(XMLValidator.validate(renderFeeds({ frame: frameOf('ar'), items: [] }).rss)).toBe(true)
  })

  test('sitemaps and robots', () => {
    const siteUrl = 'https://wsb.example.gov.cn'
    const map = renderSitemap({ siteUrl, entries: [{ path: '/zh/a&b.html', changedAt: '2030-01-02T03:04:05.000Z' }] })
    expect(map).toContain('a&amp;b')
    expect(new XMLParser().parse(map).urlset.url).toEqual({ loc: 'https://wsb.example.gov.cn/zh/a&b.html', lastmod: '2030-01-02' })
    expect(XMLValidator.validate(renderSitemapIndex({ siteUrl, paths: ['/b.xml', '/a.xml'] }))).toBe(true)
    expect(renderRobots(siteUrl)).toContain('Sitemap: https://wsb.example.gov.cn/sitemap.xml')
  })

  test('every file a page shows is named once', () => {
    const files = mediaFiles(snapshotOf())
    expect(new Set(files).size).toBe(files.length)
    expect(files).toEqual(
      expect.arrayContaining([
        `${'a'.repeat(64)}.jpg`,
        ...['avif', 'webp', 'jpg'].map((form) => `${'a'.repeat(64)}-w480.${form}`),
        `${'b'.repeat(64)}.pdf`,
        `${'c'.repeat(64)}.mp4`,
        `${'d'.repeat(64)}.vtt`,
      ]),
    )
    expect(mediaFiles({ body: [], cover: { ...picture, extension: 'gif' }, attachments: [] })).toEqual([`${'a'.repeat(64)}.gif`])
  })

  test('a picture is offered in three forms and as it came; one that moves only as it came', () => {
    const shown = renderToStaticMarkup(<PictureImage picture={picture} />)
    const offers = [...shown.matchAll(/<source type="([^"]+)" srcSet="([^"]+)"/g)].map(([, type, set]) => [
      type,
      set?.match(/\.\w+ 480w/)?.[0],
    ])
    expect(offers).toEqual([
      ['image/avif', '.avif 480w'],
      ['image/webp', '.webp 480w'],
    ])
    expect(shown).toMatch(/<img src="[^"]+a\.jpg" srcSet="[^"]+-w480\.jpg 480w/)
    expect(renderToStaticMarkup(<PictureImage picture={{ ...picture, extension: 'gif' }} />)).not.toMatch(/source|srcSet/)
  })

  test('sizes are said as people say them', () => {
    expect([0, 999, 1000, 1_234_567, 52_000_000].map((bytes) => sizeShown({ bytes }))).toEqual(['0 B', '999 B', '1 KB', '1.2 MB', '52 MB'])
  })
})

describe('the stylesheet', () => {
  test('asks nothing of anybody and is named after its content', () => {
    expect(stylesheet.content).not.toMatch(/url\(|@import|@font-face/)
    expect(stylesheet.path).toMatch(/^\/assets\/site-[0-9a-f]{10}\.css$/)
  })

  test('turns with the direction of the script', () => {
    // Physical sides would stay where they are in Arabic; the few left are guarded by a rule for rtl.
    expect(stylesheet.content).not.toMatch(/(margin|padding|border)-(left|right)|text-align: (left|right)|float:/)
  })

  test.each(['light', 'dark'] as const)('has readable contrast (AA) in %s', (scheme) => {
    const [light = '', dark = ''] = stylesheet.content.split('@media (prefers-color-scheme: dark)')
    const read = (css: string) =>
      Object.fromEntries(
        [...css.slice(0, css.indexOf('}\n')).matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]),
      )
    const tokens: Record<string, string> = { ...read(light), ...(scheme === 'dark' ? read(dark) : {}) }
    const pairs: [string, string][] = [
      ['ink', 'paper'],
      ['ink', 'wash'],
      ['muted', 'paper'],
      ['muted', 'wash'],
      ['accent', 'paper'],
      ['accent', 'wash'],
      ['accent', 'note-wash'],
      ['band-ink', 'band'],
      ['seal', 'seal-wash'],
      ['warn', 'warn-wash'],
      ['warn', 'paper'],
      ['seal', 'paper'],
      ['ink', 'seal-wash'],
      ['ink', 'warn-wash'],
      ['ink', 'note-wash'],
      ['accent', 'seal-wash'],
      ['accent', 'warn-wash'],
    ]
    expect(pairs.filter(([one, other]) => contrast(tokens[one] ?? '#000000', tokens[other] ?? '#000000') < 4.5)).toEqual([])
  })
})

describe('the script', () => {
  test('is small, calls nobody, and writes no HTML', () => {
    expect(Buffer.byteLength(script.content)).toBeLessThan(10_000)
    expect(script.content).not.toMatch(/fetch\(|XMLHttpRequest|https?:|innerHTML|eval\(|import\(/)
    expect(script.path).toMatch(/^\/assets\/site-[0-9a-f]{10}\.js$/)
  })
})

/** WCAG 2.1, relative luminance. */
function contrast(one: string, other: string) {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
