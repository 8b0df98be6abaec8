import { submit } from '../../review/submit.ts'
import { textCommand } from './answer.ts'

/** POST /api/{collection}/{id}/submit */
export const submitEndpoint = textCommand('submit', submit)
