import { statfs } from 'node:fs/promises'
import { FabuError } from './errors.ts'
import { isMongo, officeInUse } from './office.ts'

/** Tells how many bytes are free where a folder lies. Tests bring their own. */
export type Disk = { free(folder: string): Promise<number> }

const diskKey = Symbol.for('fabu.disk')
type DiskHolder = { [diskKey]?: Disk }

/** Gives an office another disk, for tests. */
export function setDisk(holder: object, disk: Disk) {
  ;(holder as DiskHolder)[diskKey] = disk
}

/** Left for what is approved and for withdrawals: FABU_RESERVED_BYTES, 256 MB unless told. */
const reserved = () => Number(process.env.FABU_RESERVED_BYTES || 256 * 1024 * 1024)

/**
 * Called before the office takes on more: an approval, an upload, an import. Below the reserve it refuses, so that what
 * is approved still goes out, withdrawals still work, and both can be told in the record. A disk that cannot be asked refuses nothing.
 * @throws {FabuError} `disk.full` (507) naming the folder.
 */
export async function mustHaveRoom(holder: object): Promise<void> {
  const disk = (holder as DiskHolder)[diskKey] ?? systemDisk
  for (const folder of foldersInUse()) {
    const free = await disk.free(folder).catch(() => Number.POSITIVE_INFINITY)
    if (free < reserved()) throw full({ folder, free })
  }
}

/** Where the database, the uploads, the site and the kept bytes lie; what lies together is asked once. */
function foldersInUse(): Set<string> {
  const { folder, databaseUrl, mediaFolder, siteFolder, keptFolder } = officeInUse()
  const database = isMongo(databaseUrl) ? [] : [databaseUrl.replace(/^file:/, '').replace(/[^/\\]*$/, '')]
  return new Set([folder, ...database, mediaFolder, siteFolder, keptFolder])
}

const systemDisk: Disk = {
  async free(folder) {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
}

const megabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024)

const full = ({ folder, free }: { folder: string; free: number }) =>
  new FabuError({
    code: 'disk.full',
    status: 507,
    isRetryable: true,
    message: {
      zh: `磁盘快满了（${folder} 只剩 ${megabytes(free)} MB，保留 ${megabytes(reserved())} MB），因此暂不批准、上传或导入。已批准的照常发出，撤下照常进行。请运维腾出空间。`,
      en: `The disk is nearly full (${folder} has ${megabytes(free)} MB, ${megabytes(reserved())} MB are reserved), so nothing is approved, uploaded or imported. What is approved still goes out, and withdrawing works. The operator has to make room.`,
    },
  })
