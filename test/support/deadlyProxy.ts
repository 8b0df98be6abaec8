import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What happens to one request: it passes, or the worker is killed before or after the stand-in has taken it. */
export type Fate = 'pass' | 'killBefore' | 'killAfter'

type Options = { target: string; fateOf: () => Fate; kill: () => void }

/** Stands between a worker and the stand-ins, and lets it die in the middle of sending. */
export async function deadlyProxy({ target, fateOf, kill }: Options) {
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request)
      const fate = fateOf()
      if (fate === 'killBefore') {
        kill()
        request.socket.destroy()
        return
      }
      const { host: _, ...headers } = request.headers as Record<string, string>
      const answer = await fetch(`${target}${request.url}`, {
        method: request.method ?? 'GET',
        headers,
        ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
      })
      const bytes = Buffer.from(await answer.arrayBuffer())
      if (fate === 'killAfter') {
        kill()
        request.socket.destroy()
        return
      }
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' }).end(bytes)
    })().catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
