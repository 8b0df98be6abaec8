import { parentPort, workerData } from 'node:worker_threads'
import type { SitePageRow } from '../sitePageRow.ts'
import { errorOf, faultOf } from './fault.ts'
import type { FromThread, Question, ThreadStart, ToThread } from './job.ts'
import { workbench } from './workbench.ts'

// One thread of a build: takes pieces of work, one after the other, and asks for what only the database's thread can read.
const tell = (message: FromThread) => parentPort?.postMessage(message)
const waiting = new Map<number, { resolve(bytes: Buffer | null): void; reject(error: Error): void }>()
let asked = 0

const bench = workbench({
  start: workerData as ThreadStart,
  ask: (question: Question) =>
    new Promise((resolve, reject) => {
      asked += 1
      waiting.set(asked, { resolve, reject })
      tell({ question, id: asked })
    }),
})

let last = Promise.resolve()
parentPort?.on('message', (message: ToThread) => {
  if ('rows' in message) bench.addRows(JSON.parse(message.rows) as SitePageRow[])
  else if ('answer' in message) {
    const asker = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.fault) asker?.reject(errorOf(message.fault))
    else asker?.resolve(message.answer && Buffer.from(message.answer))
  } else {
    const { job, id } = message
    last = last.then(() =>
      bench.run(job).then(
        (done) => tell({ done, id }),
        (error: unknown) => tell({ fault: faultOf(error), id }),
      ),
    )
  }
})
