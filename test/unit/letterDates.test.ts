import { expect, test } from '@jest/globals'
import { type LetterFacts, valuesOf } from '../../src/disclosure/letters/valuesOf.ts'
import { libraryCalendar } from '../../src/disclosure/libraryCalendar.ts'
import type { YearCalendar } from '../../src/disclosure/workingDays.ts'

/** A date in a letter that depends on a year whose holidays are not arranged yet says so; one the office sets stands. */
const calendars = new Map<number, YearCalendar>([[2026, libraryCalendar(2026) as YearCalendar]])
const tentative = '（暂定，以国务院办公厅公布的该年节假日安排为准）'
const facts = (more: object) =>
  ({
    ...{
      row: { number: '2026-0009', channel: 'counter', wanted: '', arrivedOn: '2026-12-10', receivedOn: '2026-12-10' },
      reporter: { name: '', contact: '' },
    },
    ...{ calendars, today: '2026-12-21', applicant: '', to: '', reason: '', reply: null, ...more },
  }) as unknown as LetterFacts

test('the date of a reply and the day a third party answers by', () => {
  const row = { number: '2026-0009', channel: 'counter', wanted: '', arrivedOn: '2026-12-10', dueOn: '2027-01-07', isDueProvisional: true }
  const asked = (day: string) => valuesOf(facts({ kind: 'thirdParty', row, events: [{ type: 'thirdPartyAsked', day }] }))
  expect(asked('2026-12-11')).toMatchObject({ dueOn: `2027年1月7日${tentative}`, answerBy: `2027年1月1日${tentative}` })
  expect(asked('2026-12-10').answerBy).toBe('2026年12月31日')
  expect(valuesOf(facts({ kind: 'receipt', row: { ...row, isDueProvisional: false }, events: [] })).dueOn).toBe('2027年1月7日')
  // Before it was received there is no date.
  expect(valuesOf(facts({ kind: 'receipt', row: { ...row, dueOn: '' }, events: [] })).dueOn).toBe('')
})

test('a day the office sets stands as it is', () => {
  const events = [{ type: 'correctionAsked', day: '2026-12-11', until: '2027-01-08' }]
  expect(valuesOf(facts({ kind: 'correction', events })).until).toBe('2027年1月8日')
})
