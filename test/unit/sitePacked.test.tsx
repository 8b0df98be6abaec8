import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { checkSite } from '../../src/channels/website/checkSite.ts'
import { eraseFromSites } from '../../src/channels/website/erase.ts'
import { inventory } from '../../src/channels/website/inventory.ts'
import { packSite } from '../../src/channels/website/packSite.ts'
import { siteDesk } from './fixtures/siteDesk.ts'

let site: ReturnType<typeof siteDesk>
beforeEach(() => {
  site = siteDesk()
})
afterEach(() => site.remove())

const page = '/zh/articles/a.html'
const article = (title = '第一稿') => site.part('zh', { text: 'a', item: 'a', slug: 'a', title })
const args = () => ({ payload: site.memory.payload, outlet: 'o1', folder: site.folder, now: () => site.clock.now })
async function pack() {
  while ((await packSite(args())) > 0);
}
const bytes = (path: string) => readFileSync(join(site.folder, path))
const isThere = (path: string) => existsSync(join(site.folder, path))
const faults = async () => (await checkSite(args())).faults.map(({ path, problem }) => `${problem} ${path}`)

test('every page, sheet and list gets packed forms that hold the same', async () => {
  await site.send(article())
  await pack()
  for (const path of [page, '/zh/index.html', '/zh/feed.xml', '/search/zh/visits-1.json']) {
    if (bytes(path).length < 512) continue
    expect(brotliDecompressSync(bytes(`${path}.br`)).equals(bytes(path))).toBe(true)
    expect(gunzipSync(bytes(`${path}.gz`)).equals(bytes(path))).toBe(true)
    expect(bytes(`${path}.br`).length).toBeLessThan(bytes(path).length / 2)
  }
  expect(await faults()).toEqual([])
  expect((await inventory(site.look(), null))?.things).toEqual([])
})

test('pictures and uploads are left as they are', async () => {
  await site.send(article())
  await pack()
  const { files } = site.memory.table('site-pages')[0] as unknown as { files: string }
  for (const file of files.trim().split(' ')) expect([file, isThere(`/media/${file}.gz`)]).toEqual([file, false])
})

describe('a packed form never outlives what it holds', () => {
  test('not a correction', async () => {
    await site.send(article())
    await pack()
    await site.send(article('更正'))
    expect(isThere(`${page}.br`)).toBe(false)
    await pack()
    expect(brotliDecompressSync(bytes(`${page}.br`)).toString()).toContain('更正')
  })

  test('not a withdrawal, nor an erasure', async () => {
    await site.send(article('须删除的标题'))
    await pack()
    await site.withdraw(article('须删除的标题'))
    expect(isThere(`/parts/edition1.html.gz`)).toBe(false)
    await pack()
    site.memory.table('outlets').push({ id: 'o1', uid: 'o1', channel: 'website' })
    Object.assign(site.memory.payload.db, { deleteOne: async () => null, deleteMany: async () => null })
    await eraseFromSites({ payload: site.memory.payload, folder: site.folder, text: 'a', readMedia: async () => Buffer.from('') })
    for (const sibling of [`${page}.br`, `${page}.gz`, '/s/a.html.br']) expect([sibling, isThere(sibling)]).toEqual([sibling, false])
  })

  test('not one that was made while the page was being exchanged', async () => {
    await site.send(article())
    const { find } = site.memory.payload
    let isFirst = true
    // The page is corrected between the reading of it and the writing of its packed form.
    site.memory.payload.find = (async (asked: { collection: string }) => {
      const found = await find(asked as never)
      if (asked.collection === 'site-files' && isFirst) {
        isFirst = false
        await site.send(article('更正'))
      }
      return found
    }) as typeof find
    await packSite(args())
    site.memory.payload.find = find
    expect(await faults()).toEqual([])
    await pack()
    expect(brotliDecompressSync(bytes(`${page}.br`)).toString()).toContain('更正')
  })
})

test('one that somebody put there, or left there, is a fault', async () => {
  await site.send(article())
  await pack()
  writeFileSync(join(site.folder, `${page}.br`), bytes('/zh/index.html.br'))
  writeFileSync(join(site.folder, '/zh/articles/gone.html.gz'), bytes('/zh/index.html.gz'))
  expect((await faults()).sort()).toEqual([`staleSibling ${page}.br`, 'unexplained /zh/articles/gone.html.gz'])
  expect((await inventory(site.look(), null))?.things).toHaveLength(2)
})
