import { withdraw } from '../../review/withdraw.ts'
import { textCommand } from './answer.ts'

/** POST /api/{collection}/{id}/withdraw */
export const withdrawEndpoint = textCommand('withdraw', ({ body, ...command }) => withdraw({ ...command, reason: body.reason }))
