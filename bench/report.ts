import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import type { Payload } from 'payload'
import { applicantTypes } from '../src/disclosure/request/applicants.ts'
import { resultRows } from '../src/disclosure/request/outcomes.ts'
import { makeReport } from '../src/report/makeReport.ts'
import { compareYears } from '../src/report/years/compareYears.ts'
import { yearbookOf } from '../src/yearbook/yearbookOf.ts'
import { countCalls, watch } from './countCalls.ts'
import { machine } from './machine.ts'

/**
 * `npm run bench:report`: the annual report of a year of 200,000 publications and 5,000 applications, with as many of the year before behind it, and the two years side by side: how
 * long, how many calls, on SQLite, or on the MongoDB of MONGO_TEST_URL. Rows are written straight into the database; what the report counts of them is asserted.
 */
const publications = 200_000
const cases = 5000
const years = 2
const isMongo = Boolean(process.env.MONGO_TEST_URL)

const folder = mkdtempSync(path.join(tmpdir(), 'fabu-report-bench-'))
Object.assign(process.env, {
  NODE_ENV: 'production',
  FABU_LOG_LEVEL: 'error',
  FABU_OFFICE: folder,
  PAYLOAD_SECRET: 'bench-secret-bench-secret-bench-secret',
  DATABASE_URL: isMongo ? mongoUrl() : '',
})
const [{ getPayload }, { default: config }] = await Promise.all([import('payload'), import('../payload.config.ts')])
const payload = await getPayload({ config })
try {
  await bulk(payload, 'publications', publicationRows())
  await bulk(payload, 'requests', requestRows())
  watch(payload)
  const asked = { payload, year: 2022, origin: 'live' } as const
  const report = await timed(async () => {
    const { figures, tables, checks } = await makeReport(asked)
    const failed = checks.filter(({ ok, id }) => !ok && id !== 'T2-STATED')
    if (figures.published !== publications || tables[3].new[6] !== cases || failed.length > 0) throw otherWork()
  })
  const made = await makeReport(asked)
  const comparison = await timed(async () => {
    const { rows } = await compareYears({ ...asked, shown: { ...made, isSigned: true } })
    if (rows[0]?.values.join() !== `${publications},${publications}`) throw otherWork()
  })
  const yearbook = await timed(async () => {
    const { published } = await yearbookOf(asked)
    if (published.total.sum !== publications) throw otherWork()
  })
  const figure = { publications, cases, report, comparison, yearbook }
  console.table({ report, comparison, yearbook })
  console.log(JSON.stringify({ bench: 'report', database: isMongo ? 'mongodb' : 'sqlite', ...machine(), ...figure }))
} finally {
  if (isMongo) await (payload.db as unknown as { connection: { dropDatabase(): Promise<void> } }).connection.dropDatabase()
  await payload.destroy()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

/** Six times: the first, and the middle one of the others. */
async function timed(run: () => Promise<void>): Promise<{ databaseCalls: number; firstMs: number; medianMs: number }> {
  const times: number[] = []
  let databaseCalls = 0
  for (let round = 0; round < 6; round++) {
    const began = performance.now()
    databaseCalls = await countCalls(run)
    times.push(Math.round(performance.now() - began))
  }
  const [firstMs = 0, ...others] = times
  return { databaseCalls, firstMs, medianMs: others.sort((a, b) => a - b)[2] ?? 0 }
}

function otherWork() {
  return new Error('The report is of other work than was asked for.')
}

function mongoUrl(): string {
  const url = new URL(process.env.MONGO_TEST_URL ?? '')
  url.pathname = `/fabu_bench_${process.pid}`
  return url.href
}

type Row = Record<string, string | number | boolean | null>

/** Half of them in 2022, over four channels of which the city portal counts apart: the report counts the others. */
function* publicationRows(): Generator<Row> {
  const channels = ['website', 'wechat', 'weibo']
  for (let n = 0; n < publications * years; n++) {
    const day = `${n % 2 ? 2022 : 2021}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`
    const id = `publication${n}`
    yield {
      ...{
        id,
        uid: id,
        key: id,
        title: 'x',
        type: 'first',
        seq: 1,
        delivery: id,
        edition: id,
        text: id,
        item: id,
        outlet: 'o',
        outletName: 'o',
      },
      ...{ channel: channels[n % 3] ?? '', language: 'zh', kind: 'article', origin: 'live', day, at: `${day}T00:00:00.000Z` },
    }
  }
}

function* requestRows(): Generator<Row> {
  for (let n = 0; n < cases * years; n++) {
    const year = n % 2 ? 2022 : 2021
    const isOpen = n % 50 === 1
    yield {
      ...{ id: `request${n}`, uid: `request${n}`, number: `${year}-${String(n).padStart(6, '0')}`, channel: 'counter', wanted: 'x' },
      ...{
        applicantType: applicantTypes[n % 6]?.value ?? '',
        state: isOpen ? 'running' : 'replied',
        arrivedOn: `${year}-03-01`,
        receivedOn: `${year}-03-01`,
      },
      ...{
        closedOn: isOpen ? '' : `${year}-03-20`,
        row: isOpen ? null : (resultRows[n % resultRows.length] ?? ''),
        origin: 'live',
        revision: 1,
      },
    }
  }
}

/** Writes rows straight into the database, some hundreds a statement. */
async function bulk(to: Payload, collection: string, rows: Iterable<Row>) {
  const batches = batched([...rows], 400)
  if (isMongo) {
    const model = (to.db as unknown as { collections: Record<string, { collection: { insertMany(docs: object[]): Promise<unknown> } }> })
      .collections[collection]
    for (const batch of batches) await model?.collection.insertMany(batch.map(({ id: _, ...row }) => row))
    return
  }
  const client = createClient({ url: `file:${path.join(folder, 'fabu.db')}` })
  await client.execute('PRAGMA synchronous = OFF')
  for (const batch of batches) {
    const columns = Object.keys(batch[0] ?? {})
    const places = batch.map(() => `(${columns.map(() => '?').join(',')})`).join(',')
    const names = columns.map((column) => `"${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`).join(',')
    const args = batch.flatMap((row) => columns.map((column) => row[column] ?? null))
    await client.execute({ sql: `INSERT INTO "${collection}" (${names}) VALUES ${places}`, args })
  }
  await client.execute('ANALYZE')
  client.close()
}

function batched<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))
}
