import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalJson } from '../../src/canonicalJson.ts'
import { differingFields, freezeBytes } from '../../src/editions/canonical.ts'
import type { Snapshot } from '../../src/snapshot.ts'
import { checkChain, copiesOf, type EventBody, type EventRow, hashEvent } from '../../src/trail/chain.ts'

/** The same value with the keys of every object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered)
  if (!value || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reordered(inner)]),
  )
}

describe('canonical form (RFC 8785)', () => {
  test('the order of keys changes nothing, a read back neither', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(reordered(value))).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })

  test('the example of the RFC', () => {
    const value = {
      numbers: [...JSON.parse('[333333333.33333329]'), 1e30, 4.5, 2e-3, 1e-27],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('differing fields are named, and no others', () => {
    const snapshot = { schema: 1, title: '甲', body: [{ type: 'rule' }], cover: null } as unknown as Snapshot
    fc.assert(
      fc.property(fc.string(), (title) => {
        const other = { ...snapshot, title }
        expect(differingFields(snapshot, other)).toEqual(title === '甲' ? [] : ['title'])
        expect(freezeBytes(snapshot).hash === freezeBytes(other).hash).toBe(title === '甲')
      }),
    )
  })
})

describe('a chain of events', () => {
  const chainOf = (count: number): EventRow[] => {
    const rows: EventRow[] = []
    for (let seq = 1; seq <= count; seq++) {
      const body: EventBody = {
        schema: 1,
        uid: `e${seq}`,
        text: 't1',
        seq,
        type: 'decided',
        at: new Date(seq * 1000).toISOString(),
        actor: { uid: `p${seq}`, name: '甲', title: '', unit: '' },
        data: { review: 'r1' },
        once: `e${seq}`,
        previous: rows.at(-1)?.hash ?? '',
      }
      const hashed = hashEvent(body)
      rows.push({ id: body.uid, ...copiesOf(body), body: hashed.body, previous: body.previous, hash: hashed.hash })
    }
    return rows
  }

  test('an untouched one has no breaks', () => expect(checkChain(chainOf(5))).toEqual([]))

  test('a change of any column of any row is found', () => {
    const columns = Object.keys(chainOf(1)[0] as EventRow) as (keyof EventRow)[]
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...columns), (index, column) => {
        const rows = chainOf(5)
        const row = rows[index] as EventRow
        rows[index] = { ...row, [column]: column === 'seq' ? row.seq + 10 : `${row[column]}x` }
        expect(checkChain(rows).length).toBeGreaterThan(0)
      }),
    )
  })

  test('a removed or swapped event is found', () => {
    const rows = chainOf(5)
    expect(checkChain(rows.filter((_, index) => index !== 2)).length).toBeGreaterThan(0)
    expect(checkChain([rows[1], rows[0], ...rows.slice(2)] as EventRow[]).length).toBeGreaterThan(0)
  })
})
