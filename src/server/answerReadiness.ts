import type { ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import { isStanding } from '../epochs/newestEpoch.ts'
import { mustHaveRoom } from '../room.ts'
import { isAnswering } from './answerHealth.ts'

type Checks = Record<'database' | 'disk' | 'clock', 'ok' | 'failing' | 'low' | 'standing'>

/**
 * `GET /readyz`: 200 when this process can do all of its work, 503 with what is in its way when it cannot. Low room on
 * the disk and a clock that stands still are told and do not count: what is approved goes out, and people can log in.
 */
export async function answerReadiness({
  response,
  payload,
  isStopping,
}: {
  response: ServerResponse
  payload: Payload
  /** A process that is asked to end takes no more work. */
  isStopping: () => boolean
}): Promise<void> {
  const checks = await look(payload)
  const isReady = checks.database === 'ok' && !isStopping()
  response
    .writeHead(isReady ? 200 : 503, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify({ status: isStopping() ? 'stopping' : isReady ? 'ready' : 'unavailable', checks }))
}

async function look(payload: Payload): Promise<Checks> {
  if (!(await isAnswering(payload))) return { database: 'failing', disk: 'ok', clock: 'ok' }
  return {
    database: 'ok',
    disk: await mustHaveRoom(payload).then(
      () => 'ok',
      () => 'low',
    ),
    clock: (await isStanding(payload)) ? 'standing' : 'ok',
  }
}
