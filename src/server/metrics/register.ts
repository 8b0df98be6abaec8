import { statfs } from 'node:fs/promises'
import type { Payload, Where } from 'payload'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { clockOf } from '../../clock.ts'
import { deliveryStates } from '../../delivery/words.ts'
import { isStanding } from '../../epochs/newestEpoch.ts'
import { officeInUse } from '../../office.ts'

export type Metrics = {
  registry: Registry
  /** One request: the door it went through, the status it was answered with, how long it took in seconds. */
  noteRequest(request: { door: string; status: number; seconds: number }): void
  /** One run of a job of the clock. */
  noteJob(run: { job: string; isFailed: boolean; seconds: number }): void
}

/** What this process does, counted as it happens, and how the office stands, asked when somebody looks. */
export function registerMetrics({ payload }: { payload: Payload }): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  askedGauges({ payload, registers })
  const requests = new Histogram({
    name: 'fabu_http_request_seconds',
    help: 'Requests by door and status',
    labelNames: ['door', 'status'],
    buckets: [0.01, 0.05, 0.2, 1, 5],
    registers,
  })
  const runs = new Counter({
    name: 'fabu_job_runs_total',
    help: 'Runs of the clock by job and outcome',
    labelNames: ['job', 'outcome'],
    registers,
  })
  const times = new Counter({ name: 'fabu_job_seconds_total', help: 'Time the jobs of the clock took', labelNames: ['job'], registers })
  return {
    registry,
    noteRequest: ({ door, status, seconds }) => requests.observe({ door, status: String(status) }, seconds),
    noteJob({ job, isFailed, seconds }) {
      runs.inc({ job, outcome: isFailed ? 'failed' : 'done' })
      times.inc({ job }, seconds)
    },
  }
}

/** Each is an indexed count, asked for when the metrics are fetched and not before. */
function askedGauges({ payload, registers }: { payload: Payload; registers: Registry[] }) {
  const gauge = (name: string, help: string, collect: (this: Gauge<string>) => Promise<void>, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers, collect })

  gauge(
    'fabu_deliveries',
    'Deliveries by state',
    async function (this) {
      for (const state of Object.keys(deliveryStates))
        this.set({ state }, (await payload.count({ collection: 'deliveries', where: { state: { equals: state } } })).totalDocs)
    },
    ['state'],
  )
  gauge('fabu_delivery_oldest_due_seconds', 'How long the oldest delivery that is due has waited', async function (this) {
    this.set(await oldestDue(payload))
  })
  gauge('fabu_alarms_open', 'Alarms of reconciling that nobody has settled', async function (this) {
    this.set(await openAlarms({ payload, isOfRecord: false }))
  })
  gauge(
    'fabu_record_alarms_open',
    'Alarms on records of the office, such as a date that is near, that are not over',
    async function (this) {
      this.set(await openAlarms({ payload, isOfRecord: true }))
    },
  )
  gauge('fabu_outlets_paused', 'Outlets that rest', async function (this) {
    const now = clockOf(payload).now().toISOString()
    this.set((await payload.count({ collection: 'outlets', where: { pausedUntil: { greater_than: now } } })).totalDocs)
  })
  gauge('fabu_clock_standing', '1 while the clock stands still after a restore or a move', async function (this) {
    this.set((await isStanding(payload)) ? 1 : 0)
  })
  gauge('fabu_disk_free_bytes', 'Room where the office keeps its data', async function (this) {
    const { bavail, bsize } = await statfs(officeInUse().folder)
    this.set(bavail * bsize)
  })
}

async function openAlarms({ payload, isOfRecord }: { payload: Payload; isOfRecord: boolean }): Promise<number> {
  const where: Where = { and: [{ state: { equals: 'open' } }, { register: { exists: isOfRecord } }] }
  return (await payload.count({ collection: 'alarms', where })).totalDocs
}

async function oldestDue(payload: Payload): Promise<number> {
  const now = clockOf(payload).now()
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: { and: [{ state: { in: ['queued', 'unknown'] } }, { nextAt: { less_than_equal: now.toISOString() } }] },
    sort: 'nextAt',
    limit: 1,
    pagination: false,
    depth: 0,
  })
  return docs[0] ? (now.getTime() - new Date(docs[0].nextAt).getTime()) / 1000 : 0
}
