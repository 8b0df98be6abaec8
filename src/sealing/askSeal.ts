import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import { idsOf } from '../ids.ts'
import type { Seal } from '../payload-types.ts'
import { type Command, requireWords } from '../review/command.ts'
import { actorOf } from '../trail/actorOf.ts'
import { append, headOf } from '../trail/append.ts'
import { sealOf } from '../trail/sealOf.ts'
import { maySeal } from './maySeal.ts'

/**
 * Asks that the words of a text be destroyed, as the law bids: a secret, an identity number. Nothing happens until
 * a second person confirms. The ground and the document number stay for ever: they must not repeat what is to be erased.
 * @throws {FabuError} 400, 401, 403, 404, 409 when one is under way or nothing of the text is on record.
 */
export async function askSeal({ req, collection, id, ground, documentNumber }: Command & Asked): Promise<Seal> {
  const user = await maySeal(req)
  const words = {
    ground: requireWords(ground, {
      path: 'ground',
      zh: '请写明依据（不要写出须删除的内容）。',
      en: 'Name the ground, without repeating what is to be erased.',
    }),
    documentNumber: requireWords(documentNumber, {
      path: 'documentNumber',
      zh: '请填写批准文号。',
      en: 'Name the number of the document that orders it.',
    }),
  }
  return inTransaction(req, async () => {
    const text = await uidOf({ req, collection, id })
    if (await sealOf({ req, text })) throw underWay()
    if (!(await headOf({ req, text }))) throw nothingRecorded()
    const seal = await req.payload.create({
      collection: 'seals',
      data: {
        uid: idsOf(req.payload).next(),
        openKey: text,
        text,
        textCollection: collection,
        state: 'asked',
        ...words,
        askedBy: user.uid ?? user.id,
        askedByName: user.name,
        askedAt: clockOf(req.payload).now().toISOString(),
      },
      depth: 0,
      req,
    })
    await append({ req, text, type: 'sealAsked', actor: await actorOf({ req, user }), data: { seal: seal.uid, ...words } })
    return seal
  })
}

type Asked = { ground: unknown; documentNumber: unknown }

async function uidOf({ req, collection, id }: Command): Promise<string> {
  const where = { id: { equals: id } }
  const { docs } = await req.payload.find({ pagination: false, collection, where, draft: true, trash: true, depth: 0, limit: 1, req })
  if (docs[0]?.uid) return docs[0].uid
  throw new FabuError({ code: 'text.none', status: 404, message: { zh: '没有这个文本。', en: 'There is no such text.' } })
}

const underWay = () =>
  new FabuError({
    code: 'seal.underWay',
    status: 409,
    message: { zh: '此文本已在封存中或已封存。', en: 'This text is being sealed, or is sealed already.' },
  })

const nothingRecorded = () =>
  new FabuError({
    code: 'seal.nothing',
    status: 409,
    message: {
      zh: '此文本从未提交，没有须封存的记录；直接改写或删除草稿即可。',
      en: 'This text was never submitted, so nothing of it is on record: change or delete the draft.',
    },
  })
