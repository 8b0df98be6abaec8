import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isWord, termsOf } from '../../src/site/searchTerms.js'

/** Whether a question is answered by a text, as the search page asks: every term, words by their beginning. */
const finds = (question: string, text: string) => {
  const known = termsOf(text)
  const asked = termsOf(question, true)
  return asked.length > 0 && asked.every((term) => known.some((one) => (isWord(term) ? one.startsWith(term) : one === term)))
}

const han = fc.stringMatching(/^[一-龥ぁ-んァ-ヶ가-힣]{2,30}$/)

test('every piece of a title in Chinese, Japanese or Korean finds it', () => {
  fc.assert(
    fc.property(han, fc.nat(), fc.nat(), (title, a, b) => {
      const chars = Array.from(title)
      const from = a % chars.length
      const piece = chars.slice(from, from + 1 + (b % (chars.length - from))).join('')
      expect(finds(piece, title)).toBe(true)
    }),
  )
})

test('two characters that stand apart in the text do not answer for a pair', () => {
  expect(finds('领馆', '领事访问图书馆')).toBe(false)
  expect(finds('领馆', '驻沪领馆')).toBe(true)
})

describe('questions people ask', () => {
  test.each([
    ['领馆', '外国驻沪领馆新春招待会'],
    ['馆', '图书馆'],
    ['签证 延期', '关于外国人签证办理延期的通知'],
    ['〔2026〕3号', '沪外办〔2026〕3号'],
    ['２０２６', '2026 年工作要点'],
    ['visa', 'Visas for foreign residents'],
    ['VISA', '办理visa须知'],
    ['zurich', 'Delegation aus Zürich'],
    ['strasse', 'Nanjinger Straße'],
    ['İSTANBUL', 'istanbul heyeti'],
    ['etudiants', 'Étudiants étrangers'],
    ['تأشيرة', 'تَأشِيرة الإقامة'],
    ['اقامه', 'تصريح إقامة'],
    ['россия', 'Россия и Китай'],
    ['비자', '비자를 연장하려면'],
    ['ビザ', 'ビザの延長について'],
  ])('%s is answered by %s', (question, text) => expect(finds(question, text)).toBe(true))
})

test('nothing but marks asks for nothing', () => {
  fc.assert(fc.property(fc.stringMatching(/^[\s。，、！？.,!?()〔〕《》-]*$/), (marks) => expect(termsOf(marks, true)).toEqual([])))
})
