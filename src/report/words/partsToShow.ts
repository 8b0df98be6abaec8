import type { FilledPart } from '../../documents/fill.ts'
import type { Profile } from '../form.ts'
import { figuresTold } from '../readNarrative.ts'
import { readMentions } from './readMentions.ts'

/** A stretch of the narrative as it is printed; `of` is the number it tells, whose records can be opened. */
export type ShownPart = { text: string; of?: string }

type Asked = { parts: FilledPart[]; year: number; profile: Profile }

/** A paragraph of the narrative, each number in it with what it is of: the key it is bound to, else what its words tell it is. The year opens nothing. */
export function partsToShow({ parts, ...asked }: Asked): ShownPart[] {
  const text = parts.map((part) => part.text).join('')
  const marks: { from: number; to: number; of: string }[] = []
  let at = 0
  for (const part of parts) {
    if (part.of && part.of !== 'year' && !part.isMissing) marks.push({ from: at, to: at + part.text.length, of: part.of })
    at += part.text.length
  }
  const typed = [
    ...readMentions(text, asked).mentions.flatMap(({ subject, number }) =>
      number && subject.cells.length === 1 ? [{ ...number, of: subject.cells[0] ?? '' }] : [],
    ),
    ...figuresTold(text).map(({ key, number }) => ({ ...number, of: key })),
  ]
  for (const one of typed) if (!marks.some(({ from, to }) => one.from < to && from < one.to)) marks.push(one)
  return cut(
    text,
    marks.toSorted((one, other) => one.from - other.from),
  )
}

function cut(text: string, marks: { from: number; to: number; of: string }[]): ShownPart[] {
  const shown: ShownPart[] = []
  let at = 0
  for (const { from, to, of } of marks) {
    if (from > at) shown.push({ text: text.slice(at, from) })
    shown.push({ text: text.slice(from, to), of })
    at = to
  }
  return at < text.length ? [...shown, { text: text.slice(at) }] : shown
}
