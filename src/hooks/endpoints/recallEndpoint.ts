import { recall } from '../../review/recall.ts'
import { textCommand } from './answer.ts'

/** POST /api/{collection}/{id}/recall */
export const recallEndpoint = textCommand('recall', recall)
