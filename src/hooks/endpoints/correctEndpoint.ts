import { correct } from '../../review/correct.ts'
import { textCommand } from './answer.ts'

/** POST /api/{collection}/{id}/correct */
export const correctEndpoint = textCommand('correct', ({ body, ...command }) => correct({ ...command, note: body.note }))
