import { addressProblem, type Resolve } from '../../egress.ts'
import { askOutside } from '../../outgoing.ts'
import type { Look } from './look.ts'

/** A page that takes longer counts as not reached (国办秘函〔2019〕19号, 站点无法访问: fifteen seconds). */
const longestMs = 15_000
/** A page may have moved; each step is filtered like the first. */
const mostSteps = 5

/** Asks whether a page stands at an address, through the filter of what may be asked. Nothing of the page is read or kept. Never throws. */
export async function askAddress(address: string, resolve?: Resolve): Promise<Look> {
  const signal = AbortSignal.timeout(longestMs)
  let url = address
  try {
    for (let step = 0; step < mostSteps; step++) {
      if (addressProblem(url)) return { isAlive: false, result: 'refused' }
      const asked = { url: new URL(url), method: 'GET', headers: { Accept: 'text/html,*/*' }, signal, longest: 0 }
      const { status, headers } = await askOutside({ ...asked, isFiltered: true, ...(resolve ? { resolve } : {}) })
      const next = headers.get('location')
      if (status < 300 || status >= 400 || !next) return { isAlive: status >= 200 && status < 300, result: String(status) }
      url = new URL(next, url).href
    }
    return { isAlive: false, result: 'redirects' }
  } catch (error) {
    return { isAlive: false, result: codeOf(error) }
  }
}

/** What people look up: `ENOTFOUND`, `TimeoutError`, `egress.refused`. */
function codeOf(error: unknown): string {
  const { code, name, cause } = (error ?? {}) as { code?: unknown; name?: unknown; cause?: unknown }
  if (typeof code === 'string') return code
  return cause ? codeOf(cause) : String(name ?? 'Error')
}
