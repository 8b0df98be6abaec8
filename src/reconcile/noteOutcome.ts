import type { Payload } from 'payload'
import { passAlarms } from '../alarms/passAlarms.ts'
import { raiseAlarm } from '../alarms/raiseAlarm.ts'
import { clockOf } from '../clock.ts'
import { originOf } from '../delivery/origin.ts'
import { systemRequest } from '../delivery/systemRequest.ts'
import type { Inventory, Outlet } from '../payload-types.ts'
import { saveRound } from './claimRound.ts'
import type { RoundProblem } from './problemOf.ts'

/** For how long an outlet may go without having been asked to the end before a person is told, in milliseconds. */
const patienceMs = 3 * 24 * 3600_000

type Args = { payload: Payload; outlet: Outlet; state: Inventory; problem: RoundProblem | null }

/**
 * Notes how a round at an outlet ended. One that could not be asked to the end for three days has an alarm, and so has our
 * own site at once when its folder cannot be read; the first round without a problem ends it.
 */
export async function noteOutcome({ payload, outlet, state, problem }: Args): Promise<void> {
  const req = await systemRequest(payload)
  const now = clockOf(payload).now()
  if (!problem) {
    await saveRound({ payload, state, data: { problem: null } })
    await passAlarms({ req, where: { and: [{ outlet: { equals: outlet.uid } }, { kind: { equals: 'unasked' } }] } })
    return
  }
  const since = (state.problem as { since?: string } | null)?.since ?? now.toISOString()
  await saveRound({ payload, state, data: { problem: { ...problem, since } } })
  const isOwnFault = outlet.channel === 'website' && problem.kind === 'config'
  if (!isOwnFault && now.getTime() - Date.parse(since) < patienceMs) return
  const { code, zh, en } = problem
  await raiseAlarm({
    req,
    found: {
      outlet,
      origin: await originOf({ req, mode: outlet.mode }),
      kind: 'unasked',
      about: outlet.uid ?? '',
      fingerprint: '',
      title: outlet.name,
      code,
      reason: { zh: `此窗口一直未能核对：${zh}`, en: `This outlet could not be asked: ${en}` },
      found: '',
    },
  })
}
