import type { IncomingMessage } from 'node:http'

/** The whole body of a request, or `undefined` when it is longer than `limit` bytes. */
export async function readBody({ request, limit }: { request: IncomingMessage; limit: number }): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    length += (part as Buffer).length
    if (length > limit) return undefined
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}
