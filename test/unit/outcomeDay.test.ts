import { expect, test } from '@jest/globals'
import { outcomeDay } from '../../src/disclosure/consultations/outcomeDay.ts'

const first = (outlet: string, day: string) => ({ outlet, type: 'first', day }) as const
const gone = (outlet: string, day: string) => ({ outlet, type: 'withdrawal', day }) as const

test.each([
  ['was never out', [], null],
  ['is out at two outlets', [first('b', '2026-03-03'), first('a', '2026-03-02')], '2026-03-02'],
  ['was withdrawn at the first of them', [first('a', '2026-03-02'), first('b', '2026-03-03'), gone('a', '2026-03-04')], '2026-03-03'],
  ['was withdrawn everywhere', [first('a', '2026-03-02'), gone('a', '2026-03-04')], ''],
  ['came back', [first('a', '2026-03-02'), gone('a', '2026-03-04'), first('a', '2026-03-09')], '2026-03-09'],
])('the day of an outcome that %s', (_, publications, day) => expect(outcomeDay(publications)).toBe(day))
