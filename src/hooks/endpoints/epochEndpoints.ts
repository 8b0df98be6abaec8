import type { Endpoint } from 'payload'
import { go, wantAsk } from '../../epochs/go.ts'
import { answer, refuseOtherSites } from './answer.ts'

/** POST /api/epochs/ask: the process with the clock asks every outlet what became of what is in doubt. */
export const askEpochEndpoint: Omit<Endpoint, 'root'> = {
  path: '/ask',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      refuseOtherSites(req)
      return wantAsk({ req })
    }),
}

/** POST /api/epochs/go: a person has seen the answers and sets the clock going. */
export const goEndpoint: Omit<Endpoint, 'root'> = {
  path: '/go',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      refuseOtherSites(req)
      return go({ req })
    }),
}
