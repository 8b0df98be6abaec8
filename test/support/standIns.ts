import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OutletFacts } from '../../src/channels/channel.ts'
import { ChannelError } from '../../src/channels/channelError.ts'
import { sandboxCredentials } from '../../src/channels/sandboxCredentials.ts'
import { manualClock } from '../../src/clock.ts'
import { type FaultKind, setFault } from '../../src/sandbox/faults.ts'
import { startSandbox } from '../../src/sandbox/startSandbox.ts'
import { pictureFiles } from './editionParts.ts'
import { sendContext, type TestContext } from './sendContext.ts'

const paths: Record<string, string> = { wechat: 'wechat', weibo: 'weibo', cityPortal: 'portal' }

/** Real stand-ins on a file of their own and a clock that stands still. Nothing happens by itself: call `sandbox.tick()`. */
export async function standIns(callbackBase: () => string | null = () => null) {
  const clock = manualClock('2026-11-23T02:00:00.000Z')
  const folder = await mkdtemp(join(tmpdir(), 'fabu-sandbox-'))
  const file = join(folder, 'sandbox.db')
  const sandbox = await startSandbox({ file, now: clock.now, tickMilliseconds: 0, callbackBase })
  return {
    clock,
    file,
    sandbox,
    seconds: (count: number) => clock.advance(count * 1000),
    fault: (outlet: string, kind: FaultKind, value: string, times: number, call = '') =>
      setFault({ store: sandbox.store, outlet, kind, value, times, call }),
    async attempt(outlet: OutletFacts, more: Partial<Parameters<typeof sendContext>[0]> = {}): Promise<TestContext> {
      const baseUrl = `${sandbox.url}/${paths[outlet.channel]}/${outlet.uid}`
      const endpoint = { baseUrl, credentials: sandboxCredentials(outlet.channel, outlet.uid) }
      return sendContext({ outlet, endpoint, now: clock.now, media: await pictureFiles(), ...more })
    },
    async close() {
      await sandbox.close()
      await rm(folder, { recursive: true })
    },
  }
}

export type StandIns = Awaited<ReturnType<typeof standIns>>

/** The ChannelError a promise fails with. @throws when it does not fail, or with another error. */
export async function caught(promise: Promise<unknown>): Promise<ChannelError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof ChannelError) return error
  throw new Error(`Expected a ChannelError, not ${error}.`)
}
