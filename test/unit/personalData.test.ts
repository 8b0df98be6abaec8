import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { whyNotPublic } from '../../src/disclosure/messages/whyNotPublic.ts'
import { personalDataIn } from '../../src/disclosure/personalData.ts'

/** What tells of a person is found before it is published; what belongs to the office stays. */
const kinds = (text: string, isAnswer = false) => personalDataIn(text, { isAnswer }).map(({ kind }) => kind)

describe('in a question', () => {
  test.each([
    ['我的手机是13800138000。', ['mobile']],
    ['电话 138 0013 8000', ['mobile']],
    ['+86-138-0013-8000', ['mobile']],
    ['全角１３８００１３８０００', ['mobile']],
    ['身份证 310101199001011234', ['identity']],
    ['身份证 31010119900101123X', ['identity']],
    ['310101 19900101 1234', ['identity']],
    ['旧号 310101900101123', ['identity']],
    ['卡号 6222 0210 0111 2222 338', []],
    ['银行卡 4111111111111111', ['card']],
    ['护照 E12345678、港澳通行证 H12345678', ['passport', 'passport']],
    ['写信到 someone@example.org', ['email']],
    ['家里 021-62565900', ['telephone']],
    ['(021)62565900', ['telephone']],
    ['手机13800138000，身份证310101199001011234', ['identity', 'mobile']],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual(expected))

  test.each([
    '2026年12月31日10:00至12月31日12:00',
    '沪外办发〔2022〕3号',
    '拨打12345、12308',
    '第20260302号文',
    '共 1234567 人',
    '索引号 SY0020220310001',
  ])('none in %s', (text) => expect(kinds(text)).toEqual([]))
})

test("an office's own telephone and address may stand in its answer, a mobile and an identity number may not", () => {
  expect(kinds('请拨打 021-62565900 或写信到 fao@example.org。', true)).toEqual([])
  expect(kinds('请联系 13800138000。', true)).toEqual(['mobile'])
  expect(kinds('您的证件 310101199001011234 已收到。', true)).toEqual(['identity'])
})

test('wherever a mobile number stands, and however it is parted, it is found and never repeated', () => {
  const digits = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
    .map((list) => `1${3 + ((list[0] ?? 0) % 7)}${list.join('')}`)
  const words = fc.constantFrom('', '电话：', '请回复 ', '我是本市居民，', 'call ')
  fc.assert(
    fc.property(words, digits, fc.constantFrom('', ' ', '-'), words, (before, number, gap, after) => {
      const written = `${number.slice(0, 3)}${gap}${number.slice(3, 7)}${gap}${number.slice(7)}`
      const found = personalDataIn(`${before}${written}${after}`)
      expect(found.map(({ kind }) => kind)).toEqual(['mobile'])
      expect(JSON.stringify(found)).not.toContain(number)
    }),
  )
})

test('it never throws, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => Array.isArray(personalDataIn(text))))
})

describe('an answer marked for publication', () => {
  const fine = { isPublic: true, publicSubject: '护照', publicWords: '怎样换发护照？', reply: '请拨打 021-62565900。' }
  test('passes when nothing tells of the asker', () => expect(whyNotPublic(fine)).toEqual([]))
  test('needs words of its own for the question', () =>
    expect(whyNotPublic({ ...fine, publicWords: ' ' }).map(({ path }) => path)).toEqual(['publicWords']))
  test('names each field and never the value', () => {
    const reasons = whyNotPublic({ ...fine, publicWords: '我的电话 13800138000', reply: '您的证件 310101199001011234' })
    expect(reasons.map(({ path, code }) => [path, code])).toEqual([
      ['publicWords', 'message.personal'],
      ['reply', 'message.personal'],
    ])
    expect(JSON.stringify(reasons)).not.toMatch(/13800138000|310101199001011234/)
  })
  test('is not looked into while it is not marked', () => expect(whyNotPublic({ reply: '13800138000' })).toEqual([]))
})
