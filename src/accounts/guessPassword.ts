import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

let known: ZxcvbnFactory | undefined

/** How hard a password is to guess, from 0 to 4. The dictionaries are read at the first question. */
export function guessPassword(password: string, words: string[]): number {
  known ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  return known.check(password, words).score
}
