/** Longer texts are compared from both ends only, so that no pair of them takes more than a moment. */
const longest = 2000

/** Where two texts differ, in order: the lines that were, and those in their place. Pure. */
export function lineDifferences(before: string[], after: string[]): { before: string; after: string }[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  const shorter = Math.min(before.length, after.length) - start
  while (end < shorter && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  if (old.length === 0 && now.length === 0) return []
  if (old.length > longest || now.length > longest) return [hunk(old, now)]
  return hunks(old, now)
}

/** Walks the longest common subsequence; what lies between two common lines is one difference. */
function hunks(old: string[], now: string[]): { before: string; after: string }[] {
  const common = table(old, now)
  const found: { before: string; after: string }[] = []
  let [i, j] = [0, 0]
  let [removed, added]: [string[], string[]] = [[], []]
  const flush = () => {
    if (removed.length > 0 || added.length > 0) found.push(hunk(removed, added))
    removed = []
    added = []
  }
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      flush()
      i += 1
      j += 1
    } else if (j >= now.length || (i < old.length && at(common, i + 1, j) >= at(common, i, j + 1))) removed.push(old[i++] as string)
    else added.push(now[j++] as string)
  }
  flush()
  return found
}

function table(old: string[], now: string[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1))
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      (rows[i] as Uint16Array)[j] = old[i] === now[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1))
  return rows
}

const at = (rows: Uint16Array[], i: number, j: number): number => rows[i]?.[j] ?? 0
const hunk = (before: string[], after: string[]) => ({ before: before.join('\n'), after: after.join('\n') })
