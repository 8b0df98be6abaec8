import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { applicantTypes } from '../../src/disclosure/request/applicants.ts'
import { resultRows } from '../../src/disclosure/request/outcomes.ts'
import { figures } from '../../src/report/figures.ts'
import { printedRows, type Table3Key } from '../../src/report/form.ts'
import { numberAt, type Tables } from '../../src/report/numbers.ts'
import { defaultNarrative } from '../../src/report/print/narrative.ts'
import { registerFigures } from '../../src/report/registerFigures.ts'
import { table3Of } from '../../src/report/table3.ts'
import { numberOf } from '../../src/report/words/amounts.ts'
import { asRead, paragraphsOf } from '../../src/report/words/paragraphsOf.ts'
import { proseOf } from '../../src/report/words/proseOf.ts'
import { readMentions } from '../../src/report/words/readMentions.ts'
import { type Counted, wordChecks } from '../../src/report/words/wordChecks.ts'

/** Numbers that people write into a report by hand, held against its tables. */
const read = (words: string) => {
  const { mentions, unread } = readMentions(words, { year: 2022, profile: '2021-30' })
  return { told: mentions.map(({ subject, value, quote }) => [subject.id, value, quote]), unread: unread.map(({ quote }) => quote) }
}
const checksIn = (words: string[], counted: Counted) =>
  wordChecks({ paragraphs: asRead(words), counted, year: 2022, profile: '2021-30' }).map(({ id, ok, evidence }) => ({
    ...{ id, ok },
    zh: evidence.zh,
  }))

describe('what a sentence tells', () => {
  test.each<[string, [string, number, string][]]>([
    ['全年收到申请3件。', [['T3-new', 3, '收到申请3件']]],
    ['全年共收到3件政府信息公开申请。', [['T3-new', 3, '3件政府信息公开申请']]],
    ['共受理依申请公开１２件。', [['T3-new', 12, '受理依申请公开１２件']]],
    ['收到政府信息公开申请 1,234 件。', [['T3-new', 1234, '收到政府信息公开申请 1,234 件']]],
    ['没有收到政府信息公开申请。', [['T3-new', 0, '没有收到政府信息公开申请']]],
    ['本年度未收到政府信息公开申请，', [['T3-new', 0, '未收到政府信息公开申请']]],
    ['无政府信息公开申请。', [['T3-new', 0, '无政府信息公开申请']]],
    ['通过“依申请公开”栏目收到申请3件。', [['T3-new', 3, '依申请公开”栏目收到申请3件']]],
    ['共答复政府信息公开申请12件。', [['T3-total', 12, '答复政府信息公开申请12件']]],
    ['未收到自然人、法人或者其他组织的政府信息公开申请。', [['T3-new', 0, '未收到自然人、法人或者其他组织的政府信息公开申请']]],
    [
      '没有因政府信息公开申请行政复议、提起行政诉讼的情况。',
      [
        ['T4-4', 0, '没有因政府信息公开申请行政复议、提起行政诉讼'],
        ['T4-suits-4', 0, '没有因政府信息公开申请行政复议、提起行政诉讼'],
      ],
    ],
    [
      '收到申请36件，不予公开5件（第三方合法权益5件），无法提供31件（本机关不掌握20件，没有现成信息需另行制作11件）。',
      [
        ['T3-new', 36, '收到申请36件'],
        ['T3-r3', 5, '不予公开5件'],
        ['T3-r3_4', 5, '第三方合法权益5件'],
        ['T3-r4', 31, '无法提供31件'],
        ['T3-r4_1', 20, '本机关不掌握20件'],
        ['T3-r4_2', 11, '没有现成信息需另行制作11件'],
      ],
    ],
    [
      '收到申请12件，其中自然人申请十件、商业企业两件。',
      [
        ['T3-new', 12, '收到申请12件'],
        ['T3-new-0', 10, '自然人申请十件'],
        ['T3-new-1', 2, '商业企业两件'],
      ],
    ],
    [
      '收到申请3件，全部为自然人申请。3件中1件予以公开，1件不属于政府信息，1件信息不存在。',
      [
        ['T3-new', 3, '收到申请3件'],
        ['T3-new-0', 3, '全部为自然人'],
        ['T3-new', 3, '3件'],
        ['T3-r1', 1, '1件予以公开'],
        ['T3-r6_3', 1, '1件不属于政府信息'],
        ['T3-r4_1', 1, '1件信息不存在'],
      ],
    ],
    [
      '上年结转申请2件，办结11件，结转2023年度继续办理1件。',
      [
        ['T3-carry_in', 2, '上年结转申请2件'],
        ['T3-total', 11, '办结11件'],
        ['T3-carry_out', 1, '结转2023年度继续办理1件'],
      ],
    ],
    [
      '申请中部分公开、不予公开均为0件。',
      [
        ['T3-r2', 0, '部分公开、不予公开均为0件'],
        ['T3-r3', 0, '部分公开、不予公开均为0件'],
      ],
    ],
    ['申请中部分公开和不予公开共二十件。', [['T3-r2+T3-r3', 20, '部分公开和不予公开共二十件']]],
    [
      '申请中予以公开、部分公开分别为1件、2件。',
      [
        ['T3-r1', 1, '予以公开、部分公开分别为1件'],
        ['T3-r2', 2, '部分公开分别为1件、2件'],
      ],
    ],
    [
      '全年发生行政复议2件，其中维持1件、纠正1件；行政诉讼1件，尚未审结1件。',
      [
        ['T4-4', 2, '行政复议2件'],
        ['T4-0', 1, '维持1件'],
        ['T4-1', 1, '纠正1件'],
        ['T4-suits-4', 1, '行政诉讼1件'],
        ['T4-suits-3', 1, '尚未审结1件'],
      ],
    ],
    [
      '未经复议直接起诉1件，复议后起诉两件。',
      [
        ['T4-9', 1, '未经复议直接起诉1件'],
        ['T4-14', 2, '复议后起诉两件'],
      ],
    ],
    [
      '未发生因政府信息公开申请引发的行政复议、行政诉讼。',
      [
        ['T4-4', 0, '未发生因政府信息公开申请引发的行政复议、行政诉讼'],
        ['T4-suits-4', 0, '未发生因政府信息公开申请引发的行政复议、行政诉讼'],
      ],
    ],
    [
      '行政复议、行政诉讼均为0。',
      [
        ['T4-4', 0, '行政复议、行政诉讼均为0'],
        ['T4-suits-4', 0, '行政复议、行政诉讼均为0'],
      ],
    ],
    [
      '本年新制发行政规范性文件3件、废止1件，现行有效12件。',
      [
        ['T2-normative-0', 3, '制发行政规范性文件3件'],
        ['T2-normative-1', 1, '废止1件'],
        ['T2-normative-2', 12, '现行有效12件'],
      ],
    ],
    [
      '制发行政规范性文件3件、废止规章1件，规章、规范性文件现行有效分别为2件、5件。',
      [
        ['T2-normative-0', 3, '制发行政规范性文件3件'],
        ['T2-rules-1', 1, '废止规章1件'],
        ['T2-rules-2', 2, '规章、规范性文件现行有效分别为2件'],
        ['T2-normative-2', 5, '规范性文件现行有效分别为2件、5件'],
      ],
    ],
    [
      '未有新增的规章和规范性文件。',
      [
        ['T2-rules-0', 0, '未有新增的规章和规范性文件'],
        ['T2-normative-0', 0, '未有新增的规章和规范性文件'],
      ],
    ],
    [
      '作出行政许可12件，未涉及行政处罚与强制。',
      [
        ['T2-licence', 12, '行政许可12件'],
        ['T2-penalty', 0, '未涉及行政处罚与强制'],
        ['T2-coercion', 0, '未涉及行政处罚与强制'],
      ],
    ],
    ['收取行政事业性收费15000元。', [['T2-fees', 1.5, '行政事业性收费15000元']]],
    ['收取信息处理费0.02万元。', [['F-requestFees', 200, '信息处理费0.02万元']]],
    ['未发生政府信息公开收费情况。', [['F-requestFees', 0, '未发生政府信息公开收费']]],
  ])('%s', (words, told) => expect(read(words)).toEqual({ told, unread: [] }))

  test('a difference from another year leaves what follows it to this one', () =>
    expect(read('收到申请3件，较上年减少2件，其中法人1件，予以公开1件。')).toEqual({
      told: [
        ['T3-new', 3, '收到申请3件'],
        ['T3-new-organisations', 1, '法人1件'],
        ['T3-r1', 1, '予以公开1件'],
      ],
      unread: ['2件'],
    }))

  test('what was answered late or is answered later is a part of what ended', () =>
    expect(read('收到申请20件，答复19件，其中延期答复2件，1件延期至2023年1月答复。')).toEqual({
      told: [
        ['T3-new', 20, '收到申请20件'],
        ['T3-total', 19, '答复19件'],
      ],
      unread: ['2件', '1件'],
    }))

  test.each<[string, string[]]>([
    ['收到网络申请2件，信函申请1件。', ['2件', '1件']],
    ['收到申请较上年增加2件。', ['2件']],
    ['2021年收到申请5件。', ['5件']],
    ['收到行政许可申请5件。', ['5件']],
    ['收到申请约200余件。', ['200余件']],
    ['申请按时办结率100%。', ['100%']],
    ['答复政协提案4件。', ['4件']],
    ['走访企业35家。', ['35家']],
  ])('%s is held against nothing, and said to be', (words, unread) => expect(read(words)).toEqual({ told: [], unread }))

  test.each([
    '依据《条例》第二十条第（一）项和国办公开办函〔2021〕30号，20个工作日内答复。',
    '2022年1月1日起至2022年12月31日止，联系电话：22161272，热线12345。',
    'IPv6 改造进一步推进，确保统一标准，每一件申请都有答复。',
    '没有逾期答复的申请，申请人无正当理由的不予受理。',
    '提供没有现成信息的说明。',
  ])('%s tells no number', (words) => expect(read(words)).toEqual({ told: [], unread: [] }))

  test('Chinese numerals are numbers', () => {
    const words = ['两', '十', '十二', '二十', '九十九', '一百', '二百零三', '一千零一', '三四']
    expect(words.map(numberOf)).toEqual([2, 10, 12, 20, 99, 100, 203, 1001, null])
  })

  test('lines a page broke are one paragraph; headings and cells are none', () => {
    const page = '一、总体情况\n\n收到政府信息公开申\n\n请3件。\n（一）主动公开\n规章\t0\t0\n第二段。'
    expect(proseOf(page)).toEqual(['收到政府信息公开申请3件。', '第二段。'])
  })
})

const anyCase = fc.record({
  uid: fc.uuid(),
  applicantType: fc.constantFrom(...applicantTypes.map(({ value }) => value)),
  receivedOn: fc.constantFrom('2021-05-01', '2022-03-01'),
  closedOn: fc.constantFrom('2022-06-01', '2023-01-05'),
  row: fc.constantFrom(...resultRows),
})
const small = fc.nat(30)
const anyTables: fc.Arbitrary<Tables> = fc
  .record({ cases: fc.array(anyCase, { maxLength: 25 }), two: fc.array(small, { minLength: 9, maxLength: 9 }), fee: fc.nat(99_999) })
  .chain(({ cases, two, fee }) =>
    fc.array(small, { minLength: 15, maxLength: 15 }).map((four) => ({
      2: {
        ...{ rules: two.slice(0, 3), normative: two.slice(3, 6), licence: two.slice(6, 7), penalty: two.slice(7, 8) },
        ...{ coercion: two.slice(8, 9), fees: [fee / 100] },
      },
      3: table3Of({ year: 2022, cases }),
      4: four,
    })),
  )

/** How an office says a row of results, without the number; the form's own labels are ways to say it too. */
const labelOf = (key: Table3Key) =>
  (printedRows['2021-30'].find((row) => row.key === key)?.label ?? '')
    .replace(/^(?:（.）|\d\.)/, '')
    .replace(/（.*$/, '')
    .replace(/、行政机关不再处理.*$/, '')
const said = resultRows.filter((key) => key !== 'r6_3')

/** A sentence a cell, in one of several shapes, with 〇 where its number stands. */
const sentences: { cell: string; id: string; says: string[] }[] = [
  { cell: 'T3.new.6', id: 'T3-new', says: ['收到政府信息公开申请〇件', '新收〇件政府信息公开申请'] },
  { cell: 'T3.carry_in.6', id: 'T3-carry_in', says: ['上年结转〇件', '上年度结转申请〇件'] },
  ...said.map((key) => ({ cell: `T3.${key}.6`, id: `T3-${key}`, says: [`${labelOf(key)}〇件`, `〇件${labelOf(key)}`] })),
  { cell: 'T3.total.6', id: 'T3-total', says: ['办结申请〇件', '按期办结〇件'] },
  { cell: 'T3.carry_out.6', id: 'T3-carry_out', says: ['结转下年度继续办理〇件'] },
  { cell: 'T4.4', id: 'T4-4', says: ['发生行政复议〇件'] },
  { cell: 'T4.9', id: 'T4-9', says: ['未经复议直接起诉〇件'] },
  { cell: 'T4.14', id: 'T4-14', says: ['复议后起诉〇件'] },
  { cell: 'T2.normative.0', id: 'T2-normative-0', says: ['制发行政规范性文件〇件', '制定规范性文件〇件'] },
  { cell: 'T2.rules.1', id: 'T2-rules-1', says: ['废止规章〇件'] },
  { cell: 'T2.licence.0', id: 'T2-licence', says: ['作出行政许可决定〇件'] },
  { cell: 'T2.penalty.0', id: 'T2-penalty', says: ['行政处罚〇件'] },
  { cell: 'T2.fees.0', id: 'T2-fees', says: ['收取行政事业性收费〇万元'] },
]

describe('of any year', () => {
  const shapes = fc.array(fc.nat(1), { minLength: sentences.length, maxLength: sentences.length })
  test('what is told as it is counted holds, and a number that is changed is told by exactly its words', () => {
    fc.assert(
      fc.property(anyTables, shapes, fc.nat(sentences.length - 1), fc.integer({ min: 1, max: 9 }), (tables, ways, wrong, more) => {
        const numbers = { tables, figures: {}, registers: {} }
        const clauses = sentences.map(({ cell, says }, index) => {
          const value = Number(((numberAt(numbers, cell) ?? 0) + (index === wrong ? more : 0)).toFixed(6))
          return (says[ways[index] ?? 0] ?? says[0] ?? '').replace('〇', String(value))
        })
        const checks = checksIn([`${clauses.join('，')}。`], { tables })
        expect(checks.map(({ id }) => id)).toEqual(sentences.map(({ id }) => `TEXT-${id}`))
        const failed = checks.filter(({ ok }) => !ok)
        expect(failed.map(({ id }) => id)).toEqual([`TEXT-${sentences[wrong]?.id}`])
        const quote = /「(.*)」/.exec(failed[0]?.zh ?? '')?.[1] ?? '?'
        expect(clauses[wrong]).toContain(quote)
        expect(failed[0]?.zh.endsWith(`：${numberAt(numbers, sentences[wrong]?.cell ?? '')}`)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('the standing words hold, and every number in them is bound', () => {
    const keys = [...figures, ...registerFigures].map(({ key }) => key)
    fc.assert(
      fc.property(anyTables, fc.array(small, { minLength: keys.length, maxLength: keys.length }), (tables, values) => {
        const all = { ...Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 0])), staff: 2, requests: tables[3].new[6] }
        const numbers = { year: 2022, requestFees: 30, fullTimeStaff: 1, ...all }
        const checks = wordChecks({
          paragraphs: paragraphsOf(Object.values(defaultNarrative).flat(), numbers),
          counted: { tables, figures: all, requestFees: 30 },
          ...{ year: 2022, profile: '2021-30' },
        })
        expect(checks.filter(({ ok, severity }) => !ok || severity === 'note')).toEqual([])
        expect(checks.length).toBeGreaterThan(10)
      }),
    )
  })
})

describe('words of an office', () => {
  const tables: Tables = {
    2: { rules: [0, 0, 0], normative: [0, 0, 0], licence: [0], penalty: [0], coercion: [0], fees: [0] },
    3: table3Of({
      year: 2022,
      cases: ['r4_1', 'r4_1', 'r1'].map((row, index) => ({
        ...{ uid: String(index), applicantType: 'person', receivedOn: '2022-03-01', closedOn: '2022-04-01', row: row as 'r1' },
      })),
    }),
    4: Array.from({ length: 15 }, () => 0),
  }
  test('tell a row in several ways, which add up', () => {
    const words = '收到申请3件，信息不存在1件，非本机关负责1件，予以公开1件。'
    expect(checksIn([words], { tables }).map(({ id, ok }) => [id, ok])).toEqual([
      ['TEXT-T3-new', true],
      ['TEXT-T3-r4_1', true],
      ['TEXT-T3-r1', true],
    ])
    const wrong = checksIn([words.replace('信息不存在1', '信息不存在2')], { tables }).filter(({ ok }) => !ok)
    expect(wrong).toMatchObject([{ id: 'TEXT-T3-r4_1', zh: expect.stringContaining('「信息不存在2件」，「非本机关负责1件」：3；') }])
  })
  test('tell a figure that is counted otherwise', () => {
    const counted = { tables, figures: { published: 2706, messages: 44 } }
    expect(checksIn(['累计发布中外文稿件 2760 篇（条），回应咨询和投诉类信息44条。'], counted)).toEqual([
      { id: 'TEXT-F-published', ok: false, zh: '正文「发布中外文稿件 2760」：2760；发布中外文稿件：2706' },
      { id: 'TEXT-F-messages', ok: true, zh: '正文「回应咨询和投诉类信息44」：44；回应咨询、投诉：44' },
    ])
  })
  test('in the form of 2019 tell the one row of 其他处理', () => {
    const paragraphs = asRead(['收到申请3件，撤回申请1件，逾期不补正1件。'])
    const other = { ...tables, 3: { ...tables[3], r6_3: [2, 0, 0, 0, 0, 0, 2] as (typeof tables)[3]['r6_3'] } }
    const checks = wordChecks({ paragraphs, counted: { tables: other }, year: 2022, profile: '2019-60' })
    expect(checks.map(({ id, ok }) => [id, ok])).toEqual([
      ['TEXT-T3-new', true],
      ['TEXT-T3-r6', true],
    ])
  })
})
