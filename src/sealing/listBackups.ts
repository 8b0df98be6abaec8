import type { Payload } from 'payload'

/**
 * Writes on every seal which backups still hold what it destroyed: those that began before it was done and were not removed since.
 * Looked at again and again, for a backup that was running meanwhile is noted only when it is whole, and a restored
 * office learns of the archive it came from.
 */
export async function listBackups({ payload }: { payload: Payload }): Promise<void> {
  const all = { pagination: false, limit: 0, depth: 0 } as const
  const { docs: seals } = await payload.find({ collection: 'seals', where: { state: { equals: 'sealed' } }, ...all })
  if (seals.length === 0) return
  const { docs: backups } = await payload.find({ collection: 'backups', where: { removedAt: { exists: false } }, sort: 'at', ...all })
  for (const { id, sealedAt, backups: listed } of seals) {
    const holding = backups.filter(({ at }) => !sealedAt || new Date(at) <= new Date(sealedAt)).map(({ file, at }) => ({ file, at }))
    if (JSON.stringify(listed ?? null) !== JSON.stringify(holding))
      await payload.update({ collection: 'seals', id, data: { backups: holding }, depth: 0 })
  }
}
