import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getPayload, handleEndpoints } from 'payload'
import config from '../../payload.config.ts'
import { setClock } from '../../src/clock.ts'
import { fastClock } from './fastClock.ts'

// A web process of its own, on the office and the clock the environment names: Payload's REST API behind a plain HTTP
// server, without the admin's pages. Says its address on standard output.
const payload = await getPayload({ config })
setClock(payload, fastClock(Number(process.env.TEST_CLOCK_BASE)))

const server = createServer(async (incoming, outgoing) => {
  const parts = []
  for await (const part of incoming) parts.push(part as Buffer)
  const body = parts.length > 0 ? { body: Buffer.concat(parts) } : {}
  const headers = new Headers(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
  const request = new Request(`http://localhost:3000${incoming.url}`, { method: incoming.method ?? 'GET', headers, ...body })
  const response = await handleEndpoints({ config, request })
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(Buffer.from(await response.arrayBuffer()))
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`))
process.on('SIGTERM', () => process.exit(0))
