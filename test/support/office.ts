import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import path from 'node:path'
import { createLocalReq, getPayload, type Payload, type PayloadRequest } from 'payload'
import { type Clock, manualClock, setClock } from '../../src/clock.ts'
import { numberedIds, setIds } from '../../src/ids.ts'
import type { OfficeIds, OfficePlan } from '../../src/setup/plan.ts'
import { testPlan } from './plan.ts'

export type TestOffice = {
  payload: Payload
  ids: OfficeIds
  clock: Clock & { set(at: string): void; advance(milliseconds: number): void }
  folder: string
  /** A request on behalf of somebody of the plan, as the Local API sees it. */
  as(person: string): Promise<PayloadRequest>
  close(): Promise<void>
}

/** An office of its own for one test file: a fresh database, a clock that stands still, numbered ids. */
export async function openOffice({
  start = '2026-03-02T01:00:00.000Z',
  plan = testPlan,
}: {
  start?: string
  plan?: OfficePlan
} = {}): Promise<TestOffice> {
  const folder = freshFolder()
  process.env.FABU_OFFICE = folder
  process.env.FABU_DATA_DIR = folder
  process.env.FABU_MEDIA_DIR = path.join(folder, 'media')
  process.env.FABU_SITE_DIR = path.join(folder, 'site')
  process.env.PAYLOAD_SECRET = 'test-secret-test-secret-test-secret'
  process.env.FABU_URL = 'http://localhost:3000'
  process.env.DATABASE_URL = databaseUrl(folder)
  for (const name of ['media', 'site']) mkdirSync(path.join(folder, name), { recursive: true })
  const { default: config } = await import('../../payload.config.ts')
  const { setUpOffice } = await import('../../src/setup/setUpOffice.ts')
  const payload = await getPayload({ config })
  const clock = manualClock(start)
  setClock(payload, clock)
  setIds(payload, numberedIds())
  const ids = await setUpOffice({ payload, plan })
  return {
    payload,
    ids,
    clock,
    folder,
    as: async (person) => {
      const user = await payload.findByID({ collection: 'users', id: ids.people[person] ?? '', depth: 1 })
      return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
    },
    close: async () => {
      if (isMongo) await (payload.db as unknown as { connection: { dropDatabase(): Promise<void> } }).connection.dropDatabase()
      await payload.destroy()
    },
  }
}

export const isMongo = process.env.FABU_TEST_DATABASE === 'mongodb'

export function freshFolder() {
  const template = process.env.FABU_TEST_FOLDER
  if (!template) throw new Error('Run this lane through bin/jest.mjs: the global setup makes the template.')
  const folder = mkdtempSync(path.join(template, 'office-'))
  if (!isMongo) cpSync(path.join(template, 'fabu.db'), path.join(folder, 'fabu.db'))
  return folder
}

/** On MongoDB a database of its own for each test file. */
export function databaseUrl(folder: string) {
  if (!isMongo) return `file:${path.join(folder, 'fabu.db')}`
  const url = new URL(process.env.MONGO_TEST_URL ?? '')
  url.pathname = `/fabu_${path.basename(folder).replace(/[^a-zA-Z0-9]/g, '')}_${process.pid}`
  return url.href
}
