import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { heldNumber, takenNumber } from '../disclosure/messages/platformNumber.ts'
import { whyNotPublic } from '../disclosure/messages/whyNotPublic.ts'
import { type Reason, refuseIf } from '../errors.ts'
import { idOf } from '../relation.ts'

/** What commands alone write once a message is there, each with its event: who has it, what was answered, and whether that is public. */
const byCommand = {
  unit: ['用“交办”', 'assign it'],
  transferredOn: ['用“交办”', 'assign it'],
  reply: ['先起草答复，由另一人同意', 'draft the reply, which another person agrees to'],
  repliedOn: ['用“登记答复”', 'note that it was answered'],
  repliedThrough: ['用“登记答复”', 'note that it was answered'],
  replyProof: ['用“登记答复”', 'note that it was answered'],
  isPublic: ['在起草答复时标明', 'say so with the draft of the reply'],
  publicSubject: ['在起草答复时写明', 'write it with the draft of the reply'],
  publicWords: ['在起草答复时写明', 'write it with the draft of the reply'],
  satisfaction: ['用“登记满意度”', 'note it once it is answered'],
} as const

/**
 * Holds what people type into a message to the rules of its commands. One that is entered with its answer was answered before it came here
 * (补录): it says so, and may be mended. Any other is assigned, answered and published by commands. What tells of a person is not marked for
 * publication, and a number of the national platform is there once. @throws {FabuError} 400, 409
 */
export const guardMessage: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const row = { ...originalDoc, ...data }
  const isRecorded = operation === 'create' ? Boolean(row.repliedOn) : originalDoc?.isRecorded === true
  refuseIf(isRecorded ? [] : operation === 'create' ? tooEarly(row) : changed({ data, before: originalDoc ?? {} }), {
    code: 'message.byCommand',
    message: { zh: '不能直接填写：', en: 'This is not typed in:' },
  })
  if (isRecorded)
    refuseIf(whyNotPublic(row), { code: 'message.refused', status: 400, message: { zh: '不能公开：', en: 'It cannot be published:' } })
  refuseIf(await numberTaken({ req, row }), {
    code: 'message.refused',
    message: { zh: '重复登记：', en: 'It is registered already:' },
  })
  const platformNumber = heldNumber(row.platformNumber)
  // Two entries at once are told apart by the key; without a number, or void, it is the row's own.
  return { ...data, isRecorded, platformNumber, numberKey: (!row.isVoid && platformNumber) || row.uid }
}

type Values = Record<string, unknown>

const plain = (value: unknown) => (typeof value === 'object' ? idOf(value) : (value ?? '')) || ''

const changed = ({ data, before }: { data: Values; before: Values }): Reason[] =>
  Object.keys(byCommand)
    .filter((path) => path in data && String(plain(data[path])) !== String(plain(before[path])))
    .map(reason)

/** An answer without its day was not given yet. */
const tooEarly = (row: Values): Reason[] =>
  ['reply', 'repliedThrough', 'replyProof', 'isPublic', 'publicSubject', 'publicWords', 'satisfaction']
    .filter((path) => plain(row[path]))
    .map(reason)

function reason(path: string): Reason {
  const [zh, en] = byCommand[path as keyof typeof byCommand]
  return { code: 'message.byCommand', path, zh: `“${path}”：请${zh}。`, en: `"${path}": ${en}.` }
}

async function numberTaken({ req, row }: { req: PayloadRequest; row: Values }): Promise<Reason[]> {
  const number = heldNumber(row.platformNumber)
  if (!number || row.isVoid) return []
  const holder = (await takenNumber({ req, numbers: [number] })).get(number)
  if (!holder || holder.uid === row.uid) return []
  return [
    {
      code: 'message.known',
      path: 'platformNumber',
      zh: `平台编号 ${number} 已登记为“${holder.subject}”（${holder.uid}）。`,
      en: `Number ${number} is registered as "${holder.subject}" (${holder.uid}).`,
    },
  ]
}
