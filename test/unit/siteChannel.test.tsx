import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Part, SendContext } from '../../src/channels/channel.ts'
import { LeaseLostError } from '../../src/channels/channelError.ts'
import { buildSite } from '../../src/channels/website/build/buildSite.ts'
import { checkSite } from '../../src/channels/website/checkSite.ts'
import { website } from '../../src/channels/website/index.ts'
import { textAddress } from '../../src/channels/website/textAddress.ts'
import { fileOfPath, writeAside } from '../../src/channels/website/writeAside.ts'
import { textPath } from '../../src/site/paths.ts'
import type { Snapshot } from '../../src/snapshot.ts'
import { memoryPayload } from './fixtures/memoryPayload.ts'
import { attachment, interpretationFacts, policyFacts, snapshotOf } from './fixtures/siteSample.ts'

const siteUrl = 'https://wsb.example.gov.cn'
let home = ''
let folder = ''
let time = 0
let memory: ReturnType<typeof memoryPayload>
let kept: Map<string, string>

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'fabu-site-'))
  folder = join(home, 'site')
  time = Date.parse('2030-01-01T00:00:00Z')
  kept = new Map()
  const columns = [
    { id: 'c1', uid: 'c-news', slug: 'news', name: '要闻', columnType: '工作动态', parent: null },
    { id: 'c2', uid: 'c-visits', slug: 'visits', name: '来访', columnType: '工作动态', parent: 'c1' },
  ]
  memory = memoryPayload({ columns }, { name: '示例办', siteName: '示例办', siteUrl: `${siteUrl}/`, languages: ['zh', 'en'] })
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const contextOf = (parts: Part[], more: Partial<SendContext> = {}): SendContext => ({
  payload: memory.payload,
  outlet: { uid: 'o1', name: '网站', channel: 'website', mode: 'live', settings: { folder } },
  endpoint: { baseUrl: '', credentials: {} },
  delivery: 'd1',
  action: 'publish',
  notice: '',
  parts,
  progress: {},
  addressOf: async () => null,
  saveProgress: async () => {},
  confirmOwned: async () => {},
  http: async () => {
    throw new Error('the website sends nothing')
  },
  keep: async (bytes) => {
    const hash = createHash('sha256').update(bytes).digest('hex')
    kept.set(hash, String(bytes))
    return hash
  },
  readMedia: async (file) => Buffer.from(file),
  token: async () => '',
  asset: async () => '',
  forgetAsset: async () => {},
  spend: async () => {},
  now: () => new Date(time),
  log: () => {},
  ...more,
})

let editions = 0
function partOf(more: Partial<Snapshot> = {}, language: 'zh' | 'en' | 'ar' = 'zh'): Part {
  const snapshot = snapshotOf(language, more)
  const uid = `edition${++editions}`
  memory.table('editions').push({ id: uid, uid, canonical: JSON.stringify(snapshot) })
  return {
    index: 0,
    edition: { uid, number: 1, sha256: '', frozenAt: '' },
    snapshot,
    siteAddress: siteUrl + textPath(snapshot),
    firstPublishedAt: null,
    previous: null,
    languages: [],
  }
}
const send = (part: Part, more: Partial<SendContext> = {}) => website.send(contextOf([part], more))
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const tree = () =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.tree')
      .map((entry) => [join(entry.parentPath, entry.name).slice(folder.length), readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  )
const changed = (before: Map<string, string>) =>
  [...tree()]
    .filter(([path, content]) => before.get(path) !== content)
    .map(([path]) => path)
    .sort()
const short = (index: number) => partOf({ text: `x${index}`, item: `x${index}`, slug: `x${index}`, body: [], cover: null, attachments: [] })

describe('sending', () => {
  test('gives a receipt whose bytes are kept and stand on the page', async () => {
    const part = partOf()
    expect(await website.lookup(contextOf([part]))).toEqual({ state: 'absent' })
    const sent = await send(part)
    const receipt = sent.state === 'delivered' ? sent.receipts[0] : undefined
    expect(receipt).toMatchObject({
      part: 0,
      address: `${siteUrl}/zh/articles/new-year-gathering.html`,
      externalId: '/zh/articles/new-year-gathering.html',
      at: '2030-01-01T00:00:00.000Z',
    })
    const bytes = kept.get(receipt?.bytesHash ?? '') ?? 'not kept'
    expect(read(`/parts/${part.edition.uid}.html`)).toBe(bytes)
    expect(read('/zh/articles/new-year-gathering.html')).toContain(bytes)
    expect(await website.lookup(contextOf([part]))).toMatchObject({ state: 'delivered', receipts: [{ bytesHash: receipt?.bytesHash }] })
  })

  test('every link of the site leads somewhere', async () => {
    await send(partOf())
    const files = tree()
    const dead = [...files]
      .filter(([path]) => path.endsWith('.html'))
      .flatMap(([, html]) =>
        [...html.matchAll(/(?:href|src)="(\/[^"#]*)"/g)].map((match) => match[1] ?? '').filter((path) => !files.has(path)),
      )
    expect(dead).toEqual([])
  })

  test('again writes nothing and proves the same bytes', async () => {
    const part = partOf()
    const first = await send(part)
    const before = tree()
    time += 60_000
    const second = await send(part)
    expect(changed(before)).toEqual([])
    expect([first, second].map((sent) => (sent.state === 'delivered' ? sent.receipts[0]?.bytesHash : ''))).toEqual([
      ...kept.keys(),
      ...kept.keys(),
    ])
  })

  test('one more text changes few files, and no full page of its list', async () => {
    for (let index = 0; index < 20; index += 1) await send(short(index))
    expect(existsSync(join(folder, '/zh/columns/visits/p1.html'))).toBe(true)
    const before = tree()
    const part = short(20)
    time += 60_000
    await send(part)
    expect(changed(before)).toEqual(
      [
        '/changes/1.json',
        '/changes/index.json',
        `/parts/${part.edition.uid}.html`,
        '/search/zh/text-visits-1.json',
        '/search/zh/visits-1.json',
        '/sitemaps/zh-visits-1.xml',
        `/s/${part.snapshot.item}.html`,
        '/zh/articles/x20.html',
        '/zh/articles/x20.json',
        ...['/zh', '/zh/columns/news', '/zh/columns/visits'].flatMap((folder) =>
          ['atom.xml', 'feed.json', 'feed.xml', 'index.html'].map((file) => `${folder}/${file}`),
        ),
      ].sort(),
    )
  })

  test('another language appears on its siblings', async () => {
    await send(partOf())
    expect(read('/zh/articles/new-year-gathering.html')).not.toContain('/en/articles/new-year-gathering.html')
    await send(partOf({}, 'en'))
    expect(read('/zh/articles/new-year-gathering.html')).toContain('/en/articles/new-year-gathering.html')
    expect(read('/en/articles/new-year-gathering.html')).toContain('/zh/articles/new-year-gathering.html')
  })

  test('a policy and its interpretation are linked both ways', async () => {
    await send(partOf({ kind: 'policy', facts: policyFacts, text: 'known', item: 'known', slug: 'pol' }))
    await send(partOf({ kind: 'interpretation', facts: interpretationFacts, text: 'int', item: 'int', slug: 'int' }))
    expect(read('/zh/policies/pol.html')).toContain('/zh/interpretations/int.html')
    expect(read('/zh/interpretations/int.html')).toContain('/zh/policies/pol.html')
  })

  test('a correction keeps the first date, says what changed, and leaves nothing of before', async () => {
    const first = partOf({ attachments: [{ ...attachment, sha256: 'f'.repeat(64) }] })
    await send(first)
    time += 86_400_000
    await send(partOf({ title: '更正后', correctionNote: '改了标题', attachments: [] }))
    const page = read('/zh/articles/new-year-gathering.html')
    for (const words of ['更正后', '改了标题', '2030-01-01 08:00', '2030-01-02 08:00']) expect(page).toContain(words)
    expect(existsSync(join(folder, `/parts/${first.edition.uid}.html`))).toBe(false)
    expect(existsSync(join(folder, `/media/${'f'.repeat(64)}.pdf`))).toBe(false)
  })
})

describe('taking back', () => {
  test('leaves the page with the notice, and nothing in lists, feeds and files', async () => {
    const part = partOf({ title: '要撤下的标题' })
    await send(part)
    await send(partOf({ cover: null, body: [], attachments: [] }, 'en'))
    time += 60_000
    const withdrawal = contextOf([part], { action: 'withdraw', notice: '因故撤下' })
    expect(await website.lookup(withdrawal)).toEqual({ state: 'absent' })
    expect(await website.recall(withdrawal)).toMatchObject({ state: 'delivered', receipts: [{ address: part.siteAddress }] })
    expect(read('/zh/articles/new-year-gathering.html')).toContain('因故撤下')
    for (const path of ['/zh/feed.xml', '/zh/atom.xml', '/zh/index.html', '/zh/columns/visits/index.html'])
      expect(read(path)).not.toContain('要撤下的标题')
    expect(read('/en/articles/new-year-gathering.html')).not.toContain('href="/zh/articles/')
    expect([...tree().keys()].filter((path) => path.startsWith('/media') || path === `/parts/${part.edition.uid}.html`)).toEqual([])
    expect(await website.lookup(withdrawal)).toMatchObject({ state: 'delivered' })
    expect(await website.lookup(contextOf([part]))).toEqual({ state: 'absent' })
  })

  test('other channels are told an address only while the public can read there', async () => {
    const part = partOf()
    const asked = { payload: memory.payload, text: part.snapshot.text }
    expect(await textAddress(asked)).toBeNull()
    await send(part)
    expect(await textAddress(asked)).toBe(part.siteAddress)
    await website.recall(contextOf([part], { action: 'withdraw' }))
    expect(await textAddress(asked)).toBeNull()
  })

  test('files another text still shows stay', async () => {
    const part = partOf()
    await send(part)
    await send(partOf({ text: 'other', item: 'other', slug: 'other' }))
    await website.recall(contextOf([part], { action: 'withdraw' }))
    expect(existsSync(join(folder, `/media/${'b'.repeat(64)}.pdf`))).toBe(true)
  })
})

describe('faults', () => {
  test('a job cut off in the middle is absent, and mended by sending again', async () => {
    const part = partOf()
    let calls = 0
    const { find } = memory.payload.db
    const db = { ...memory.payload.db, find: async (args: never) => (++calls > 6 ? Promise.reject(new Error('gone')) : find(args)) }
    const broken = { ...memory.payload, db } as typeof memory.payload
    await expect(website.send(contextOf([part], { payload: broken }))).rejects.toMatchObject({ code: 'website.failed', kind: 'retry' })
    expect(memory.table('site-pages')).toHaveLength(1)
    expect(await website.lookup(contextOf([part]))).toEqual({ state: 'absent' })
    await send(part)
    expect(await website.lookup(contextOf([part]))).toMatchObject({ state: 'delivered' })
    expect(memory.table('site-pages')).toHaveLength(1)
  })

  test('a file taken from the site is missed', async () => {
    const part = partOf()
    await send(part)
    rmSync(join(folder, '/zh/articles/new-year-gathering.html'))
    expect(await website.lookup(contextOf([part]))).toEqual({ state: 'absent' })
  })

  test('a lost lease is passed on before anything is written', async () => {
    const lost = () => Promise.reject(new LeaseLostError('d1'))
    await expect(send(partOf(), { confirmOwned: lost })).rejects.toBeInstanceOf(LeaseLostError)
    expect(existsSync(folder)).toBe(false)
  })

  test.each([
    ['a slug that leaves its folder', { slug: '../../x' }, {}, 'website.slug.form'],
    [
      'a file that is not there',
      {},
      { readMedia: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOENT' })) },
      'website.media.missing',
    ],
  ])('%s is the editor’s to mend', async (_, snapshot, context, code) => {
    await expect(send(partOf(snapshot), context)).rejects.toMatchObject({ code, kind: 'content' })
  })

  test('an outlet without a folder is the operator’s to mend', async () => {
    const outlet = { uid: 'o1', name: '网站', channel: 'website' as const, mode: 'live' as const, settings: {} }
    await expect(send(partOf(), { outlet })).rejects.toMatchObject({ kind: 'config' })
  })

  test('several at once each get a number of their own', async () => {
    const sent = await Promise.all([0, 1, 2, 3].map((index) => send(short(index))))
    expect(sent.map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered', 'delivered'])
    expect(
      memory
        .table('site-pages')
        .map(({ seq }) => seq)
        .sort(),
    ).toEqual([1, 2, 3, 4])
    expect([0, 1, 2, 3].every((index) => read('/zh/columns/visits/index.html').includes(`/zh/articles/x${index}.html`))).toBe(true)
  })
})

test('rebuilding into an empty folder gives the same site, byte for byte', async () => {
  await send(partOf())
  await send(partOf({}, 'en'))
  for (let index = 0; index < 20; index += 1) await send(short(index))
  await website.recall(contextOf([short(3)], { action: 'withdraw', notice: '撤下' }))
  const before = tree()
  rmSync(folder, { recursive: true })
  expect(await buildSite({ context: contextOf([]) })).toEqual({ texts: 22, resumed: 0, caughtUp: 0 })
  expect(tree()).toEqual(before)
})

test('the short address says what has become of an item, in all its languages', async () => {
  const [zh, en] = [partOf(), partOf({}, 'en')]
  await send(zh)
  await send(en)
  const path = `/s/${zh.snapshot.item}.html`
  expect(read(path).match(/<section class="box"/g)).toHaveLength(2)
  await website.recall(contextOf([en], { action: 'withdraw', notice: 'gone' }))
  expect(read(path).match(/<section class="box"/g)).toHaveLength(1)
  expect(read(path).match(/<section class="box box-urgent"/g)).toHaveLength(1)
})

test('a part that was lost comes back as it was sent, whatever the renderer would make of it today', async () => {
  const linking = partOf({
    body: [{ type: 'paragraph', children: [{ type: 'itemLink', text: 'later', children: [{ type: 'text', text: '链接' }] }] }] as never,
  })
  await send(linking)
  const path = `/parts/${linking.edition.uid}.html`
  const sent = read(path)
  await send(partOf({ kind: 'policy', facts: policyFacts, text: 'later', item: 'later', slug: 'later' }))
  rmSync(folder, { recursive: true })
  const readKept = async (hash: string) => (kept.has(hash) ? Buffer.from(kept.get(hash) ?? '') : null)
  await buildSite({ context: { ...contextOf([]), readKept } })
  expect(read(path)).toBe(sent)
  expect((await checkSite({ payload: memory.payload, outlet: 'o1', folder, now: () => new Date(time) })).faults).toEqual([])
})

test('a language that is being sealed stops neither its siblings nor a rebuild', async () => {
  const [zh, en] = [partOf(), partOf({}, 'en')]
  await send(zh)
  await send(en)
  await memory.payload.db.updateOne({
    collection: 'editions',
    where: { uid: { equals: en.edition.uid } },
    data: { canonical: '' },
  } as never)
  await send(partOf({}, 'ar'))
  expect(read(`/s/${zh.snapshot.item}.html`)).not.toContain('lang="en" dir="ltr"><h2>')
  await buildSite({ context: contextOf([]) })
})

describe('the check of the whole site', () => {
  const check = () => checkSite({ payload: memory.payload, outlet: 'o1', folder, now: () => new Date(time) })
  const page = '/zh/articles/new-year-gathering.html'

  test('finds nothing on a site as it was written, and looks at every link', async () => {
    const part = partOf()
    await send(part)
    await send(partOf({}, 'en'))
    const checked = await check()
    expect(checked.faults).toEqual([])
    expect(checked.files).toBe(tree().size)
    expect(checked.links).toBeGreaterThan(50)
  })

  test('names what is changed, gone, not ours, not as sent, and links that lead nowhere', async () => {
    const part = partOf()
    await send(part)
    const partFile = `/parts/${part.edition.uid}.html`
    rmSync(join(folder, '/zh/atom.xml'))
    writeFileSync(join(folder, page), read(page).replace('href="/zh/columns/news/index.html"', 'href="/zh/columns/gone/index.html"'))
    writeFileSync(join(folder, '/zh/evil.html'), '<p>')
    writeFileSync(join(folder, partFile), 'another')
    const found = (await check()).faults.map(({ path, problem, detail }) =>
      `${problem} ${path} ${detail.startsWith('/') ? detail : ''}`.trim(),
    )
    expect(found.sort()).toEqual(
      [
        `changed ${page}`,
        `deadLink ${page} /zh/columns/gone/index.html`,
        'unexplained /zh/evil.html',
        `changed ${partFile}`,
        `notAsSent ${partFile}`,
        'gone /zh/atom.xml',
        ...[...tree().keys()]
          .filter((path) => path.endsWith('.html') && !path.startsWith('/parts/') && read(path).includes('/zh/atom.xml'))
          .map((path) => `deadLink ${path} /zh/atom.xml`),
      ].sort(),
    )
  })
})

describe('what somebody changed in the folder', () => {
  const damage = (part: Part) => {
    const file = join(folder, `/parts/${part.edition.uid}.html`)
    const whole = readFileSync(file, 'utf8')
    writeFileSync(file, whole.replace('</', '<b>被篡改</b></'))
    expect(readFileSync(file, 'utf8')).toContain('被篡改')
    return { file, whole }
  }
  const page = '/zh/articles/new-year-gathering.html'

  test('is never wrapped into a page: not when another language goes out, not when the text is sent again', async () => {
    const part = partOf()
    await send(part)
    const { file, whole } = damage(part)
    await send(partOf({}, 'en'))
    expect(read(page)).not.toContain('被篡改')
    expect(read(page)).toContain(whole)
    // What was done to the part itself is left to be found.
    expect(readFileSync(file, 'utf8')).toContain('被篡改')
    await send(part)
    expect(readFileSync(file, 'utf8')).toBe(whole)
  })

  test('is written again by rebuilding: parts, pages and files', async () => {
    const part = partOf()
    await send(part)
    const before = tree()
    const media = [...before.keys()].find((path) => path.startsWith('/media/')) ?? ''
    damage(part)
    writeFileSync(join(folder, media), '别的图片')
    writeFileSync(join(folder, page), '别的页面')
    await buildSite({ context: contextOf([]) })
    expect(tree()).toEqual(before)
  })
})

describe('writing aside', () => {
  test('replaces whole files, leaves no scraps, and skips what is the same', async () => {
    expect(await writeAside({ folder, path: '/a/b.html', content: 'one' })).toBe(true)
    expect(await writeAside({ folder, path: '/a/b.html', content: 'one' })).toBe(false)
    expect(await writeAside({ folder, path: '/a/b.html', content: 'two' })).toBe(true)
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.html'])
    expect(read('/a/b.html')).toBe('two')
  })

  test('a write that fails leaves the old file and no scraps', async () => {
    await writeAside({ folder, path: '/a/b.html/c', content: 'a folder stands in the way' })
    await expect(writeAside({ folder, path: '/a/b.html', content: 'x' })).rejects.toThrow()
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.html'])
  })

  test('never leaves the folder', () => {
    expect(() => fileOfPath({ folder, path: '/../x' })).toThrow(RangeError)
    expect(() => fileOfPath({ folder, path: '/' })).toThrow(RangeError)
  })
})
