import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { portTaken } from './checkStart.ts'

/** Connections still open this long after the last one was taken are cut. */
const patience = 10_000

/** Listens on every address, IPv6 and IPv4, or on `host` alone; machines without IPv6 get IPv4. Returns the port. */
export async function listen({ server, port, host }: { server: Server; port: number; host?: string }): Promise<number> {
  try {
    await listenOn({ server, port, host: host || '::' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw portTaken(port)
    if (host || (code !== 'EAFNOSUPPORT' && code !== 'EADDRNOTAVAIL')) throw error
    await listenOn({ server, port, host: '0.0.0.0' })
  }
  return (server.address() as AddressInfo).port
}

/** Takes no more connections, lets answers that are under way end, then cuts what is left. */
export async function stopListening(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearTimeout(cut)
}

const listenOn = ({ server, port, host }: { server: Server; port: number; host: string }) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
