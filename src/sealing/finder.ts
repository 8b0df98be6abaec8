/** As many bytes as the shortest trace has at least. */
const length = 8
const bits = 20

/**
 * Finds which of many strings stand in bytes, in one pass however many there are: every place is hashed, and only where
 * a string may begin is it compared. Strings of fewer than eight bytes are never found. Pure.
 */
export function finderOf(strings: Iterable<string>): (bytes: Uint8Array) => Set<string> {
  const beginnings = new Map<number, { string: string; bytes: Buffer }[]>()
  for (const string of new Set(strings)) {
    const bytes = Buffer.from(string)
    if (bytes.length < length) continue
    const key = keyAt(bytes, 0)
    beginnings.set(key, [...(beginnings.get(key) ?? []), { string, bytes }])
  }
  const mayBegin = new Uint8Array(1 << bits)
  for (const key of beginnings.keys()) mayBegin[key] = 1
  return (given) => {
    const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
    const found = new Set<string>()
    for (let at = 0; at <= bytes.length - length; at++) {
      const key = keyAt(bytes, at)
      if (!mayBegin[key]) continue
      for (const { string, bytes: wanted } of beginnings.get(key) ?? [])
        if (bytes.length - at >= wanted.length && bytes.compare(wanted, 0, wanted.length, at, at + wanted.length) === 0) found.add(string)
    }
    return found
  }
}

function keyAt(bytes: Uint8Array, at: number): number {
  let key = 0
  for (let offset = 0; offset < length; offset++) key = (Math.imul(key, 31) + (bytes[at + offset] as number)) | 0
  return (key ^ (key >>> bits)) & ((1 << bits) - 1)
}
