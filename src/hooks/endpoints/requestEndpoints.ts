import type { Endpoint, PayloadRequest } from 'payload'
import { makeLetter } from '../../disclosure/letters/makeLetter.ts'
import { decideReply } from '../../disclosure/request/decideReply.ts'
import { draftDisclosed } from '../../disclosure/request/draftDisclosed.ts'
import { draftReply } from '../../disclosure/request/draftReply.ts'
import { endRequest, serveReply } from '../../disclosure/request/endRequest.ts'
import { importRequests } from '../../disclosure/request/importRequests.ts'
import { lookAtPerson } from '../../disclosure/request/lookAtPerson.ts'
import { noteClock } from '../../disclosure/request/noteClock.ts'
import { noteContact } from '../../disclosure/request/noteContact.ts'
import { deriveById, likeById } from '../../disclosure/request/readRequest.ts'
import { registerRequest } from '../../disclosure/request/registerRequest.ts'
import { setAside } from '../../disclosure/request/setAside.ts'
import { answer, verb } from './answer.ts'
import { fileAnswer } from './fileAnswer.ts'

const view = (path: string, read: (args: { req: PayloadRequest; id: string }) => Promise<unknown>): Omit<Endpoint, 'root'> => ({
  path,
  method: 'get',
  handler: (req) => answer(async () => read({ req, id: String(req.routeParams?.id) })),
})

/** A scan of a proof of identity comes as base64 in the body, a file of applications as it is. */
const withProof = 5_000_000

/** POST /api/requests/register, /import, and /api/requests/{id}/clock, /contact, /reply, /decide, /serve, /end, /set-aside, /draft, /person, /letter; GET /api/requests/{id}/derive and /like. */
export const requestEndpoints: Omit<Endpoint, 'root'>[] = [
  verb('/register', registerRequest, withProof),
  verb('/import', importRequests, withProof),
  verb('/:id/clock', noteClock),
  verb('/:id/contact', noteContact),
  verb('/:id/reply', draftReply),
  verb('/:id/decide', decideReply),
  verb('/:id/serve', serveReply),
  verb('/:id/end', endRequest),
  verb('/:id/set-aside', setAside),
  verb('/:id/draft', draftDisclosed),
  verb('/:id/person', ({ req, id, body }) => lookAtPerson({ req, id, why: body.why, wantsProof: body.proof === true })),
  verb('/:id/letter', async (asked) => fileAnswer(await makeLetter(asked))),
  view('/:id/derive', deriveById),
  view('/:id/like', likeById),
]
