import type { Payload, PayloadRequest, Where } from 'payload'
import { FabuError } from '../errors.ts'
import type { Seal } from '../payload-types.ts'

/** The seal of a text that is under way, or done; null where there is none, or one was refused. */
export async function sealOf({ req, text }: { req: PayloadRequest; text: string }): Promise<Seal | null> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'seals',
    where: { and: [{ text: { equals: text } }, { state: { not_equals: 'refused' } }] },
    limit: 1,
    depth: 0,
    req,
  })
  return docs[0] ?? null
}

/** Whether a text is sealed, or two people have decided that it will be. */
export async function isSealed({ req, text }: { req: PayloadRequest; text: string }): Promise<boolean> {
  const seal = await sealOf({ req, text })
  return seal !== null && seal.state !== 'asked'
}

/** Whether the words of a text are gone. */
export async function isDestroyed({ payload, text }: { payload: Payload; text: string }): Promise<boolean> {
  const where: Where = { and: [{ text: { equals: text } }, { state: { in: ['destroying', 'sealed'] } }] }
  return (await payload.count({ collection: 'seals', where })).totalDocs > 0
}

/** Nothing of a sealed text is reviewed, approved or sent any more. @throws {FabuError} `text.sealed` (423) */
export async function mustNotBeSealed(asked: { req: PayloadRequest; text: string }): Promise<void> {
  if (await isSealed(asked)) throw sealed()
}

const sealed = () =>
  new FabuError({
    code: 'text.sealed',
    status: 423,
    message: {
      zh: '此文本已封存或正在封存，不能再修改、审核或发布。',
      en: 'This text is sealed, or being sealed: it is not changed, reviewed or sent any more.',
    },
  })
