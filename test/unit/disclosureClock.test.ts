import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, daysBetween, isDay, weekdayOf } from '../../src/disclosure/days.ts'
import { libraryCalendar } from '../../src/disclosure/libraryCalendar.ts'
import { type ClockEvent, clockOfRequest } from '../../src/disclosure/request/clock.ts'
import { clockRules } from '../../src/disclosure/request/clockRules.ts'
import { type FeeAsk, feeNoticeOf } from '../../src/disclosure/request/feeNotice.ts'
import { receivedOn } from '../../src/disclosure/request/receivedOn.ts'
import { whyNot } from '../../src/disclosure/request/whyNot.ts'
import { countWorkingDays, isWorkingDay, workingDaysAfter, type YearCalendar } from '../../src/disclosure/workingDays.ts'

/** Deadlines worked out by hand on a wall calendar, with the State Council's notices of 2022 and 2026 beside it. */
const calendars = new Map<number, YearCalendar>([2022, 2025, 2026].map((year) => [year, libraryCalendar(year) as YearCalendar]))
const today = '2027-12-31'
const rules = clockRules
const clock = (...events: ClockEvent[]) => clockOfRequest({ events, calendars, rules, today })
const received = (day: string): ClockEvent => ({ type: 'received', day })
/** The notice of a fee for a hundred pages: 700 yuan. */
const feeAsked = (day: string, ask: FeeAsk = { by: 'pages', pages: 100 }): ClockEvent => ({
  type: 'feeAsked',
  day,
  fee: feeNoticeOf({ ask, counted: { month: '2026-03', pieces: 10, numbers: [] }, reason: '' }),
})
const due = (...events: ClockEvent[]) => clock(...events).due?.day

describe('the calendar', () => {
  test('of 2026 is the one of the notice of 4 November 2025', () => {
    expect(libraryCalendar(2026)).toEqual({
      year: 2026,
      isOfficial: true,
      off: [
        ...daysBetween('2026-01-01', '2026-01-03'),
        ...daysBetween('2026-02-15', '2026-02-23'),
        ...daysBetween('2026-04-04', '2026-04-06'),
        ...daysBetween('2026-05-01', '2026-05-05'),
        ...daysBetween('2026-06-19', '2026-06-21'),
        ...daysBetween('2026-09-25', '2026-09-27'),
        ...daysBetween('2026-10-01', '2026-10-07'),
      ],
      work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    })
  })
  test('of a year no notice is out for is not made up', () => {
    expect(libraryCalendar(2027)).toBeNull()
    expect(isWorkingDay('2027-01-01', calendars)).toEqual({ isWorking: true, isProvisional: true })
  })
})

describe('a reply is due', () => {
  test.each([
    ['2026-01-05', '2026-02-02', 'an ordinary month'],
    ['2025-12-31', '2026-01-29', 'over New Year, with the Sunday worked'],
    ['2026-01-04', '2026-01-30', 'received on a Sunday that is worked'],
    ['2026-02-02', '2026-03-06', 'over Spring Festival, with both Saturdays worked'],
    ['2026-02-13', '2026-03-19', 'received the day before the Saturday that is worked'],
    ['2026-02-14', '2026-03-20', 'received on that Saturday'],
    ['2026-02-18', '2026-03-20', 'received in the middle of Spring Festival'],
    ['2026-02-28', '2026-03-27', 'received on the Saturday after it'],
    ['2026-03-30', '2026-04-28', 'over Qingming'],
    ['2026-04-20', '2026-05-20', 'over Labour Day'],
    ['2026-06-01', '2026-06-30', 'over Dragon Boat Festival'],
    ['2026-09-18', '2026-10-22', 'over Mid-Autumn and National Day'],
    ['2026-09-30', '2026-11-03', 'received on the eve of National Day'],
    ['2022-09-20', '2022-10-21', 'over National Day of 2022, with a weekend worked'],
  ])('received %s: by the end of %s, %s', (from, to) => {
    expect(due(received(from))).toBe(to)
    expect(clock(received(from)).due?.isProvisional).toBe(false)
  })

  test('in a year that is not official yet, and again when it is', () => {
    expect(clock(received('2026-12-10')).due).toMatchObject({ day: '2027-01-07', isProvisional: true })
    const official = { year: 2027, off: daysBetween('2027-01-01', '2027-01-03'), work: [], isOfficial: true }
    const known = new Map([...calendars, [2027, official]])
    const again = clockOfRequest({ events: [received('2026-12-10')], calendars: known, rules, today })
    expect(again.due).toMatchObject({ day: '2027-01-08', isProvisional: false })
    const drafted = new Map([...calendars, [2027, { ...official, isOfficial: false }]])
    expect(clockOfRequest({ events: [received('2026-12-10')], calendars: drafted, rules, today }).due).toMatchObject({
      day: '2027-01-08',
      isProvisional: true,
    })
  })

  test('for what is made public by itself: 20 working days after it was made (Art. 26)', () => {
    expect(countWorkingDays({ from: '2026-09-21', count: 20, calendars }).day).toBe('2026-10-26')
  })
})

describe('a correction', () => {
  test.each([
    ['2026-03-02', '2026-03-11'],
    ['2026-02-12', '2026-02-28'],
    ['2026-09-28', '2026-10-13'],
  ])('is asked for within seven working days: received %s, by %s', (from, to) => expect(clock(received(from)).correctionBy.day).toBe(to))

  const asked: ClockEvent = { type: 'correctionAsked', day: '2026-03-05', until: '2026-03-25' }
  test('stops the clock, and begins it anew', () => {
    expect(clock(received('2026-03-02'), asked)).toMatchObject({ state: 'waitsForApplicant', due: null })
    expect(due(received('2026-03-02'), asked, { type: 'corrected', day: '2026-03-20' })).toBe('2026-04-20')
  })
  test('with an extension after it', () => {
    const events: ClockEvent[] = [
      received('2026-03-02'),
      asked,
      { type: 'corrected', day: '2026-03-20' },
      { type: 'extended', day: '2026-04-15', days: 15 },
    ]
    expect(due(...events)).toBe('2026-05-13')
  })
})

describe('an extension', () => {
  test.each([
    [20, '2026-03-06'],
    [10, '2026-02-14'],
    [1, '2026-02-03'],
  ])('of %i days', (days, to) => expect(due(received('2026-01-05'), { type: 'extended', day: '2026-01-30', days })).toBe(to))
})

describe('what does not count', () => {
  const asked: ClockEvent = { type: 'thirdPartyAsked', day: '2026-05-13' }
  const answered: ClockEvent = { type: 'thirdPartyAnswered', day: '2026-05-20', answer: 'agrees' }
  test('asking a third party', () => expect(due(received('2026-05-11'), asked, answered)).toBe('2026-06-15'))
  test('a third party that is silent: fifteen working days, and then the office decides', () => {
    expect(clock(received('2026-05-11'), asked)).toMatchObject({ state: 'running', due: { day: '2026-06-30' } })
    expect(clockOfRequest({ events: [received('2026-05-11'), asked], calendars, rules, today: '2026-06-03' }).state).toBe(
      'waitsForThirdParty',
    )
    expect(clockOfRequest({ events: [received('2026-05-11'), asked], calendars, rules, today: '2026-06-04' }).state).toBe('running')
  })
  test('an answer after its time leaves out no more', () =>
    expect(due(received('2026-05-11'), asked, { type: 'thirdPartyAnswered', day: '2026-06-20', answer: 'agrees' })).toBe('2026-06-30'))
  test('two that overlap are left out once', () => {
    const agency: ClockEvent[] = [
      { type: 'agencyAsked', day: '2026-05-18' },
      { type: 'agencyAnswered', day: '2026-05-22' },
    ]
    expect(due(received('2026-05-11'), asked, ...agency, answered)).toBe('2026-06-17')
  })
  test('over Spring Festival', () =>
    expect(
      due(
        received('2026-02-09'),
        { type: 'thirdPartyAsked', day: '2026-02-11' },
        { type: 'thirdPartyAnswered', day: '2026-02-25', answer: 'agrees' },
      ),
    ).toBe('2026-03-20'))
})

describe('a fee', () => {
  const events: ClockEvent[] = [received('2026-05-11'), feeAsked('2026-05-15')]
  const paid: ClockEvent = { type: 'feePaid', day: '2026-05-25', yuan: 700 }
  test('stops the clock, and begins it anew with the payment', () => {
    expect(clock(...events)).toMatchObject({ state: 'waitsForFee', due: null })
    expect(due(...events, paid)).toBe('2026-06-23')
  })
  test('or is only left out, where the office counts so', () => {
    const otherwise = { ...rules, fee: { ...rules.fee, effect: 'exclude' as const } }
    expect(clockOfRequest({ events: [...events, paid], calendars, rules: otherwise, today }).due?.day).toBe('2026-06-16')
  })
})

describe('an application is received', () => {
  test.each([
    ['counter', null, '2026-03-02'],
    ['registeredPost', null, '2026-03-02'],
    ['post', '2026-03-04', '2026-03-04'],
    ['web', '2026-03-05', '2026-03-05'],
    ['fax', null, null],
  ] as const)('by %s, confirmed %s: %s', (channel, confirmedOn, expected) =>
    expect(receivedOn({ channel, arrivedOn: '2026-03-02', confirmedOn })).toBe(expected),
  )
})

describe('refused', () => {
  const why = (events: ClockEvent[], next: ClockEvent, at = today) =>
    whyNot({ events, next, today: at, calendars, rules }).map(({ code }) => code)
  const start = received('2026-03-02')
  const correction = (day: string, until = '2026-06-30'): ClockEvent => ({ type: 'correctionAsked', day, until })
  const extended = (day: string, days = 20): ClockEvent => ({ type: 'extended', day, days })
  test.each<[string, ClockEvent[], ClockEvent, string]>([
    ['anything before receipt is noted', [], { type: 'replied', day: '2026-03-02' }, 'request.notReceived'],
    ['a reply dated before receipt', [start], { type: 'replied', day: '2026-03-01' }, 'request.beforeReceipt'],
    [
      'what is out of order',
      [start, { type: 'thirdPartyAsked', day: '2026-03-06' }],
      { type: 'thirdPartyAnswered', day: '2026-03-05', answer: 'agrees' },
      'request.beforeLast',
    ],
    [
      'a second correction notice',
      [start, correction('2026-03-03'), { type: 'corrected', day: '2026-03-04' }],
      correction('2026-03-05'),
      'request.correctedOnce',
    ],
    ['a correction notice after seven working days', [start], correction('2026-03-12'), 'request.correctionLate'],
    ['a correction that gives no time', [start], correction('2026-03-05', '2026-03-05'), 'request.until'],
    ['a correction nobody asked for', [start], { type: 'corrected', day: '2026-03-05' }, 'request.notAsked'],
    ['an extension after the due date', [start], extended('2026-04-01'), 'request.extendedLate'],
    ['an extension of more than twenty days', [start], extended('2026-03-20', 21), 'request.extensionDays'],
    ['half a day', [start], extended('2026-03-20', 0.5), 'request.extensionDays'],
    ['a second extension', [start, extended('2026-03-20')], extended('2026-03-21'), 'request.extendedOnce'],
    ['an extension while the applicant is waited for', [start, correction('2026-03-03')], extended('2026-03-05'), 'request.waits'],
    ['a fee after twenty working days', [start], feeAsked('2026-03-31'), 'request.feeLate'],
    ['a fee that is nought', [start], feeAsked('2026-03-05', { by: 'pages', pages: 30 }), 'request.feeFree'],
    ['one of the free pieces', [start], feeAsked('2026-03-05', { by: 'piece', pieces: 1, before: 9 }), 'request.feeFree'],
    ['a second notice of a fee', [start, feeAsked('2026-03-05')], feeAsked('2026-03-06'), 'request.feeOnce'],
    [
      'a fee by piece for what was charged by page',
      [start, feeAsked('2026-03-05')],
      feeAsked('2026-03-06', { by: 'piece', pieces: 1, before: null }),
      'request.feeOneWay',
    ],
    [
      'the other way once it is paid',
      [start, feeAsked('2026-03-05', { by: 'piece', pieces: 1, before: null }), { type: 'feePaid', day: '2026-03-06', yuan: 100 }],
      feeAsked('2026-03-09'),
      'request.feeOneWay',
    ],
    ['a part of a fee', [start, feeAsked('2026-03-05')], { type: 'feePaid', day: '2026-03-06', yuan: 699 }, 'request.feeAmount'],
    [
      'a payment of what was taken back',
      [start, feeAsked('2026-03-05'), { type: 'feeTakenBack', day: '2026-03-06' }],
      { type: 'feePaid', day: '2026-03-09', yuan: 700 },
      'request.notAsked',
    ],
    [
      'taking back what is paid',
      [start, feeAsked('2026-03-05'), { type: 'feePaid', day: '2026-03-06', yuan: 700 }],
      { type: 'feeTakenBack', day: '2026-03-09' },
      'request.feeTaken',
    ],
    ['taking back what nobody asked for', [start], { type: 'feeTakenBack', day: '2026-03-09' }, 'request.notAsked'],
    [
      'asking a third party that is being asked',
      [start, { type: 'thirdPartyAsked', day: '2026-03-06' }],
      { type: 'thirdPartyAsked', day: '2026-03-27' },
      'request.askedAlready',
    ],
    ['anything after the reply', [start, { type: 'replied', day: '2026-03-20' }], extended('2026-03-21'), 'request.closed'],
  ])('%s', (_, events, next, code) => expect(why(events, next)).toContain(code))

  test('what has not happened yet', () =>
    expect(why([start], { type: 'replied', day: '2026-03-11' }, '2026-03-10')).toEqual(['request.future']))
  test('on the last day nothing is late', () => {
    expect(due(start)).toBe('2026-03-30')
    expect(why([start], extended('2026-03-30'))).toEqual([])
    expect(why([start], correction('2026-03-11'))).toEqual([])
    expect(why([start], feeAsked('2026-03-30'))).toEqual([])
  })
  test('another third party may be asked once the time of the first is over', () => {
    const first: ClockEvent = { type: 'thirdPartyAsked', day: '2026-03-06' }
    expect(why([start, first], { type: 'thirdPartyAsked', day: '2026-03-30' })).toEqual([])
  })
  test('a notice of a fee that was taken back gives way to one the other way, and its days count', () => {
    const back: ClockEvent[] = [start, feeAsked('2026-03-05'), { type: 'feeTakenBack', day: '2026-03-16' }]
    expect(why(back, feeAsked('2026-03-17', { by: 'piece', pieces: 1, before: null }))).toEqual([])
    expect(clock(...back)).toMatchObject({ state: 'running', due: { day: '2026-03-30' } })
    const otherwise = { ...rules, fee: { ...rules.fee, effect: 'exclude' as const } }
    expect(clockOfRequest({ events: back, calendars, rules: otherwise, today }).due?.day).toBe('2026-03-30')
  })
  test('the notice of a fee for what was corrected counts from the correction, as its reply does', () => {
    const corrected: ClockEvent[] = [start, correction('2026-03-03', '2026-04-10'), { type: 'corrected', day: '2026-04-08' }]
    expect(why(corrected, feeAsked('2026-05-09'))).toEqual([])
    expect(why(corrected, feeAsked('2026-05-10'))).toEqual(['request.feeLate'])
  })
  test('a late reply is late, and noted', () => expect(why([start], { type: 'replied', day: '2026-06-01' })).toEqual([]))
})

describe('days', () => {
  const anyDay = fc.integer({ min: 0, max: 364 * 2 }).map((offset) => addDays('2025-01-01', offset))
  test('a count and its reverse agree, and end on a working day', () => {
    fc.assert(
      fc.property(
        anyDay.filter((day) => day < '2026-06-01'),
        fc.integer({ min: 1, max: 60 }),
        (from, count) => {
          const { day, days } = countWorkingDays({ from, count, calendars })
          expect(workingDaysAfter({ from, to: day, calendars })).toBe(count)
          expect(isWorkingDay(day, calendars).isWorking).toBe(true)
          expect(days.filter(({ as }) => as === 'counted')).toHaveLength(count)
        },
      ),
    )
  })
  test('leaving days out never brings a date forward', () => {
    fc.assert(
      fc.property(
        anyDay.filter((day) => day < '2026-06-01'),
        fc.array(anyDay, { maxLength: 9 }),
        (from, left) => {
          const plain = countWorkingDays({ from, count: 20, calendars })
          const without = countWorkingDays({ from, count: 20, calendars, isExcluded: (day) => left.includes(day) })
          const working = [...new Set(left)].filter((day) => day > from && day <= without.day && isWorkingDay(day, calendars).isWorking)
          expect(without.day >= plain.day).toBe(true)
          expect(workingDaysAfter({ from, to: without.day, calendars })).toBe(20 + working.length)
        },
      ),
    )
  })
  test('real ones alone are days', () => {
    expect(
      ['2026-02-28', '2028-02-29', '2026-02-29', '2026-2-1', '2026-13-01', '0226-01-01', '9999-12-31', '', null, 20260101].map(isDay),
    ).toEqual([true, true, ...Array.from({ length: 8 }, () => false)])
    expect(weekdayOf('2026-01-01')).toBe(4)
  })
  test.each([0, -1, 1.5])('%p is no number of days', (count) =>
    expect(() => countWorkingDays({ from: '2026-01-01', count, calendars })).toThrow(RangeError),
  )
})
