import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import type { SecurityBody } from '../security/event.ts'

/** How long somebody who was handed new credentials may still be the one who handed them over. */
const doubtDays = 7

/**
 * Whether one person could have logged in as another of late: they set the other's password or took away their second
 * step. The security log tells, which neither of them can change.
 */
export async function couldBeImpostor({ req, by, subject }: { req: PayloadRequest; by: string; subject: string }): Promise<boolean> {
  const since = new Date(clockOf(req.payload).now().getTime() - doubtDays * 24 * 3600_000).toISOString()
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'security-events',
    where: {
      and: [{ type: { in: ['passwordSet', 'secondStepRemoved'] } }, { person: { equals: by } }, { at: { greater_than_equal: since } }],
    },
    limit: 0,
    depth: 0,
    req,
  })
  return docs.some(({ body }) => ((JSON.parse(body) as SecurityBody).data.subject as { uid?: string } | undefined)?.uid === subject)
}
