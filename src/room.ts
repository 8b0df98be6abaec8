import { stat, statfs } from 'node:fs/promises'
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

/**
 * Called before something large is written beside the office: where it lies on the disk of the office, the reserve has to be left
 * afterwards. Another disk may fill up to its last byte.
 * @throws {FabuError} `backup.noRoom` (507) naming the folder.
 */
export async function mustHaveRoomFor({ holder, folder, bytes }: { holder: object; folder: string; bytes: number }): Promise<void> {
  if (!(await isBesideOffice(folder))) return
  const disk = (holder as DiskHolder)[diskKey] ?? systemDisk
  const free = await disk.free(folder).catch(() => Number.POSITIVE_INFINITY)
  if (free - bytes < reserved()) throw noRoomFor({ folder, free, bytes })
}

async function isBesideOffice(folder: string): Promise<boolean> {
  const { dev } = await stat(folder)
  for (const place of foldersInUse()) if ((await stat(place).catch(() => null))?.dev === dev) return true
  return false
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

const noRoomFor = ({ folder, free, bytes }: { folder: string; free: number; bytes: number }) =>
  new FabuError({
    code: 'backup.noRoom',
    status: 507,
    isRetryable: true,
    message: {
      zh: `备份约需 ${megabytes(bytes)} MB，而 ${folder} 与本系统同在一块磁盘，只剩 ${megabytes(free)} MB（保留 ${megabytes(reserved())} MB），因此不备份。请备份到另一块磁盘，或腾出空间。`,
      en: `The backup needs about ${megabytes(bytes)} MB, and ${folder} lies on the disk of the office, which has ${megabytes(free)} MB left (${megabytes(reserved())} MB are reserved), so nothing is backed up. Back up to another disk, or make room.`,
    },
  })
