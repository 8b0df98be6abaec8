import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isForwarded } from '../clientAddress.ts'
import type { Metrics } from './register.ts'

/**
 * `GET /metrics` in the form Prometheus reads. For whoever shows FABU_METRICS_TOKEN as a bearer token; without one set,
 * for programs on this machine that no proxy stands before. Everybody else finds nothing there.
 */
export async function answerMetrics({
  request,
  response,
  metrics,
  token = process.env.FABU_METRICS_TOKEN,
}: {
  request: IncomingMessage
  response: ServerResponse
  metrics: Metrics
  token?: string | undefined
}): Promise<void> {
  if (!mayLook(request, token)) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n')
    return
  }
  const text = await metrics.registry.metrics()
  response.writeHead(200, { 'Content-Type': metrics.registry.contentType, 'Cache-Control': 'no-store' }).end(text)
}

function mayLook(request: IncomingMessage, token: string | undefined): boolean {
  const { headers, socket } = request
  if (token) return isSame(headers.authorization ?? '', `Bearer ${token}`)
  return !isForwarded(request) && /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '')
}

/** By hashes of one length, in constant time. */
const isSame = (given: string, wanted: string) => timingSafeEqual(digest(given), digest(wanted))
const digest = (text: string) => createHash('sha256').update(text).digest()
