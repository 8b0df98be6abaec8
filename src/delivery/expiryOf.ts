import type { Edition } from '../payload-types.ts'
import type { Snapshot } from '../snapshot.ts'

type Args = { edition: Pick<Edition, 'canonical'>; takeDownAt: Date | null | undefined; now: Date }

/**
 * When a publication is of no use any more: the time it is to be taken down, or the end of a notice's force, whichever is
 * first. A notice that was over already when it was approved was meant to be published all the same.
 */
export function expiryOf({ edition, takeDownAt, now }: Args): Date | null {
  const { facts } = JSON.parse(edition.canonical) as Snapshot
  const inForceUntil = facts.kind === 'notice' && facts.inForceUntil ? new Date(facts.inForceUntil) : null
  const ends = [takeDownAt, inForceUntil].filter((end): end is Date => end instanceof Date && end > now)
  return ends.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
}
