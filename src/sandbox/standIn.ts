import type { Store } from './store.ts'

/** A call that reached a stand-in, with the address of the outlet already taken off. */
export type StandInCall = {
  outlet: string
  method: string
  /** Path below the outlet, e.g. `/cgi-bin/draft/add`. */
  path: string
  query: URLSearchParams
  headers: Record<string, string>
  body: Buffer
}

/** What a stand-in answers. `redirect` sends a browser to another page. */
export type StandInAnswer = { status: number; json?: unknown; headers?: Record<string, string> }

/** What every stand-in works with. */
export type StandInTools = {
  store: Store
  now(): Date
  /** Address of this server, without a slash at the end. */
  url(): string
  /** Where Fabu is reached; null while nobody listens there. */
  callbackBase(): string | null
  delays: Delays
}

/** Seconds the stand-ins take to decide, where no fault says otherwise. */
export type Delays = { publishSeconds: number; portalSeconds: number; tokenSeconds: number }

/** How long a thing takes: what the outlet's `delay` switch says, else the usual. */
export async function dueAt({ tools, outlet, seconds }: { tools: StandInTools; outlet: string; seconds: number }): Promise<Date> {
  const [row] = await tools.store.rows("SELECT value FROM faults WHERE outlet = ? AND kind = 'delay' AND remaining > 0", [outlet])
  const wanted = Number(row?.value ?? seconds)
  return new Date(tools.now().getTime() + (Number.isFinite(wanted) ? wanted : seconds) * 1000)
}

/** Whether a lasting switch is on. */
export async function isSwitchedOn({ store }: StandInTools, outlet: string, kind: 'reject' | 'noRight'): Promise<boolean> {
  const rows = await store.rows('SELECT 1 FROM faults WHERE outlet = ? AND kind = ? AND remaining > 0', [outlet, kind])
  return rows.length > 0
}

/** The form of a body, also a multipart one. */
export async function formOf({ headers, body }: StandInCall): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': headers['content-type'] ?? '' } }).formData()
  } catch {
    return null
  }
}

/** The JSON object of a body; null for anything else. */
export function jsonOf({ body }: StandInCall): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body.toString())
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
