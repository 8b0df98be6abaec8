import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Office } from '../office.ts'

const markerOf = ({ folder }: Office) => path.join(folder, 'ready')

/** A sample whose first start was interrupted is thrown away and made again; a finished one is never touched. */
export function discardUnfinishedSample(office: Office): void {
  const isUnfinished =
    office.isSample &&
    office.databaseUrl.startsWith(`file:${office.folder}`) &&
    existsSync(path.join(office.folder, 'fabu.db')) &&
    !existsSync(markerOf(office))
  if (isUnfinished) rmSync(office.folder, { recursive: true, force: true })
}

/** Says that the sample is whole. */
export const markSampleReady = (office: Office): void => writeFileSync(markerOf(office), `${new Date().toISOString()}\n`)
