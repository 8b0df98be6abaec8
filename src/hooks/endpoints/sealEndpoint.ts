import { askSeal } from '../../sealing/askSeal.ts'
import { textCommand } from './answer.ts'

/** POST /api/{collection}/{id}/seal `{ ground, documentNumber }`: asks that a text be sealed. */
export const sealEndpoint = textCommand('seal', ({ body, ...call }) =>
  askSeal({ ...call, ground: body.ground, documentNumber: body.documentNumber }),
)
