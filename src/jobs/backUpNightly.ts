import type { Payload } from 'payload'
import { backUp } from '../backup/backUp.ts'
import { checkArchive } from '../backup/checkArchive.ts'
import { nightlyEnd } from '../backup/names.ts'
import { prune } from '../backup/prune.ts'
import { clockOf } from '../clock.ts'
import { withLease } from '../leases.ts'
import { officeInUse } from '../office.ts'

const halfADay = 12 * 3600_000

/** Once a night, by one of all processes, where FABU_BACKUP_DIR says so: back up, read it again, then remove old ones. */
export async function backUpNightly({ payload }: { payload: Payload }): Promise<void> {
  const folder = process.env.FABU_BACKUP_DIR
  if (!folder) return
  await withLease({
    payload,
    key: 'backup',
    now: () => clockOf(payload).now(),
    run: async () => {
      if (await hasRecent(payload)) return
      const office = officeInUse()
      const { file, bytes } = await backUp({ payload, office, to: folder, isNightly: true })
      await checkArchive({ file })
      const removed = await prune({ payload, office, folder, keep: Number(process.env.FABU_BACKUP_KEEP) || 14 })
      payload.logger.info({ msg: `Backed up to ${file}`, bytes, removed: removed.length })
    },
  })
}

/** Only the clock's own count: a backup somebody made by hand, perhaps onto a stick, is not where the nightly one belongs. */
async function hasRecent(payload: Payload): Promise<boolean> {
  const since = new Date(clockOf(payload).now().getTime() - halfADay).toISOString()
  const { docs } = await payload.find({
    collection: 'backups',
    where: { at: { greater_than: since } },
    limit: 0,
    pagination: false,
    depth: 0,
  })
  return docs.some(({ file }) => file.endsWith(nightlyEnd))
}
