import type { FlattenedField } from 'payload'
import { canonicalJson } from '../../canonicalJson.ts'
import type { CaseEventBody } from '../../disclosure/cases/caseEvent.ts'

type Asked = {
  row: Record<string, unknown>
  events: CaseEventBody[]
  fields: FlattenedField[]
  /** Fields that commands write, each with an event of its own. */
  without: readonly string[]
}

/**
 * The fields of a register's row that are not what people last entered. Relations are told by names, which may change: they are
 * no figure and left out.
 */
export function checkEntered({ row, events, fields, without }: Asked): string[] {
  const told = new Map<string, unknown>()
  for (const { data } of events) for (const { field, to } of changesIn(data)) told.set(field, to)
  return fields
    .filter(({ name, type }) => plainTypes.has(type) && !never.has(name) && !without.includes(name))
    .filter(({ name }) => plain(row[name]) !== plain(told.get(name)))
    .map(({ name }) => name)
}

const changesIn = ({ changes }: Record<string, unknown>): { field: string; to: unknown }[] =>
  Array.isArray(changes) ? (changes as { field: string; to: unknown }[]) : []

const plainTypes = new Set(['text', 'textarea', 'number', 'checkbox', 'select', 'radio', 'date', 'email'])
const never = new Set(['id', 'uid', 'createdAt', 'updatedAt'])

/** A list without anything in it is told as nothing. */
const isNothing = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
const plain = (value: unknown) => canonicalJson(isNothing(value) ? null : JSON.parse(JSON.stringify(value)))
