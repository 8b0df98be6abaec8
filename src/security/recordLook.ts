import type { Payload, PayloadRequest } from 'payload'
import { activeUser } from '../access/isActive.ts'
import { clockOf } from '../clock.ts'
import { actorOf } from '../trail/actorOf.ts'
import { ownRequest } from './ownRequest.ts'
import { recordSecurity } from './recordSecurity.ts'

const looksKey = Symbol.for('fabu.looks')
type Holder = { [looksKey]?: Map<string, number> }

/** Leafing through a list is one look. */
const once = 10 * 60_000

/**
 * Tells that a person looked at sensitive records. Written in a transaction of its own, before they are shown;
 * the same person looking at the same thing again within ten minutes is not told twice.
 */
export async function recordLook({
  req,
  what,
  data = {},
}: {
  req: PayloadRequest
  what: string
  data?: Record<string, unknown>
}): Promise<void> {
  const user = activeUser(req)
  if (!user || !isNew({ payload: req.payload, key: `${user.id}|${what}|${JSON.stringify(data)}` })) return
  const own = await ownRequest(req)
  await recordSecurity({ req: own, type: 'looked', actor: await actorOf({ req: own, user }), data: { what, ...data } })
}

function isNew({ payload, key }: { payload: Payload; key: string }): boolean {
  const holder = payload as Holder
  holder[looksKey] ??= new Map()
  const looks = holder[looksKey]
  const now = clockOf(payload).now().getTime()
  for (const [known, at] of looks) if (now - at >= once) looks.delete(known)
  if (looks.has(key)) return false
  looks.set(key, now)
  return true
}
