import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { setDisk } from '../../src/room.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

let office: TestOffice
let folder: string
const room = { free: Number.POSITIVE_INFINITY }
beforeAll(async () => {
  office = await openOffice()
  setDisk(office.payload, { free: async () => room.free })
  folder = mkdtempSync(path.join(path.dirname(office.folder), 'nightly-'))
  process.env.FABU_BACKUP_DIR = folder
})
afterAll(async () => {
  delete process.env.FABU_BACKUP_DIR
  await office.close()
})

const archives = () => readdirSync(folder).filter((name) => name.endsWith('.tar.gz'))
const nightly = async () => {
  const { backUpNightly } = await import('../../src/jobs/backUpNightly.ts')
  await backUpNightly({ payload: office.payload })
}
const byHand = async (to: string) => {
  const { backUp } = await import('../../src/backup/backUp.ts')
  const { officeInUse } = await import('../../src/office.ts')
  return backUp({ payload: office.payload, office: officeInUse(), to })
}

test('a backup somebody makes by hand, anywhere, stands for none of the clock’s; the clock makes one a night', async () => {
  await byHand(path.join(folder, 'stick'))
  await byHand(folder)
  office.clock.advance(3600_000)
  await nightly()
  expect(archives().filter((name) => name.endsWith('-nightly.tar.gz'))).toHaveLength(1)
  office.clock.advance(3600_000)
  await nightly()
  expect(archives()).toHaveLength(2)
  // The oldest goes first, whoever made it.
  process.env.FABU_BACKUP_KEEP = '1'
  office.clock.advance(24 * 3600_000)
  await nightly()
  delete process.env.FABU_BACKUP_KEEP
  expect(archives()).toEqual([expect.stringMatching(/-nightly\.tar\.gz$/)])
}, 60_000)

test('on the disk of the office a backup leaves the reserve, or is refused in a sentence and leaves nothing', async () => {
  const before = readdirSync(folder).sort()
  room.free = 256 * 1024 * 1024 + 1000
  const refused = byHand(folder)
  await expect(refused).rejects.toMatchObject({
    code: 'backup.noRoom',
    status: 507,
    sentence: { zh: expect.stringContaining('因此不备份') },
  })
  expect(readdirSync(folder).sort()).toEqual(before)
  room.free = Number.POSITIVE_INFINITY
})

test('a restored office knows the archive it came from and the later ones beside it', async () => {
  const { payload } = office
  const { registerArchives } = await import('../../src/backup/register.ts')
  const { checkArchive } = await import('../../src/backup/checkArchive.ts')
  const { file } = await byHand(path.join(folder, 'shelf'))
  await payload.db.deleteMany({ collection: 'backups', where: {} })
  const { manifest, sha256 } = await checkArchive({ file })
  const later = path.basename(file).replace(/\d{8}T/, '20991231T')
  const earlier = path.basename(file).replace(/\d{8}T/, '20200101T')
  for (const name of [later, earlier, 'notes.txt']) writeFileSync(path.join(path.dirname(file), name), 'x')
  mkdirSync(path.join(path.dirname(file), 'a-folder'))
  for (let again = 0; again < 2; again++) await registerArchives({ payload, file, sha256, manifest })
  const { docs } = await payload.find({ collection: 'backups', sort: 'at', depth: 0 })
  expect(docs.map((row) => row.file)).toEqual([path.basename(file), later])
  expect(docs[0]).toMatchObject({ sha256, heads: manifest.heads.sha256 })
})

test('a version that did not arrive is noticed when an office moves, and the security log counts as history', async () => {
  const { payload } = office
  const { mustBeWhole } = await import('../../src/backup/moveDatabase.ts')
  const { collectionsToCopy } = await import('../../src/backup/copyRows.ts')
  const { headsOf, isSameHistory } = await import('../../src/backup/headsOf.ts')
  const rows: Record<string, number> = {}
  for (const collection of collectionsToCopy(payload)) {
    rows[collection] = (await payload.db.count({ collection })).totalDocs
    if (payload.collections[collection].config.versions)
      rows[`${collection} versions`] = (await payload.db.countVersions({ collection })).totalDocs
  }
  await mustBeWhole({ to: payload, rows })
  await expect(mustBeWhole({ to: payload, rows: { ...rows, 'articles versions': 1 } })).rejects.toMatchObject({
    code: 'migrate.incomplete',
  })
  const before = await headsOf(payload)
  const { recordSecurity } = await import('../../src/security/recordSecurity.ts')
  await recordSecurity({ req: await office.as('admin'), type: 'exported' })
  const after = await headsOf(payload)
  expect([isSameHistory(after, before), isSameHistory(after, after)]).toEqual([!before.security, true])
  const { security: _, ...early } = after
  expect([after.security?.events, isSameHistory(after, early)]).toEqual([(before.security?.events ?? 0) + 1, true])
})

test('the cases of disclosure count as history, in a backup too; an early one that did not keep their heads is still read', async () => {
  const { payload } = office
  const { headsIn, headsOf, isSameHistory } = await import('../../src/backup/headsOf.ts')
  const { snapshotDatabase } = await import('../../src/database/snapshot.ts')
  const before = await headsOf(payload)
  const req = await office.as('secretary')
  const data = { kind: 'training', title: '培训', heldOn: '2026-03-01' }
  const { id } = await payload.create({ collection: 'activities', data: data as never, req })
  const entered = await headsOf(payload)
  await payload.update({ collection: 'activities', id, data: { title: '更名' }, req })
  const changed = await headsOf(payload)
  expect([isSameHistory(entered, changed), isSameHistory(changed, changed)]).toEqual([false, true])
  const { cases, ...early } = changed
  expect([cases?.events, isSameHistory(changed, early)]).toEqual([(before.cases?.events ?? 0) + 2, true])
  const folder = mkdtempSync(path.join(office.folder, 'snapshot-'))
  expect(await headsIn({ payload, snapshot: await snapshotDatabase({ payload, folder }) })).toEqual(changed)
})
