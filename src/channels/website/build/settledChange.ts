import type { Payload } from 'payload'

/** What one process saw at its last look: by what pages would be made, and whether that has changed since they were made. */
type Seen = { fingerprint: string; isPending: boolean }

const seen = new WeakMap<Payload, Map<string, Seen>>()

type Look = { payload: Payload; outlet: string; fingerprint: string }

/**
 * Whether what all pages share has changed since this process first looked, and has stood still from one look to the next: somebody who renames five columns makes the
 * site anew once. What had changed before, the night finds.
 */
export function isSettledChange({ payload, outlet, fingerprint }: Look): boolean {
  const sites = seen.get(payload) ?? new Map<string, Seen>()
  seen.set(payload, sites)
  const last = sites.get(outlet)
  const isMoved = last !== undefined && last.fingerprint !== fingerprint
  sites.set(outlet, { fingerprint, isPending: isMoved || last?.isPending === true })
  return last?.isPending === true && !isMoved
}

/** Says that nothing is left to do of it. */
export function settleChange({ payload, outlet, fingerprint }: Look): void {
  seen.get(payload)?.set(outlet, { fingerprint, isPending: false })
}
