import { createSocket } from 'node:dgram'
import { connect as connectPlain, isIPv6, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { FabuError } from '../errors.ts'

export type SyslogTarget = { protocol: 'udp' | 'tcp' | 'tls'; host: string; port: number }

const ports = { udp: 514, tcp: 601, tls: 6514 }
const patience = 5_000

/** @throws {FabuError} for what is no `udp://`, `tcp://` or `tls://` address. */
export function syslogAddress(address: string): SyslogTarget {
  const [, protocol, host, port] = /^(udp|tcp|tls):\/\/(\[[0-9a-f:]+\]|[^/:\s]+)(?::(\d{1,5}))?\/?$/i.exec(address) ?? []
  if (protocol && host) {
    const kind = protocol.toLowerCase() as SyslogTarget['protocol']
    return { protocol: kind, host: host.replace(/^\[|\]$/g, ''), port: Number(port ?? ports[kind]) }
  }
  throw new FabuError({
    code: 'syslog.address',
    status: 500,
    message: {
      zh: `FABU_SYSLOG="${address}" 无效；应为 udp://主机:514、tcp://主机:601 或 tls://主机:6514。`,
      en: `FABU_SYSLOG="${address}" is none of udp://host:514, tcp://host:601, tls://host:6514.`,
    },
  })
}

/** Sends messages in order: one a datagram, or over a line with each one's length before it (RFC 6587, RFC 5425). */
export const sendSyslog = ({ target, lines }: { target: SyslogTarget; lines: string[] }): Promise<void> =>
  target.protocol === 'udp' ? sendDatagrams({ target, lines }) : sendStream({ target, lines })

async function sendDatagrams({ target: { host, port }, lines }: { target: SyslogTarget; lines: string[] }) {
  const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4')
  try {
    for (const line of lines) {
      await new Promise<void>((resolve, reject) => {
        socket.once('error', reject)
        socket.send(datagramOf(line), port, host, (error) => {
          socket.off('error', reject)
          if (error) reject(error)
          else resolve()
        })
      })
    }
  } finally {
    socket.close()
  }
}

/** A datagram over IPv4 holds 65,507 bytes. Of a longer message the beginning is sent (RFC 5426, 3.1), which has its number and its hash. */
const datagramOf = (line: string) => Buffer.from(line).subarray(0, 65_507)

function sendStream({ target: { protocol, host, port }, lines }: { target: SyslogTarget; lines: string[] }): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = protocol === 'tls' ? connectTls({ host, port, servername: host }) : connectPlain({ host, port })
    socket.setTimeout(patience, () => socket.destroy(new Error(`The syslog receiver ${host}:${port} does not answer.`)))
    socket.once('error', reject)
    socket.once(protocol === 'tls' ? 'secureConnect' : 'connect', () => {
      const frames = lines.map((line) => `${Buffer.byteLength(line)} ${line}`).join('')
      socket.end(frames)
    })
    socket.once('close', (hadError) => {
      if (!hadError) resolve()
    })
    socket.resume()
  })
}
