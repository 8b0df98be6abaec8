import { request } from 'node:http'

export type Got = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }
type Asked = { port: number; path: string; headers?: Record<string, string>; method?: string }

/** Asks a server on this machine, as plainly as possible: nothing is unpacked, followed or kept. */
export const get = ({ port, path, headers = {}, method = 'GET' }: Asked): Promise<Got> =>
  new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, headers, method }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }))
    })
    asked.on('error', reject).end()
  })
