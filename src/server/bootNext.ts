import type { IncomingMessage, ServerResponse } from 'node:http'
import next from 'next'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Prepares what `next build` made: the admin and its API. */
export async function bootNext({ root, port }: { root: string; port: number }): Promise<{ handle: Handler; close(): Promise<void> }> {
  const app = next({ dev: false, dir: root, port, hostname: 'localhost' })
  await app.prepare()
  return { handle: app.getRequestHandler(), close: () => app.close() }
}
