import type { Endpoint } from 'payload'
import { FabuError, type Sentence } from '../../errors.ts'
import { answer } from './answer.ts'

/** Takes the place of one of Payload's own endpoints that the office does not have: whoever asks is told what to do instead. */
export const closedEndpoint = (path: string, message: Sentence): Omit<Endpoint, 'root'> => ({
  path,
  method: 'post',
  handler: () =>
    answer(async () => {
      throw new FabuError({ code: 'endpoint.closed', status: 403, message })
    }),
})
