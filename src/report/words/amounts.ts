/** A number in a text: what it says, in which unit, and whether it can be held against a count at all. */
export type Amount = { value: number; unit: string; isExact: boolean; length: number }

const units = '万元|元|%|个百分点|人次|件次|[件条篇次期名项宗起份个场批部例人家]'
const arabic = new RegExp(`(\\d{1,3}(?:,\\d{3})+(?![\\d,])|\\d+(?:\\.\\d+)?)\\s*(余|多)?\\s*(${units})?`, 'y')
const chinese = new RegExp(`([零〇一二两三四五六七八九十百千]+)\\s*(余|多)?\\s*(${units})`, 'y')
/** Before these a numeral is part of a word: 第一项, 进一步, 统一件. */
const wordBefore = /[第其进统专同唯独逐之每任某这那另]$/
/** What is told as a difference, or as about so many, is no count. */
const inexactBefore = /(?:增加|减少|增长|下降|上升|提高|降低|多|少|近|约|超过|逾|不少于|至少|比例为?)(?:了|到|达)?\s*$/

/** The number that stands at a place of a text in half width; null where there is none. Chinese numerals count with a unit alone: 一 is in too many words. */
export function amountAt(text: string, at: number): Amount | null {
  const before = text.slice(Math.max(0, at - 8), at)
  const isInexact = inexactBefore.test(before)
  arabic.lastIndex = at
  const number = arabic.exec(text)
  if (number) {
    const [whole, digits = '', about, unit = ''] = number
    return {
      value: Number(digits.replaceAll(',', '')),
      unit,
      isExact: !about && !isInexact && unit !== '%',
      length: whole.trimEnd().length,
    }
  }
  chinese.lastIndex = at
  const told = wordBefore.test(before) ? null : chinese.exec(text)
  if (!told) return null
  const [whole, words = '', about, unit = ''] = told
  const value = numberOf(words)
  return value === null ? null : { value, unit, isExact: !about && !isInexact, length: whole.length }
}

const digits = '零一二三四五六七八九'
const digitOf = (character: string) => digits.indexOf(character === '两' ? '二' : character === '〇' ? '零' : character)

/** 十二 is 12, 二百零三 is 203, 两 is 2; null for what is no number. */
export function numberOf(words: string): number | null {
  let [whole, digit] = [0, -1]
  for (const character of words) {
    const place = { 十: 10, 百: 100, 千: 1000 }[character]
    if (place === undefined) {
      if (digit > 0) return null
      digit = digitOf(character)
    } else {
      whole += (digit < 0 ? 1 : digit) * place
      digit = -1
    }
  }
  return whole + Math.max(digit, 0)
}
