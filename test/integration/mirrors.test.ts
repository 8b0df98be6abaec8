import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import S3rver from '@20minutes/s3rver'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { compareMirrors } from '../../src/jobs/compareMirrors.ts'
import { mirrorSites } from '../../src/jobs/mirrorSites.ts'
import { packSites } from '../../src/jobs/packSites.ts'
import { renewSites } from '../../src/jobs/renewSites.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { freePort } from '../support/runningOffice.ts'

/** The clock's jobs with a store that is there, away for a while, and there again. */
const minutes = 60_000
const kept = mkdtempSync(path.join(tmpdir(), 'fabu-store-'))
let office: TestOffice
let port: number
let store: S3rver

beforeAll(async () => {
  office = await openOffice()
  port = await freePort()
  await openStore()
  Object.assign(process.env, {
    FABU_SITE_MIRRORS: 's3://site',
    FABU_S3_ENDPOINT: `http://127.0.0.1:${port}`,
    FABU_S3_KEY: 'S3RVER',
    FABU_S3_SECRET: 'S3RVER',
  })
})
afterAll(async () => {
  for (const name of ['FABU_SITE_MIRRORS', 'FABU_S3_ENDPOINT', 'FABU_S3_KEY', 'FABU_S3_SECRET']) delete process.env[name]
  await store.close()
  await office.close()
})

async function openStore() {
  store = new S3rver({ port, address: '127.0.0.1', silent: true, directory: kept, configureBuckets: [{ name: 'site', configs: [] }] })
  await store.run()
}
const object = (file: string) => path.join(kept, 'site', `${file}._S3rver_object`)
const turn = async () => {
  await packSites({ payload: office.payload, shouldStop: () => false })
  await mirrorSites({ payload: office.payload })
}
const alarms = async () =>
  (await office.payload.find({ collection: 'alarms', where: { kind: { equals: 'behind' } } })).docs.map(({ code, passedAt }) => [
    code,
    Boolean(passedAt),
  ])

test('the site is brought to its mirror, and what was lost there the next night again', async () => {
  await renewSites({ payload: office.payload })
  await turn()
  expect(readFileSync(object('state.css'), 'utf8')).toBe(readFileSync(path.join(office.folder, 'site/state.css'), 'utf8'))
  rmSync(object('state.css'))
  await turn()
  expect(existsSync(object('state.css'))).toBe(false)
  await compareMirrors({ payload: office.payload })
  await turn()
  expect(existsSync(object('state.css'))).toBe(true)
})

test('a store that is away for a quarter of an hour has one alarm, which passes with it', async () => {
  await store.close()
  await office.payload.create({
    collection: 'redirects',
    data: { from: '/old.html', kind: 'moved', to: '/state.css', active: true } as never,
  })
  await renewSites({ payload: office.payload })
  await turn()
  expect(await alarms()).toEqual([])
  office.clock.advance(16 * minutes)
  await turn()
  office.clock.advance(31 * minutes)
  await turn()
  expect(await alarms()).toEqual([['mirror.unreachable', false]])
  await openStore()
  office.clock.advance(31 * minutes)
  await turn()
  expect(await alarms()).toEqual([['mirror.unreachable', true]])
  expect(readFileSync(object('old.html'), 'utf8')).toContain('/state.css')
})
