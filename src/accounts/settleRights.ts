import type { PayloadRequest } from 'payload'
import { mayAdministerPeople } from '../access/mayAdministerPeople.ts'
import { clockOf } from '../clock.ts'
import { couldBeId } from '../database/couldBeId.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import type { RightsRequest, User } from '../payload-types.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { couldBeImpostor } from './impostor.ts'
import { requireAccount } from './requireAccount.ts'
import { asConfirmed } from './rightsConfirmed.ts'
import { requireSecondStep } from './secondStepReasons.ts'

type Args = { req: PayloadRequest; id: string; decision: 'confirm' | 'refuse' }

/**
 * The second person of a change of rights: it happens now, or never. Whoever asked may take it back, not confirm it;
 * nobody confirms rights of their own.
 * @throws {FabuError} 403 unless another person who administers people, 404, 409 when it is settled already.
 */
export async function settleRights({ req, id, decision }: Args): Promise<{ state: string }> {
  const user = requireAccount(req)
  if (!mayAdministerPeople({ req })) throw forbidden('只有管理员可以处理权限变更。', 'Only an administrator settles a change of rights.')
  await requireSecondStep({ req, user, isDeciding: true })
  return inTransaction(req, async () => {
    const request = await openRequest({ req, id })
    if (decision === 'confirm') {
      refuseInvolved({ user, request })
      await refuseOneAsTwo({ req, asker: request.askedBy ?? '', settler: user.uid ?? '' })
    }
    const state = decision === 'confirm' ? 'confirmed' : 'refused'
    const claimed = await req.payload.db.updateOne({
      collection: 'rights-requests',
      where: { and: [{ id: { equals: request.id } }, { state: { equals: 'open' } }] },
      data: {
        state,
        openKey: request.uid,
        settledBy: user.uid,
        settledByName: user.name,
        settledAt: clockOf(req.payload).now().toISOString(),
      },
      options: { atomic: true },
      req,
    })
    if (claimed === null) throw settled()
    const { uid, subject, subjectName, was, wanted, askedByName } = request
    const type = decision === 'confirm' ? 'rightsConfirmed' : 'rightsRefused'
    await recordSecurity({ req, type, data: { request: uid, subject, subjectName, was, wanted, askedBy: askedByName } })
    if (decision === 'confirm') await asConfirmed(req, () => apply({ req, request }))
    return { state }
  })
}

async function apply({ req, request: { subject, wanted } }: { req: PayloadRequest; request: RightsRequest }) {
  if (subject === 'office') {
    await req.payload.updateGlobal({ slug: 'office', data: wanted as never, depth: 0, req })
    return
  }
  const person = await req.payload.db.findOne<User>({ collection: 'users', where: { uid: { equals: subject } }, req })
  if (!person) throw new FabuError({ code: 'user.none', status: 404, message: { zh: '没有这个用户。', en: 'There is no such user.' } })
  await req.payload.update({ collection: 'users', id: person.id, data: wanted as never, depth: 0, req })
}

async function openRequest({ req, id }: { req: PayloadRequest; id: string }): Promise<RightsRequest> {
  const request = couldBeId(req.payload, id)
    ? await req.payload.findByID({ collection: 'rights-requests', id, depth: 0, disableErrors: true, req })
    : null
  if (!request)
    throw new FabuError({ code: 'rights.none', status: 404, message: { zh: '没有这项申请。', en: 'There is no such request.' } })
  if (request.state !== 'open') throw settled()
  return request
}

function refuseInvolved({ user, request }: { user: User; request: RightsRequest }) {
  if (request.askedBy === user.uid)
    throw forbidden(
      '申请人不能确认自己的申请，请另一位管理员确认。',
      'Whoever asked for it does not confirm it; another administrator does.',
    )
  if (request.subject === user.uid) throw forbidden('不能确认自己的权限。', 'Nobody confirms their own rights.')
}

/** Two names are two people only where neither was handed the other's credentials and left them as they came. */
async function refuseOneAsTwo({ req, asker, settler }: { req: PayloadRequest; asker: string; settler: string }) {
  if (await couldBeImpostor({ req, by: asker, subject: settler }))
    throw forbidden(
      '您的账号或密码是申请人设的。请先自己改密码，或由另一位管理员确认。',
      'Whoever asked made your account, set your password or reset your second step. Set a password of your own first, or have another administrator confirm.',
    )
  if (await couldBeImpostor({ req, by: settler, subject: asker }))
    throw forbidden(
      '申请人的账号或密码是您设的，且其尚未自己改过。请由另一位管理员确认。',
      'You made the account of whoever asked, set their password or reset their second step, and they have set none of their own since. Have another administrator confirm.',
    )
}

const forbidden = (zh: string, en: string) => new FabuError({ code: 'rights.forbidden', status: 403, message: { zh, en } })

const settled = () =>
  new FabuError({ code: 'rights.settled', status: 409, message: { zh: '这项申请已经处理过。', en: 'This request was settled already.' } })
