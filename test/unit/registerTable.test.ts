import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import type { CollectionConfig, Field } from 'payload'
import { registers } from '../../src/collections/registers/index.ts'
import { statementKeys } from '../../src/disclosure/statementKeys.ts'
import { figures } from '../../src/report/figures.ts'
import { table2Blocks } from '../../src/report/form.ts'
import { registerFigures } from '../../src/report/registerFigures.ts'

/** The table of registers in docs/report.md against the registers as they are: states, unit, the day something is due, and what each feeds. */
const rows = readFileSync('docs/report.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 7 && /^`[a-z]+`$/.test(cells[1] ?? ''))
  .map(([, name = '', states = '', unit = '', due = '', feeds = '']) => ({ slug: name.replaceAll('`', ''), states, unit, due, feeds }))
const named = (text: string) => [...text.matchAll(/`([\w.-]+)`/g)].map(([, key = '']) => key)
const fieldsOf = ({ fields }: CollectionConfig) => new Map(fields.flatMap((field: Field) => ('name' in field ? [[field.name, field]] : [])))
const bySlug = new Map(registers.map((register) => [register.slug as string, register]))
const counted = [...figures, ...registerFigures].filter(({ collection }) => bySlug.has(collection))

test('has a row for every register, and no other', () => expect(rows.map(({ slug }) => slug)).toEqual(registers.map(({ slug }) => slug)))

test.each(rows)('$slug has states, a unit in charge, and a day or the reason why there is none', ({ slug, states, unit, due }) => {
  const fields = fieldsOf(bySlug.get(slug) as CollectionConfig)
  expect(states).not.toBe('')
  if (unit === '`unit`') expect(fields.get('unit')).toMatchObject({ type: 'relationship', relationTo: 'units' })
  // A row that belongs to another has the unit of that one.
  else expect(fields.get(unit)).toMatchObject({ type: 'relationship' })
  const days = named(due).filter((name) => !name.includes('-') && name !== 'mendBy')
  if (due.startsWith('none:')) expect([fields.has('dueOn'), due.length > 20]).toEqual([false, true])
  else expect([slug, days.length > 0, days.filter((name) => !fields.has(name))]).toEqual([slug, true, []])
  for (const name of fields.keys()) if (/[dD]ueOn$/.test(name)) expect([slug, named(due)]).toEqual([slug, expect.arrayContaining([name])])
})

test.each(rows)('$slug feeds the figures it names, and all of its figures are named', ({ slug, feeds }) => {
  const keys = named(feeds)
  expect(keys.length + (feeds.includes('section five') ? 1 : 0)).toBeGreaterThan(0)
  const own = counted.filter(({ collection }) => collection === slug).map(({ key }) => key)
  const stated = statementKeys.map(({ key }) => key)
  const cells = table2Blocks.flatMap(({ rows: lines }) => lines.map(({ key }) => `T2.${key}`))
  const others = keys.filter((key) => !own.includes(key))
  expect(keys).toEqual(expect.arrayContaining(own))
  if (slug === 'statements') expect(others.map((key) => key.replace('T2.', '')).sort()).toEqual([...stated].sort())
  else if (slug === 'documents') expect(others.filter((key) => !cells.includes(key))).toEqual([])
  else expect(others).toEqual({ lawsuits: ['T4'], improvements: ['S5-TASKS'] }[slug] ?? [])
})
