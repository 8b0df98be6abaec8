import type { Payload } from 'payload'
import { everyRow } from '../verify/pages.ts'
import type { TextRecord } from '../verify/record.ts'
import { finderOf } from './finder.ts'
import { formsOf, jsonForm } from './forms.ts'
import { type Draft, wordsOf } from './wordsOf.ts'

/** By what bytes and rows are known to hold a text, in every spelling. */
export type Traces = {
  /** Its own words alone. What proves another text's delivery goes only where one of these stands in it. */
  words: string[]
  /** Its titles and slugs too. */
  all: string[]
  /** What only its sister languages may share with it: by these their drafts are known to repeat it. */
  item: string[]
}

type Asked = { payload: Payload; record: TextRecord; drafts: Draft[]; siblings: Set<string> }

/**
 * The words of a text that are nobody else's: what also stands in another text's edition (a signature line, a set
 * phrase, the title a policy's interpretation bears) is public by that one, and no trace of this one.
 */
export async function tracesOf({ payload, record, drafts, siblings }: Asked): Promise<Traces> {
  const { words, names } = wordsOf({ canonicals: [...record.editions, ...record.reviews].map(({ canonical }) => canonical), drafts })
  const spelled = new Map([...words, ...names].map((word) => [jsonForm(word), word]))
  const find = finderOf(spelled.keys())
  const [elsewhere, inItem] = [new Set<string>(), new Set<string>()]
  for await (const { text, canonical } of everyRow({
    payload,
    collection: 'editions',
    by: 'uid',
    select: { text: true, canonical: true },
  })) {
    if (text === record.text || !canonical) continue
    for (const form of find(Buffer.from(canonical))) (siblings.has(text) ? inItem : elsewhere).add(spelled.get(form) ?? '')
  }
  const formsWithout = (values: string[], ...shared: Set<string>[]) =>
    values.filter((value) => !shared.some((set) => set.has(value))).flatMap(formsOf)
  return {
    words: formsWithout(words, elsewhere, inItem),
    all: formsWithout([...names, ...words], elsewhere, inItem),
    item: formsWithout([...names, ...words], elsewhere),
  }
}
