import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { manualClock, setClock, systemClock } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { systemRequest } from '../../delivery/systemRequest.ts'
import { FabuError } from '../../errors.ts'
import { importPublications } from '../../ledger/importPublications.ts'
import { officeInUse } from '../../office.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { cast } from '../cast.ts'
import { play } from '../play.ts'
import { items2022 } from './items.ts'
import { ledger2022 } from './ledger.ts'
import { playRequests } from './playRequests.ts'
import { consultations2022, rows2022 } from './rows.ts'

type Args = { payload: Payload; tell?: (line: string) => void }

/**
 * Plays the year 2022 in a sample office, so that its report gives every figure of a real one: records, not totals. Policies, interpretations and
 * applications go their whole way by real commands; registers are entered by the secretariat; the rest of the ledger is imported.
 * @throws {FabuError} 409 in an office that is no sample, or where the year has been played.
 */
export async function playYear2022({ payload, tell = () => {} }: Args): Promise<void> {
  await mustBePlayable(payload)
  const clock = manualClock('2022-01-04T01:00:00.000Z')
  setClock(payload, clock)
  try {
    tell('2022: 政策与解读 / policies and interpretations')
    await play({ payload, clock, items: items2022, sandboxFile: officeInUse().sandboxFile })
    await mustBeOfTheYear(payload)
    clock.set('2022-01-04T01:00:00.000Z')
    const { as } = await cast({ payload, clock })
    tell('2022: 依申请公开 / applications')
    await playRequests({ as, on: (day) => clock.set(`${day}T01:00:00.000Z`) })
    clock.set('2022-12-30T01:00:00.000Z')
    tell('2022: 登记簿 / registers')
    await enterRegisters({ payload, as })
    tell('2022: 发布记录 / ledger')
    await importLedger({ payload, req: await as('secretary') })
  } finally {
    setClock(payload, systemClock)
  }
}

async function mustBePlayable(payload: Payload) {
  const office = await payload.findGlobal({ slug: 'office', depth: 0 })
  const { totalDocs } = await payload.count({ collection: 'statements', where: { year: { equals: 2022 } } })
  if (office?.isSample && totalDocs === 0) return
  throw new FabuError({
    code: 'sample.refused',
    status: 409,
    message: office?.isSample
      ? { zh: '示例机构已有2022年的记录。', en: 'The sample office has its year 2022 already.' }
      : { zh: '只能在示例机构中演示2022年。', en: 'The year 2022 is played in the sample office alone.' },
  })
}

/** A server that runs beside this delivers what is due here, on its own day: the year would be counted wrong. */
async function mustBeOfTheYear(payload: Payload) {
  const titles = items2022.map(({ texts }) => texts.zh.title)
  const { docs } = await payload.find({
    collection: 'publications',
    where: { title: { in: titles } },
    limit: 0,
    pagination: false,
    depth: 0,
  })
  if (docs.length > 0 && docs.every(({ day }) => day.startsWith('2022-'))) return
  throw new FabuError({
    code: 'sample.busy',
    status: 409,
    message: {
      zh: '示例服务正在运行，抢先投送了稿件。请先停止 npm start，删除示例文件夹（data/sample）后重试。',
      en: 'The sample’s server is running and delivered first. Stop npm start, delete the sample’s folder (data/sample), and try again.',
    },
  })
}

async function enterRegisters({ payload, as }: { payload: Payload; as: (person: string) => Promise<PayloadRequest> }) {
  const req = await as('secretary')
  const enter = (collection: string, data: Record<string, unknown>) =>
    payload.create({ collection: collection as CollectionSlug, data: data as never, overrideAccess: false, user: req.user, depth: 0, req })
  for (const { answers, ...facts } of consultations2022) {
    const { id } = await enter('consultations', { ...facts, outcome: '合理意见均已采纳。', outcomeOn: facts.openUntil })
    for (let number = 1; number <= answers; number++) {
      const receivedOn = `${facts.openFrom.slice(0, 8)}${String((number % 28) + 1).padStart(2, '0')}`
      await enter('submissions', { consultation: id, receivedOn, words: `意见 ${number}`, adopted: number % 3 === 0 ? 'yes' : 'partly' })
    }
  }
  for (const { collection, data } of rows2022) await enter(collection, data)
}

async function importLedger({ payload, req }: { payload: Payload; req: PayloadRequest }) {
  const { docs } = await payload.find({ collection: 'outlets', limit: 0, pagination: false, depth: 0 })
  const windowOf = (channel: string) => {
    const outlet = docs.find((one) => one.channel === channel)
    return { outlet: outlet?.uid ?? '', outletName: outlet?.name ?? '', channel }
  }
  const rows = ledger2022({
    website: windowOf('website'),
    wechat: windowOf('wechat'),
    weibo: windowOf('weibo'),
    cityPortal: windowOf('cityPortal'),
  })
  const actor = req.user ? await actorOf({ req, user: req.user }) : null
  const own = await systemRequest(payload)
  await inTransaction(own, () => importPublications({ req: own, rows, origin: 'sample', actor }))
}
