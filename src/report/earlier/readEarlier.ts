import { atLine, noHead, refuseFile, refuseHeads } from '../../disclosure/csvImport.ts'
import { type Day, dayWritten } from '../../disclosure/days.ts'
import type { Reason } from '../../errors.ts'
import { isLanguage, languages } from '../../languages.ts'
import type { EarlierPublication } from '../../ledger/importPublications.ts'
import { readCsv } from '../../readCsv.ts'

/** What an office has that rows of a file name, by name or office id. */
type Named = { uid: string; name: string }
export type Known = { outlets: (Named & Pick<EarlierPublication, 'channel'>)[]; columns: Named[]; units: Named[] }

const most = 5000
const heads = {
  title: { zh: '标题', en: 'title' },
  outlet: { zh: '窗口', en: 'outlet' },
  language: { zh: '语言', en: 'language' },
  day: { zh: '日期', en: 'day' },
  column: { zh: '栏目', en: 'column' },
  unit: { zh: '处室', en: 'unit' },
  address: { zh: '网址', en: 'address' },
} as const
type Head = keyof typeof heads
const needed: Head[] = ['title', 'outlet', 'language', 'day']

type Asked = { text: string; known: Known; today: Day }

/**
 * Reads what was published before from a CSV file: heads in Chinese or English, windows, columns and units by name or office id, languages by name or code.
 * @throws {FabuError} 400 for no table or a missing head; 400 `import.refused` with everything that is wrong, by line.
 */
export function readEarlier({ text, known, today }: Asked): EarlierPublication[] {
  const rows = readCsv({ text, most })
  const there = Object.keys(rows[0]?.cells ?? {})
  refuseHeads(needed.filter((head) => !there.some((one) => isHead(one, head))).map((head) => noHead(heads[head])))
  const seen = new Set<string>()
  const read = rows.map(({ line, cells }) => {
    const { row, reasons } = rowOf({ cells, known, today })
    const key = JSON.stringify(row)
    if (seen.has(key)) reasons.push(again)
    seen.add(key)
    return { row, reasons: atLine(line, reasons) }
  })
  refuseFile(read.flatMap(({ reasons }) => reasons))
  return read.map(({ row }) => row)
}

const isHead = (word: string, head: Head) => word === heads[head].zh || word.toLowerCase() === heads[head].en

function rowOf({ cells, known, today }: { cells: Record<string, string>; known: Known; today: Day }) {
  const reasons: Reason[] = []
  const cell = (head: Head) => Object.entries(cells).find(([word]) => isHead(word, head))?.[1] ?? ''
  const wrong = (head: Head, zh: string, en: string) => void reasons.push({ code: 'import.cell', path: head, zh, en })
  const named = <T extends Named>(head: Head, list: T[]): T | undefined => {
    const word = cell(head)
    const found = list.filter(({ uid, name }) => uid === word || name === word)
    if (word && found.length !== 1)
      wrong(head, `没有唯一的${heads[head].zh}“${word}”。`, `There is not exactly one ${heads[head].en} "${word}".`)
    return found[0]
  }
  const [outlet, column, unit] = [named('outlet', known.outlets), named('column', known.columns), named('unit', known.units)]
  const day = dayWritten(cell('day'))
  const language =
    languages.find(({ code, name, english }) => [code, name, english].some((word) => word === cell('language')))?.code ?? cell('language')
  const [title, address] = [cell('title'), cell('address')]
  if (!title || title.length > 300) wrong('title', '标题须为 1 至 300 字。', 'A title has 1 to 300 characters.')
  if (!cell('outlet')) wrong('outlet', '缺少窗口。', 'The outlet is missing.')
  if (!isLanguage(language)) wrong('language', `未知语言“${language}”。`, `Unknown language "${language}".`)
  if (!day) wrong('day', '日期不是真实日期。', 'The day is no real day.')
  if (day && day > today) wrong('day', '日期不能晚于今天。', 'The day cannot be later than today.')
  if (address && !/^https?:\/\/\S{1,990}$/.test(address)) wrong('address', '网址须以 http 开头。', 'An address begins with http.')
  const row: EarlierPublication = {
    ...{ title, language, kind: 'article', day: day ?? '', address },
    ...{ outlet: outlet?.uid ?? '', outletName: outlet?.name ?? '', channel: outlet?.channel ?? 'website' },
    ...{ column: column?.uid ?? '', columnName: column?.name ?? '', unit: unit?.uid ?? '', unitName: unit?.name ?? '' },
  }
  return { row, reasons }
}

const again: Reason = { code: 'import.again', zh: '与前面的一行完全相同。', en: 'The same as a line before.' }
