import { spawn } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { buildSite } from '../../src/channels/website/build/buildSite.ts'
import { packSites } from '../../src/jobs/packSites.ts'
import { rebuildChanged } from '../../src/jobs/rebuildChanged.ts'
import { rebuildSites } from '../../src/jobs/rebuildSites.ts'
import { renewSites } from '../../src/jobs/renewSites.ts'
import { approve, draftArticle } from '../support/path.ts'
import { runFabu } from '../support/runFabu.ts'
import { buildContext, deliver, filesIn, siteOffice } from '../support/siteOffice.ts'

/** The site made anew beside the one that stands: on the real database, in real threads, killed for real. */
let site: Awaited<ReturnType<typeof siteOffice>>
const payload = () => site.office.payload

beforeAll(async () => {
  site = await siteOffice({ texts: 5 })
}, 120_000)
afterAll(() => site.office.close())

const build = async (more: Partial<Parameters<typeof buildSite>[0]> = {}) =>
  buildSite({ context: await buildContext(payload()), threads: 2, ...more })

const expectWhole = async () => {
  expect(await site.check()).toEqual([])
  const { standing, onDisk, noted } = await site.trees()
  expect(onDisk.filter((name) => name !== standing)).toEqual([])
  expect(noted).toEqual([standing])
}

describe('a build', () => {
  test('gives the same site, file for file, and takes the bytes that did not change', async () => {
    const before = site.files()
    const part = [...before.keys()].find((file) => file.startsWith('/parts/')) ?? ''
    const { ino } = statSync(path.join(site.folder, part))
    expect(await build()).toEqual({ texts: 5, resumed: 0, caughtUp: 0 })
    expect(site.files()).toEqual(before)
    expect(statSync(path.join(site.folder, part)).ino).toBe(ino)
    await expectWhole()
  })

  test('into an empty folder brings back every part as it was sent', async () => {
    const before = site.files()
    const { standing } = await site.trees()
    rmSync(path.join(`${site.folder}.trees`, standing), { recursive: true })
    await build()
    expect(site.files()).toEqual(before)
    await expectWhole()
  })

  test('keeps packed forms of what did not change, and none that hold something else', async () => {
    await packSites({ payload: payload(), shouldStop: () => false })
    const packed = [...site.files().keys()].filter((file) => file.endsWith('.br'))
    expect(packed.length).toBeGreaterThan(20)
    const [stale = ''] = packed
    const tampered = readFileSync(path.join(site.folder, packed[1] ?? ''))
    rmSync(path.join(site.folder, stale))
    writeFileSync(path.join(site.folder, stale), tampered)
    await build()
    const after = site.files()
    expect(after.has(stale)).toBe(false)
    expect(packed.filter((file) => !after.has(file))).toEqual([stale])
    await expectWhole()
    await packSites({ payload: payload(), shouldStop: () => false })
    expect(site.files().has(stale)).toBe(true)
    await expectWhole()
  })

  test('keeps files the office put there, and mends what somebody changed', async () => {
    const before = site.files()
    const page = [...before.keys()].find((file) => file.includes('/articles/') && file.endsWith('.html')) ?? ''
    writeFileSync(path.join(site.folder, 'proof-of-ownership.html'), 'ours')
    writeFileSync(path.join(site.folder, page), 'somebody else’s')
    await build()
    expect(readFileSync(path.join(site.folder, 'proof-of-ownership.html'), 'utf8')).toBe('ours')
    expect(site.files().get(page)).toBe(before.get(page))
    expect((await site.check()).map(({ path: file, problem }) => [file, problem])).toEqual([['/proof-of-ownership.html', 'unexplained']])
    rmSync(path.join(site.folder, 'proof-of-ownership.html'))
    await expectWhole()
  })

  test('is one command, which tells what it did', async () => {
    const built = await runFabu(['site', 'build', '--json', '--threads', '1'])
    expect([built.code, built.err]).toEqual([0, ''])
    expect(JSON.parse(built.out)).toMatchObject({ texts: 5, resumed: 0, caughtUp: 0, folder: site.folder })
    expect((await runFabu(['site', 'build', '--threads', 'many'])).code).toBe(2)
    expect(await runFabu(['site', 'check'])).toMatchObject({ code: 0 })
    await expectWhole()
  })

  test('asks the database no more the more texts a stretch has', async () => {
    const calls = await countCalls(build)
    await site.publish('又一篇')
    await site.publish('再一篇')
    expect(await countCalls(build)).toBe(calls)
  })
})

test('a site whose menus are out of date is made anew by the clock, once', async () => {
  await build()
  const rename = async (zh: string) =>
    payload().update({
      collection: 'columns',
      id: site.office.ids.columns.local ?? '',
      data: { name: zh },
      locale: 'zh',
      req: await site.office.as('secretary'),
    } as never)
  const told = () => [...site.files().keys()].filter((file) => file.endsWith('.html') && site.read(file).includes('换了名的栏目')).length
  await rename('换了名的栏目')
  expect(told()).toBe(0)
  await rebuildSites({ payload: payload() })
  expect(told()).toBeGreaterThan(5)
  const { standing } = await site.trees()
  await rebuildSites({ payload: payload() })
  expect((await site.trees()).standing).toBe(standing)
  await rename('本地')
  await rebuildSites({ payload: payload() })
  expect(told()).toBe(0)
  await expectWhole()
})

test('two clocks that find the same change make the site anew once', async () => {
  await build()
  const { standing } = await site.trees()
  expect(await build({ isWanted: async () => false })).toEqual({ texts: 0, resumed: 0, caughtUp: 0 })
  expect((await site.trees()).standing).toBe(standing)
})

test('a change of what every page shows is made out soon, once it has stood still', async () => {
  await build()
  const look = () => rebuildChanged({ payload: payload() })
  const told = (words: string) =>
    [...site.files().keys()].filter((file) => file.endsWith('.html') && site.read(file).includes(words)).length
  const say = async (contact: string) =>
    payload().updateGlobal({ slug: 'office', data: { contact }, locale: 'zh', req: await site.office.as('admin') } as never)
  const { standing } = await site.trees()
  // The first look of a process only learns how things stand.
  await look()
  await look()
  expect((await site.trees()).standing).toBe(standing)
  await say('某路1号')
  await look()
  await say('某路2号')
  await look()
  expect(told('某路2号')).toBe(0)
  await look()
  expect(told('某路2号')).toBeGreaterThan(5)
  const built = (await site.trees()).standing
  await look()
  await look()
  expect((await site.trees()).standing).toBe(built)
  // Changed and changed back: nothing is to be done.
  await say('某路3号')
  await look()
  await say('某路2号')
  await look()
  await look()
  expect((await site.trees()).standing).toBe(built)
  await expectWhole()
})

describe('what goes on meanwhile', () => {
  test('a publication and a withdrawal in the middle are all in the new tree', async () => {
    const doomed = await site.publish('将撤回')
    const { rows } = await indexOf()
    const doomedPath = rows.find(({ text }) => text === doomed.uid)?.path ?? ''
    let meanwhile: Promise<unknown> | undefined
    const { caughtUp } = await build({
      tell: () => {
        meanwhile ??= (async () => {
          await site.publish('其间发布')
          const { withdraw } = await import('../../src/review/withdraw.ts')
          await withdraw({ req: await site.office.as('publisher'), collection: 'articles', id: doomed.id, reason: '有误' } as never)
          await deliver(site.office)
        })()
        return meanwhile as Promise<void>
      },
    })
    expect(caughtUp).toBeGreaterThan(10)
    const { rows: after } = await indexOf()
    const published = after.find(({ title }) => title === '其间发布')
    expect(published).toBeDefined()
    expect(readFileSync(path.join(site.folder, published?.path ?? ''), 'utf8')).toContain('其间发布')
    expect(readFileSync(path.join(site.folder, doomedPath), 'utf8')).toContain('有误')
    await expectWhole()
  })

  test('publishing and building race: nothing that was published is lost', async () => {
    let isBuilding = true
    const building = build({ threads: 1 }).finally(() => {
      isBuilding = false
    })
    const titles: string[] = []
    while (isBuilding) {
      titles.push(`竞速 ${titles.length + 1}`)
      await site.publish(titles.at(-1) ?? '')
    }
    await building
    expect(titles.length).toBeGreaterThan(0)
    const { rows } = await indexOf()
    for (const title of titles) {
      const row = rows.find((one) => one.title === title)
      expect(readFileSync(path.join(site.folder, row?.path ?? 'nowhere'), 'utf8')).toContain(title)
    }
    await expectWhole()
    // A build with nothing going on makes the same of it.
    const before = site.files()
    await build()
    expect(site.files()).toEqual(before)
  })

  test('a column that changes meanwhile keeps the new pages from being put in place', async () => {
    const before = site.files()
    const req = await site.office.as('secretary')
    const rename = async (zh: string) => {
      await payload().update({
        collection: 'columns',
        id: site.office.ids.columns.local ?? '',
        data: { name: zh },
        locale: 'zh',
        req,
      } as never)
    }
    await expect(build({ tell: () => rename('改名') })).rejects.toMatchObject({ code: 'site.build.changed' })
    expect(site.files()).toEqual(before)
    await rename('本地')
    await build()
    expect(site.files()).toEqual(before)
    await expectWhole()
  })

  test('a text that is erased meanwhile takes the half-built tree with it', async () => {
    const draft = await draftArticle(site.office, { title: '要清除的一篇' })
    await approve(site.office, { id: draft.id })
    await deliver(site.office)
    const { eraseFromSites } = await import('../../src/channels/website/erase.ts')
    const erase = () =>
      eraseFromSites({ payload: payload(), folder: site.folder, text: String(draft.uid), readMedia: async () => Buffer.from('') })
    await expect(build({ tell: erase })).rejects.toMatchObject({ code: 'site.build.givenUp' })
    expect((await site.trees()).onDisk).toHaveLength(1)
    expect([...filesIn(`${site.folder}.trees`).keys()].join()).not.toContain(String(draft.slug))
    await expectWhole()
  })
})

describe('killed', () => {
  /** Runs a build of its own process that kills itself there. */
  const killAt = (point: string) =>
    new Promise<NodeJS.Signals | null>((resolve) => {
      const builder = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', 'test/support/siteBuilder.ts'], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', FABU_LOG_LEVEL: 'error', TEST_KILL: point },
      })
      builder.once('exit', (_, signal) => resolve(signal))
    })

  test.each([
    ['after the first texts', 'texts 1', 'some'],
    ['while a piece is noted in the journal', 'writeSync 3', 'some'],
    ['when all is written, before the exchange', 'symlinkSync 1', 'all'],
    ['right before the link is exchanged', 'renameSync 1 .next', 'all'],
  ])(
    '%s: the site stands as it was, and the next build goes on',
    async (_, point, much) => {
      const before = site.files()
      expect(await killAt(point)).toBe('SIGKILL')
      expect(site.files()).toEqual(before)
      expect(await site.check()).toEqual([])
      const { texts, resumed } = await build()
      if (much === 'all') expect(resumed).toBe(texts)
      expect(resumed).toBeGreaterThan(0)
      expect(site.files()).toEqual(before)
      await expectWhole()
    },
    120_000,
  )

  test('after the exchange: the new tree stands, and the next build clears what was left', async () => {
    const before = site.files()
    expect(await killAt('rmSync 1 .journal')).toBe('SIGKILL')
    expect(site.files()).toEqual(before)
    expect(await site.check()).toEqual([])
    await build()
    expect(site.files()).toEqual(before)
    await expectWhole()
  }, 120_000)

  test('a file the power cut left empty is written again', async () => {
    const before = site.files()
    expect(await killAt('symlinkSync 1')).toBe('SIGKILL')
    const { onDisk, standing } = await site.trees()
    const unfinished = onDisk.find((name) => !name.endsWith('.journal') && name !== standing) ?? ''
    const [page = ''] = [...before.keys()].filter((file) => file.includes('/articles/') && file.endsWith('.html'))
    const file = path.join(`${site.folder}.trees`, unfinished, page)
    rmSync(file)
    writeFileSync(file, '')
    await build()
    expect(site.files()).toEqual(before)
    await expectWhole()
  }, 120_000)

  test('between the two renames of a folder that never was a link: whoever writes next finishes it', async () => {
    const before = site.files()
    await makePlainFolder()
    expect(await site.check()).toEqual([])
    expect(await killAt('renameSync 1 .next')).toBe('SIGKILL')
    expect(existsSync(site.folder)).toBe(false)
    await renewSites({ payload: payload() })
    expect(site.files()).toEqual(before)
    expect(await site.check()).toEqual([])
    await build()
    await expectWhole()
  }, 120_000)
})

/** As a site is that never was built anew: a folder, and the manifest of the first tree. */
async function makePlainFolder() {
  const { standing } = await site.trees()
  unlinkSync(site.folder)
  renameSync(path.join(`${site.folder}.trees`, standing), site.folder)
  rmSync(path.join(site.folder, '.tree'))
  const { docs } = await payload().find({ collection: 'site-files', limit: 0, pagination: false, depth: 0 })
  for (const { id, outlet, path: file } of docs)
    await payload().db.updateOne({ collection: 'site-files', id, data: { tree: '0', key: `${outlet} 0 ${file}` } })
}

async function indexOf() {
  const { docs } = await payload().find({ collection: 'site-pages', limit: 0, pagination: false, depth: 0 })
  return { rows: docs as { text: string; path: string; title: string }[] }
}

/** How often a job asks the database to read. */
async function countCalls(run: () => Promise<unknown>): Promise<number> {
  const { db } = payload()
  const { find, findOne } = db
  let calls = 0
  Object.assign(db, {
    find: (...args: Parameters<typeof find>) => {
      calls += 1
      return find.apply(db, args)
    },
    findOne: (...args: Parameters<typeof findOne>) => {
      calls += 1
      return findOne.apply(db, args)
    },
  })
  await run()
  Object.assign(db, { find, findOne })
  return calls
}
