import { cpSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createClient } from '@libsql/client'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { uploadPicture } from '../support/media.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { runFabu } from '../support/runFabu.ts'

let office: TestOffice
let outside: Delivering
beforeAll(async () => {
  office = await openOffice({ start: new Date().toISOString() })
  outside = await withStandIns(office)
  const { mustBeHome } = await import('../../src/epochs/mustBeHome.ts')
  await mustBeHome({ payload: office.payload })
})
afterAll(async () => {
  await outside.standIns.close()
  await office.close()
})

const tool = async (args: string[], env: Record<string, string> = {}) => {
  const ran = await runFabu([...args, '--json'], env)
  if (ran.code !== 0) throw new Error(`fabu ${args.join(' ')} ended with ${ran.code}: ${ran.err}${ran.out}`)
  return JSON.parse(ran.out.trim().split('\n').at(-1) ?? '')
}

/** Databases to move to and back: of the other kind where there is a server, else files. */
function placesToGo(): { there: string; back: string } {
  const file = (name: string) => `file:${path.join(office.folder, `${name}.db`)}`
  if (!process.env.MONGO_TEST_URL) return { there: file('there'), back: file('back') }
  const url = new URL(process.env.MONGO_TEST_URL)
  const mongo = (name: string) => {
    url.pathname = `/fabu_move_${name}_${path.basename(office.folder).replace(/[^a-zA-Z0-9]/g, '')}_${process.pid}`
    return url.href
  }
  return isMongo ? { there: file('there'), back: mongo('back') } : { there: mongo('there'), back: file('back') }
}

const isMongoUrl = (url: string) => url.startsWith('mongodb:')

/** One column of a table, as the database itself has it. */
async function rowsAt(url: string, table: string, column: string): Promise<string[]> {
  if (!isMongoUrl(url)) {
    const client = createClient({ url })
    const { rows } = await client.execute(`SELECT ${column} FROM ${table}`)
    client.close()
    return rows.map((row) => String(row[column]))
  }
  const { default: mongoose } = await import('mongoose')
  const connection = await mongoose.createConnection(url).asPromise()
  const rows = await connection.collection(table).find().toArray()
  await connection.close()
  return rows.map((row) => String(row[column]))
}

test('there and back: every row, equal heads of all chains, everything verifies, and what waited goes out', async () => {
  const { payload, ids } = office
  const outlets = [ids.outlets.site, ids.outlets.portal]
  for (let n = 0; n < 3; n++) {
    const draft = await draftArticle(office, { title: `迁移第 ${n} 篇`, more: { outlets } })
    await approve(office, { id: draft.id })
  }
  await outside.deliver()
  // One is still waiting, one is a draft with several versions.
  const waiting = await draftArticle(office, { title: '迁移时待发', more: { outlets } })
  await approve(office, { id: waiting.id })
  const { id: cover } = await uploadPicture(office)
  const withFile = await draftArticle(office, { title: '迁移时的草稿', more: { cover } })

  // An application under way and a row of a register: who asked stays sealed, and both chains verify over there.
  const { registerRequest } = await import('../../src/disclosure/request/registerRequest.ts')
  const person = { name: '申请人甲', proofKind: '居民身份证', proofNumber: '1', telephone: '1' }
  const arrivedOn = new Date().toISOString().slice(0, 10)
  const application = { channel: 'counter', applicantType: 'person', arrivedOn, wanted: '迁移时在办', person }
  await registerRequest({ req: await office.as('secretary'), body: application })
  const meeting = { kind: 'training', title: '培训', heldOn: '2026-03-01', unit: ids.units.press }
  await payload.create({ collection: 'activities', data: meeting as never, req: await office.as('secretary') })

  const { there, back } = placesToGo()
  const first = await tool(['migrate-database', '--to', there])
  const second = await tool(['migrate-database', '--to', back], { DATABASE_URL: there })
  expect(second.heads).toBe(first.heads)
  // The tables of the house itself grow by an epoch on each way, and by the line in the security log that tells of it.
  const { epochs: _, 'security-events': told, ...rows } = first.rows
  const { epochs: _again, 'security-events': toldBack, ...rowsBack } = second.rows
  expect(toldBack).toBe(told + 1)
  expect(rowsBack).toEqual(rows)
  expect(rows.deliveries).toBe((await payload.count({ collection: 'deliveries' })).totalDocs)

  // Which draft shows which file is still known by the ids of the new database.
  for (const url of [there, back]) {
    const showing = await rowsAt(url, 'identifiers', 'key')
    const files = await rowsAt(url, 'media', isMongoUrl(url) ? '_id' : 'id')
    expect(showing.filter((key) => key.startsWith('file:'))).toEqual([`file:${files[0]}@${withFile.uid}`])
  }

  const env = { DATABASE_URL: back, FABU_SANDBOX_FILE: path.join(office.folder, 'sandbox.db') }
  cpSync(path.join(office.folder, 'site'), path.join(office.folder, 'site-before'), { recursive: true })
  expect(await tool(['verify'], env)).toMatchObject({ chain: 'intact' })
  expect(await tool(['epoch', 'ask'], env)).toMatchObject({ delivered: 0, absent: 2, stillUnknown: 0, alarms: 0 })
  await tool(['epoch', 'go', '--as', 'secretary@example.org'], env)
  expect(await tool(['deliver', '--once'], env)).toMatchObject({ delivered: 2, error: 0 })
  expect(await tool(['verify'], env)).toMatchObject({ chain: 'intact' })

  const again = await runFabu(['migrate-database', '--to', back])
  expect(again.code).toBe(1)
}, 400_000)
