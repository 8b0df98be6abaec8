import type { Sentence } from '../../errors.ts'
import type { Mention } from './readMentions.ts'

/** What words tell beside what is counted, and the words. */
export type Held = { id: string; name: Sentence; quotes: string[]; value: number; counted: number }

/** The words of a mention without its number: 信息不存在 and 非本机关负责 are two ways, 予以公开 said twice is one. */
const way = ({ quote }: Mention) => quote.replace(/[\s\d零一二两三四五六七八九十百件项宗起份例个,]/g, '')

/** The mentions of a paragraph, each with what is counted. A row of results that is told in several ways, a number each, is told as their sum. */
export function heldTogether(mentions: Mention[], countOf: (cells: string[]) => number): Held[] {
  const taken: Mention[][] = []
  for (const mention of mentions) {
    const { subject } = mention
    const others =
      subject.isResult && taken.find((some) => some[0]?.subject.id === subject.id && some.every((one) => way(one) !== way(mention)))
    if (others) others.push(mention)
    else taken.push([mention])
  }
  return taken.map((some) => {
    const { subject } = some[0] as Mention
    const value = Number(some.reduce((sum, one) => sum + one.value, 0).toFixed(6))
    return { id: subject.id, name: subject.name, quotes: some.map(({ quote }) => quote), value, counted: countOf(subject.cells) }
  })
}
