import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { FabuError } from '../errors.ts'
import type { Office } from '../office.ts'

const defaultPort = 3000

/** @throws {FabuError} `start.port` when PORT is no port. */
export function portOf(env: Record<string, string | undefined>): number {
  const port = Number(env.PORT || defaultPort)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new FabuError({
    code: 'start.port',
    status: 500,
    message: { zh: `PORT="${env.PORT}" 不是端口号（0–65535）。`, en: `PORT="${env.PORT}" is not a port (0–65535).` },
  })
}

/**
 * Makes the folders an office needs.
 * @throws {FabuError} `start.folder`, naming every folder that cannot be written.
 */
export function makeFolders({ folder, mediaFolder, siteFolder, keptFolder, sandboxFile, databaseUrl }: Office): void {
  const database = databaseUrl.match(/^file:(.+)$/)?.[1]
  const folders = new Set([
    folder,
    mediaFolder,
    dirname(siteFolder),
    keptFolder,
    dirname(sandboxFile),
    ...(database ? [dirname(database)] : []),
  ])
  const faults = [...folders].filter((path) => !isWritable(path))
  if (faults.length === 0) return
  const list = faults.join(', ')
  throw new FabuError({
    code: 'start.folder',
    status: 500,
    message: {
      zh: `无法写入文件夹：${list}。请赋予运行本程序的用户写权限，或用 FABU_OFFICE 指定另一处。`,
      en: `Cannot write to: ${list}. Give this user the right to, or name another place with FABU_OFFICE.`,
    },
  })
}

/** @throws {FabuError} `start.portTaken` when another program listens there. */
export async function checkPort(port: number): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? reject(portTaken(port)) : resolve()))
    probe.listen(port, () => probe.close(() => resolve()))
  })
}

/** The one sentence about a port somebody else has. */
export const portTaken = (port: number) =>
  new FabuError({
    code: 'start.portTaken',
    status: 500,
    message: {
      zh: `端口 ${port} 已被占用（发布也许已在运行）；请先停掉它，或换一个端口：PORT=${port + 1} npm start`,
      en: `Port ${port} is taken (is Fabu running already?); stop that program, or use another port: PORT=${port + 1} npm start`,
    },
  })

function isWritable(path: string) {
  try {
    mkdirSync(path, { recursive: true })
    accessSync(path, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
