import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { sandboxCredentials } from '../../src/channels/sandboxCredentials.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'

const messages = 200
const repeats = 4

let office: TestOffice
let outside: Delivering
let server: Server
let base: string

beforeAll(async () => {
  office = await openOffice()
  outside = await withStandIns(office)
  const { receiveCallback } = await import('../../src/delivery/receiveCallback.ts')
  const { takeCallback } = await import('../../src/server/takeCallback.ts')
  const { answerHealth } = await import('../../src/server/answerHealth.ts')
  const take = takeCallback((callback) => receiveCallback({ payload: office.payload, ...callback }))
  server = createServer((request, response) => {
    if (request.url === '/healthz') void answerHealth({ response, payload: office.payload })
    else take(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await outside.standIns.close()
  await office.close()
})

test(`${messages * repeats} messages at once: each counts once, and others are answered meanwhile`, async () => {
  const { payload, clock } = office
  const draft = await draftArticle(office, { title: '回调洪水', more: { outlets: [office.ids.outlets.portal] } })
  await approve(office, { id: draft.id })
  await outside.once()
  const [delivery] = await outside.deliveriesOf(String(draft.uid))
  expect(delivery?.state).toBe('delivered')
  const outlet = delivery?.outlet ?? ''
  const webhook = new Webhook(sandboxCredentials('cityPortal', outlet).webhookSecret ?? '')
  const post = async (n: number): Promise<number> => {
    const id = `flood-${n}`
    const at = clock.now()
    const data = { submissionId: '', receiptId: delivery?.externalId, status: 'accepted', url: 'https://portal.example.com/1' }
    const body = JSON.stringify({ type: 'submission.status', timestamp: at.toISOString(), data })
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': webhook.sign(id, at, body),
    }
    const answer = await fetch(`${base}/callbacks/portal/${outlet}`, { method: 'POST', headers, body })
    return answer.status
  }
  /** As a platform does: what was turned away comes again. */
  const insist = async (n: number) => {
    for (;;) {
      // A line that breaks off is tried again like a refusal.
      const status = await post(n).catch(() => 503)
      if (status !== 503) return status
      turnedAway += 1
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  let turnedAway = 0
  let slowest = 0
  let isFlooding = true
  const watching = (async () => {
    while (isFlooding) {
      const began = performance.now()
      expect((await fetch(`${base}/healthz`)).status).toBe(200)
      slowest = Math.max(slowest, performance.now() - began)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  const all = Array.from({ length: messages * repeats }, (_, index) => insist(index % messages))
  const statuses = await Promise.all(all)
  isFlooding = false
  await watching
  expect(new Set(statuses)).toEqual(new Set([204]))
  const { totalDocs } = await payload.count({ collection: 'callbacks', where: { outlet: { equals: outlet } } })
  expect(totalDocs).toBe(messages)
  const adopted = await payload.count({ collection: 'publications', where: { type: { equals: 'adoption' } } })
  expect(adopted.totalDocs).toBe(1)
  expect(slowest).toBeLessThan(10_000)
  console.log(
    `${messages * repeats} messages, ${turnedAway} turned away and sent again, slowest answer meanwhile ${Math.round(slowest)} ms`,
  )
}, 180_000)
