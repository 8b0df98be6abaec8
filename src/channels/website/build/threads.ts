import { Worker } from 'node:worker_threads'
import type { SitePageRow } from '../sitePageRow.ts'
import { errorOf, faultOf } from './fault.ts'
import { type Done, type FromThread, type Job, type Question, rowsAsText, type ThreadStart, type ToThread } from './job.ts'

/** Pieces a thread is given ahead, so that it never waits for the database. */
const ahead = 2

export type Threads = {
  /** Pieces that may be in hand together: gathered, being done, or being noted. */
  most: number
  /** Gives rows of the index to every thread. */
  addRows(rows: SitePageRow[]): void
  /** Has a piece done. */
  run(job: Job): Promise<Done>
  close(): Promise<void>
}

type Given = { count: number; start: ThreadStart; answer: (question: Question) => Promise<Buffer | null> }
type Waiting = { resolve(done: Done): void; reject(error: Error): void }

/** Starts the threads of a build. Each has the whole index and no database; what it needs of that it asks here. */
export function startThreads({ count, start, answer }: Given): Threads {
  const threads = Array.from({ length: count }, () => openThread({ start, answer }))
  const idlest = () => threads.reduce((one, other) => (other.busy() < one.busy() ? other : one))
  return {
    most: count * ahead + 1,
    addRows: (rows) => {
      const text = rowsAsText(rows)
      for (const thread of threads) thread.post({ rows: text })
    },
    run: (job) => idlest().run(job),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

function openThread({ start, answer }: Omit<Given, 'count'>) {
  const waiting = new Map<number, Waiting>()
  let asked = 0
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
    workerData: start,
    execArgv: ['--no-warnings'],
    // React's build for development is ten times as slow.
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
  })
  const post = (message: ToThread) => worker.postMessage(message)
  let broken: Error | null = null
  const breakAll = (error: Error) => {
    broken = error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', breakAll)
  worker.on('exit', (code) => breakAll(new Error(`A thread of the build ended with code ${code}.`)))
  worker.on('message', (message: FromThread) => {
    if ('question' in message) {
      answer(message.question).then(
        (bytes) => post({ answer: bytes, id: message.id }),
        (error: unknown) => post({ answer: null, fault: faultOf(error), id: message.id }),
      )
      return
    }
    const asker = waiting.get(message.id)
    waiting.delete(message.id)
    if ('fault' in message) asker?.reject(errorOf(message.fault))
    else asker?.resolve(message.done)
  })
  return {
    post,
    busy: () => waiting.size,
    run: (job: Job) =>
      new Promise<Done>((resolve, reject) => {
        if (broken) return reject(broken)
        asked += 1
        waiting.set(asked, { resolve, reject })
        post({ job, id: asked })
      }),
    close: async () => {
      worker.removeAllListeners('exit')
      await worker.terminate()
    },
  }
}
