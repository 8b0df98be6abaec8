import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Where } from 'payload'
import { buildSite } from '../../src/channels/website/build/buildSite.ts'
import { clearOnFullDisk } from '../../src/channels/website/build/clearOnFullDisk.ts'
import { exchange, finishExchange, makeTreesFolder } from '../../src/channels/website/build/exchange.ts'
import { resumeJournal, startJournal } from '../../src/channels/website/build/journal.ts'
import { newTree, type Written } from '../../src/channels/website/build/newTree.ts'
import { rowsInMemory } from '../../src/channels/website/build/rowsInMemory.ts'
import { packSite } from '../../src/channels/website/packSite.ts'
import type { SitePageRow } from '../../src/channels/website/sitePageRow.ts'
import { currentTree, markTree, treeNamed } from '../../src/channels/website/trees.ts'
import { memoryPayload } from './fixtures/memoryPayload.ts'
import { siteDesk } from './fixtures/siteDesk.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'fabu-build-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

describe('the index in memory', () => {
  const few = fc.constantFrom('', 'a', 'b', 'c')
  const row = fc.record({
    text: few,
    item: few,
    policy: few,
    column: few,
    language: fc.constantFrom('zh', 'en'),
    state: fc.constantFrom('live', 'withdrawn'),
    seq: fc.integer({ min: 1, max: 9 }),
    publishedOn: fc.constantFrom('2030-01-01', '2030-01-02', '2031-01-01'),
  })
  const seq = fc.integer({ min: 0, max: 10 })
  const condition: fc.Arbitrary<Where> = fc.oneof(
    few.map((value) => ({ item: { equals: value } })),
    few.map((value) => ({ policy: { equals: value } })),
    few.map((value) => ({ column: { equals: value } })),
    fc.array(few).map((values) => ({ column: { in: values } })),
    fc.array(few).map((values) => ({ text: { in: values } })),
    fc.constantFrom('zh', 'en').map((value) => ({ language: { equals: value } })),
    fc.constant({ state: { equals: 'live' } }),
    seq.map((value) => ({ seq: { greater_than: value } })),
    seq.map((value) => ({ seq: { greater_than_equal: value } })),
    seq.map((value) => ({ seq: { less_than: value } })),
    seq.map((value) => ({ seq: { less_than_equal: value } })),
    fc.constant<Where>({ or: [{ state: { equals: 'withdrawn' } }, { publishedOn: { greater_than: '2030-01-01' } }] }),
  )
  const query = fc.record({
    where: fc.array(condition, { maxLength: 5 }).map((parts): Where => ({ and: parts })),
    sort: fc.constantFrom('seq', '-seq', 'publishedOn', '-publishedOn'),
    limit: fc.constantFrom(0, 1, 3),
  })

  test('answers every query as a table does that is gone through from end to end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), query, async (made, { where, sort, limit }) => {
        const rows = made.map((one, at) => ({ ...one, id: String(at), path: `/${at}` })) as unknown as SitePageRow[]
        const index = rowsInMemory()
        index.add(rows.slice(0, 7))
        index.rows({ where })
        index.add(rows.slice(7))
        const table = memoryPayload({ rows: rows as never }, {}).payload
        const { docs } = await table.find({ collection: 'rows' as never, where, sort: [sort, 'path'], ...(limit ? { limit } : {}) })
        expect(index.rows({ where, sort, ...(limit ? { limit } : {}) }).map(({ id }) => id)).toEqual(docs.map(({ id }) => id))
      }),
    )
  })

  test('guesses nothing of what it does not know', () => {
    const index = rowsInMemory()
    index.add([{ text: 'a', path: '/a', seq: 1 } as SitePageRow])
    expect(() => index.rows({ where: { text: { near: 'a' } } as never })).toThrow('near')
  })
})

describe('a new tree', () => {
  const make = () => {
    const [from, to] = [path.join(home, 'from'), path.join(home, 'to')]
    for (const folder of [from, to]) mkdirSync(folder, { recursive: true })
    const files: Written[] = []
    return { from, to, files, tree: newTree({ from, to, noted: async () => null, tell: (file) => files.push(file) }) }
  }

  test('takes over what is the same, and never writes into what it took over', async () => {
    const { from, to, tree } = make()
    writeFileSync(path.join(from, 'a.txt'), 'same')
    await tree.put('/a.txt', 'same')
    expect(statSync(path.join(to, 'a.txt')).ino).toBe(statSync(path.join(from, 'a.txt')).ino)
    await tree.put('/a.txt', 'other')
    expect(readFileSync(path.join(from, 'a.txt'), 'utf8')).toBe('same')
    expect(readFileSync(path.join(to, 'a.txt'), 'utf8')).toBe('other')
  })

  test('tells what was taken away again, and nothing of what never was there', async () => {
    const { files, tree } = make()
    await tree.take('/b.txt')
    expect(files).toEqual([])
    await tree.put('/b.txt', 'b')
    await tree.take('/b.txt')
    expect(files.at(-1)).toMatchObject({ path: '/b.txt', sha256: '' })
    expect(await tree.isThere('/b.txt')).toBe(false)
  })

  test('keeps a file only with the hash it was written with', async () => {
    const { from, to, tree, files } = make()
    await tree.put('/c.txt', 'kept')
    const hash = files.at(-1)?.sha256 ?? ''
    rmSync(path.join(to, 'c.txt'))
    writeFileSync(path.join(from, 'c.txt'), 'exchanged')
    expect(await tree.keep('/c.txt', hash)).toBe(false)
    writeFileSync(path.join(from, 'c.txt'), 'kept')
    expect(await tree.keep('/c.txt', hash)).toBe(true)
  })

  test('writes nothing outside itself', async () => {
    await expect(make().tree.put('/../x', 'x')).rejects.toThrow(RangeError)
  })
})

describe('the journal', () => {
  const head = { fingerprint: 'f', from: '0', since: 1 }
  const tree = () => ({ name: 't', folder: path.join(home, 't') })

  test('goes on from whole lines, whatever the last one lacks', () => {
    const first = startJournal({ tree: tree(), head })
    first.add({ key: 'one', files: [], facts: {} })
    first.close()
    appendFileSync(`${tree().folder}.journal`, '{"key":"two","fil')
    const again = resumeJournal(tree())
    expect(again?.head).toEqual(head)
    expect([...(again?.done.keys() ?? [])]).toEqual(['one'])
    again?.add({ key: 'three', files: [], facts: {} })
    again?.close()
    expect([...(resumeJournal(tree())?.done.keys() ?? [])]).toEqual(['one', 'three'])
  })

  test('is none where its first line was never written out', () => {
    writeFileSync(`${tree().folder}.journal`, '{"finger')
    expect(resumeJournal(tree())).toBeNull()
  })

  test('knows when it was taken away, and another one put there', () => {
    const journal = startJournal({ tree: tree(), head })
    expect(journal.isThere()).toBe(true)
    rmSync(`${tree().folder}.journal`)
    startJournal({ tree: tree(), head }).close()
    expect(journal.isThere()).toBe(false)
    journal.close()
  })
})

describe('the exchange', () => {
  const made = (folder: string, name: string) => {
    const tree = treeNamed(folder, name)
    mkdirSync(tree.folder, { recursive: true })
    markTree(tree)
    return tree
  }

  test('turns a folder into a link, then exchanges the link; the office may be moved as a whole', () => {
    const folder = path.join(home, 'office/site')
    mkdirSync(folder, { recursive: true })
    expect(currentTree(folder)).toEqual({ name: '0', folder })
    makeTreesFolder(folder)
    exchange({ folder, tree: made(folder, 'one') })
    expect(currentTree(folder).name).toBe('one')
    exchange({ folder, tree: made(folder, 'two') })
    expect(currentTree(folder)).toEqual(treeNamed(folder, 'two'))
    finishExchange(folder)
    expect(currentTree(folder).name).toBe('two')
    renameSync(path.join(home, 'office'), path.join(home, 'moved'))
    const moved = path.join(home, 'moved/site')
    expect(currentTree(moved)).toEqual(treeNamed(moved, 'two'))
  })

  test('follows a link the operator put in the place of the folder, and leaves it', () => {
    const [folder, disk] = [path.join(home, 'site'), path.join(home, 'disk')]
    mkdirSync(disk)
    symlinkSync('disk', folder)
    makeTreesFolder(folder)
    exchange({ folder, tree: made(folder, 'one') })
    expect(currentTree(folder)).toEqual({ name: 'one', folder: path.join(home, 'disk.trees/one') })
  })
})

describe('a build that cannot be', () => {
  test('is refused where nothing can lie beside the folder, and the site stands', async () => {
    const site = siteDesk()
    await site.send(site.part('zh', { text: 'a', item: 'a', slug: 'a' }))
    const before = site.read('/zh/articles/a.html')
    writeFileSync(`${site.folder}.trees`, 'somebody’s own')
    await expect(buildSite({ context: site.look(), threads: 1 })).rejects.toMatchObject({ code: 'site.build.place', status: 409 })
    expect(site.read('/zh/articles/a.html')).toBe(before)
    site.remove()
  })

  test('clears away what it wrote where the disk is full, and nothing for another fault', async () => {
    const cleared: string[] = []
    const run = (code: string) => async () => {
      throw Object.assign(new Error(code), { code })
    }
    const clear = async () => void cleared.push('all')
    await expect(clearOnFullDisk({ run: run('ENOSPC'), clear })).rejects.toMatchObject({ code: 'site.build.space', status: 507 })
    expect(cleared).toEqual(['all'])
    await expect(clearOnFullDisk({ run: run('EIO'), clear })).rejects.toMatchObject({ code: 'EIO' })
    expect(cleared).toEqual(['all'])
  })
})

describe('mirrors', () => {
  afterEach(() => {
    delete process.env.FABU_SITE_MIRRORS
  })

  test('are told of what changed by a build, and not of all the rest again', async () => {
    process.env.FABU_SITE_MIRRORS = 'ssh://web@mirror.example.gov.cn/srv/site'
    const site = siteDesk()
    const line = (file: string) => site.memory.table('site-files').find((row) => row.path === file)
    await site.send(site.part('zh', { text: 'a', item: 'a', slug: 'a' }))
    while ((await packSite({ payload: site.memory.payload, outlet: 'o1', folder: site.folder, now: () => site.clock.now })) > 0);
    for (const row of site.memory.table('site-files')) row.mirrored = 'abc'
    for (const column of site.memory.table('columns')) if (column.slug === 'news') column.slug = 'latest'
    await buildSite({ context: site.look(), threads: 1 })
    // What is the same lies there already; what changed is to be brought, what is no longer written to be taken away.
    expect(line('/state.css')).toMatchObject({ mirrored: 'abc' })
    expect(line('/zh/articles/a.html')).toMatchObject({ mirrored: '' })
    expect(line('/zh/columns/news/index.html')).toMatchObject({ sha256: '', mirrored: '' })
    expect(line('/zh/columns/latest/index.html')?.sha256).toMatch(/^[0-9a-f]{64}$/)
    site.remove()
  })
})
