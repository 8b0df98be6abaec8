import { createHash } from 'node:crypto'
import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { handleEndpoints } from 'payload'
import type { Browser, Page } from 'playwright-core'
import type { PageData } from '../../src/evidence/pageData.ts'
import { launchChromium } from '../support/chromium.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { type FullLife, liveFully } from '../support/fullLife.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { readZip } from '../support/readZip.ts'
import { codeOf, type Rest, restOf } from '../support/rest.ts'

let office: TestOffice
let out: Delivering
let rest: Rest
let life: FullLife
let browser: Browser
let id: string
let pack: Map<string, Buffer>

beforeAll(async () => {
  office = await openOffice()
  out = await withStandIns(office)
  rest = restOf(office)
  life = await liveFully(office, out)
  const { docs } = await office.payload.find({ collection: 'articles', where: { uid: { equals: life.corrected } }, limit: 1, depth: 0 })
  id = docs[0]?.id ?? ''
  browser = await launchChromium()
  pack = await readZip(await download())
}, 120_000)
afterAll(async () => {
  await browser.close()
  await out.standIns.close()
  await office.close()
})

async function download(as = 'auditor'): Promise<Buffer> {
  const { default: config } = await import('../../payload.config.ts')
  const headers = { Authorization: `JWT ${await rest.tokenOf(as)}` }
  const response = await handleEndpoints({ config, request: new Request(`http://localhost:3000/api/articles/${id}/evidence`, { headers }) })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip'])
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="evidence-${life.corrected}.zip"`)
  return Buffer.from(await response.arrayBuffer())
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

test('the pack holds the approved texts, the chain, what was sent and the files, and sums over all of it', () => {
  const names = [...pack.keys()]
  expect(names).toEqual(
    expect.arrayContaining([
      'evidence.html',
      'text/edition-1.json',
      'text/edition-2.json',
      'record/events.jsonl',
      'record/publications.json',
      'SHA256SUMS',
    ]),
  )
  const sums = String(pack.get('SHA256SUMS')).trim().split('\n')
  expect(sums.map((line) => line.slice(66)).sort()).toEqual(names.filter((name) => name !== 'SHA256SUMS').sort())
  for (const line of sums) expect([line.slice(66), hashOf(pack.get(line.slice(66)) as Buffer)]).toEqual([line.slice(66), line.slice(0, 64)])
  const kept = names.filter((name) => name.startsWith('kept/'))
  expect(kept.length).toBeGreaterThan(3)
  for (const name of kept) expect(hashOf(pack.get(name) as Buffer)).toBe(name.slice(5))
  expect(names.filter((name) => name.startsWith('files/'))).toHaveLength(1)
})

test('approvers stand in it with name, title and unit as of then', async () => {
  const decisions = String(pack.get('record/events.jsonl'))
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ type }) => type === 'decided')
  expect(decisions[1].actor).toMatchObject({ name: '处长丁', title: '处长', unit: '新闻处' })
})

describe('the page verifies everything by itself', () => {
  /** Opens the page from disk, as whoever was handed the pack does, and reads its verdict. */
  async function verdictOf(html: string, open: string[] = [], run?: (page: Page) => Promise<unknown>) {
    const file = path.join(office.folder, 'evidence.html')
    writeFileSync(file, html)
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, offline: true })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('request', (request) => void (request.url().startsWith('file:') || faults.push(request.url())))
    await page.goto(pathToFileURL(file).href)
    await page.locator('#verdict:not(:empty)').waitFor()
    const atOnce = await page.locator('#verdict').textContent()
    const bad = await page.locator('#checks .bad').allTextContents()
    if (open.length > 0) {
      await page.locator('#files').setInputFiles(open)
      await page.locator(`#opened li:nth-child(${open.length})`).waitFor()
    }
    const verdict = await page.locator('#verdict').textContent()
    const fingerprint = await page.locator('#fingerprint').textContent()
    const more = await run?.(page)
    const opened = await page.locator('#opened li').evaluateAll((items) => items.map(({ className }) => className))
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    await context.close()
    return { atOnce, verdict, bad, faults, opened, width, fingerprint, more }
  }

  const html = () => String(pack.get('evidence.html'))
  /** Every attached file, on disk. */
  const attached = () =>
    [...pack.keys()]
      .filter((name) => /^(files|kept)\//.test(name))
      .map((name) => {
        const file = path.join(office.folder, path.basename(name))
        writeFileSync(file, pack.get(name) as Buffer)
        return file
      })

  test('what nobody touched is intact once its files were opened, on a telephone, without a network', async () => {
    const seen = await verdictOf(html(), attached())
    expect(seen).toMatchObject({ verdict: '✓ 全部一致 All intact', bad: [], faults: [] })
    expect(seen.atOnce).toContain('1 files are not yet checked')
    expect(seen.width).toBeLessThanOrEqual(390)
    const { fingerprintOf, publicKeyOf, signingKey } = await import('../../src/trail/signing.ts')
    expect(seen.fingerprint).toBe(fingerprintOf(publicKeyOf(signingKey(office.payload.secret))))
  })

  test('the signature can be checked without the page', async () => {
    const { isSignedBy } = await import('../../src/trail/signing.ts')
    const bytes = String(pack.get('record/statement.json'))
    const signature = JSON.parse(String(pack.get('record/statement.signature.json')))
    expect(isSignedBy({ bytes, ...signature })).toBe(true)
    expect(isSignedBy({ bytes: bytes.replace(life.corrected, 'another'), ...signature })).toBe(false)
    expect(JSON.parse(bytes)).toMatchObject({ fabu: 'evidence', text: life.corrected, files: [expect.stringMatching(/^[0-9a-f]{64}$/)] })
  })

  test.each([
    ['a word of an approved text', '第一段', '第二段'],
    ['the name of an approver', '处长丁', '处长王'],
    ['an address', 'bytesHash', 'bytesHush'],
    ['a time', '"at":"2026-03-02T01:00:00.000Z"', '"at":"2026-03-02T01:00:01.000Z"'],
  ])('%s that was changed in it is told', async (_what, from, to) => {
    const at = html().indexOf('id="data"')
    const forged = html().slice(0, at) + html().slice(at).replace(from, to)
    expect(forged).not.toBe(html())
    const { verdict, bad } = await verdictOf(forged)
    expect(verdict).toMatch(/^✗ \d+ /)
    expect(bad.length).toBeGreaterThan(0)
  })

  type Data = Omit<PageData, 'rounds'> & { rounds: { canonical: string; chain: { steps: unknown[] } }[] }

  const first = <Row>(rows: Row[]): Row => rows[0] as Row

  /** A careful forger's page: the data changed, and all of it signed anew with a key of the forger's own. */
  async function forgedBy(change: (data: Data) => void): Promise<string> {
    const data = JSON.parse(/id="data">(.*?)<\/script>/s.exec(html())?.[1] ?? '') as Data
    change(data)
    const { page } = await import('../../src/evidence/page.ts')
    const { signPage } = await import('../../src/evidence/signPage.ts')
    const { signingKey } = await import('../../src/trail/signing.ts')
    const signed = signPage({ data: data as never, key: signingKey('the forger’s') })
    return page({ data: data as never, signed })
  }

  test.each([
    ['publications removed', (data) => data.publications.pop(), 'missing'],
    ['rounds removed', (data) => data.rounds.pop(), 'round missing'],
    ['editions removed', (data) => data.editions.shift(), 'edition missing'],
    ['bytes of a round blanked without a seal', (data) => (first(data.rounds).canonical = ''), 'bytes'],
    ['bytes of an edition blanked without a seal', (data) => (first(data.editions).canonical = ''), 'without a seal'],
    ['files emptied', (data) => (data.files = []), 'files/'],
    ['a foreign file added', (data) => data.files.push({ sha256: 'f'.repeat(64), name: 'f' }), 'no edition shows it'],
    ['kept bytes removed', (data) => data.kept.pop(), 'missing'],
    ['kept bytes exchanged', (data) => (first(data.kept).base64 = btoa('something else')), ''],
    ['a chain of one step', (data) => (first(data.rounds).chain.steps = first(data.rounds).chain.steps.slice(-1)), 'chain'],
    ['a decision taken out of the end', (data) => data.events.splice(3, 1), '#'],
  ] as [string, (data: Data) => unknown, string][])('%s is told, whoever signed it', async (_what, change, words) => {
    const { verdict, bad } = await verdictOf(await forgedBy((data) => void change(data)))
    expect(verdict).toMatch(/^✗ \d+ /)
    expect(bad.join()).toContain(words)
  })

  test.each([
    ['another office', (data) => (data.office = '另一单位')],
    ['an attempt', (data) => (first(data.attempts).outcome = 'held')],
    ['the last event and its publication cut', (data) => cutLast(data)],
  ] as [string, (data: Data) => unknown][])(
    '%s: the signature no longer fits, and one made anew shows another key',
    async (_what, change) => {
      const at = html().indexOf('id="data"')
      const data = JSON.parse(/id="data">(.*?)<\/script>/s.exec(html())?.[1] ?? '') as Data
      change(data)
      const unsigned =
        html().slice(0, at) +
        html()
          .slice(at)
          .replace(/id="data">.*?<\/script>/s, () => `id="data">${JSON.stringify(data)}</script>`)
      expect((await verdictOf(unsigned)).verdict).toMatch(/^✗/)
      const own = (await verdictOf(html())).fingerprint
      expect((await verdictOf(await forgedBy((copy) => void change(copy)))).fingerprint).not.toBe(own)
    },
  )

  /** Cuts the chain before its last publication, and takes what follows along. */
  function cutLast(data: Data) {
    const last = data.publications.pop()?.facts.uid
    const at = data.events.findIndex(({ body }) => body.includes(`"publication":"${last}"`))
    data.events.splice(at)
    data.kept = data.kept.filter(({ sha256 }) => JSON.stringify([data.publications, data.attempts]).includes(sha256))
  }

  test('a browser without Ed25519 says that the signature was not checked', async () => {
    const withoutIt = `<script>SubtleCrypto.prototype.importKey = async () => { throw new DOMException('', 'NotSupportedError') }</script>`
    const blind = html().replace('<script type="application/json" id="data">', (begin) => withoutIt + begin)
    const { verdict } = await verdictOf(blind, attached())
    expect(verdict).toContain('signature is not yet checked')
  })

  test('what happened is told by the hashed events', async () => {
    const { more } = await verdictOf(html(), [], (page) => page.locator('#events').textContent())
    expect(more).toContain('处长丁')
    expect(more).toContain('提交审核')
  })

  test('only files the record names open as good', async () => {
    const [right] = attached()
    const wrong = path.join(office.folder, `${'f'.repeat(64)}.png`)
    writeFileSync(wrong, 'something else')
    expect((await verdictOf(html(), [String(right), wrong])).opened).toEqual(['good', 'bad'])
  })
})

describe('what is missing', () => {
  test('is named in the pack, and told by its page', async () => {
    const cover = await office.payload.findByID({ collection: 'media', id: life.cover, depth: 0 })
    const file = path.join(office.folder, 'media', String(cover.filename))
    renameSync(file, `${file}.away`)
    const torn = await readZip(await download())
    renameSync(`${file}.away`, file)
    expect(JSON.parse(String(torn.get('record/missing.json')))).toEqual([
      { name: `files/${cover.sha256}`, named: expect.stringMatching(/^editions\//) },
    ])
    expect(JSON.parse(String(pack.get('record/missing.json')))).toEqual([])
  })
})

describe('who gets it', () => {
  test.each([
    ['author', 403, 'evidence.forbidden'],
    ['translator', 403, 'evidence.forbidden'],
    ['reviewer', 403, 'evidence.forbidden'],
    [null, 401, 'user.none'],
  ])('%s does not', async (as, status, code) => {
    const answer = await rest.ask(`/articles/${id}/evidence`, { as })
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })

  test('nobody does for a text that is none, or to which nothing happened', async () => {
    expect(codeOf(await rest.ask('/articles/nothing/evidence', { as: 'auditor' }))).toBe('text.none')
    const { docs } = await office.payload.find({ collection: 'articles', where: { uid: { equals: life.drafted } }, draft: true, limit: 1 })
    expect(codeOf(await rest.ask(`/articles/${docs[0]?.id}/evidence`, { as: 'auditor' }))).toBe('evidence.none')
  })

  test('that it was exported, by whom, is in the security log', async () => {
    const { docs } = await office.payload.find({
      collection: 'security-events',
      where: { type: { equals: 'exported' } },
      sort: '-seq',
      limit: 1,
    })
    expect(JSON.parse(docs[0]?.body ?? '{}')).toMatchObject({ actor: { name: '监督' }, data: { what: 'evidence', text: life.corrected } })
  })
})
