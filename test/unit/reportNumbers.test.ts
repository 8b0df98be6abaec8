import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { applicantTypes } from '../../src/disclosure/request/applicants.ts'
import { resultRows } from '../../src/disclosure/request/outcomes.ts'
import { checksOf } from '../../src/report/checks.ts'
import { figures } from '../../src/report/figures.ts'
import { type Numbers, namedNumbers, nameOfNumber, numberAt, withNumbers, wordsOfNumber, wrongNumber } from '../../src/report/numbers.ts'
import { overrideChecks } from '../../src/report/override/overrideChecks.ts'
import { registerFigures } from '../../src/report/registerFigures.ts'
import { table2Of } from '../../src/report/table2.ts'
import { type Counted3, table3Of } from '../../src/report/table3.ts'
import { table4Of } from '../../src/report/table4.ts'
import { paragraphsOf } from '../../src/report/words/paragraphsOf.ts'
import { wordChecks } from '../../src/report/words/wordChecks.ts'

const anyCase: fc.Arbitrary<Counted3> = fc.record({
  uid: fc.uuid(),
  applicantType: fc.constantFrom(...applicantTypes.map(({ value }) => value)),
  receivedOn: fc.constantFrom('2021-05-01', '2022-03-01'),
  closedOn: fc.constantFrom('2022-06-01', '2023-01-05'),
  row: fc.constantFrom(...resultRows),
})
const numbersOf = (cases: Counted3[]): Numbers => ({
  tables: {
    2: table2Of({ year: 2022, documents: [], stated: { licence: 0, penalty: 0, coercion: 0, fees: 0 } }),
    3: table3Of({ year: 2022, cases }),
    4: table4Of({ year: 2022, cases: [] }),
  },
  figures: { ...Object.fromEntries(figures.map(({ key }) => [key, 0])), staff: 0, requests: table3Of({ year: 2022, cases }).new[6] },
  registers: { ...Object.fromEntries(registerFigures.map(({ key }) => [key, 0])), fullTimeStaff: 0 },
})
const errors = ({ tables }: Numbers) => checksOf({ tables }).filter(({ ok, severity }) => !ok && severity === 'error')

describe('every number of the report', () => {
  test('has a key and a name of its own: 10 cells of table 2, 25 rows of seven, 15 cells of table 4, and the figures', () => {
    expect(namedNumbers.filter(({ of }) => of.startsWith('T2.'))).toHaveLength(10)
    expect(namedNumbers.filter(({ of }) => of.startsWith('T3.'))).toHaveLength(25 * 7)
    expect(namedNumbers.filter(({ of }) => of.startsWith('T4.'))).toHaveLength(15)
    expect(new Set(namedNumbers.map(({ of }) => of)).size).toBe(namedNumbers.length)
    expect(new Set(namedNumbers.map(({ zh }) => zh)).size).toBe(namedNumbers.length)
    expect(new Set(namedNumbers.map(({ en }) => en)).size).toBe(namedNumbers.length)
    expect(namedNumbers.filter(({ en }) => /\p{Script=Han}/u.test(en))).toEqual([])
    expect(wordsOfNumber('T3.r3_1.6').en).toBe('Table 3: (3) Not disclosed · 1. State secret · Total')
    expect(nameOfNumber('T3.r1.0')).toBe('表三 （一）予以公开 自然人')
    expect(nameOfNumber('T3.r7.0')).toBeNull()
  })

  test('is read and put by its key, and nothing else with it', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 5 }), fc.constantFrom(...namedNumbers), fc.nat(99), (cases, { of }, value) => {
        const before = numbersOf(cases)
        const after = withNumbers(before, [{ of, value }])
        expect(numberAt(after, of)).toBe(value)
        expect(before).toEqual(numbersOf(cases))
        for (const { of: other } of namedNumbers) if (other !== of) expect(numberAt(after, other)).toBe(numberAt(before, other))
      }),
    )
  })
})

describe('an overridden number', () => {
  test('of table 3 or 4 alone breaks an identity of the form, whichever it is', () => {
    const cells = namedNumbers.filter(({ of }) => /^T[34]\./.test(of))
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 8 }), fc.constantFrom(...cells), fc.integer({ min: 1, max: 9 }), (cases, { of }, more) => {
        const counted = numbersOf(cases)
        expect(errors(counted)).toEqual([])
        expect(errors(withNumbers(counted, [{ of, value: (numberAt(counted, of) ?? 0) + more }]))).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('passes when all that hangs on it is overridden too', () => {
    const one = ['T3.new.0', 'T3.new.6', 'T3.r1.0', 'T3.r1.6', 'T3.total.0', 'T3.total.6'].map((of) => ({ of, value: 1 }))
    expect(errors(withNumbers(numbersOf([]), one))).toEqual([])
    expect(errors(withNumbers(numbersOf([]), one.slice(1)))).not.toEqual([])
  })

  test('in the words alone is told against the table', () => {
    const told = withNumbers(numbersOf([]), [{ of: 'requests', value: 4 }])
    const paragraphs = paragraphsOf(['全年收到政府信息公开申请{requests}件。'], told.figures)
    expect(wordChecks({ paragraphs, counted: told, year: 2022, profile: '2021-30' }).filter(({ ok }) => !ok)).toMatchObject([
      { id: 'TEXT-T3-new', severity: 'warning' },
    ])
  })

  test('is told each time; an error while it waits, or once it is counted otherwise', () => {
    const people = { askedBy: 'a', askedByName: '甲', confirmedBy: 'b', confirmedByName: '乙' }
    const one = { uid: '1', of: 'published', value: 5, countedThen: 3, reason: '漏登', ...people }
    const checks = overrideChecks({
      overrides: [
        { ...one, counted: 3 },
        { ...one, counted: 4 },
      ],
      open: ['T4.0'],
    })
    expect(checks.map(({ severity, ok }) => [severity, ok])).toEqual([
      ['warning', false],
      ['error', false],
      ['error', false],
    ])
    expect(checks[0]?.evidence.zh).toBe('发布中外文稿件：计数 3，改为 5（漏登；甲 提出，乙 同意）')
  })

  test.each([
    ['T3.r1.0', 1.5, false],
    ['T3.r1.0', -1, false],
    ['T3.r1.0', '3', false],
    ['T3.r1.0', null, false],
    ['T3.r1.0', Number.NaN, false],
    ['T3.r1.0', 0, true],
    ['T2.fees.0', 0.000001, true],
    ['T2.fees.0', 0.0000001, false],
    ['published', 2706, true],
  ])('%s takes %s: %s', (of, value, isTaken) => {
    expect(wrongNumber({ of, value }) === null).toBe(isTaken)
  })
})
