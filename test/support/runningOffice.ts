import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A server as `npm start` makes it, in a process of its own. */
export type RunningOffice = {
  url: string
  folder: string
  /** Everything it has said so far, on both streams. */
  output(): string
  /** Asks it to end, and waits until it has finished what was under way. @throws unless it ended with 0. */
  stop(): Promise<void>
}

type Ended = { code: number | null; output: string }

/** A bound for what hangs, no measure: building takes a minute, and filling the sample another, on a machine that has nothing else to do. */
const patience = 15 * 60_000

/** Starts the sample office in a folder, and waits until it says where it is. Builds the admin where that is needed. */
export async function startOffice({ folder, port }: { folder: string; port: number }): Promise<RunningOffice> {
  const started = launch({ folder, port })
  const url = await started.ready
  return {
    url,
    folder,
    output: started.output,
    async stop() {
      started.child.kill('SIGTERM')
      const { code, output } = await started.ended
      if (code !== 0) throw new Error(`The server ended with ${code} instead of 0:\n${output}`)
    },
  }
}

/** Starts a server that is expected to give up, and waits for its end. */
export const startInVain = ({ folder, port }: { folder: string; port: number }): Promise<Ended> => launch({ folder, port }).ended

function launch({ folder, port }: { folder: string; port: number }) {
  const child = spawn(process.execPath, ['bin/start.mjs'], { stdio: ['ignore', 'pipe', 'pipe'], env: environment({ folder, port }) })
  let said = ''
  const output = () => said
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, output: said })))
  const ready = new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGTERM')
      reject(new Error(`The server was not ready in time:\n${said}`))
    }, patience)
    late.unref()
    listenTo(child, (part) => {
      said += part
      const address = /Fabu is running, open: (http:\/\/[^/\s]+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    void ended.then(({ code }) => {
      clearTimeout(late)
      reject(new Error(`The server ended with ${code} before it was ready:\n${said}`))
    })
  })
  // Whoever expects the end does not look at this.
  ready.catch(() => {})
  return { child, output, ended, ready }
}

function listenTo(child: ChildProcess, hear: (part: string) => void) {
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', hear)
}

/** What a newcomer's shell would give it: nothing of ours, nothing of the tests'. */
function environment({ folder, port }: { folder: string; port: number }) {
  const own = /^(FABU_|DATABASE_URL$|PAYLOAD_SECRET$|NODE_|HOST$|MONGO_|JEST_)/
  const theirs = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)))
  return { ...theirs, PORT: String(port), FABU_OFFICE: folder, FABU_SAMPLE_DIR: folder } as unknown as NodeJS.ProcessEnv
}

/** A port nobody listens on just now. */
export function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** The port all servers of the lane take in turn: pages name their own address. */
export const lanePort = () => Number(given('FABU_TEST_PORT'))

/** A copy of the sample office that was opened once for the whole lane, in a folder of its own. */
export function copySample(): { folder: string; remove(): void } {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'fabu-browser-')), 'sample')
  cpSync(given('FABU_TEST_SAMPLE'), folder, { recursive: true, preserveTimestamps: true })
  return { folder, remove: () => rmSync(path.dirname(folder), { recursive: true, force: true }) }
}

function given(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error('Run this lane through bin/jest.mjs: the global setup opens the sample.')
  return value
}
