import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { setDisk } from '../../src/room.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'

let office: TestOffice
let server: Server
let base: string
let isStopping = false
let token: string | undefined

beforeAll(async () => {
  office = await openOffice()
  const { payload } = office
  const { answerHealth } = await import('../../src/server/answerHealth.ts')
  const { answerReadiness } = await import('../../src/server/answerReadiness.ts')
  const { answerMetrics } = await import('../../src/server/metrics/answerMetrics.ts')
  const { registerMetrics } = await import('../../src/server/metrics/register.ts')
  const metrics = registerMetrics({ payload })
  metrics.noteRequest({ door: 'site', status: 200, seconds: 0.02 })
  metrics.noteJob({ job: 'deliverDue', isFailed: false, seconds: 1.5 })
  metrics.noteJob({ job: 'deliverDue', isFailed: true, seconds: 0.5 })
  const answer: RequestListener = (request, response) => {
    if (request.url === '/healthz') void answerHealth({ response, payload })
    else if (request.url === '/readyz') void answerReadiness({ response, payload, isStopping: () => isStopping })
    else void answerMetrics({ request, response, metrics, token })
  }
  server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await office.close()
})

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${base}${path}`, { headers })
  return { status: response.status, text: await response.text() }
}

describe('/readyz', () => {
  test('says ready, and what it looked at', async () => {
    const { status, text } = await ask('/readyz')
    expect([status, JSON.parse(text)]).toEqual([200, { status: 'ready', checks: { database: 'ok', disk: 'ok', clock: 'ok' } }])
  })

  test('low room is told and takes nothing out of service', async () => {
    setDisk(office.payload, { free: async () => 1000 })
    const { status, text } = await ask('/readyz')
    setDisk(office.payload, { free: async () => 10 ** 12 })
    expect([status, JSON.parse(text).checks.disk]).toEqual([200, 'low'])
  })

  test('a process that is asked to end takes no more', async () => {
    isStopping = true
    const { status, text } = await ask('/readyz')
    isStopping = false
    expect([status, JSON.parse(text).status]).toEqual([503, 'stopping'])
  })

  test('a database that is gone is told, by /healthz too', async () => {
    const { count } = office.payload
    office.payload.count = (() => Promise.reject(new Error('gone'))) as never
    const [ready, health] = [await ask('/readyz'), await ask('/healthz')]
    office.payload.count = count
    expect([ready.status, JSON.parse(ready.text).checks.database, health.status]).toEqual([503, 'failing', 503])
    expect((await ask('/healthz')).status).toBe(200)
  })
})

describe('/metrics', () => {
  const figure = (text: string, name: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')[1],
    )

  test('tells how the office stands and what the process did', async () => {
    const draft = await draftArticle(office, { column: 'news', more: { outlets: [office.ids.outlets.site, office.ids.outlets.portal] } })
    await approve(office, { id: draft.id })
    office.clock.advance(90_000)
    const { status, text } = await ask('/metrics')
    expect(status).toBe(200)
    expect(figure(text, 'fabu_deliveries{state="queued"}')).toBe(2)
    expect(figure(text, 'fabu_deliveries{state="delivered"}')).toBe(0)
    expect(figure(text, 'fabu_delivery_oldest_due_seconds')).toBe(90)
    expect(figure(text, 'fabu_alarms_open')).toBe(0)
    expect(figure(text, 'fabu_clock_standing')).toBe(0)
    expect(figure(text, 'fabu_disk_free_bytes')).toBeGreaterThan(0)
    expect(figure(text, 'fabu_job_runs_total{job="deliverDue",outcome="failed"}')).toBe(1)
    expect(figure(text, 'fabu_job_seconds_total{job="deliverDue"}')).toBe(2)
    expect(figure(text, 'fabu_http_request_seconds_count{door="site",status="200"}')).toBe(1)
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m)
  })

  test('is there for this machine alone, and not for who comes through a proxy', async () => {
    expect((await ask('/metrics', { 'X-Forwarded-For': '203.0.113.9' })).status).toBe(404)
    expect((await ask('/metrics', { Forwarded: 'for=203.0.113.9' })).status).toBe(404)
  })

  test('with a token set, is there for whoever shows it, and for nobody else', async () => {
    token = 'a-token-of-the-monitoring'
    expect((await ask('/metrics')).status).toBe(404)
    expect((await ask('/metrics', { Authorization: 'Bearer something-else' })).status).toBe(404)
    const { status, text } = await ask('/metrics', { Authorization: `Bearer ${token}`, 'X-Forwarded-For': '203.0.113.9' })
    expect(status).toBe(200)
    expect(text).not.toContain(token)
    token = undefined
  })
})
