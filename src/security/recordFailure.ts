import type { Payload, PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { addressOf } from '../requestAddress.ts'
import type { Actor } from '../trail/chain.ts'
import { ownRequest } from './ownRequest.ts'
import { recordSecurity } from './recordSecurity.ts'

/** A log-in that was refused. `account` is the address it was for; `actor` whose account that is, if anybody's. */
export type Failure = { account: string; reason: string; actor: Actor }

type Waiting = { minute: number; more: number; failure: Failure; headers: PayloadRequest['headers'] }
type Holder = { [waitingKey]?: Map<string, Waiting> }

const waitingKey = Symbol.for('fabu.failures')

/** So many different accounts tried within a minute are told one by one; whoever tries more is told of as one. */
const mostTold = 60

/**
 * Tells of a refused log-in. The first of a minute, by account and address, is written at once; those after it
 * are counted and told as one by `tellFailures`, so that a flood costs the one writer next to nothing.
 */
export async function recordFailure({ req, failure }: { req: PayloadRequest; failure: Failure }): Promise<void> {
  const { payload } = req
  const waiting = waitingOf(payload)
  const minute = minuteOf(payload)
  const key = keyOf({ req, failure, waiting, minute })
  const known = waiting.get(key)
  if (known?.minute === minute) {
    known.more += 1
    return
  }
  const told = key === flood ? { account: '*', reason: 'flood', actor: null } : failure
  waiting.set(key, { minute, more: 0, failure: told, headers: req.headers })
  if (known) await tellMore({ payload, waiting: known })
  await write({ payload, headers: req.headers, failure: told, times: 1 })
}

/** Tells what was counted in minutes that are over; `isLast` tells all of it. Run by the clock, and before the program ends. */
export async function tellFailures({ payload, isLast = false }: { payload: Payload; isLast?: boolean }): Promise<void> {
  const waiting = waitingOf(payload)
  const minute = minuteOf(payload)
  for (const [key, entry] of [...waiting]) {
    if (entry.minute >= minute && !isLast) continue
    waiting.delete(key)
    await tellMore({ payload, waiting: entry })
  }
}

const flood = '*'

function keyOf({
  req,
  failure,
  waiting,
  minute,
}: {
  req: PayloadRequest
  failure: Failure
  waiting: Map<string, Waiting>
  minute: number
}): string {
  const key = [addressOf(req), failure.account, failure.reason].join('|')
  if (waiting.get(key)?.minute === minute) return key
  const told = [...waiting.values()].filter((entry) => entry.minute === minute).length
  return told >= mostTold ? flood : key
}

async function tellMore({ payload, waiting }: { payload: Payload; waiting: Waiting }) {
  if (waiting.more > 0) await write({ payload, headers: waiting.headers, failure: waiting.failure, times: waiting.more })
}

async function write({
  payload,
  headers,
  failure: { account, reason, actor },
  times,
}: {
  payload: Payload
  headers: PayloadRequest['headers']
  failure: Failure
  times: number
}) {
  const req = await ownRequest({ payload, headers })
  await recordSecurity({ req, type: 'loginFailed', actor, data: { account, reason, times } })
}

function waitingOf(payload: Payload): Map<string, Waiting> {
  const holder = payload as Holder
  holder[waitingKey] ??= new Map()
  return holder[waitingKey]
}

const minuteOf = (payload: Payload) => Math.floor(clockOf(payload).now().getTime() / 60_000)
