import type { Check } from '../check.ts'
import type { Profile } from '../form.ts'
import { type Numbers, numberAt, wordsOfNumber } from '../numbers.ts'
import { figuresTold } from '../readNarrative.ts'
import { type Held, heldTogether } from './heldTogether.ts'
import { readMentions } from './readMentions.ts'

/** A paragraph of a report, and the stretches of it that are no words of the office: numbers that were put in for a key. */
export type Paragraph = { text: string; bound: { from: number; to: number }[] }

/** Numbers a report has beside its words. A report that was read has its tables alone. */
export type Counted = { tables: Numbers['tables']; figures?: Numbers['figures']; registers?: Numbers['registers']; requestFees?: number }

type Checked = { paragraphs: Paragraph[]; counted: Counted; year: number | null; profile: Profile }

/**
 * Numbers the words of a report tell, held against its tables and figures, a check for each place that tells one: a difference is looked at, since words may mean something else.
 * What no rule knows is listed once, so that nobody takes it for checked.
 */
export function wordChecks({ paragraphs, counted, year, profile }: Checked): Check[] {
  const numbers: Numbers = { tables: counted.tables, figures: counted.figures ?? {}, registers: counted.registers ?? {} }
  const countedAs = (of: string) => (of === 'requestFees' ? counted.requestFees : numberAt(numbers, of))
  const held: Held[] = []
  const unread: string[] = []
  for (const { text, bound } of paragraphs) {
    const { mentions, unread: others } = readMentions(text, { year, profile })
    const known = mentions.filter(({ subject }) => subject.cells.every((cell) => countedAs(cell) !== undefined))
    held.push(...heldTogether(known, (cells) => cells.reduce((sum, cell) => sum + (countedAs(cell) ?? 0), 0)))
    const told = figuresTold(text).filter(({ key }) => countedAs(key) !== undefined)
    held.push(
      ...told.map(({ key, value, from, to }) => ({
        ...{ id: `F-${key}`, name: wordsOfNumber(key), value, counted: countedAs(key) ?? 0 },
        quotes: [text.slice(from, to)],
      })),
    )
    const isRead = [...bound, ...[...known, ...told].flatMap(({ number }) => number ?? [])]
    const open = [...others, ...mentions.filter((one) => !known.includes(one))].sort((one, other) => one.from - other.from)
    unread.push(...open.filter((span) => !isRead.some((one) => one.from < span.to && one.to > span.from)).map(({ quote }) => quote))
  }
  return [...numbered(held).map(checkOf), ...noteOf(unread)]
}

/** A cell that is told of twice is checked twice, under ids of their own. */
const numbered = (held: Held[]): Held[] =>
  held.map((one, index) => {
    const earlier = held.slice(0, index).filter(({ id }) => id === one.id).length
    return earlier === 0 ? one : { ...one, id: `${one.id}-${earlier + 1}` }
  })

function checkOf({ id, name, quotes, value, counted }: Held): Check {
  const [zh, en] = [quotes.map((quote) => `「${quote}」`).join('，'), quotes.map((quote) => `“${quote}”`).join(', ')]
  const evidence = {
    zh: `正文${zh}：${value}；${name.zh}：${counted}`,
    en: `The words say ${value} in ${en}; ${name.en}: ${counted}`,
  }
  return { id: `TEXT-${id}`, severity: 'warning', ok: value === counted, evidence }
}

const noteOf = (unread: string[]): Check[] =>
  unread.length === 0
    ? []
    : [
        {
          id: 'TEXT-UNREAD',
          severity: 'note',
          ok: true,
          evidence: {
            zh: `正文中下列数未作核对：${unread.map((quote) => `「${quote}」`).join('、')}`,
            en: `Numbers of the words that were held against nothing: ${unread.map((quote) => `“${quote}”`).join(', ')}`,
          },
        },
      ]
