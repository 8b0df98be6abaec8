import { findPhoneNumbersInText } from 'libphonenumber-js/min'
import type { Inline } from './tree.ts'

/** A telephone number in a line of text: where it stands, in characters of UTF-16, and what a telephone dials. */
export type Telephone = { from: number; to: number; dial: string }

/**
 * Numbers that are dialled without a code: emergency and public services (工信部 《电信网编号计划》: 110, 119, 120, 122, 12xxx,
 * 95xxx, 96xxx). So short a number is one of a telephone only where the words before it say so.
 */
const short = /(?<!\d|\d[.:：/-])(1(?:10|19|2[02])|12\d{3}|9[56]\d{3,4})(?!\d|[.:：/-]\d|\s?(?:年|月|日|人|元|件|号|km|米|%))/g

/** Words in the site's languages after which a short number is dialled. */
const cue =
  /电话|電話|热线|熱線|拨打|撥打|致电|致電|急救|火警|报警|報警|救助|求助|公安|警察|救急|消防|ホットライン|相談|전화|구급|소방|경찰|상담|tel|phone|call|hotline|dial|ambulance|police|fire|emergenc|help|appel|numéro|pompiers|secours|aide|anruf|notruf|feuerwehr|polizei|rettung|hilfe|llam|teléfono|bomberos|emergencia|ayuda|телефон|звон|полици|пожарн|скорая|помощ|هاتف|اتصل|إسعاف|شرطة|إطفاء|طوارئ|مساعدة/i

/** How far before a number such a word may stand. */
const reach = 40

/** A line in which telephone numbers can be tapped. What is a link already stays as it is. */
export function linkTelephones(children: Inline[]): Inline[] {
  const words = children.map((inline) => (inline.type === 'text' ? inline.text : '\n'))
  const found = telephonesIn(words.join(''))
  if (found.length === 0) return children
  let at = 0
  return children.flatMap((inline, index) => {
    const from = at
    at += words[index]?.length ?? 0
    return inline.type === 'text' ? cut({ inline, numbers: found.filter((one) => one.from >= from && one.to <= at), from }) : [inline]
  })
}

type Run = Extract<Inline, { type: 'text' }>

/** One run of words, cut at its numbers. */
function cut({ inline, numbers, from }: { inline: Run; numbers: Telephone[]; from: number }): Inline[] {
  const pieces: Inline[] = []
  let done = 0
  for (const number of numbers) {
    const [start, end] = [number.from - from, number.to - from]
    pieces.push({ ...inline, text: inline.text.slice(done, start) })
    pieces.push({ type: 'link', href: `tel:${number.dial}`, children: [{ ...inline, text: inline.text.slice(start, end) }] })
    done = end
  }
  pieces.push({ ...inline, text: inline.text.slice(done) })
  return pieces.filter((piece) => piece.type !== 'text' || piece.text !== '')
}

/** What a telephone dials for a line that is one number and nothing else, a short one too; null for any other line. */
export function dialOf(line: string): string | null {
  const number = line.trim()
  if (new RegExp(`^${short.source}$`).test(number)) return number
  const [found] = telephonesIn(number)
  return found && found.from === 0 && found.to === number.length ? found.dial : null
}

/** Digits of the shortest number there is: China's without a code, and Niue's with one, have seven. */
const fewestDigits = 7

/** Most lines hold no number, and looking for one costs more than showing the line. */
const fullNumbers = (line: string) => ((line.match(/\p{Nd}/gu)?.length ?? 0) < fewestDigits ? [] : findPhoneNumbersInText(line, 'CN'))

/** Every telephone number in a line, in order; none overlap. Numbers without a country are China's. */
export function telephonesIn(line: string): Telephone[] {
  const full = fullNumbers(line).map(({ number, startsAt, endsAt }) => ({
    from: startsAt,
    to: endsAt,
    dial: number.ext ? `${number.number},${number.ext}` : number.number,
  }))
  const services = [...line.matchAll(short)]
    .map(({ index, 0: digits }) => ({ from: index, to: index + digits.length, dial: digits }))
    .filter(({ from }) => cue.test(line.slice(Math.max(0, from - reach), from)))
    .filter(({ from, to }) => !full.some((other) => from < other.to && other.from < to))
  return [...full, ...services].sort((one, other) => one.from - other.from)
}
