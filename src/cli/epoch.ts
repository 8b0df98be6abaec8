import type { Payload } from 'payload'
import { homeOf, isSameHome } from '../database/home.ts'
import { go } from '../epochs/go.ts'
import { mustBeHome } from '../epochs/mustBeHome.ts'
import { newestEpoch } from '../epochs/newestEpoch.ts'
import { openEpoch } from '../epochs/openEpoch.ts'
import { epochReasons, epochStates } from '../epochs/words.ts'
import { workerName } from '../jobs/deliverDue.ts'
import { askAndLook } from '../reconcile/askAndLook.ts'
import { startSandbox } from '../sandbox/startSandbox.ts'
import { requestAs } from './requestAs.ts'
import { withOffice } from './withOffice.ts'

type Options = { reason?: string; as?: string; json?: boolean }
type Call = { payload: Payload; sandboxFile: string; options: Options }

/** `fabu epoch status | open | ask | go`: where this database lives, and setting its clock going after a restore. */
export async function epoch({ verb, ...options }: Options & { verb: string }): Promise<void> {
  const run = verbs[verb as keyof typeof verbs]
  if (!run) throw new Error(`${Object.keys(verbs).join(' | ')}`)
  await withOffice(async ({ payload, office }) => {
    const { result, words } = await run({ payload, sandboxFile: office.sandboxFile, options })
    console.log(options.json ? JSON.stringify(result) : words)
  })
}

const verbs = { status, open, ask, go: start }

async function status({ payload }: Call) {
  const newest = await newestEpoch({ payload })
  if (!newest) return { result: { epoch: null }, words: '尚未启动过。 Never started yet.' }
  const isHere = isSameHome(newest.home, await homeOf(payload))
  const { totalDocs: unknown } = await payload.count({ collection: 'deliveries', where: { state: { equals: 'unknown' } } })
  const { number, reason, state, openedAt, askedAt, asked, goneAt, goneByName } = newest
  const result = { epoch: number, reason, state, isHere, openedAt, askedAt, asked, unknown, goneAt, goneBy: goneByName }
  const place = isHere ? '' : '。数据库是副本，不会启动 / the database is a copy and does not start'
  const line = `${epochReasons[reason].zh} / ${epochReasons[reason].en}，${epochStates[state].zh} / ${epochStates[state].en}`
  return { result, words: `#${number} ${line}，结果未知 / unknown ${unknown}${place}` }
}

async function open({ payload, options }: Call) {
  if (options.reason !== 'copy') throw new Error('--reason copy')
  const opened = await openEpoch({ payload, reason: 'copy' })
  const result = { epoch: opened.number, unsure: opened.unsure }
  return { result, words: `#${opened.number}：时钟停住，${opened.unsure} 件存疑。下一步 / next: fabu epoch ask` }
}

async function ask({ payload, sandboxFile }: Call) {
  await mustBeHome({ payload })
  if ((await newestEpoch({ payload }))?.state !== 'standing') throw new Error('时钟正在运行。 The clock is going already.')
  const sandbox = await startSandbox({ file: sandboxFile })
  process.env.FABU_SANDBOX_URL = sandbox.url
  try {
    const result = await askAndLook({ payload, worker: workerName() })
    const { delivered, absent, held, stillUnknown, alarms } = result
    const words = `已发出 / out ${delivered}，未发出 / not out ${absent}，待人工 / held ${held}，仍未知 / still unknown ${stillUnknown}，警示 / alarms ${alarms}`
    return { result, words: `${words}。下一步 / next: fabu epoch go --as …` }
  } finally {
    await sandbox.close()
  }
}

async function start({ payload, options }: Call) {
  if (!options.as) throw new Error('--as <email>')
  await mustBeHome({ payload })
  const result = await go({ req: await requestAs({ payload, email: options.as }) })
  return {
    result,
    words: `#${result.epoch}：时钟已启动，仍未知 ${result.unknown} 件，先查后发。 The clock goes; what is unknown is asked about first.`,
  }
}
