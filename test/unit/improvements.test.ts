import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { dealtWith, type Improvement, isUnexplained } from '../../src/report/improvement/dealtWith.ts'
import { taskChecks } from '../../src/report/improvement/taskChecks.ts'
import { readProblems, readYear } from '../../src/report/readProblems.ts'

const one: Improvement = { uid: '1', words: '解读形式单一。', state: 'open', done: '' }

describe('section five', () => {
  test.each<[Improvement['state'], string, string]>([
    ['open', '', '2021年度报告指出的问题“解读形式单一”，整改情况尚未答复。'],
    ['done', '增加图解 ', '2021年度报告指出的问题“解读形式单一”，已整改。增加图解。'],
    ['partly', '增加图解。', '2021年度报告指出的问题“解读形式单一”，已部分整改。增加图解。'],
    ['notDone', '经费未落实', '2021年度报告指出的问题“解读形式单一”，尚未整改。经费未落实。'],
  ])('says of a problem that is %s what became of it', (state, done, sentence) => {
    expect(dealtWith({ year: 2022, improvements: [{ ...one, state, done }] })).toEqual([sentence])
  })

  test('an answer without words is none', () => {
    expect(isUnexplained({ state: 'done', done: ' ' })).toBe(true)
    expect(isUnexplained({ state: 'open' })).toBe(false)
    expect(isUnexplained({ state: 'notDone', done: '经费未落实' })).toBe(false)
  })

  test('is not checked where nothing was named, and warns of what nobody answered', () => {
    expect(taskChecks([])).toEqual([])
    expect(taskChecks([{ ...one, state: 'done' }])).toMatchObject([{ ok: true }])
    expect(taskChecks([one])).toMatchObject([{ ok: false, severity: 'warning', evidence: { zh: '上年问题尚未答复：解读形式单一。' } }])
  })
})

describe('of an existing report', () => {
  const text = readFileSync('test/fixtures/report-2022.txt', 'utf8')
  test('the year and section five are read', () => {
    expect(readYear(text)).toBe(2022)
    expect(readProblems(text).length).toBeGreaterThan(0)
    expect(readProblems(text).join('')).not.toContain('六、')
  })
  test('nothing is made up where there is none', () => {
    expect([readYear('年度报告'), readProblems('一、总体情况\n很好。')]).toEqual([null, []])
  })
})
