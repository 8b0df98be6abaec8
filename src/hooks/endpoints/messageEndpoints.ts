import type { Endpoint } from 'payload'
import { answerMessage } from '../../disclosure/messages/answerMessage.ts'
import { assignMessage } from '../../disclosure/messages/assignMessage.ts'
import { decideMessageReply } from '../../disclosure/messages/decideMessageReply.ts'
import { draftAnswer } from '../../disclosure/messages/draftAnswer.ts'
import { draftMessageReply } from '../../disclosure/messages/draftMessageReply.ts'
import { noteSatisfaction } from '../../disclosure/messages/noteSatisfaction.ts'
import { registerPasted, showPasted } from '../../disclosure/messages/registerPasted.ts'
import { verb } from './answer.ts'

/** A paste of a few hundred entries. */
const longestPaste = 200_000

/** POST /api/messages/read-pasted and /register-pasted `{ text }`; of one, POST /api/messages/{id}/assign, /reply, /decide, /answer, /satisfaction, /draft. */
export const messageEndpoints: Omit<Endpoint, 'root'>[] = [
  verb('/read-pasted', showPasted, longestPaste),
  verb('/register-pasted', registerPasted, longestPaste),
  verb('/:id/assign', assignMessage),
  verb('/:id/reply', draftMessageReply),
  verb('/:id/decide', decideMessageReply),
  verb('/:id/answer', answerMessage),
  verb('/:id/satisfaction', noteSatisfaction),
  verb('/:id/draft', draftAnswer),
]
