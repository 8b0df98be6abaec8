import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { dueCause, elsewhereCause, messageCause, requestCause } from '../../src/disclosure/alarms/causes.ts'
import { addDays, addMonths } from '../../src/disclosure/days.ts'
import { redLine } from '../../src/disclosure/registers/redLine.ts'
import { daysLeft } from '../../src/disclosure/request/daysLeft.ts'
import type { Elsewhere, Message, Request } from '../../src/payload-types.ts'
import type { Due } from '../../src/yearbook/due.ts'
import { limitsOn } from '../../src/yearbook/standards.ts'

/** What records of the office give cause for on a day. */
const calendars = new Map()
const day = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2025-01-01', count))
const request = (dueOn: string) => ({ uid: 'r1', number: '2026-0001', wanted: '决算', origin: 'live', dueOn }) as Request
const message = (receivedOn: string) => ({ uid: 'm1', subject: '护照', origin: 'live', receivedOn }) as Message
const elsewhere = (more: object) =>
  ({ uid: 'e1', title: '采购', origin: 'live', address: 'https://a.cn/', deadSince: '2026-03-01', ...more }) as Elsewhere

describe('an application', () => {
  test('gives cause from three working days before its date; a Friday and the days after it', () => {
    const kind = (today: string) => requestCause({ row: request('2026-03-13'), today, calendars })?.kind ?? null
    expect(['2026-03-09', '2026-03-10', '2026-03-13', '2026-03-14', '2026-03-16'].map(kind)).toEqual([
      null,
      'nearlyDue',
      'nearlyDue',
      'late',
      'late',
    ])
  })
  test('gives the cause its days left say, and none where no date runs', () => {
    fc.assert(
      fc.property(day, day, (dueOn, today) => {
        const left = daysLeft({ due: dueOn, today, calendars })
        const kind = left < 0 ? 'late' : left <= 3 ? 'nearlyDue' : null
        expect(requestCause({ row: request(dueOn), today, calendars })?.kind ?? null).toBe(kind)
        expect(requestCause({ row: request(''), today, calendars })).toBeNull()
      }),
    )
  })
  test('is named by its number alone', () =>
    expect(JSON.stringify(requestCause({ row: request('2026-03-13'), today: '2026-03-12', calendars }))).not.toContain('决算'))
})

test('a message gives cause from two months on, a month before its red line, whenever it came', () => {
  const limits = limitsOn({ rows: [], today: '2026-03-31' })
  expect(messageCause({ row: message('2026-01-31'), today: '2026-03-30', limits })).toBeNull()
  expect(messageCause({ row: message('2026-01-31'), today: '2026-03-31', limits })).toMatchObject({
    kind: 'nearRedLine',
    fingerprint: '2026-04-30',
  })
  fc.assert(
    fc.property(day, day, (receivedOn, today) => {
      const isNear = receivedOn <= today && addMonths(receivedOn, 2) <= today
      expect(messageCause({ row: message(receivedOn), today, limits }) !== null).toBe(isNear)
      expect(redLine({ receivedOn, limits })).toBe(addMonths(receivedOn, 3))
    }),
  )
})

test('what is published elsewhere gives cause once it is dead, and not while it is suspected, stands or is void', () => {
  expect(elsewhereCause({ row: elsewhere({ lookState: 'dead', lookResult: '404' }) })).toMatchObject({
    code: '404',
    address: 'https://a.cn/',
  })
  for (const more of [{ lookState: 'suspect' }, { lookState: 'alive' }, { lookState: 'dead', isVoid: true }, {}])
    expect(elsewhereCause({ row: elsewhere(more) })).toBeNull()
})

test('a row of a register gives cause once its day is past, and says so where that is provisional; a dead address has an alarm of its own', () => {
  const row = (more: Partial<Due>): Due => ({
    ...{ kind: 'finding', collection: 'inspections', id: '1', uid: 'i1', title: '检测', unit: '', dueOn: '2026-03-20' },
    ...{ isProvisional: false, isLate: true, ...more },
  })
  expect(dueCause({ row: row({}), origin: 'live' })).toMatchObject({
    register: 'inspections',
    kind: 'overdue',
    about: 'i1',
    fingerprint: 'finding 2026-03-20',
  })
  expect(dueCause({ row: row({ isProvisional: true }), origin: 'live' })?.reason.zh).toBe('检测发现问题的整改：期限 2026-03-20（暂定）。')
  expect(dueCause({ row: row({ isLate: false }), origin: 'live' })).toBeNull()
  expect(dueCause({ row: row({ kind: 'elsewhere' }), origin: 'live' })).toBeNull()
})
