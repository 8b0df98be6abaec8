import { statusMessage } from './portal.ts'
import { publicBase } from './publicBase.ts'
import type { StandInTools } from './standIn.ts'
import type { Thing } from './store.ts'
import { publishEvent } from './wechat/event.ts'

/** A platform tries three times, five seconds apart, then leaves it to the office to ask. */
const tries = 3
const apartMilliseconds = 5000

/** Posts what the stand-ins have decided to Fabu. Each post is one process's: it is put off for the others while it lasts. */
export async function notify(tools: StandInTools) {
  const base = tools.callbackBase()
  if (!base) return
  const now = tools.now().getTime()
  const waiting = await tools.store.rows(
    `UPDATE things SET tries = tries + 1, due = ? WHERE settled = 1 AND due <= ? AND notified = 0 AND tries < ${tries} RETURNING outlet, kind, id`,
    [now + apartMilliseconds, now],
  )
  for (const row of waiting) {
    const thing = await tools.store.get(String(row.outlet), String(row.kind), String(row.id))
    if (thing && (await post(base, thing, tools)))
      await tools.store.rows('UPDATE things SET notified = 1 WHERE outlet = ? AND kind = ? AND id = ?', [
        thing.outlet,
        thing.kind,
        thing.id,
      ])
  }
}

async function post(base: string, thing: Thing, tools: StandInTools): Promise<boolean> {
  const now = tools.now()
  try {
    const signal = AbortSignal.timeout(5000)
    if (thing.kind === 'wechat.push') {
      const { query, body } = publishEvent({ push: thing, now })
      const headers = { 'content-type': 'text/xml' }
      return (await fetch(`${base}/callbacks/wechat/${thing.outlet}?${query}`, { method: 'POST', headers, body, signal })).ok
    }
    const { headers, body } = statusMessage({ submission: thing, url: (await publicBase(tools.store)) ?? base, now })
    return (await fetch(`${base}/callbacks/portal/${thing.outlet}`, { method: 'POST', headers, body, signal })).ok
  } catch {
    return false
  }
}
