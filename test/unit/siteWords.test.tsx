import { describe, expect, test } from '@jest/globals'
import { siteWords, words } from '../../src/i18n/words.ts'
import { languageCodes } from '../../src/languages.ts'

const keys = Object.keys(siteWords.zh).sort()
const slots = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

describe.each(languageCodes)('the words of %s', (language) => {
  test('are complete, and none is empty', () => {
    expect(Object.keys(siteWords[language]).sort()).toEqual(keys)
    expect(Object.values(siteWords[language]).filter((word) => word.trim() === '')).toEqual([])
  })

  test('have the slots of the Chinese ones', () => {
    for (const [key, text] of Object.entries(siteWords.zh))
      expect([key, slots(siteWords[language][key as 'home'])]).toEqual([key, slots(text)])
  })
})

test('translations are filled in, unescaped, each in its own language', () => {
  const [zh, en] = [words('zh'), words('en')]
  expect(zh('pageOf', { page: 2, pages: 3 })).toBe('第 2 页，共 3 页')
  expect(en('fileFacts', { type: 'A&B', size: '1 MB' })).toBe('A&B, 1 MB')
  expect(zh('home')).toBe('首页')
})

test('the traditional words hold no simplified characters of the most frequent kind', () => {
  expect(Object.values(siteWords['zh-Hant']).join('')).not.toMatch(/[页语发报导览览图讯说见联据过]/)
})
