import type { Reason } from '../../errors.ts'

/** What tells two answers apart: the number they came with, where they have one, or else the day and the words. */
export type Told = { number: string; receivedOn: string; words: string }

/**
 * Remembers answers, of a file and of those registered before, and says why one is there already. Two with numbers are the same by number alone, so that equal words of one
 * day are two answers; where one of them has none, by day and words. Pure.
 */
export function seenSubmissions(before: Told[]) {
  const numbers = new Set<string>()
  const words = new Set<string>()
  const unnumbered = new Set<string>()
  const add = (one: Told) => {
    words.add(keyOf(one))
    if (one.number) numbers.add(one.number)
    else unnumbered.add(keyOf(one))
  }
  for (const one of before) add(one)
  return {
    /** Why it is there already; it is remembered either way. */
    whyAgain(one: Told): Reason[] {
      const isNumbered = numbers.has(one.number)
      const isSame = (one.number ? unnumbered : words).has(keyOf(one))
      add(one)
      if (isNumbered) return [knownNumber(one.number)]
      return isSame ? [again] : []
    },
  }
}

const keyOf = ({ receivedOn, words }: Told) => `${receivedOn} ${words.trim()}`

const again: Reason = { code: 'import.again', zh: '同一天的相同意见已登记。', en: 'The same words of the same day are registered already.' }

const knownNumber = (number: string): Reason => ({
  code: 'import.known',
  zh: `编号 ${number} 已登记。`,
  en: `Number ${number} is registered already.`,
})
