import type { Payload } from 'payload'
import { canonicalJson } from '../canonicalJson.ts'
import type { Channel, LookupResult, Receipt, SendContext, SendResult } from '../channels/channel.ts'
import { ChannelError, LeaseLostError } from '../channels/channelError.ts'
import { channelOf } from '../channels/register.ts'
import { clockOf } from '../clock.ts'
import { FabuError } from '../errors.ts'
import type { Delivery } from '../payload-types.ts'
import { type Attempt, closeAttempt, openAttempt } from './attempts.ts'
import { lookupDelay } from './backoff.ts'
import { whileOwned } from './lease.ts'
import { clearPause, outletByUid } from './pause.ts'
import { putBack, type Reopened, reopenedOf } from './putBack.ts'
import { spend } from './quotas.ts'
import { type Problem, release } from './release.ts'
import { releaseAfterError } from './releaseAfterError.ts'
import { sendContext } from './sendContext.ts'
import { settle } from './settle.ts'

/** What one try of one delivery came to. */
export type Outcome = 'delivered' | 'pending' | 'absent' | 'held' | 'error' | 'lost'

type Args = { payload: Payload; delivery: Delivery }
type Try = Args & {
  /** The clock stands still: nothing may be sent. */
  isAsking?: boolean
}

/**
 * Works on a delivery this process has claimed: asks first where something may have left without an answer,
 * sends where that is safe, and writes what came of it. Throws only for defects of our own.
 */
export async function work({ payload, delivery, isAsking = false }: Try): Promise<Outcome> {
  const attempt = await openAttempt({ payload, delivery, kind: delivery.mustLookUp ? 'lookup' : delivery.action })
  try {
    return await whileOwned({ payload, delivery, run: () => tryOnce({ payload, delivery, attempt, isAsking }) })
  } catch (error) {
    if (error instanceof LeaseLostError) {
      await closeAttempt({ payload, attempt, outcome: 'leaseLost' })
      return 'lost'
    }
    const problem = problemOf(error)
    await closeAttempt({ payload, attempt, outcome: 'error', problem })
    tellOperator({ payload, delivery, error })
    await releaseAfterError({ payload, delivery, error, problem, hasCommitted: attempt.hasCommitted })
    return 'error'
  }
}

async function tryOnce({ payload, delivery, attempt, isAsking }: Try & { attempt: Attempt }): Promise<Outcome> {
  const outlet = await outletByUid({ payload, uid: delivery.outlet })
  if (outlet.mode !== delivery.mode) return hold({ payload, delivery, attempt, problem: modeChanged })
  const channel = channelOf(outlet.channel)
  const context = await sendContext({ payload, delivery, outlet, attempt })
  const found = delivery.mustLookUp ? await askFirst({ channel, context }) : null
  const reopened = reopenedOf(delivery)
  if (!found && delivery.mustLookUp && reopened) return absent({ payload, delivery, attempt, reopened })
  if (found?.state === 'delivered' && reopened) await keepWhatIsLeft({ context, receipts: found.receipts })
  if (!found && isAsking) throw new Error('Nothing is sent while the clock stands still.')
  const result = found ?? (await sendNow({ channel, context, payload, delivery, limit: outlet.dailyLimit ?? null }))
  await clearPause({ payload, outlet: delivery.outlet })
  return conclude({ payload, delivery, attempt, result, wasLookup: Boolean(delivery.mustLookUp) })
}

type Ended = SendResult | Exclude<LookupResult, { state: 'absent' }>

/** Null when the outlet proved that nothing of it is there, so that sending is safe. */
async function askFirst({ channel, context }: { channel: Channel; context: SendContext }): Promise<Ended | null> {
  const found = await channel.lookup(context)
  return found.state === 'absent' ? null : found
}

async function sendNow({
  channel,
  context,
  payload,
  delivery,
  limit,
}: {
  channel: Channel
  context: SendContext
  payload: Payload
  delivery: Delivery
  limit: number | null
}): Promise<SendResult> {
  if (limit !== null && limit > 0) await spend({ payload, outlet: delivery.outlet, call: 'deliveries', limit })
  return delivery.action === 'withdraw' ? channel.recall(context) : channel.send(context)
}

/** What was sent before a restore is lost with its bytes; a receipt regained by asking names the edition's own. */
async function keepWhatIsLeft({ context, receipts }: { context: SendContext; receipts: Receipt[] }): Promise<void> {
  for (const { edition, snapshot } of context.parts) {
    if (receipts.some(({ bytesHash }) => bytesHash === edition.sha256)) await context.keep(canonicalJson(snapshot))
  }
}

/** Nothing of it is there: it becomes again what it was before its epoch. */
async function absent({ payload, delivery, attempt, reopened }: Args & { attempt: Attempt; reopened: Reopened }): Promise<Outcome> {
  await clearPause({ payload, outlet: delivery.outlet })
  await putBack({ payload, delivery, reopened })
  await closeAttempt({ payload, attempt, outcome: 'absent' })
  return 'absent'
}

async function conclude({
  payload,
  delivery,
  attempt,
  result,
  wasLookup,
}: Args & { attempt: Attempt; result: Ended; wasLookup: boolean }): Promise<Outcome> {
  switch (result.state) {
    case 'delivered':
      await settle({ payload, delivery, receipts: result.receipts })
      await closeAttempt({ payload, attempt, outcome: 'delivered' })
      return 'delivered'
    case 'pending': {
      const lookups = delivery.lookups + (wasLookup ? 1 : 0)
      const longest = lookupDelay(lookups + 1)
      if (longest === null) return hold({ payload, delivery, attempt, problem: neverAnswered })
      const wait = Math.max(1, result.afterSeconds) * 1000
      const nextAt = new Date(clockOf(payload).now().getTime() + wait)
      await release({ payload, delivery, state: 'unknown', nextAt, data: { mustLookUp: true, lookups, attempts: delivery.attempts + 1 } })
      await closeAttempt({ payload, attempt, outcome: 'pending' })
      return 'pending'
    }
    case 'held':
      return hold({ payload, delivery, attempt, problem: { code: result.code, kind: 'held', ...result.reason, ...differencesOf(result) } })
    case 'cannotTell':
      return hold({ payload, delivery, attempt, problem: { code: 'outcome.unknown', kind: 'unknown', ...result.reason } })
  }
}

const differencesOf = (result: Ended) => ('differences' in result && result.differences ? { differences: result.differences } : {})

async function hold({ payload, delivery, attempt, problem }: Args & { attempt: Attempt; problem: Problem }): Promise<Outcome> {
  await release({ payload, delivery, state: 'held', problem, data: { attempts: delivery.attempts + 1 } })
  await closeAttempt({ payload, attempt, outcome: 'held', problem })
  return 'held'
}

/** Defects and their causes go to the log with all there is; what is only the outlet's or the line's doing, in a sentence. */
function tellOperator({ payload, delivery, error }: Args & { error: unknown }) {
  const facts = { delivery: delivery.uid, channel: delivery.channel }
  if (error instanceof ChannelError && error.kind !== 'retry') {
    payload.logger.info({ ...facts, msg: `${error.code}: ${error.sentence.en}` })
    return
  }
  const cause = error instanceof FabuError ? error.cause : error
  if (cause) payload.logger.warn({ ...facts, err: cause, msg: 'A delivery met an error' })
}

/** What a person is shown of an error: never a stack, never a secret. */
function problemOf(error: unknown): Problem {
  if (error instanceof ChannelError) return { code: error.code, kind: error.kind, ...error.sentence }
  if (error instanceof FabuError) return { code: error.code, kind: error.isRetryable ? 'retry' : 'content', ...error.sentence }
  return { code: 'defect', kind: 'retry', zh: '系统内部出错，将自动重试。', en: 'An internal error; it is tried again.' }
}

const modeChanged: Problem = {
  code: 'outlet.modeChanged',
  kind: 'held',
  zh: '此窗口在批准之后切换了方式（演练/正式/人工），未发送。请核对后重新发送，将按现在的方式发出。',
  en: 'The outlet was switched (sandbox, live, manual) after this was approved, so nothing was sent. Look at it and send it again: it then goes out the way the outlet is now.',
}

const neverAnswered: Problem = {
  code: 'outcome.unknown',
  kind: 'unknown',
  zh: '多次查询仍无结果，请到平台核对：已发布则填写地址确认，未发布则重新发送。',
  en: 'Asked several times without an answer. Look on the platform: confirm with the address if it is out, send again if it is not.',
}
