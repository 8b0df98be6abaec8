import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { outcomes } from '../../src/disclosure/request/outcomes.ts'
import { whyNotDisclosed } from '../../src/disclosure/request/whyNotDisclosed.ts'
import { whyNotToPublish } from '../../src/disclosure/request/whyNotToPublish.ts'

/** What was disclosed to one applicant and goes to everybody. */
const codes = (words: string, names: string[] = [], title = '决算') => whyNotToPublish({ title, words, names }).map(({ code }) => code)

describe('words for everybody', () => {
  test('name no applicant, however the name is written', () => {
    for (const words of ['应张三申请', '应张　三申请', '张 三。', '买买提·艾力', '买买提艾力', 'ACME 公司', 'Ａｃｍｅ公司'])
      expect([words, codes(words, ['张三', '买买提·艾力', 'Acme公司'])]).toEqual([words, ['request.applicantNamed']])
    expect(codes('决算 12 万元', ['张三'])).toEqual([])
    expect(codes('决算', ['张三'], '张三申请的决算')).toEqual(['request.applicantNamed'])
  })
  test('tell of no person; the telephone of the office may stand', () => {
    expect(codes('身份证 310101199001011234')).toEqual(['request.personal'])
    expect(codes('电话 021-22161111')).toEqual([])
    expect(codes('决算', [], '电话 021-22161111')).toEqual(['request.personal'])
  })
  test('and a refusal says neither the name nor the number', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 2, maxLength: 12, unit: fc.constantFrom(...'赵钱孙李周吴郑王') }), (name) => {
        const reasons = whyNotToPublish({ title: '决算', words: `应${name}申请，手机 13800138000`, names: [name] })
        expect(reasons).toHaveLength(2)
        expect(JSON.stringify(reasons)).not.toContain(name)
        expect(JSON.stringify(reasons)).not.toContain('13800138000')
      }),
    ))
})

test('something was disclosed by two outcomes alone, once it was replied to', () => {
  const gives = outcomes.filter(({ key }) => whyNotDisclosed({ state: 'replied', outcome: key as never }).length === 0)
  expect(gives.map(({ key, row }) => [key, row])).toEqual([
    ['disclosed', 'r1'],
    ['partly', 'r2'],
  ])
  expect(whyNotDisclosed({ state: 'running', outcome: 'disclosed' })).toMatchObject([{ code: 'request.open' }])
})
