import { plainWords } from './likeness.ts'

/**
 * From this share of common character pairs on (Dice) two applications are shown as alike. Chosen by the examples of `test/unit/requestAlike.test.ts`: the same thing in other
 * words lies above it, another year's or another office's figures of one kind mostly too, for a person to judge; what merely begins with the same phrases lies below.
 */
export const alikeFrom = 0.6

/** Of one application what is compared. */
export type Comparable = { number: string; wanted: string }
/** One that is alike: how far, 0 to 1, and the longest words both have, without blanks and signs. */
export type Alike = { number: string; share: number; shared: string[] }

/** Those alike, the likest first, at most so many. Pure; a comparison takes time by the length of both. */
export function alikeOf({ wanted, others, most = 10 }: { wanted: string; others: Iterable<Comparable>; most?: number }): Alike[] {
  const words = plainWords(wanted)
  const pairs = pairsOf(words)
  const found: Alike[] = []
  for (const other of others) {
    const words2 = plainWords(other.wanted)
    // However much they have in common, so different a length is not alike.
    if (2 * Math.min(words.length, words2.length) < alikeFrom * (words.length + words2.length - 2)) continue
    const pairs2 = pairsOf(words2)
    let common = 0
    for (const pair of pairs2) if (pairs.has(pair)) common += 1
    const share = (2 * common) / (pairs.size + pairs2.size || 1)
    if (share >= alikeFrom) found.push({ number: other.number, share, shared: runsOf(words, pairs2) })
  }
  return found.sort((one, two) => two.share - one.share || (one.number < two.number ? 1 : -1)).slice(0, most)
}

const pairsOf = (words: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)))

/** The longest stretches of words whose every pair the other has: three at most, of four characters or more. */
function runsOf(words: string, pairs: Set<string>): string[] {
  const runs: string[] = []
  let from = 0
  for (let at = 0; at < words.length; at += 1) {
    if (at + 1 < words.length && pairs.has(words.slice(at, at + 2))) continue
    if (at + 1 - from >= 4) runs.push(words.slice(from, at + 1))
    from = at + 1
  }
  return [...new Set(runs)].sort((one, two) => two.length - one.length).slice(0, 3)
}
