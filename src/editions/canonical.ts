import { canonicalJson, sha256 } from '../canonicalJson.ts'
import type { Snapshot } from '../snapshot.ts'

/** The bytes an edition keeps of a snapshot, and their hash. */
export function freezeBytes(snapshot: Snapshot): { canonical: string; hash: string } {
  const canonical = canonicalJson(snapshot)
  return { canonical, hash: sha256(canonical) }
}

/** Names the top-level facts in which two snapshots differ, e.g. `title`, `cover`. Sorted. */
export function differingFields(before: Snapshot, after: Snapshot): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Snapshot>
  return [...fields].filter((field) => form(before[field]) !== form(after[field])).sort()
}

const form = (value: unknown) => (value === undefined ? '' : canonicalJson(value))
