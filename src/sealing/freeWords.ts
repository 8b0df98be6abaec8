import type { EventBody } from '../trail/chain.ts'

/** What people wrote and where things stood: words and addresses may hold what is to be erased. */
const free = [
  'comment',
  'reason',
  'address',
  'externalId',
  'notice',
  'note',
  'explanation',
  'evidence',
  'title',
  'file',
  'differences',
  'words',
]

/** Events of the seal itself say why it was done, and stay. */
const kept = new Set(['sealAsked', 'sealConfirmed', 'sealRefused', 'sealed'])

/** Whether an event's body may hold words of the text; ids, hashes, numbers and times do not. Pure. */
export const mayHoldWords = ({ type, data }: Pick<EventBody, 'type' | 'data'>): boolean =>
  !kept.has(type) && free.some((name) => Boolean(data[name]))
