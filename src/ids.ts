import { customAlphabet } from 'nanoid'

/** Makes office ids: short, sayable on the telephone, safe in a file name and an address. */
export type Ids = { next(): string }

/** No vowels and no look-alikes, so no id spells a word or is misread. */
const randomUid = customAlphabet('23456789bcdfghjkmnpqrstvwxz', 12)

export const randomIds: Ids = { next: () => randomUid() }

const idsKey = Symbol.for('fabu.ids')
type IdsHolder = { [idsKey]?: Ids }

/** The id maker of one running office, kept on the Payload instance. */
export const idsOf = (holder: object): Ids => (holder as IdsHolder)[idsKey] ?? randomIds

/** Gives an office another id maker; tests use numbered ones. */
export function setIds(holder: object, ids: Ids) {
  ;(holder as IdsHolder)[idsKey] = ids
}

/** Ids in a row, for tests: `t000001`, `t000002` … */
export function numberedIds(prefix = 't'): Ids {
  let count = 0
  return { next: () => `${prefix}${String(++count).padStart(6, '0')}` }
}
