import type { Payload } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { scrub } from '../../database/scrub.ts'
import { systemRequest } from '../../delivery/systemRequest.ts'
import { FabuError } from '../../errors.ts'
import type { Applicant } from '../../payload-types.ts'
import { open, seal } from './box.ts'
import type { PersonKey } from './keys.ts'

/** The key everything is sealed under now, how many were sealed anew, and how many stand under which key. */
export type Rotated = { key: string; resealed: number; under: Record<string, number> }

const page = 50

/**
 * Seals everybody who asked anew under the first key. First all of it is opened: where one box does not open, nothing is changed. Then each row is changed by itself, so
 * that whoever is stopped in between goes on by calling it again.
 * @throws {FabuError} `person.keyMissing` naming the keys that are not there, `person.keyWrong` naming what does not open.
 */
export async function rotateKeys({ payload, keys }: { payload: Payload; keys: PersonKey[] }): Promise<Rotated> {
  const [current] = keys
  if (!current) throw new RangeError('There is no key.')
  await mustAllOpen({ payload, keys, current })
  let resealed = 0
  for await (const { id } of othersThan({ payload, current })) if (await resealOne({ payload, keys, current, id })) resealed += 1
  // Until the database's file is written anew, what the old key opens still lies in it.
  await scrub(payload)
  return { key: current.id, resealed, under: await countByKey({ payload }) }
}

type Opened = { payload: Payload; keys: PersonKey[]; current: PersonKey }

async function mustAllOpen({ payload, keys, current }: Opened): Promise<void> {
  const under = await countByKey({ payload })
  const missing = Object.keys(under).filter((id) => !keys.some((key) => key.id === id))
  if (missing.length > 0) throw keyMissing(missing.map((id) => `${id} (${under[id]})`))
  const closed: string[] = []
  for await (const row of othersThan({ payload, current })) if (!opens({ row, keys })) closed.push(row.request)
  if (closed.length > 0) throw keyWrong(closed)
}

const partsOf = ({ box, proof, request }: Applicant) => [
  { name: 'box' as const, subject: request, box },
  { name: 'proof' as const, subject: `${request} proof`, box: proof },
]

function opens({ row, keys }: { row: Applicant; keys: PersonKey[] }): boolean {
  try {
    for (const { box, subject } of partsOf(row)) if (box) open({ keys, subject, box })
    return true
  } catch (error) {
    if (error instanceof FabuError && error.code === 'person.box') return false
    throw error
  }
}

/** One row, whole or not at all; false where it was sealed anew or erased meanwhile. */
async function resealOne({ payload, keys, current, id }: Opened & { id: string }): Promise<boolean> {
  const req = await systemRequest(payload)
  return inTransaction(req, async () => {
    const row = await payload.findByID({ collection: 'applicants', id, depth: 0, req })
    if (!row.box || row.keyId === current.id) return false
    const anew = partsOf(row).flatMap(({ name, subject, box }) =>
      box ? [[name, seal({ keys: [current], subject, bytes: open({ keys, subject, box }) })] as const] : [],
    )
    await payload.update({ collection: 'applicants', id, data: { ...Object.fromEntries(anew), keyId: current.id }, depth: 0, req })
    return true
  })
}

/** Whoever is not sealed under the current key, some at a time: a scan of a proof has megabytes. */
async function* othersThan({ payload, current }: { payload: Payload; current: PersonKey }): AsyncGenerator<Applicant> {
  let after = ''
  for (;;) {
    const { docs } = await payload.find({
      collection: 'applicants',
      where: { and: [{ keyId: { not_in: [current.id, ''] } }, { uid: { greater_than: after } }] },
      sort: 'uid',
      limit: page,
      pagination: false,
      depth: 0,
    })
    yield* docs
    if (docs.length < page) return
    after = docs.at(-1)?.uid ?? ''
  }
}

async function countByKey({ payload }: { payload: Payload }): Promise<Record<string, number>> {
  const { docs } = await payload.find({
    collection: 'applicants',
    where: { keyId: { not_equals: '' } },
    limit: 0,
    pagination: false,
    depth: 0,
    select: { keyId: true },
  })
  const under: Record<string, number> = {}
  for (const { keyId } of docs) if (keyId) under[keyId] = (under[keyId] ?? 0) + 1
  return under
}

const keyMissing = (missing: string[]) =>
  new FabuError({
    code: 'person.keyMissing',
    status: 409,
    message: {
      zh: `FABU_PERSON_KEYS 中缺少密钥（及其密封的件数）：${missing.join('、')}。未作任何改动；请把旧密钥列在新密钥之后。`,
      en: `FABU_PERSON_KEYS lacks these keys (and how many they sealed): ${missing.join(', ')}. Nothing was changed; list old keys after the new one.`,
    },
  })

const keyWrong = (closed: string[]) =>
  new FabuError({
    code: 'person.keyWrong',
    status: 409,
    message: {
      zh: `有 ${closed.length} 件打不开：密钥的内容与当时不同，或资料被改动。未作任何改动。申请：${closed.slice(0, 20).join('、')}`,
      en: `${closed.length} do not open: a key is not what it was, or they were changed. Nothing was changed. Applications: ${closed.slice(0, 20).join(', ')}`,
    },
  })
