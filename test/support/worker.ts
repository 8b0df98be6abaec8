import { getPayload } from 'payload'
import config from '../../payload.config.ts'
import { setClock } from '../../src/clock.ts'
import { runDeliveries } from '../../src/delivery/runDeliveries.ts'
import { fastClock } from './fastClock.ts'

// A worker of its own process, on the office and the clock the environment names. Ends when nothing is left to do.
// TEST_AT_ONCE: how many deliveries it works on at once.
const payload = await getPayload({ config })
setClock(payload, fastClock(Number(process.env.TEST_CLOCK_BASE)))
for (;;) {
  await runDeliveries({ payload, worker: `worker-${process.pid}`, limit: Number(process.env.TEST_AT_ONCE) })
  const { totalDocs } = await payload.count({
    collection: 'deliveries',
    where: { state: { in: ['queued', 'leased', 'unknown', 'waiting'] } },
  })
  if (totalDocs === 0) break
  await new Promise((resolve) => setTimeout(resolve, 50))
}
await payload.destroy()
process.exit(0)
