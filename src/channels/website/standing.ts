import type { Where } from 'payload'
import type { Standing } from '../../site/types.ts'

type Period = { inForceFrom: string; inForceUntil: string }

/** Where a notice or a guide stands in its period. Bounds are ISO instants, empty for open; the last moment belongs to it no more. */
export function standingOf({ inForceFrom, inForceUntil, now }: Period & { now: Date }): Standing {
  const at = now.toISOString()
  if (inForceUntil && inForceUntil <= at) return 'over'
  return inForceFrom > at ? 'upcoming' : 'inEffect'
}

/** Notices and guides whose pages say by now what is no longer so. */
export const isOutOfDate = (now: Date): Where => ({
  and: [
    { state: { equals: 'live' } },
    {
      or: [
        { and: [{ standing: { equals: 'upcoming' } }, { inForceFrom: { less_than_equal: now.toISOString() } }] },
        {
          and: [
            { standing: { in: ['upcoming', 'inEffect'] } },
            { inForceUntil: { greater_than: '' } },
            { inForceUntil: { less_than_equal: now.toISOString() } },
          ],
        },
      ],
    },
  ],
})
