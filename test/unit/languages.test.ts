import { expect, test } from '@jest/globals'
import { isLanguage, languageFacts, languages } from '../../src/languages.ts'

test('Arabic alone is written from right to left', () => {
  expect(languages.filter(({ direction }) => direction === 'rtl').map(({ code }) => code)).toEqual(['ar'])
})

test('an unknown code is refused, and the refusal lists the known ones', () => {
  expect(isLanguage('xx')).toBe(false)
  expect(() => languageFacts('xx')).toThrow(/"xx" is not a language.*zh, zh-Hant, en/)
})
