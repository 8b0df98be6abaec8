import type { Redirects } from './paths.ts'

/**
 * Old addresses as nginx reads them in a `map` block: the address, then itself once more and where it leads, or 410 for what is gone for
 * good. nginx finds keys without regard to case; by the second writing docs/deploy/fabu-maps.conf takes only the very same.
 * https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
export function renderRedirectMap(redirects: Redirects): string {
  const lines = Object.entries(redirects).flatMap(([from, to]) => {
    const old = decoded(from)
    // A key that would be read as a variable, or end the line: such an address has its page alone.
    if (!old || /[\s$"\\;{}]/.test(old)) return []
    return [`"${old}" "${old} ${to === null ? 410 : safe(to)}";\n`]
  })
  return `# ${lines.length}\n${lines.join('')}`
}

/** nginx compares what an address says, not how it is written. */
function decoded(address: string): string | null {
  try {
    return decodeURI(address)
  } catch {
    return null
  }
}

const safe = (address: string) =>
  encodeURI(decoded(address) ?? address).replace(/[$"\\;{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
