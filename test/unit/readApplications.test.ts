import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { applicationHeads } from '../../src/disclosure/request/applicationHeads.ts'
import { readApplications } from '../../src/disclosure/request/readApplications.ts'
import { FabuError } from '../../src/errors.ts'

const heads = applicationHeads.map(({ zh }) => zh).join(',')
const row = '互联网,2026年3月2日,2026/3/3,自然人,"2025年""三公""经费,决算",,,张三,居民身份证,110101199001010000,,,13800000000,'

describe('applications in a CSV file', () => {
  test('a row in Chinese is the application the form would send', () => {
    expect(readApplications(`\uFEFF${heads}\r\n${row}\r\n`)).toEqual([
      {
        line: 2,
        body: {
          channel: 'web',
          arrivedOn: '2026-03-02',
          confirmedOn: '2026-03-03',
          applicantType: 'person',
          wanted: '2025年"三公"经费,决算',
          person: { name: '张三', proofKind: '居民身份证', proofNumber: '110101199001010000', telephone: '13800000000' },
        },
      },
    ])
  })
  test('heads may be English, in any order; what no rule knows stays as it is written', () => {
    const english = 'Name,Wanted,Proof,Proof number,Channel,Arrived on,Applicant type'
    const [read] = readApplications(`${english}\nAnn Lee,Budgets,Passport,P1,Plain post,tomorrow,Robot\n`)
    expect(read?.body).toEqual({
      channel: 'post',
      arrivedOn: 'tomorrow',
      applicantType: 'Robot',
      wanted: 'Budgets',
      person: { name: 'Ann Lee', proofKind: 'Passport', proofNumber: 'P1' },
    })
  })
  test('a line is the file’s own, blank ones and breaks within a cell counted', () => {
    const two = `${heads}\n\n${row.replace('经费,', '经费\n')}\n,,,,,,,,,,,,,\n${row}`
    expect(readApplications(two).map(({ line }) => line)).toEqual([4, 6])
  })
  test.each([
    ['', 'csv.rows'],
    [heads, 'csv.rows'],
    [`${heads}\n${row}\n`.repeat(1) + `${row}\n`.repeat(500), 'csv.rows'],
    [`${heads}\nweb,2026-01-01\n`, 'csv.form'],
    [`${heads}\n"web\n`, 'csv.form'],
    [`${heads},颜色\n${row},红\n`, 'import.heads'],
    [`姓名或名称,所需信息\n张三,x\n`, 'import.heads'],
  ])('what is no such file is refused (%#)', (text, code) => {
    let refused: unknown
    try {
      readApplications(text)
    } catch (error) {
      refused = error
    }
    expect(refused).toMatchObject({ code, status: 400 })
  })
  test('any text at all is read or refused, and no row is lost', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => `"${text.replaceAll('"', '""')}"`)
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 14, maxLength: 14 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const blank = rows.filter((cells) => cells.every((one) => one.slice(1, -1).trim() === '')).length
        if (blank === rows.length) return
        expect(readApplications(`${heads}\n${rows.map((cells) => cells.join(',')).join('\n')}`)).toHaveLength(rows.length - blank)
      }),
    )
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          readApplications(text)
        } catch (error) {
          expect(error).toBeInstanceOf(FabuError)
        }
      }),
    )
  })
})
