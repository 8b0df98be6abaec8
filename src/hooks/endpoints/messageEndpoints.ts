import type { Endpoint } from 'payload'
import { answerMessage } from '../../disclosure/messages/answerMessage.ts'
import { assignMessage } from '../../disclosure/messages/assignMessage.ts'
import { decideMessageReply } from '../../disclosure/messages/decideMessageReply.ts'
import { draftMessageReply } from '../../disclosure/messages/draftMessageReply.ts'
import { noteSatisfaction } from '../../disclosure/messages/noteSatisfaction.ts'
import { verb } from './answer.ts'

/** POST /api/messages/{id}/assign, /reply, /decide, /answer, /satisfaction. */
export const messageEndpoints: Omit<Endpoint, 'root'>[] = [
  verb('/:id/assign', assignMessage),
  verb('/:id/reply', draftMessageReply),
  verb('/:id/decide', decideMessageReply),
  verb('/:id/answer', answerMessage),
  verb('/:id/satisfaction', noteSatisfaction),
]
