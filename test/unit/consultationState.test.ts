import { expect, test } from '@jest/globals'
import { consultationState } from '../../src/disclosure/consultations/consultationState.ts'

const dates = { openFrom: '2026-03-06', openUntil: '2026-03-20', outcomeOn: '2026-04-01' }

test.each([
  ['2026-03-05', 'before'],
  ['2026-03-06', 'open'],
  ['2026-03-20', 'open'],
  ['2026-03-21', 'closed'],
  ['2026-03-31', 'closed'],
  ['2026-04-01', 'told'],
])('on %s a consultation is %s', (today, state) => expect(consultationState(dates, today)).toBe(state))

test('without an outcome it stays closed', () => expect(consultationState({ ...dates, outcomeOn: null }, '2027-01-01')).toBe('closed'))
