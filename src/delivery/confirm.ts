import type { PayloadRequest } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import { requireAccount } from '../accounts/requireAccount.ts'
import { requireSecondStep } from '../accounts/secondStepReasons.ts'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { addressProblem } from '../egress.ts'
import { FabuError, refuseIf } from '../errors.ts'
import type { Delivery, Edition, User } from '../payload-types.ts'
import { linkFault } from '../richtext/links.ts'
import { checkPlainText } from '../richtext/plainText.ts'
import { append } from '../trail/append.ts'
import type { Actor } from '../trail/chain.ts'
import { settleableByHand } from './byHand.ts'
import { laneRows } from './enqueue.ts'
import { evidenceOf } from './evidenceOf.ts'
import { mustBeNewest } from './mustBeNewest.ts'
import { writeReceipts } from './settle.ts'
import type { DeliveryPart } from './states.ts'
import { wordsFrom } from './wordsFrom.ts'

type Args = { req: PayloadRequest; id: string; address: unknown; externalId?: unknown; note?: unknown; evidence?: unknown }

/**
 * A person confirms that a held delivery is out (or, for a withdrawal, taken down), with the address the public
 * sees, a note, and a picture or PDF that shows it. It then counts like any other.
 * @throws {FabuError} 403, 404, 409 when it is not held, 400 for an address that is none.
 */
export async function confirm({ req, id, address, externalId, note, evidence }: Args): Promise<Delivery> {
  const user = await mayConfirm(req)
  return inTransaction(req, async () => {
    const delivery = await settleableByHand({ req, id })
    if (delivery.action === 'publish') mustBeNewest({ delivery, lane: await laneRows({ req, lane: delivery.lane }) })
    const shown = checkedAddress({ address, isNeeded: delivery.action === 'publish' })
    const at = clockOf(req.payload).now().toISOString()
    const parts = delivery.parts as DeliveryPart[]
    const outside = checkedId(externalId)
    const shownBy = { ...noteOf(note), ...(await evidenceOf({ req, id: evidence })) }
    const receipts = []
    for (const [part, { edition }] of parts.entries()) {
      const bytesHash = sentHash({ delivery, part }) ?? (await hashOf({ req, edition }))
      receipts.push({ part, address: shown, externalId: outside, bytesHash, at })
    }
    await append({
      req,
      text: delivery.text,
      type: 'confirmed',
      actor: actorFrom(user),
      data: { delivery: delivery.uid, edition: delivery.edition, outlet: delivery.outlet, address: shown, ...shownBy },
    })
    await writeReceipts({ req, delivery, receipts, settledBy: user.name })
    return req.payload.findByID({ collection: 'deliveries', id, depth: 0, req })
  })
}

const noteOf = (note: unknown) => (note ? { note: wordsFrom(note, { path: 'note', zh: '说明有误。', en: 'The note is refused.' }) } : {})

const roles = hasRole('publisher', 'secretariat', 'administrator')

/** @throws {FabuError} 401 for strangers, 403 unless publisher, secretariat or administrator, with a second step where the office asks for one. */
export async function mayConfirm(req: PayloadRequest): Promise<User> {
  const user = requireAccount(req)
  if (roles({ req })) {
    await requireSecondStep({ req, user, isDeciding: true })
    return user
  }
  throw new FabuError({
    code: 'confirm.forbidden',
    status: 403,
    message: { zh: '只有签发人、秘书处或管理员可以确认。', en: 'Only a publisher, the secretariat or an administrator does this.' },
  })
}

function checkedAddress({ address, isNeeded }: { address: unknown; isNeeded: boolean }): string | null {
  const text = typeof address === 'string' ? address.trim() : ''
  if (text === '' && !isNeeded) return null
  const problem = text.length > 1000 ? { zh: '网址过长。', en: 'The address is too long.' } : (addressProblem(text) ?? linkFault(text))
  if (!problem) return text
  throw new FabuError({
    code: 'address.wrong',
    status: 400,
    message: { zh: problem.zh, en: problem.en },
    reasons: [{ code: 'address.wrong', path: 'address', zh: problem.zh, en: problem.en }],
  })
}

/** The outlet's own name for it, where the person has one. */
function checkedId(externalId: unknown): string | null {
  refuseIf(checkPlainText(externalId, { max: 200, path: 'externalId' }), {
    code: 'externalId.wrong',
    status: 400,
    message: { zh: '外部编号有误：', en: 'The external id is refused:' },
  })
  return externalId ? String(externalId) : null
}

/** The hash of what an adapter did send, such as a draft a person then published; the edition's own where nothing was. */
const sentHash = ({ delivery, part }: { delivery: Delivery; part: number }): string | null =>
  ((delivery.progress ?? {}) as { articles?: string[] }).articles?.[part] ?? null

async function hashOf({ req, edition }: { req: PayloadRequest; edition: string }): Promise<string> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'editions',
    where: { uid: { equals: edition } },
    limit: 1,
    depth: 0,
    req,
  })
  return (docs[0] as Edition).sha256
}

export const actorFrom = (user: User): Actor => ({
  uid: user.uid ?? user.id,
  name: user.name,
  title: user.title ?? '',
  unit: user.unit && typeof user.unit === 'object' ? user.unit.name : '',
})
