import { type Amount, amountAt } from './amounts.ts'
import { lexicon } from './lexicon.ts'

/** A word or number that counts for something, and where it stands. */
export type Token = { of: string; from: number; to: number; amount?: Amount }

/** The words of the lexicon and the numbers of a text in half width, in their order; all else says nothing of numbers. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const token = wordAt(text, at) ?? numberAt(text, at)
    if (token) tokens.push(token)
    at = token ? token.to : at + 1
  }
  return tokens
}

function wordAt(text: string, at: number): Token | null {
  for (const { of, says } of lexicon) {
    says.lastIndex = at
    const length = says.exec(text)?.[0].length
    if (length) return { of, from: at, to: at + length }
  }
  return null
}

function numberAt(text: string, at: number): Token | null {
  const amount = amountAt(text, at)
  return amount && { of: 'amount', from: at, to: at + amount.length, amount }
}
