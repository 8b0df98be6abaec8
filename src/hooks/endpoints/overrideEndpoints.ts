import type { Endpoint } from 'payload'
import { overrideVerbs, settleOverride } from '../../report/override/settleOverride.ts'
import { answer, bodyOf } from './answer.ts'

/** POST /api/report-overrides/{id}/confirm, and /refuse and /void `{ words }`. */
export const overrideEndpoints: Omit<Endpoint, 'root'>[] = overrideVerbs.map((verb) => ({
  path: `/:id/${verb}`,
  method: 'post',
  handler: (req) => answer(async () => settleOverride({ req, id: String(req.routeParams?.id), verb, words: (await bodyOf(req)).words })),
}))
