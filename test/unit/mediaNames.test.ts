import { describe, expect, test } from '@jest/globals'
import { safeName } from '../../src/media/safeName.ts'

const named = (name: string) => safeName({ name, extension: 'pdf' })

describe('the name readers save a file under', () => {
  test.each([
    ['2026年度报告.PDF', '2026年度报告.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\li\\报告.pdf', '报告.pdf'],
    ['report.pdf\0.exe', 'report.pdf.pdf'],
    ['annex\u202Efdp.exe', 'annexfdp.pdf'],
    ['a<b>:"c|?*.pdf', 'a b c.pdf'],
    ['.htaccess.pdf', 'htaccess.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['line\nbreak\t.pdf', 'linebreak.pdf'],
    ['e\u0301te.pdf', 'éte.pdf'],
    ['تقرير سنوي.pdf', 'تقرير سنوي.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(80)}.pdf`],
  ])('%j becomes %j', (name, expected) => {
    expect(named(name)).toBe(expected)
  })

  test.each(['', '.', '..', '///', '\u202E', '\0'])('%j is refused', (name) => {
    expect(() => named(name)).toThrow(expect.objectContaining({ code: 'media.name', status: 400 }))
  })
})
