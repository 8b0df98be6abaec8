import { fieldOfLabel, type PastedField } from './pasteLabels.ts'

/** An entry as it was pasted: what each field says, and the lines it was read from, the first being 1. */
export type PastedEntry = { lines: number[] } & Record<PastedField, string>

/** What a paste holds. Every line that is not blank is a line of one entry, or among those nothing was read from. */
export type Pasted = { entries: PastedEntry[]; unread: { line: number; text: string }[] }

type Told = { line: number; text: string }

/** `head` is the head of the rows that follow, `first` its line until a row was read by it; `seen` and `last` are the labels of the entry in hand. */
type Reading = Pasted & { head: string[] | null; first: Told | null; seen: Set<PastedField>; last: PastedField | null }

/**
 * Reads entries of 我为政府网站找错 as people copy them from the national platform: lines with a label (标题：…), or rows under a head with tabs, several at once.
 * A label that was there already begins the next entry. What has no place of its own goes into the description, so that nothing is lost. Never throws.
 */
export function readPasted(text: string): Pasted {
  const reading: Reading = { entries: [], unread: [], head: null, first: null, seen: new Set(), last: null }
  text.split(/\r\n|\r|\n/u).forEach((raw, index) => {
    if (raw.trim() !== '') readLine({ reading, text: raw.trim(), cells: raw.split('\t').map((cell) => cell.trim()), line: index + 1 })
  })
  leaveHead(reading)
  return { entries: reading.entries, unread: reading.unread }
}

type Line = Told & { reading: Reading; cells: string[] }

function readLine({ reading, text, cells, line }: Line): void {
  if (cells.filter((cell) => fieldOfLabel(cell)).length > 1) {
    leaveHead(reading)
    Object.assign(reading, { head: cells, first: { line, text }, last: null })
    return
  }
  const labelled = labelIn(text)
  if (labelled) readLabelled({ reading, line, ...labelled })
  else if (reading.head && cells.length > 1) readRow({ reading, cells, head: reading.head, line })
  else readMore({ reading, text, line })
}

function readMore({ reading, text, line }: Omit<Line, 'cells'>): void {
  const entry = reading.first ? undefined : reading.entries.at(-1)
  if (!entry) {
    reading.unread.push({ line, text })
    return
  }
  entry.lines.push(line)
  // The value of a label that had none on its own line; else more of the description.
  if (reading.last && entry[reading.last] === '') entry[reading.last] = text
  else addWords(entry, text)
}

/** A head without rows was no head. */
function leaveHead(reading: Reading): void {
  if (reading.first) reading.unread.push(reading.first)
  reading.first = null
}

/** A label and what stands behind it: after a colon or a tab, or the label in brackets; a number before it is of a list. */
function labelIn(text: string): { field: PastedField; value: string } | null {
  const line = text.replace(/^\d{1,3}[.、)）]\s*/u, '')
  const [, label = '', value = ''] = /^(【[^】]{1,12}】|[^:：\t]{1,14}(?:[:：\t]|$))(.*)$/su.exec(line) ?? []
  const isAlone = label === line && !/[:：】]$/u.test(label)
  const field = isAlone ? undefined : fieldOfLabel(label.replace(/[：\t]/gu, ':'))
  return field ? { field, value: value.replace(/^[\s:：]+/u, '').trim() } : null
}

function readLabelled({ reading, line, field, value }: { reading: Reading; line: number; field: PastedField; value: string }): void {
  leaveHead(reading)
  const open = reading.head || reading.seen.has(field) ? undefined : reading.entries.at(-1)
  const entry = open ?? begin(reading)
  reading.head = null
  reading.seen.add(field)
  reading.last = field
  entry.lines.push(line)
  if (field === 'words' && value) addWords(entry, value)
  else if (value) entry[field] = value
}

function readRow({ reading, cells, head, line }: { reading: Reading; cells: string[]; head: string[]; line: number }): void {
  const entry = begin(reading)
  // The head is told with the first row that was read by it.
  entry.lines.push(...(reading.first ? [reading.first.line] : []), line)
  reading.first = null
  cells.forEach((cell, column) => {
    const field = fieldOfLabel(head[column] ?? '')
    if (cell === '') return
    if (field && entry[field] === '') entry[field] = cell
    else addWords(entry, head[column] ? `${head[column]}：${cell}` : cell)
  })
}

function begin(reading: Reading): PastedEntry {
  const entry = { lines: [], number: '', subject: '', pageUrl: '', words: '', errorKind: '', receivedOn: '', sentOn: '' }
  reading.entries.push(entry)
  reading.seen = new Set()
  reading.last = null
  return entry
}

function addWords(entry: PastedEntry, text: string): void {
  entry.words = entry.words ? `${entry.words}\n${text}` : text
}
