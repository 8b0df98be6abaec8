import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Payload } from 'payload'
import { type Clock, clockOf } from '../clock.ts'
import { receiveCallback } from '../delivery/receiveCallback.ts'
import { runDeliveries } from '../delivery/runDeliveries.ts'
import { startSandbox } from '../sandbox/startSandbox.ts'
import { takeCallback } from '../server/takeCallback.ts'
import { ownUrl } from '../siteUrl.ts'

export type MovableClock = Clock & { advance(milliseconds: number): void }
export type StandIns = Awaited<ReturnType<typeof openStandIns>>

/** The stand-ins on the office's own clock, and a door for their callbacks, without the rest of the server. */
export async function openStandIns({ payload, file }: { payload: Payload; file: string }) {
  const door = createServer(takeCallback((callback) => receiveCallback({ payload, ...callback })))
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const callbackBase = `http://127.0.0.1:${(door.address() as AddressInfo).port}`
  const sandbox = await startSandbox({
    file,
    callbackBase: () => callbackBase,
    // What is sent now is read later, when the door here is long closed.
    pageBase: ownUrl,
    now: () => clockOf(payload).now(),
    tickMilliseconds: 0,
  })
  const before = process.env.FABU_SANDBOX_URL
  process.env.FABU_SANDBOX_URL = sandbox.url
  return {
    sandbox,
    async close() {
      if (before === undefined) delete process.env.FABU_SANDBOX_URL
      else process.env.FABU_SANDBOX_URL = before
      door.closeAllConnections()
      await new Promise((resolve) => door.close(resolve))
      await sandbox.close()
    },
  }
}

/** Delivers everything that is due by now and in the next half hour, moving the clock as the outlets take their time. */
export async function deliverAll({
  payload,
  clock,
  standIns,
  worker,
}: {
  payload: Payload
  clock: MovableClock
  standIns: StandIns
  worker: string
}): Promise<void> {
  for (let round = 0; round < 30; round++) {
    await runDeliveries({ payload, worker })
    await standIns.sandbox.tick()
    const soon = new Date(clock.now().getTime() + 30 * 60_000).toISOString()
    const { totalDocs } = await payload.count({
      collection: 'deliveries',
      where: { and: [{ state: { in: ['queued', 'unknown', 'leased'] } }, { nextAt: { less_than_equal: soon } }] },
    })
    if (totalDocs === 0) return
    clock.advance(31_000)
  }
}
