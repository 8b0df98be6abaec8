import type { PayloadRequest } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import { requireAccount } from '../accounts/requireAccount.ts'
import { requireSecondStep } from '../accounts/secondStepReasons.ts'
import type { Remedy } from '../channels/remedy.ts'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import type { Delivery, User } from '../payload-types.ts'
import { append } from '../trail/append.ts'
import { settleableByHand } from './byHand.ts'
import { actorFrom } from './confirm.ts'
import { laneRows } from './enqueue.ts'
import { mustBeNewest } from './mustBeNewest.ts'
import { outletByUid } from './pause.ts'
import { remediesFor } from './remediesFor.ts'
import { settleWithout } from './settleWithout.ts'
import { wordsFrom } from './wordsFrom.ts'
import { writeHeld } from './writeHeld.ts'

type Args = { req: PayloadRequest; id: string; remedy: unknown; reason: unknown }

/**
 * A person chooses how a correction reaches an outlet that lets no program change what it shows, or that nothing is done
 * there. What a program can do of it is then done by itself; nothing else is ever deleted or posted again.
 * @throws {FabuError} 401 for strangers, 403 unless publisher or secretariat, 404, 409 when it is not held, overtaken, or has no such remedy, 400 without a reason.
 */
export async function chooseRemedy({ req, id, remedy, reason }: Args): Promise<Delivery> {
  const user = await mayChooseRemedy(req)
  const words = wordsFrom(reason, { path: 'reason', zh: '请写明选择这个办法的理由。', en: 'Say why this remedy was chosen.' })
  return inTransaction(req, async () => {
    const delivery = await settleableByHand({ req, id })
    mustBeNewest({ delivery, lane: await laneRows({ req, lane: delivery.lane }) })
    const chosen = await remedyOf({ req, delivery, key: remedy })
    const { uid, edition, outlet } = delivery
    const { key, label, price } = chosen
    const data = { delivery: uid, edition, outlet, remedy: key, label, price, reason: words }
    await append({ req, text: delivery.text, type: 'remedyChosen', actor: actorFrom(user), data })
    if (key === 'leaveWithNote') await settleWithout({ req, delivery, user, state: 'left', reason: words })
    else await sendAgain({ req, delivery, remedy: key })
    return req.payload.findByID({ collection: 'deliveries', id, depth: 0, req })
  })
}

const roles = hasRole('publisher', 'secretariat')

/** @throws {FabuError} 401 for strangers, 403 unless publisher or secretariat, with a second step where the office asks for one. */
export async function mayChooseRemedy(req: PayloadRequest): Promise<User> {
  const user = requireAccount(req)
  if (roles({ req })) {
    await requireSecondStep({ req, user, isDeciding: true })
    return user
  }
  throw new FabuError({
    code: 'remedy.forbidden',
    status: 403,
    message: {
      zh: '只有签发人或秘书处可以选择补救办法或放弃投送。',
      en: 'Only a publisher or the secretariat chooses a remedy or gives a delivery up.',
    },
  })
}

async function remedyOf({ req, delivery, key }: { req: PayloadRequest; delivery: Delivery; key: unknown }): Promise<Remedy> {
  const outlet = await outletByUid({ payload: req.payload, uid: delivery.outlet })
  const menu = await remediesFor({ req, delivery, outlet })
  const chosen = menu.find((remedy) => remedy.key === key)
  if (chosen) return chosen
  const names = menu.map((remedy) => remedy.key).join(', ')
  throw new FabuError({
    code: 'remedy.none',
    status: 409,
    message: {
      zh: `这次投送没有这个办法${names ? `，可选：${names}` : ''}。`,
      en: `This delivery has no such remedy${names ? `; there are: ${names}` : ''}.`,
    },
  })
}

async function sendAgain({ req, delivery, remedy }: { req: PayloadRequest; delivery: Delivery; remedy: Remedy['key'] }) {
  // What was deleted already stays deleted: it must not be forgotten on the way.
  const { deleted } = (delivery.progress ?? {}) as { deleted?: string[] }
  const data = {
    state: 'queued',
    remedy,
    progress: deleted ? { deleted } : {},
    nextAt: clockOf(req.payload).now().toISOString(),
    attempts: 0,
    lookups: 0,
    retriedMs: 0,
    mustLookUp: false,
    problem: null,
    settledAt: null,
  } satisfies Partial<Delivery>
  await writeHeld({ req, delivery, data })
}
