import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { OutletStatus } from '../../src/channels/channel.ts'
import { readPortalCallback } from '../../src/channels/cityPortal/callback.ts'
import { cityPortal } from '../../src/channels/cityPortal/index.ts'
import { sandboxCredentials } from '../../src/channels/sandboxCredentials.ts'
import { readWechatCallback } from '../../src/channels/wechat/callback.ts'
import { wechat } from '../../src/channels/wechat/index.ts'
import { startSandbox } from '../../src/sandbox/startSandbox.ts'
import { outlet, part } from '../support/editionParts.ts'
import { type StandIns, standIns } from '../support/standIns.ts'

/** An office's callback addresses, reading as the office does. */
async function office(now: () => Date) {
  const statuses: (OutletStatus | null)[] = []
  let answer = 200
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const [, , channel, uid = ''] = pathname.split('/')
    const headers = request.headers as Record<string, string>
    const common = { outlet: uid, body, now: now() }
    if (channel === 'wechat')
      statuses.push(
        readWechatCallback({ ...common, query: Object.fromEntries(searchParams), credentials: sandboxCredentials('wechat', uid) }),
      )
    else statuses.push(readPortalCallback({ ...common, headers, credentials: sandboxCredentials('cityPortal', uid) }))
    response.writeHead(answer).end('success')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    statuses,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answerWith: (status: number) => {
      answer = status
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

let stage: StandIns
let listener: Awaited<ReturnType<typeof office>>

beforeEach(async () => {
  let base: string | null = null
  stage = await standIns(() => base)
  listener = await office(stage.clock.now)
  base = listener.url
})
afterEach(async () => {
  await stage.close()
  await listener.close()
})

test('when a job ends the office is told once, encrypted and signed, by the job’s id', async () => {
  const account = outlet('wechat')
  const context = await stage.attempt(account, { parts: [part()] })
  await wechat.send(context)
  await stage.sandbox.tick()
  expect(listener.statuses).toEqual([])
  stage.seconds(5)
  await stage.sandbox.tick()
  await stage.sandbox.tick()
  expect(listener.statuses).toEqual([
    expect.objectContaining({
      outlet: account.uid,
      state: 'published',
      externalId: context.progress.publishId,
      address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/sandbox\/wechat\//),
    }),
  ])
})

test('the portal tells 采用 later, by delivery and receipt', async () => {
  const portal = outlet('cityPortal')
  const context = await stage.attempt(portal, { parts: [part()] })
  const result = await cityPortal.send(context)
  stage.seconds(10)
  await stage.sandbox.tick()
  const externalId = result.state === 'delivered' ? result.receipts[0]?.externalId : null
  expect(listener.statuses).toEqual([expect.objectContaining({ state: 'accepted', delivery: context.delivery, externalId })])
})

test('with the switch for refusals on, both say so', async () => {
  for (const kind of ['wechat', 'cityPortal'] as const) {
    const account = outlet(kind, { uid: `${kind}02` })
    await stage.fault(account.uid, 'reject', '', 1_000_000)
    const context = await stage.attempt(account, { parts: [part()] })
    await (kind === 'wechat' ? wechat : cityPortal).send(context)
  }
  stage.seconds(60)
  await stage.sandbox.tick()
  expect(listener.statuses.map((status) => status?.state)).toEqual(['rejected', 'rejected'])
})

test('a callback that is not taken is tried three times in all', async () => {
  listener.answerWith(500)
  await wechat.send(await stage.attempt(outlet('wechat'), { parts: [part()] }))
  stage.seconds(5)
  for (let count = 0; count < 5; count++) {
    await stage.sandbox.tick()
    stage.seconds(5)
  }
  expect(listener.statuses).toHaveLength(3)
  expect(new Set(listener.statuses.map((status) => status?.messageId)).size).toBe(1)
})

test('two processes on one file hold the same, and tell it once', async () => {
  const other = await startSandbox({ file: stage.file, now: stage.clock.now, tickMilliseconds: 0, callbackBase: () => listener.url })
  try {
    const account = outlet('wechat')
    const context = await stage.attempt(account, { parts: [part()] })
    await wechat.send(context)
    stage.seconds(30)
    await Promise.all([stage.sandbox.tick(), other.tick()])
    context.endpoint = { ...context.endpoint, baseUrl: `${other.url}/wechat/${account.uid}` }
    expect((await wechat.lookup(context)).state).toBe('delivered')
    expect(listener.statuses).toHaveLength(1)
  } finally {
    await other.close()
  }
})

test('of two decisions about one thing the first stands', async () => {
  const { store } = stage.sandbox
  const at = stage.clock.now()
  const thing = { outlet: 'outlet01', kind: 'portal.submission', id: 'one', facts: { data: {} }, at }
  await store.put({ ...thing, due: at })
  await store.settle(thing, { status: 'accepted' })
  await store.settle(thing, { status: 'rejected' })
  expect((await store.get('outlet01', 'portal.submission', 'one'))?.facts).toEqual({ status: 'accepted' })
})
