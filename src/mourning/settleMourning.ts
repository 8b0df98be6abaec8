import type { PayloadRequest, Where } from 'payload'
import { clockOf } from '../clock.ts'
import { couldBeId } from '../database/couldBeId.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import type { Mourning } from '../payload-types.ts'
import { mayMourn } from './mayMourn.ts'
import { recordMourning } from './recordMourning.ts'

/** `confirm` takes another person than the one who asked. `refuse` and `end` give the colour back, so one person is enough. */
export const mourningVerbs = ['confirm', 'refuse', 'end'] as const
export type MourningVerb = (typeof mourningVerbs)[number]

const steps = { confirm: ['asked', 'confirmed'], refuse: ['asked', 'refused'], end: ['confirmed', 'ended'] } as const

/**
 * The second person's word on mourning, or its end before its time. The clock shows it within a minute of its beginning
 * and takes it away within a minute of its end.
 * @throws {FabuError} 401, 403 for whoever asked and now confirms, 404, 409 when it is not at that step.
 */
export async function settleMourning({ req, id, verb }: { req: PayloadRequest; id: string; verb: MourningVerb }): Promise<Mourning> {
  const user = await mayMourn(req)
  const [before, after] = steps[verb]
  return inTransaction(req, async () => {
    const mourning = await mourningById({ req, id })
    if (verb === 'confirm' && mourning.askedBy === (user.uid ?? user.id)) throw samePerson()
    const at = clockOf(req.payload).now().toISOString()
    const where: Where = { and: [{ id: { equals: mourning.id } }, { state: { equals: before } }] }
    const who = { [verb === 'end' ? 'endedByName' : 'decidedByName']: user.name, [verb === 'end' ? 'endedAt' : 'decidedAt']: at }
    const claimed = await req.payload.db.updateOne({
      collection: 'mournings',
      where,
      data: { state: after, ...who },
      options: { atomic: true },
      req,
    })
    if (claimed === null) throw notThere(mourning.state)
    const settled = await mourningById({ req, id })
    await recordMourning({ req, mourning: settled, from: before })
    return settled
  })
}

async function mourningById({ req, id }: { req: PayloadRequest; id: string }): Promise<Mourning> {
  const found = couldBeId(req.payload, id)
    ? await req.payload.findByID({ collection: 'mournings', id, depth: 0, disableErrors: true, req })
    : null
  if (found) return found
  throw new FabuError({ code: 'mourning.none', status: 404, message: { zh: '没有这项申请。', en: 'There is no such request.' } })
}

const samePerson = () =>
  new FabuError({
    code: 'mourning.samePerson',
    status: 403,
    message: { zh: '须由申请人以外的人同意。', en: 'Another person than the one who asked for it confirms it.' },
  })

const notThere = (state: string) =>
  new FabuError({
    code: 'mourning.state',
    status: 409,
    message: { zh: `这项申请现在是“${state}”，不能这样处理。`, en: `It is "${state}" by now, so this cannot be done.` },
  })
