import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { checkChanges } from '../../src/channels/website/checkChanges.ts'
import { openDesk } from '../../src/channels/website/desk.ts'
import { rewriteChanges } from '../../src/channels/website/writeChanges.ts'
import { siteDesk } from './fixtures/siteDesk.ts'

/** What partners are told: each change once, in order, without a gap, whatever breaks in between. */
type Told = { seq: number; type: string; id: string; edition: string; sha256: string; at: string; url: string | null; json: string | null }
type Page = { page: number; isFull: boolean; previous: string | null; next: string | null; changes: Told[] }

const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync('docs/changes.schema.json', 'utf8')) as object)
const hash = (name: string) => name.padStart(64, '0').replace(/[^0-9a-f]/g, 'f')

let site: ReturnType<typeof siteDesk>
beforeEach(() => {
  site = siteDesk()
})
afterEach(() => site.remove())

const read = <T>(name: number | 'index') => {
  const page: unknown = JSON.parse(site.read(`/changes/${name}.json`))
  expect([name, validate(page), validate.errors]).toEqual([name, true, null])
  return page as T
}
function told(): Told[] {
  const { last, newest } = read<{ last: number; newest: string | null }>('index')
  const pages = Math.ceil(last / 100)
  expect(newest).toBe(pages === 0 ? null : `https://wsb.example.gov.cn/changes/${pages}.json`)
  const changes = Array.from({ length: pages }, (_, index) => read<Page>(index + 1).changes).flat()
  expect(changes.map(({ seq }) => seq)).toEqual(Array.from({ length: last }, (_, index) => index + 1))
  return changes
}
const partOf = (text: string) => {
  const part = site.part('zh', { text, item: text, slug: text })
  part.edition.sha256 = hash(part.edition.uid.replace('edition', ''))
  return part
}
const check = () => checkChanges({ payload: site.memory.payload, outlet: 'o1', folder: site.folder })
/** Changes as they would be there after a long while. */
function longAgo(count: number) {
  for (let seq = 1; seq <= count; seq++)
    site.memory.table('site-changes').push({
      id: `c${seq}`,
      outlet: 'o1',
      seq,
      at: '2029-01-01T00:00:00.000Z',
      type: 'published',
      text: `old${seq}`,
      ofText: `o1 old${seq}`,
      item: `old${seq}`,
      kind: 'article',
      language: 'zh',
      edition: `e${seq}`,
      sha256: hash(String(seq)),
      path: `/zh/articles/old${seq}.html`,
    })
}

test('a text goes out, is corrected, taken back, and comes again', async () => {
  const [first, second] = [partOf('a'), partOf('a')]
  await site.send(first)
  site.clock.now = new Date('2030-01-02T00:00:00Z')
  await site.send(second)
  await site.withdraw(second)
  await site.send(partOf('a'))
  const changes = told()
  expect(changes.map(({ type, edition }) => `${type} ${edition}`)).toEqual([
    'published edition1',
    'corrected edition2',
    'withdrawn edition2',
    'published edition3',
  ])
  expect(changes[0]).toEqual({
    seq: 1,
    at: '2030-01-01T00:00:00.000Z',
    type: 'published',
    id: 'a',
    item: 'a',
    kind: 'article',
    language: 'zh-Hans',
    edition: 'edition1',
    sha256: hash('1'),
    url: 'https://wsb.example.gov.cn/zh/articles/a.html',
    json: 'https://wsb.example.gov.cn/zh/articles/a.json',
  })
  expect(await check()).toEqual([])
})

test('what never was on the site is not told to be gone from it', async () => {
  await site.withdraw(partOf('never'))
  expect(site.memory.table('site-changes')).toEqual([])
})

describe('whatever happens, in whatever order, and wherever it breaks', () => {
  const act = fc.record({
    text: fc.constantFrom('a', 'b', 'c'),
    verb: fc.constantFrom('publish', 'again', 'withdraw'),
    // The write of the database at which the process dies before it is tried again.
    dies: fc.option(fc.nat(60), { nil: null, freq: 1 }),
  })

  test('each change is told once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 10 }), async (acts) => {
        site.remove()
        site = siteDesk()
        const expected: string[] = []
        const standing = new Map<string, ReturnType<typeof partOf> | null>()
        for (const { text, verb, dies } of acts) {
          const current = standing.get(text)
          const part = verb === 'publish' || !current ? partOf(text) : current
          const run = () => (verb === 'withdraw' ? site.withdraw(part) : site.send(part))
          if (dies !== null) await dyingAt(dies, run)
          await run()
          if (verb === 'withdraw') {
            if (current) expected.push(`withdrawn ${text} ${current.edition.uid}`)
            if (standing.has(text)) standing.set(text, null)
          } else {
            if (part !== current) expected.push(`${current ? 'corrected' : 'published'} ${text} ${part.edition.uid}`)
            standing.set(text, part)
          }
        }
        const found = site.memory.table('site-changes').length > 0 ? told() : []
        expect(found.map(({ type, id, edition }) => `${type} ${id} ${edition}`)).toEqual(expected)
        expect(await check()).toEqual([])
      }),
      { numRuns: 15, seed: 20261126 },
    )
  }, 120_000)
})

describe('a page', () => {
  test('is full at a hundred, and names the next one; it is not written again', async () => {
    longAgo(99)
    await site.send(partOf('a'))
    const full = site.read('/changes/1.json')
    expect(read<Page>(1)).toMatchObject({ page: 1, isFull: true, previous: null, next: 'https://wsb.example.gov.cn/changes/2.json' })
    await site.send(partOf('b'))
    expect(read<Page>(2)).toMatchObject({ page: 2, isFull: false, previous: 'https://wsb.example.gov.cn/changes/1.json', next: null })
    expect(site.read('/changes/1.json')).toBe(full)
    expect(told()).toHaveLength(101)
  })

  test('that a crash left without its end is whole once the next one begins, though nobody tries again', async () => {
    longAgo(99)
    const outlived = partOf('a')
    await dyingAfterTelling(() => site.send(outlived))
    expect(site.memory.table('site-changes')).toHaveLength(100)
    expect(() => site.read('/changes/1.json')).toThrow()
    await site.send(partOf('b'))
    expect(
      told()
        .map(({ id }) => id)
        .slice(-2),
    ).toEqual(['a', 'b'])
    expect(await check()).toEqual([])
  })
})

test('all pages are written anew, the same, from the index', async () => {
  longAgo(250)
  await site.send(partOf('a'))
  rmSync(path.join(site.folder, 'changes'), { recursive: true })
  await rewriteChanges({ desk: openDesk({ context: site.context([]), folder: site.folder, fence: 1 }) })
  expect(told()).toHaveLength(251)
  expect(await check()).toEqual([])
})

test('a change that is missing, in the index, on a page or against the ledger, is found', async () => {
  await site.send(partOf('a'))
  await site.send(partOf('b'))
  const file = path.join(site.folder, 'changes/1.json')
  const page = readFileSync(file, 'utf8')
  writeFileSync(file, page.replace('"b"', '"x"'))
  expect(await check()).toEqual([{ path: '/changes/1.json', problem: 'untold', detail: 'index' }])
  rmSync(file)
  expect(await check()).toEqual([{ path: '/changes/1.json', problem: 'untold', detail: 'index' }])
  writeFileSync(file, page)
  const ledger = (uid: string, text: string, edition: string, type: string, origin = 'live') =>
    site.memory.table('publications').push({ id: uid, uid, outlet: 'o1', text, edition, type, origin })
  ledger('p1', 'a', 'edition1', 'first')
  ledger('p2', 'never', 'e', 'withdrawal')
  ledger('p3', 'elsewhere', 'e', 'first', 'imported')
  expect(await check()).toEqual([])
  ledger('p4', 'b', 'edition9', 'correction')
  ledger('p5', 'a', 'edition1', 'withdrawal')
  expect((await check()).map(({ detail }) => detail)).toEqual(['b p4', 'a p5'])
  site.memory.table('site-changes').shift()
  expect((await check()).map(({ detail }) => detail)).toEqual(['1'])
})

test('the consumer in the documents follows a site from any place to its end, and says when it was put back', async () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/headless.md', 'utf8')) ?? []
  const folder = mkdtempSync(path.join(tmpdir(), 'fabu-follow-'))
  writeFileSync(path.join(folder, 'follow.mjs'), code)
  type Follow = (given: { site: string; last?: number; take: (change: Told) => void }) => Promise<number>
  const { follow } = (await import(pathToFileURL(path.join(folder, 'follow.mjs')).href)) as { follow: Follow }
  longAgo(120)
  await site.send(partOf('a'))
  await rewriteChanges({ desk: openDesk({ context: site.context([]), folder: site.folder, fence: 1 }) })
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end(site.read(request.url ?? ''))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const seen: number[] = []
  const take = ({ seq }: Told) => void seen.push(seq)
  expect(await follow({ site: address, take })).toBe(121)
  expect(seen).toEqual(Array.from({ length: 121 }, (_, index) => index + 1))
  await site.send(partOf('b'))
  seen.length = asked.length = 0
  expect(await follow({ site: address, last: 121, take })).toBe(122)
  expect([seen, asked]).toEqual([[122], ['/changes/index.json', '/changes/2.json']])
  await expect(follow({ site: address, last: 123, take })).rejects.toThrow('backup')
  server.close()
  rmSync(folder, { recursive: true })
})

/** Runs something that dies at one of its writes; where it makes fewer, nothing happens to it. */
async function dyingAt(count: number, run: () => Promise<unknown>): Promise<void> {
  let left = count
  await withWrites(
    (write) => (left-- === 0 ? Promise.reject(new Error('The process died.')) : write()),
    () => run().catch(() => {}),
  )
}

/** Runs something that dies at the first write after its change was noted. */
async function dyingAfterTelling(run: () => Promise<unknown>): Promise<void> {
  const start = site.memory.table('site-changes').length
  await withWrites(
    (write) => (site.memory.table('site-changes').length > start ? Promise.reject(new Error('The process died.')) : write()),
    () => run().catch(() => {}),
  )
}

type Write = (write: () => Promise<unknown>) => Promise<unknown>

/** Puts something before every write of the database. */
async function withWrites(before: Write, run: () => Promise<unknown>): Promise<void> {
  const { payload } = site.memory
  const kept: [Record<string, unknown>, string, unknown][] = []
  for (const [owner, names] of [
    [payload, ['create', 'update']],
    [payload.db, ['create', 'updateOne']],
  ] as const)
    for (const name of names) {
      const target = owner as unknown as Record<string, (args: unknown) => Promise<unknown>>
      const real = target[name]
      if (!real) throw new Error(`The memory database has no ${name}.`)
      kept.push([target, name, real])
      // A lease that is not given back is held until it ends: that is leases.ts' own.
      target[name] = (args) => ((args as { collection?: string }).collection === 'leases' ? real(args) : before(() => real(args)))
    }
  try {
    await run()
  } finally {
    for (const [target, name, real] of kept) target[name] = real
  }
}
