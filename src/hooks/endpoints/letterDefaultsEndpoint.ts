import type { Endpoint } from 'payload'
import { defaultWords } from '../../disclosure/letters/defaultWords.ts'
import { letterKinds } from '../../disclosure/letters/kinds.ts'
import { mayHandle } from '../../disclosure/mayHandle.ts'
import { answer } from './answer.ts'

/** GET /api/letter-templates/defaults: each letter with its standing words and what may stand in braces, for whoever writes their own. */
export const letterDefaultsEndpoint: Omit<Endpoint, 'root'> = {
  path: '/defaults',
  method: 'get',
  handler: (req) =>
    answer(async () => {
      await mayHandle(req)
      return { letters: letterKinds.map(({ key, title, keys, needs }) => ({ kind: key, title, keys, needs, words: defaultWords[key] })) }
    }),
}
