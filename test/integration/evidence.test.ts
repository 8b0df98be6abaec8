import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { handleEndpoints } from 'payload'
import type { Browser } from 'playwright-core'
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
  async function verdictOf(html: string, open: string[] = []) {
    const file = path.join(office.folder, 'evidence.html')
    writeFileSync(file, html)
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, offline: true })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('request', (request) => void (request.url().startsWith('file:') || faults.push(request.url())))
    await page.goto(pathToFileURL(file).href)
    const verdict = await page.locator('#verdict').textContent()
    const bad = await page.locator('#checks .bad').allTextContents()
    if (open.length > 0) {
      await page.locator('#files').setInputFiles(open)
      await page.locator(`#opened li:nth-child(${open.length})`).waitFor()
    }
    const opened = await page.locator('#opened li').evaluateAll((items) => items.map(({ className }) => className))
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    await context.close()
    return { verdict, bad, faults, opened, width }
  }

  test('what nobody touched is intact, on a telephone, without a network', async () => {
    const seen = await verdictOf(String(pack.get('evidence.html')))
    expect(seen).toMatchObject({ verdict: '✓ 全部一致 All intact', bad: [], faults: [] })
    expect(seen.width).toBeLessThanOrEqual(390)
  })

  test.each([
    ['a word of an approved text', '第一段', '第二段'],
    ['the name of an approver', '处长丁', '处长王'],
    ['an address', 'bytesHash', 'bytesHush'],
    ['a time', '"at":"2026-03-02T01:00:00.000Z"', '"at":"2026-03-02T01:00:01.000Z"'],
  ])('%s that was changed in it is told', async (_what, from, to) => {
    const html = String(pack.get('evidence.html'))
    const at = html.indexOf('id="data"')
    const forged = html.slice(0, at) + html.slice(at).replace(from, to)
    expect(forged).not.toBe(html)
    const { verdict, bad } = await verdictOf(forged)
    expect(verdict).toMatch(/^✗ \d+ /)
    expect(bad.length).toBeGreaterThan(0)
  })

  test('files that are opened in it are checked too', async () => {
    const [name] = [...pack.keys()].filter((entry) => entry.startsWith('files/'))
    const right = path.join(office.folder, path.basename(String(name)))
    writeFileSync(right, pack.get(String(name)) as Buffer)
    const wrong = path.join(office.folder, 'other.png')
    writeFileSync(wrong, 'something else')
    expect((await verdictOf(String(pack.get('evidence.html')), [right, wrong])).opened).toEqual(['good', 'bad'])
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
