import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { checkRecord } from '../../src/verify/checkRecord.ts'
import { recordOf, type TextRecord } from '../../src/verify/record.ts'

const folder = path.join(process.cwd(), 'test/unit/fixtures/records')

/** What each released version wrote, kept as it was: never made anew, only added to. */
const released = readdirSync(folder).map((name) => ({
  version: path.basename(name, '.json'),
  records: JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Omit<TextRecord, 'events' | 'sealed'>[],
}))

test('there is one for every version of the record', () => expect(released.map(({ version }) => version)).toContain('0.1.0'))

describe.each(released)('what version $version wrote', ({ records }) => {
  test.each(records.map((tables) => [tables.text, tables] as const))('%s verifies', (_text, tables) => {
    const record = recordOf(tables)
    expect(record.events.length).toBeGreaterThan(0)
    expect(checkRecord(record)).toEqual([])
  })

  test('and would not if a word of it were another', () => {
    const [tables] = records.filter(({ editions }) => editions.length > 0)
    if (!tables) throw new Error('No record with an edition.')
    const editions = tables.editions.map((edition) => ({ ...edition, canonical: edition.canonical.replace('第一段', '另一段') }))
    expect(checkRecord(recordOf({ ...tables, editions })).map(({ problem }) => problem)).toContain('its bytes do not have its hash')
  })
})
