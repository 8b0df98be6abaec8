import type { Payload } from 'payload'
import { pieceAlarm } from '../alarms/pieceAlarm.ts'
import { raiseAlarm } from '../alarms/raiseAlarm.ts'
import type { OutletStatus } from '../channels/channel.ts'
import type { Delivery } from '../payload-types.ts'
import { laneRows } from './enqueue.ts'
import { keepBytes } from './kept.ts'
import { outletByUid } from './pause.ts'
import { settledStates } from './states.ts'
import { systemRequest } from './systemRequest.ts'

type Args = { payload: Payload; delivery: Delivery; status: OutletStatus }

/**
 * An outlet says by itself that what stood there is deleted, banned or rolled back: an alarm on each piece, as if a look
 * had found it. Silent where it stands no more by the ledger, or where our own delivery is at work there.
 */
export async function alarmWithdrawn({ payload, delivery, status }: Args): Promise<void> {
  const req = await systemRequest(payload)
  const lane = await laneRows({ req, lane: delivery.lane })
  if (lane.some(({ state }) => !settledStates.includes(state))) return
  const { docs } = await payload.find({
    pagination: false,
    collection: 'standings',
    where: { delivery: { equals: delivery.uid } },
    limit: 0,
    depth: 0,
  })
  if (docs.length === 0) return
  const outlet = await outletByUid({ payload, uid: delivery.outlet })
  const said = status.reason ? { zh: status.reason, en: status.reason } : toldSo
  const found = await keepBytes(JSON.stringify(status))
  for (const piece of docs) {
    const gone = {
      publication: piece.publication,
      state: 'gone',
      code: status.code ?? 'withdrawn',
      reason: said,
      found,
      isCertain: true,
    } as const
    await raiseAlarm({ req, found: pieceAlarm({ outlet, piece, found: gone }) })
  }
}

const toldSo = { zh: '平台通知：内容已被撤下。', en: 'The outlet says that it was taken down.' }
