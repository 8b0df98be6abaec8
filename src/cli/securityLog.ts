import { createLocalReq, type Payload } from 'payload'
import type { SecurityEvent } from '../payload-types.ts'
import { csvLine } from '../security/csvLine.ts'
import type { SecurityBody } from '../security/event.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { withOffice } from './withOffice.ts'

type Options = { from?: string; to?: string; json?: boolean; csv?: boolean }

/** `fabu security-log`: the log, or some days of it, on standard output. That it was exported is noted first, and exported with it. */
export async function securityLog({ from, to, csv }: Options): Promise<void> {
  const since = from ? dayStart(from, '--from') : null
  const before = to ? new Date(dayStart(to, '--to').getTime() + 24 * 3600_000) : null
  await withOffice(async ({ payload }) => {
    const req = await createLocalReq({}, payload)
    const data = { what: 'security-log', by: 'command line', from: from ?? null, to: to ?? null, form: csv ? 'csv' : 'json' }
    await recordSecurity({ req, type: 'exported', actor: null, data })
    if (csv) console.log(csvLine(['seq', 'at', 'type', 'person', 'name', 'title', 'unit', 'ip', 'data', 'previous', 'hash']))
    for await (const row of rowsOf({ payload, since, before })) console.log(csv ? asCsv(row) : asJson(row))
  })
}

function dayStart(day: string, option: string): Date {
  const at = new Date(`${day}T00:00:00+08:00`)
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at.getTime())) return at
  throw new Error(`${option}: “${day}”不是日期（YYYY-MM-DD） / is no date (YYYY-MM-DD)`)
}

async function* rowsOf({ payload, since, before }: { payload: Payload; since: Date | null; before: Date | null }) {
  const bounds = [
    ...(since ? [{ at: { greater_than_equal: since.toISOString() } }] : []),
    ...(before ? [{ at: { less_than: before.toISOString() } }] : []),
  ]
  for (let last = 0; ; ) {
    const { docs } = await payload.find({
      collection: 'security-events',
      where: { and: [{ seq: { greater_than: last } }, ...bounds] },
      sort: 'seq',
      limit: 500,
      pagination: false,
      depth: 0,
    })
    yield* docs
    const newest = docs.at(-1)
    if (!newest) return
    last = newest.seq
  }
}

/** The hashed bytes as they are, so that whoever reads the export can check them. */
const asJson = ({ body, hash }: SecurityEvent) => JSON.stringify({ ...JSON.parse(body), hash, body })

function asCsv({ body, hash }: SecurityEvent): string {
  const { seq, at, type, actor, ip, data, previous } = JSON.parse(body) as SecurityBody
  const { uid = '', name = '', title = '', unit = '' } = actor ?? {}
  return csvLine([seq, at, type, uid, name, title, unit, ip, JSON.stringify(data), previous, hash])
}
