import type { PayloadRequest } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import { requireAccount } from '../accounts/requireAccount.ts'
import { requireSecondStep } from '../accounts/secondStepReasons.ts'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { promoteStranded } from '../delivery/promoteStranded.ts'
import { raiseDaySpent } from '../delivery/raiseDaySpent.ts'
import { FabuError, type Sentence } from '../errors.ts'
import type { Epoch, User } from '../payload-types.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { newestEpoch } from './newestEpoch.ts'

/** Whether a person may have the outlets asked and set the clock going. */
export const mayGo = hasRole('administrator', 'systemAdministrator', 'secretariat')

/**
 * A person has seen what the outlets say and sets the clock going. What is still unknown is asked about again
 * before anything of it is sent.
 * @throws {FabuError} 403, also without the second step the office asks for; 409 when the clock is going or no outlet was asked yet.
 */
export async function go({ req }: { req: PayloadRequest }): Promise<{ epoch: number; unknown: number }> {
  const user = mustMayGo(req)
  const { payload } = req
  await requireSecondStep({ req, user, isDeciding: true })
  const epoch = await standingEpoch(req)
  if (!epoch.askedAt) throw refusal('epoch.notAsked', notAsked)
  await promoteStranded({ payload })
  await raiseDaySpent({ payload })
  await inTransaction(req, async () => {
    await payload.db.updateOne({
      collection: 'epochs',
      id: epoch.id,
      data: { state: 'running', goneAt: clockOf(payload).now().toISOString(), goneBy: user.uid ?? user.id, goneByName: user.name },
      req,
    })
    const changes = [{ field: 'clock', from: 'standing', to: 'running' }]
    await recordSecurity({ req, type: 'settingsChanged', data: { what: 'epochs', epoch: epoch.number, reason: epoch.reason, changes } })
  })
  const { totalDocs } = await payload.count({ collection: 'deliveries', where: { state: { equals: 'unknown' } } })
  return { epoch: epoch.number, unknown: totalDocs }
}

/** Has the outlets asked by the process with the clock; it does so within seconds. @throws {FabuError} 403, 409. */
export async function wantAsk({ req }: { req: PayloadRequest }): Promise<{ epoch: number }> {
  mustMayGo(req)
  const epoch = await standingEpoch(req)
  await req.payload.db.updateOne({
    collection: 'epochs',
    id: epoch.id,
    data: { wantedAt: clockOf(req.payload).now().toISOString() },
  })
  return { epoch: epoch.number }
}

async function standingEpoch(req: PayloadRequest): Promise<Epoch> {
  const epoch = await newestEpoch({ payload: req.payload })
  if (epoch?.state === 'standing') return epoch
  throw refusal('epoch.running', { zh: '时钟正在运行，无需启动。', en: 'The clock is going already.' })
}

function mustMayGo(req: PayloadRequest): User {
  const user = requireAccount(req)
  if (mayGo({ req })) return user
  throw new FabuError({
    code: 'epoch.forbidden',
    status: 403,
    message: { zh: '只有管理员或秘书处可以这样做。', en: 'Only an administrator or the secretariat does this.' },
  })
}

const refusal = (code: string, message: Sentence) => new FabuError({ code, status: 409, message })

const notAsked: Sentence = {
  zh: '还没有向各窗口核对。请先核对（fabu epoch ask 或后台的按钮），看过结果再启动。',
  en: 'The outlets were not asked yet. Ask them first (fabu epoch ask, or the button in the admin), look at what they say, then go.',
}
