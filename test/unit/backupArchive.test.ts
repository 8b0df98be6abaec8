import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { afterAll, describe, expect, test } from '@jest/globals'
import { type Header, pack } from 'tar-stream'
import { checkArchive } from '../../src/backup/checkArchive.ts'
import { momentOf, nameOf } from '../../src/backup/names.ts'
import { sweep } from '../../src/backup/sweep.ts'
import { exchangeFileKey } from '../../src/backup/translateIds.ts'
import { unpack } from '../../src/backup/unpack.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fabu-archive-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Entry = Partial<Header> & { name: string; text?: string; isUnlisted?: boolean }
let archives = 0

/** A backup somebody made by hand: its manifest names every file in it, and every hash is right. */
async function archiveOf(entries: Entry[], manifests = 1): Promise<string> {
  const file = path.join(folder, `${++archives}.tar.gz`)
  const tar = pack()
  const written = pipeline(tar, createGzip(), createWriteStream(file))
  for (const { text = 'x', isUnlisted, ...header } of entries)
    tar.entry({ ...header } as Header, header.type && header.type !== 'file' ? '' : text)
  const listed = entries
    .filter(({ isUnlisted }) => !isUnlisted)
    .map(({ name, text = 'x' }) => ({ name, bytes: text.length, sha256: createHash('sha256').update(text).digest('hex') }))
  const manifest = { schema: 1, office: 'office', at: '2026-03-02T01:00:00.000Z', epoch: 1, fabu: '0', entries: listed }
  for (let n = 0; n < manifests; n++) tar.entry({ name: 'manifest.json' }, JSON.stringify(manifest))
  tar.finalize()
  await written
  return file
}

const office = { name: 'office.json', text: '{}' }
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { code?: string }) => error.code,
  )

describe('what a backup may hold', () => {
  test('a plain one is read and unpacked', async () => {
    const file = await archiveOf([office, { name: 'media/a.png' }])
    const into = path.join(folder, 'plain')
    await unpack({ file, into })
    expect(readdirSync(into, { recursive: true, encoding: 'utf8' }).sort()).toEqual(['media', 'media/a.png', 'office.json'])
  })

  const outside = path.join(folder, 'outside')
  test.each<[string, Entry[], number?]>([
    ['climbs out of its folder', [{ name: 'media/../../outside' }]],
    ['climbs out at once', [{ name: '../outside' }]],
    ['climbs out further on', [{ name: 'site/a/../../../outside' }]],
    ['is absolute', [{ name: outside }]],
    ['hides an absolute name', [{ name: `media/${outside}` }]],
    ['stands where nothing of an office stands', [{ name: 'package.json' }]],
    ['stands beside the place it names', [{ name: 'secret/x' }]],
    ['comes twice', [{ name: 'media/a.png' }, { name: 'media/a.png', text: 'y' }]],
    ['is a link', [{ name: 'media/a.png', type: 'symlink', linkname: outside }]],
    ['is a hard link', [{ name: 'media/a.png', type: 'link', linkname: outside }]],
    ['is a folder', [{ name: 'media/a', type: 'directory' }]],
    ['is a device', [{ name: 'media/a', type: 'character-device' }]],
    ['follows a link', [{ name: 'media', type: 'symlink', linkname: folder }, { name: 'media/outside' }]],
    ['is not in the manifest', [{ name: 'media/b.png', isUnlisted: true }]],
    ['is a second manifest', [], 2],
  ])('a file that %s is refused, and nothing comes to lie outside', async (_, entries, manifests = 1) => {
    const file = await archiveOf([office, ...entries], manifests)
    expect(await code(checkArchive({ file }))).toBe('backup.damaged')
    const into = path.join(folder, `refused-${archives}`)
    mkdirSync(into)
    expect(await code(unpack({ file, into }))).toBe('backup.damaged')
    expect(existsSync(outside)).toBe(false)
    expect(existsSync(path.join(folder, '..', 'outside'))).toBe(false)
  })
})

test('names tell office and moment, and whether the clock made it', () => {
  const at = new Date('2026-03-02T01:02:03.004Z')
  for (const isNightly of [true, false]) expect(momentOf({ office: 'a b', name: nameOf({ office: 'a b', at, isNightly }) })).toEqual(at)
  expect(nameOf({ office: 'a b', at, isNightly: true })).toBe('fabu-a_b-20260302T010203004Z-nightly.tar.gz')
  const other = nameOf({ office: 'a-b', at, isNightly: false })
  expect([momentOf({ office: 'a', name: other }), momentOf({ office: 'a', name: 'fabu-a-notes.tar.gz' })]).toEqual([null, null])
})

test('what a killed backup left is swept; one that is under way is not', async () => {
  const to = mkdtempSync(path.join(folder, 'to-'))
  for (const name of ['.backup-dead', '.backup-alive', '.backup-mine', '.other']) {
    mkdirSync(path.join(to, name))
    writeFileSync(path.join(to, name, 'fabu.db'), 'a plain copy')
  }
  const old = new Date(Date.now() - 2 * 3600_000)
  for (const name of ['.backup-dead', '.backup-dead/fabu.db', '.backup-alive', '.other']) utimesSync(path.join(to, name), old, old)
  expect(await sweep({ folder: to, fresh: path.join(to, '.backup-mine') })).toEqual(['.backup-dead'])
  expect(readdirSync(to).sort()).toEqual(['.backup-alive', '.backup-mine', '.other'])
})

test('a key that says which file a text shows gets the new id of the file', () => {
  const ids = new Map([['old', 'new']])
  expect(exchangeFileKey('file:old@text', ids)).toBe('file:new@text')
  expect(exchangeFileKey('slug:article:zh:old', ids)).toBe('slug:article:zh:old')
})
