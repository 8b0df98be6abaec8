import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import type { Seal } from '../payload-types.ts'
import { optionalWords, requireWords } from '../review/command.ts'
import { takeBack } from '../review/takeBack.ts'
import type { TextCollection } from '../texts.ts'
import { actorOf } from '../trail/actorOf.ts'
import { append } from '../trail/append.ts'
import { maySeal } from './maySeal.ts'
import { publicNotice } from './words.ts'

type Args = { req: PayloadRequest; id: string; decision: unknown; comment?: unknown }

/**
 * A second person confirms a seal, or refuses it. Confirmed, the text is withdrawn from every outlet and its open
 * round is void; once nothing of it is out any more, the clock destroys it. There is no way back.
 * @throws {FabuError} 400, 401, 403 for whoever asked for it, 404, 409 when it was decided already.
 */
export async function decideSeal({ req, id, decision, comment }: Args): Promise<Seal> {
  const user = await maySeal(req)
  const wanted = knownDecision(decision)
  const words = wanted === 'refuse' ? requireWords(comment, whyNot) : optionalWords(comment, whyNot)
  return inTransaction(req, async () => {
    const seal = await askedSeal({ req, id })
    if (seal.askedBy === (user.uid ?? user.id)) throw samePerson()
    const actor = await actorOf({ req, user })
    const type = wanted === 'confirm' ? 'sealConfirmed' : 'sealRefused'
    await append({ req, text: seal.text, type, actor, data: { seal: seal.uid, comment: words } })
    const collection = seal.textCollection as TextCollection
    if (wanted === 'confirm') await takeBack({ req, collection, text: seal.text, actor, notice: publicNotice })
    const data = {
      state: wanted === 'confirm' ? ('withdrawing' as const) : ('refused' as const),
      ...(wanted === 'confirm' ? {} : { openKey: String(seal.uid) }),
      decidedBy: user.uid ?? user.id,
      decidedByName: user.name,
      decidedAt: clockOf(req.payload).now().toISOString(),
    }
    return req.payload.update({ collection: 'seals', id, data, depth: 0, req })
  })
}

async function askedSeal({ req, id }: { req: PayloadRequest; id: string }): Promise<Seal> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'seals',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    req,
  })
  const [seal] = docs
  if (!seal) throw new FabuError({ code: 'seal.none', status: 404, message: { zh: '没有这项封存申请。', en: 'There is no such seal.' } })
  if (seal.state === 'asked') return seal
  throw new FabuError({
    code: 'seal.decided',
    status: 409,
    message: { zh: '这项封存申请已有决定。', en: 'This seal was decided already.' },
  })
}

function knownDecision(decision: unknown): 'confirm' | 'refuse' {
  if (decision === 'confirm' || decision === 'refuse') return decision
  throw new FabuError({
    code: 'decision.unknown',
    status: 400,
    message: { zh: '决定只能是 confirm（同意）或 refuse（不同意）。', en: 'The decision is either "confirm" or "refuse".' },
  })
}

const samePerson = () =>
  new FabuError({
    code: 'seal.samePerson',
    status: 403,
    message: { zh: '封存须由申请人以外的人决定。', en: 'A seal is decided by another person than the one who asked for it.' },
  })

const whyNot = { path: 'comment', zh: '不同意时请写明理由。', en: 'Say why it is refused.' }
