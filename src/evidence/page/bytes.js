// Hashes and canonical JSON, written a second time, apart from Fabu's own.

/** SHA-256 (FIPS 180-4) of bytes, as hex. Browsers offer their own only where a page came over HTTPS. */
export function sha256(bytes) {
  const length = bytes.length
  const padded = new Uint8Array((((length + 8) >> 6) + 1) << 6)
  padded.set(bytes)
  padded[length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor((length * 8) / 2 ** 32))
  view.setUint32(padded.length - 4, (length * 8) >>> 0)
  const state = initial.slice()
  const w = new Uint32Array(64)
  const rotate = (x, n) => (x >>> n) | (x << (32 - n))
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + i * 4)
    for (let i = 16; i < 64; i++) {
      const s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >>> 3)
      const s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >>> 10)
      w[i] = w[i - 16] + s0 + w[i - 7] + s1
    }
    let [a, b, c, d, e, f, g, h] = state
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + roundConstants[i] + w[i]) >>> 0
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) >>> 0
      h = g
      g = f
      f = e
      e = (d + t1) >>> 0
      d = c
      c = b
      b = a
      a = (t1 + t2) >>> 0
    }
    for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] + value) >>> 0
  }
  return state.map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** The first 32 bits of the fractional parts of roots of primes, as the standard makes its constants. */
function fractions(count, root) {
  const found = []
  for (let n = 2; found.length < count; n++) {
    let isPrime = true
    for (let d = 2; d * d <= n; d++) if (n % d === 0) isPrime = false
    if (isPrime) found.push(Math.floor((n ** (1 / root) % 1) * 2 ** 32))
  }
  return found
}
const initial = fractions(8, 2)
const roundConstants = fractions(64, 3)

export const bytesOf = (text) => new TextEncoder().encode(text)
export const hashOf = (text) => sha256(bytesOf(text))
export const fromBase64 = (base64) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
export const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

/** Canonical JSON (RFC 8785) of what came out of JSON. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

/** Null for what is no JSON. */
export function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
