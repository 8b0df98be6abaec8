import type { Payload } from 'payload'

/** Backups that were made and not removed since: each may hold what was there when it was made. */
export async function backupsHolding({ payload }: { payload: Payload }): Promise<{ file: string; at: string }[]> {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'backups',
    where: { removedAt: { exists: false } },
    sort: 'at',
    limit: 0,
    depth: 0,
  })
  return docs.map(({ file, at }) => ({ file, at }))
}
