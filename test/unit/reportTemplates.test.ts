import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { applicantTypes } from '../../src/disclosure/request/applicants.ts'
import { resultRows } from '../../src/disclosure/request/outcomes.ts'
import { keysIn } from '../../src/documents/fill.ts'
import type { Tables } from '../../src/report/numbers.ts'
import { tellable } from '../../src/report/print/sayNumbers.ts'
import { table3Of } from '../../src/report/table3.ts'
import { checkWords } from '../../src/report/templates/checkWords.ts'
import { standingTemplates, wordedSections } from '../../src/report/templates/standing.ts'
import { wordsOfRow } from '../../src/report/templates/yearWords.ts'
import { paragraphsOf } from '../../src/report/words/paragraphsOf.ts'
import { partsToShow } from '../../src/report/words/partsToShow.ts'
import { wordChecks } from '../../src/report/words/wordChecks.ts'

const library = standingTemplates.map((one) => ({ ...one, isRetired: false }))

describe('the templates that come along', () => {
  test('are several for each section, each with a name of its own', () => {
    for (const section of wordedSections) expect(standingTemplates.filter((one) => one.section === section).length).toBeGreaterThan(1)
    expect(new Set(standingTemplates.map(({ template }) => template)).size).toBe(standingTemplates.length)
    expect(new Set(standingTemplates.map(({ name }) => name.zh)).size).toBe(standingTemplates.length)
    expect(new Set(standingTemplates.map(({ name }) => name.en)).size).toBe(standingTemplates.length)
  })

  test.each(standingTemplates.map(({ template, words }) => [template, words] as const))(
    '%s names numbers of the report alone, the same in both languages',
    (_, { zh, en }) => {
      expect([...checkWords(zh, 'words'), ...checkWords(en, 'wordsEn')]).toEqual([])
      expect([...new Set(keysIn(en))].sort()).toEqual([...new Set(keysIn(zh))].sort())
      expect(en).not.toMatch(/\p{Script=Han}/u)
    },
  )

  const anyCase = fc.record({
    uid: fc.uuid(),
    applicantType: fc.constantFrom(...applicantTypes.map(({ value }) => value)),
    receivedOn: fc.constantFrom('2021-05-01', '2022-03-01'),
    closedOn: fc.constantFrom('2022-06-01', '2023-01-05'),
    row: fc.constantFrom(...resultRows),
  })
  test('say of any year what its tables say; that there was nothing is a warning where there was something', () => {
    const numbers = fc.array(fc.nat(20), { minLength: 24, maxLength: 24 })
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 20 }), numbers, fc.nat(9_999), (cases, some, fee) => {
        const tables: Tables = {
          2: {
            ...{ rules: some.slice(0, 3), normative: some.slice(3, 6), licence: some.slice(6, 7), penalty: some.slice(7, 8) },
            ...{ coercion: some.slice(8, 9), fees: [fee / 100] },
          },
          3: table3Of({ year: 2022, cases }),
          4: some.slice(9, 24),
        }
        const figures = { requests: tables[3].new[6] }
        const told = { tables, figures, registers: {} }
        for (const { template, words } of standingTemplates) {
          const paragraphs = paragraphsOf(words.zh.split('\n'), tellable({ ...told, year: 2022, stated: { requestFees: fee } }))
          const checks = wordChecks({ paragraphs, counted: { ...told, requestFees: fee }, year: 2022, profile: '2021-30' })
          const isDenied = {
            'standing/noApplications': figures.requests + (some[13] ?? 0) + (some[18] ?? 0) + (some[23] ?? 0),
            'standing/noFees': fee,
          }
          const failed = checks.filter(({ ok }) => !ok).map(({ id }) => id)
          expect([template, failed.length > 0]).toEqual([template, (isDenied[template as keyof typeof isDenied] ?? 0) > 0])
          if (template === 'standing/applicationsByOutcome')
            expect(checks.map(({ id }) => id)).toEqual(expect.arrayContaining(['TEXT-T3-new', 'TEXT-T3-total']))
        }
      }),
    )
  })
})

describe('words of a template', () => {
  test.each([
    ['共{publised}篇。', 'template.key'],
    ['共{}篇。', 'template.key'],
    ['{T3.r9.6}件。', 'template.key'],
    ['[[共{published}篇。', 'template.brackets'],
    ['共]]{published}[[篇。', 'template.brackets'],
    ['[[共[[{published}]]篇]]。', 'template.brackets'],
    ['[[共{published}\n篇]]。', 'template.brackets'],
  ])('%j is refused: %s', (words, code) => expect(checkWords(words, 'words').map((reason) => reason.code)).toEqual([code]))
  test('with cells, figures and parts that may be left out are taken', () =>
    expect(checkWords('{year}年[[办结{T3.total.6}件]][[，{published}篇]]。', 'words')).toEqual([]))
})

describe('the words of a report', () => {
  test('are its templates in their order, then its own, each section for itself', () => {
    const { narrative, templates } = wordsOfRow(
      { generalTemplates: ['standing/noApplications', 'standing/brief', 'none'], general: '另：{published}。', othersTemplates: [] },
      library,
    )
    expect(narrative.general).toEqual([expect.stringContaining('未收到'), expect.stringContaining('累计发布'), '另：{published}。'])
    expect(templates.general).toEqual([
      {
        template: 'standing/noApplications',
        version: 1,
        name: { zh: '依申请公开（全年没有申请）', en: 'On application, for a year without any' },
      },
      { template: 'standing/brief', version: 1, name: { zh: '简要版（一段）', en: 'Brief, in one paragraph' } },
    ])
    expect(templates.others).toEqual([])
    expect(narrative.others).toEqual(wordsOfRow({}, []).narrative.others)
  })
  test('in English take no half of a section', () => {
    const own = {
      template: 'x',
      version: 3,
      section: 'general' as const,
      name: { zh: '甲', en: '甲' },
      words: { zh: '甲。', en: '' },
      isRetired: false,
    }
    const standing = wordsOfRow({}, []).english.general
    expect(wordsOfRow({ generalTemplates: ['standing/brief', 'x'] }, [...library, own]).english.general).toEqual(standing)
    expect(wordsOfRow({ generalTemplates: ['standing/brief'] }, library).english.general).toEqual([
      expect.stringContaining('In {year} the office'),
    ])
  })
})

test('each number of a paragraph opens what it is bound to, or what its words tell; the year opens nothing', () => {
  const parts = [
    { text: '2022', of: 'year' },
    { text: '年收到申请' },
    { text: '3', of: 'requests' },
    { text: '件，予以公开2件，信息公开学习4次，内容检测 5 次。' },
  ]
  expect(partsToShow({ parts, year: 2022, profile: '2021-30' })).toEqual([
    { text: '2022年收到申请' },
    { text: '3', of: 'requests' },
    { text: '件，予以公开' },
    { text: '2件', of: 'T3.r1.6' },
    { text: '，信息公开学习4次，内容检测 ' },
    { text: '5', of: 'contentInspections' },
    { text: ' 次。' },
  ])
})
