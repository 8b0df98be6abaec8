import { type ChildProcess, spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { expectEachOnce, officeToKill, type Slaughter, startWorker } from '../support/killing.ts'
import { isMongo } from '../support/office.ts'
import { draftArticle } from '../support/path.ts'
import { type Rest, restOf } from '../support/rest.ts'
import { tellCount } from '../support/seeded.ts'

// On SQLite there is one process by design: what several share is MongoDB.
const shared = isMongo ? test : test.skip
const textsPerRound = 15
const reviewers = ['reviewer', 'head', 'publisher']

let office: Slaughter
let rest: Rest
const webs: { process: ChildProcess; url: string; approvals: number }[] = []

beforeAll(async () => {
  if (!isMongo) return
  office = await officeToKill(0)
  rest = restOf(office.office)
  for (const person of ['author', ...reviewers]) await rest.tokenOf(person)
  for (let n = 0; n < 2; n++) webs.push({ ...(await startWeb()), approvals: 0 })
}, 120_000)
afterAll(async () => {
  for (const { process } of webs) process.kill('SIGTERM')
  await office?.close()
})

async function startWeb(): Promise<{ process: ChildProcess; url: string }> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_OPTIONS: '',
    NODE_ENV: 'production',
    FABU_LOG_LEVEL: 'error',
    TEST_CLOCK_BASE: String(office.base),
  }
  const child: ChildProcess = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', 'test/support/web.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve(String(line).trim()))
    child.once('exit', (code) => reject(new Error(`The web process ended with ${code}.`)))
  })
  return { process: child, url }
}

/** Submits a text and approves it, each request at the next web process in turn. */
async function approveThrough(id: string) {
  const submitted = await ask(`/articles/${id}/submit`, 'author', {})
  for (const person of reviewers) await ask(`/reviews/${submitted.id}/decide`, person, { decision: 'approve' })
}

let turn = 0
async function ask(path: string, as: string, body: object): Promise<Record<string, unknown>> {
  const web = webs[turn++ % webs.length]
  if (!web) throw new Error('No web process.')
  const headers = { Authorization: `JWT ${await rest.tokenOf(as)}`, 'Content-Type': 'application/json' }
  const response = await fetch(`${web.url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer = (await response.json()) as Record<string, unknown>
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`)
  web.approvals += 1
  return answer
}

/** Seconds from the first delivery that was taken to the end of the last worker: starting a process is not counted. */
async function workOff(workers: number): Promise<number> {
  const children = Array.from({ length: workers }, () => startWorker({ sandboxUrl: office.sandbox.url, base: office.base }))
  const ended = Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve))))
  const before = await attemptsMade()
  while ((await attemptsMade()) === before) await new Promise((resolve) => setTimeout(resolve, 20))
  const began = Date.now()
  await ended
  return (Date.now() - began) / 1000
}

const attemptsMade = async () => (await office.office.payload.count({ collection: 'attempts' })).totalDocs

shared(
  'two web processes approve and three workers send, together, and everything goes out once',
  async () => {
    const { payload } = office.office
    const cover = (await payload.find({ collection: 'media', limit: 1, depth: 0 })).docs[0]?.id
    const perSecond: Record<string, number> = {}
    for (const workers of [1, 2, 3]) {
      const drafts = []
      for (let n = 0; n < textsPerRound; n++)
        drafts.push(
          await draftArticle(office.office, {
            title: `第 ${office.texts + n} 篇，各有不同`,
            column: 'news',
            more: { cover, summary: '摘要。' },
          }),
        )
      // Two at a time, so that both web processes are in the middle of an approval.
      for (let n = 0; n < drafts.length; n += 2) await Promise.all(drafts.slice(n, n + 2).map(({ id }) => approveThrough(id)))
      office.texts += textsPerRound
      perSecond[workers] = Math.round(((textsPerRound * 4) / (await workOff(workers))) * 10) / 10
    }
    const counted = await expectEachOnce(office)
    const { docs: attempts } = await payload.find({ collection: 'attempts', limit: 0, pagination: false, depth: 0 })
    const shares = new Map<string, number>()
    for (const { worker } of attempts) shares.set(String(worker), (shares.get(String(worker)) ?? 0) + 1)
    // One worker in the first round, two in the second, three in the third: each had its share.
    expect(shares.size).toBe(6)
    expect(Math.min(...webs.map(({ approvals }) => approvals))).toBeGreaterThan(0)
    tellCount({
      fault: 'shared',
      database: 'mongodb',
      webs: webs.length,
      requests: webs.map(({ approvals }) => approvals),
      workers: 3,
      ...counted,
      perSecond,
    })
  },
  600_000,
)
