import type { Reason } from '../../errors.ts'
import { readCsv } from '../../readCsv.ts'
import { noHead, refuseHeads } from '../csvImport.ts'
import { dayWritten } from '../days.ts'
import { applicantTypes } from './applicants.ts'
import { applicationHeads } from './applicationHeads.ts'
import { channels } from './channels.ts'

/** An application as a file tells it: its line, and what `registerRequest` takes. */
export type ReadApplication = { line: number; body: Record<string, unknown> & { person: Record<string, string> } }

const most = 500

/**
 * Reads applications from a CSV file. Kinds and ways may be written in Chinese, in English or by their key; a day as 2026-3-2, 2026/3/2 or 2026年3月2日. What a
 * row says is not judged here: `registerRequest` does.
 * @throws {FabuError} 400 for no table, a head nobody knows, or one that is missing.
 */
export function readApplications(text: string): ReadApplication[] {
  const rows = readCsv({ text, most })
  refuseHeads(whyNotHeads(Object.keys(rows[0]?.cells ?? {})))
  return rows.map(({ line, cells }) => {
    const body: ReadApplication['body'] = { person: {} }
    for (const [head, cell] of Object.entries(cells)) {
      const field = fieldOf(head)
      if (!field || cell === '') continue
      if (field.startsWith('person.')) body.person[field.slice('person.'.length)] = cell
      else body[field] = told(field, cell)
    }
    return { line, body }
  })
}

const fieldOf = (head: string): string | undefined => applicationHeads.find(({ zh, en }) => head === zh || head.toLowerCase() === en)?.field

function whyNotHeads(heads: string[]): Reason[] {
  const unknown = heads.filter((head) => !fieldOf(head))
  const missing = applicationHeads.filter(({ field, isNeeded }) => isNeeded && !heads.some((head) => fieldOf(head) === field))
  return [
    ...unknown.map((head) => ({ code: 'import.head', zh: `表头“${head}”不认识。`, en: `The head "${head}" is not known.` })),
    ...missing.map(noHead),
  ]
}

function told(field: string, cell: string): string {
  if (field === 'channel') return keyOf(channels, cell)
  if (field === 'applicantType') return keyOf(applicantTypes, cell)
  return field.endsWith('On') ? (dayWritten(cell) ?? cell) : cell
}

const keyOf = (options: readonly { value: string; zh: string; en: string }[], cell: string): string =>
  options.find(({ value, zh, en }) => [value, zh, en.toLowerCase()].includes(cell) || en.toLowerCase() === cell.toLowerCase())?.value ??
  cell
