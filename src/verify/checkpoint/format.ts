import type { KeyObject } from 'node:crypto'
import { sha256 } from '../../canonicalJson.ts'
import { isSignedBy, publicKeyOf, signBytes } from '../../trail/signing.ts'

/** The heads of all chains at one moment. `heads` maps a chain to its newest link. */
export type Checkpoint = { at: string; office: string; heads: Map<string, { seq: number; hash: string }>; publicKey: string }

type First = { fabu: 'checkpoint'; version: 1; at: string; office: string; chains: number }
type Last = { sha256: string; publicKey: string; signature: string }

/** A checkpoint as a file: a line that says what it is, a line a chain, a line that signs all lines before it. */
export function writeDown({ at, office, heads, key }: Omit<Checkpoint, 'publicKey'> & { key: KeyObject }): string {
  const first: First = { fabu: 'checkpoint', version: 1, at, office, chains: heads.size }
  const lines = [...heads].sort(([a], [b]) => (a < b ? -1 : 1)).map(([chain, { seq, hash }]) => JSON.stringify([chain, seq, hash]))
  const bytes = [JSON.stringify(first), ...lines, ''].join('\n')
  const hash = sha256(bytes)
  const last: Last = { sha256: hash, publicKey: publicKeyOf(key), signature: signBytes(hash, key) }
  return `${bytes}${JSON.stringify(last)}\n`
}

/** Reads a checkpoint, and makes sure that it is whole and signed. @throws {Error} saying why it is none. */
export function readBack(text: string): Checkpoint {
  const cut = text.trimEnd().lastIndexOf('\n') + 1
  const bytes = text.slice(0, cut)
  const { first, last, lines } = parsed(bytes, text.slice(cut))
  if (first.fabu !== 'checkpoint' || first.version !== 1) throw new Error('It is no checkpoint that this Fabu reads.')
  if (sha256(bytes) !== last.sha256) throw new Error('It was changed after it was written.')
  if (!isSignedBy({ bytes: last.sha256, publicKey: last.publicKey, signature: last.signature })) throw new Error('Its signature is wrong.')
  if (lines.length !== first.chains) throw new Error('It is not whole.')
  const heads = new Map(lines.map(([chain, seq, hash]) => [chain, { seq, hash }]))
  return { at: first.at, office: first.office, heads, publicKey: last.publicKey }
}

function parsed(bytes: string, end: string): { first: First; last: Last; lines: [string, number, string][] } {
  try {
    const [first, ...lines] = bytes
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    return { first, lines, last: JSON.parse(end) }
  } catch {
    throw new Error('It is no checkpoint.')
  }
}
