import { hostname } from 'node:os'
import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import { withLease } from '../leases.ts'
import type { SecurityBody } from './event.ts'
import { sendSyslog, syslogAddress } from './sendSyslog.ts'
import { syslogLine } from './syslogLine.ts'

const cursor = 'syslog'
const atOnce = 200

/**
 * Sends what the log has gained since the last time to the receiver FABU_SYSLOG names, in order, by one process
 * of all. Writing the log never waits for it: a receiver that is down gets everything once it is back, but
 * over UDP, which nobody answers: what is sent into the void is lost. Returns
 * how many were sent. On a line that breaks the last ones may arrive twice; `seq` tells.
 */
export async function forwardToSyslog({
  payload,
  address = process.env.FABU_SYSLOG,
}: {
  payload: Payload
  address?: string
}): Promise<number> {
  if (!address) return 0
  const target = syslogAddress(address)
  return withLease({
    payload,
    key: 'syslog',
    now: () => clockOf(payload).now(),
    run: async () => {
      let sent = 0
      for (;;) {
        const last = Number((await payload.kv.get(cursor)) ?? 0)
        const { docs } = await payload.find({
          collection: 'security-events',
          where: { seq: { greater_than: last } },
          sort: 'seq',
          limit: atOnce,
          pagination: false,
          depth: 0,
        })
        const newest = docs.at(-1)
        if (!newest) return sent
        const lines = docs.map(({ body, hash }) => syslogLine({ body: JSON.parse(body) as SecurityBody, hash, host: hostname() }))
        await sendSyslog({ target, lines })
        await payload.kv.set(cursor, newest.seq)
        sent += docs.length
      }
    },
  })
}
