import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { FabuError } from '../errors.ts'
import type { Office } from '../office.ts'

/**
 * Claims a sample office for the one process that fills it or plays a year in it, and answers how to give it back. Two of them, each on its own past day, would take
 * each other's leases over, and one that starts would throw away what another has not finished. The claim stands beside the folder, which may go; that of a dead process is taken over.
 * @throws {FabuError} 409 `sample.busy` while another process holds it.
 */
export function claimSample({ folder }: Pick<Office, 'folder'>): () => void {
  const file = `${folder}.playing`
  mkdirSync(path.dirname(file), { recursive: true })
  if (!isWritten(file)) {
    const holder = Number(readFileSync(file, 'utf8'))
    if (isAlive(holder)) throw sampleBusy(`PID ${holder}`)
    rmSync(file, { force: true })
    if (!isWritten(file)) throw sampleBusy(file)
  }
  return () => rmSync(file, { force: true })
}

/** Why a year is not played now; `by` is who is in the way. */
export const sampleBusy = (by: string) =>
  new FabuError({
    code: 'sample.busy',
    status: 409,
    message: {
      zh: `示例机构正由另一进程使用（${by}）。请等它结束，或先停止 npm start。`,
      en: `Another process is using the sample office (${by}). Wait until it is done, or stop npm start first.`,
    },
  })

function isWritten(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

/** A process of somebody else's may not be asked, and lives. */
function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
