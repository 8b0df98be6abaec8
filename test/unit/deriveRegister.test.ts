import { describe, expect, test } from '@jest/globals'
import { libraryCalendar } from '../../src/disclosure/libraryCalendar.ts'
import { deriveDocument, deriveMessage } from '../../src/disclosure/registers/deriveRegister.ts'
import { documentDues } from '../../src/disclosure/registers/documentDue.ts'
import { messageDues, standingLimits } from '../../src/disclosure/registers/messageDue.ts'
import { deriveRequest } from '../../src/disclosure/request/deriveRequest.ts'
import type { YearCalendar } from '../../src/disclosure/workingDays.ts'
import type { Document, Message } from '../../src/payload-types.ts'

const source = '国办发明电〔2025〕1号'
const calendars = new Map<number, YearCalendar>([[2026, { ...(libraryCalendar(2026) as YearCalendar), source }]])
/** A line of a day: it begins with it and the day of the week. */
const isDayLine = (line: string) => /^\d{4}-\d{2}-\d{2} {2}周/.test(line)

describe('every line of a day names the article it is counted or left out by, or the notice that gives it off', () => {
  const events = [
    { type: 'received', day: '2026-04-28' },
    { type: 'thirdPartyAsked', day: '2026-05-06' },
    { type: 'thirdPartyAnswered', day: '2026-05-08', answer: 'agrees' },
  ] as const
  const { lines, due } = deriveRequest({ events: [...events], calendars, today: '2026-05-11' })
  const days = lines.filter(isDayLine)

  test('of an application', () => {
    // 29 and 30 April, 6 and 9 May, three weeks from 11 May, and 1 June.
    expect(due).toBe('2026-06-01')
    expect(days).toEqual(
      expect.arrayContaining([
        '2026-04-29  周三  第 1 日（《条例》第三十三条第二款） / day 1',
        `2026-05-01  周五  不计入，放假，非工作日（${source}） / not counted, a day off`,
        '2026-05-07  周四  不计入，征求意见期间（《条例》第三十二条） / not counted, while others are asked',
        `2026-05-09  周六  第 4 日，调休上班（《条例》第三十三条第二款；${source}） / day 4, worked instead of a day off`,
      ]),
    )
    // A weekend needs no notice: the days of the law are working days.
    expect(days.filter((line) => !/（.+）/.test(line) && !line.includes('周末'))).toEqual([])
    expect(lines.filter((line) => !isDayLine(line) && !/第.+条/.test(line))).toEqual([])
  })

  test('of a reply that was put off: the time of Art. 33 is told whole, and then the later day, unless that time ends later', () => {
    const reasons = [
      { type: 'received', day: '2026-05-06' },
      { type: 'reasonsAsked', day: '2026-05-07', until: '2026-05-15' },
      { type: 'reasonsGiven', day: '2026-05-12' },
      { type: 'delayAgreed', day: '2026-05-13', until: '2026-06-10' },
    ] as const
    const plain = deriveRequest({ events: [...reasons], calendars, today: '2026-05-13' })
    expect([plain.due, plain.lines.at(-2)?.slice(0, 14), plain.lines.at(-1)]).toEqual([
      '2026-06-10',
      '2026-06-02  届满',
      '2026-06-10  届满：延迟答复的日期，已告知申请人（《条例》第三十五条） / due: the later day the applicant was told',
    ])
    const silent = { type: 'thirdPartyAsked', day: '2026-05-13' } as const
    const overtaken = deriveRequest({ events: [...reasons, silent], calendars, today: '2026-06-11' })
    expect([overtaken.due, overtaken.lines.at(-1)]).toEqual(['2026-06-24', expect.stringContaining('从其期限')])
  })

  test('of a message, by the limit that held, handed on and answered', () => {
    const row = { kind: 'siteError', receivedOn: '2026-05-06' } as Message
    const derived = deriveMessage({ row, calendars, limits: [] })
    const dues = messageDues({ kind: 'siteError', receivedOn: '2026-05-06', limits: [], calendars })
    expect([derived.due, derived.isProvisional]).toEqual([dues.dueOn, false])
    const ends = derived.lines.filter((line) => line.includes('届满')).map((line) => line.slice(0, 10))
    expect(ends).toEqual([dues.transferDueOn, dues.dueOn])
    expect(derived.lines.filter(isDayLine)[0]).toBe(`2026-05-07  周四  第 1 日（${standingLimits.siteError.source}） / day 1`)
  })

  test('of a document, and of its changed text', () => {
    const row = { formedOn: '2026-03-02', changedOn: '2026-12-10', disclosedOn: '2026-03-09' } as Document
    const derived = deriveDocument({ row, calendars })
    expect(documentDues({ ...row, calendars })).toMatchObject({ changeDueOn: derived.due, isDueProvisional: derived.isProvisional })
    expect([derived.due, derived.isProvisional]).toEqual(['2027-01-07', true])
    expect(derived.lines).toEqual(
      expect.arrayContaining([
        '2026-03-30  届满（《条例》第二十六条） / due',
        '2027-01-04  周一  第 17 日（《条例》第二十六条） / day 17  日历未公布 / provisional',
        '2027-01-07  届满（《条例》第二十六条），暂定：待公布日历后重算 / due, provisional',
      ]),
    )
    expect(deriveDocument({ row: { ...row, decision: 'withheld' } as Document, calendars })).toMatchObject({ due: null })
  })
})
