import type { PayloadRequest } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import { couldBeId } from '../database/couldBeId.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import type { PreviewLink } from '../payload-types.ts'
import { requireUser } from '../review/command.ts'
import { endLink } from './endLink.ts'

const mayRevokeAny = hasRole('publisher', 'secretariat', 'administrator', 'systemAdministrator')

/** Ends a link at once. @throws {FabuError} 401, 403 (`mustMayRevoke`), 404, 409 when it was revoked already. */
export async function revokeLink({ req, id }: { req: PayloadRequest; id: string }): Promise<Pick<PreviewLink, 'uid' | 'state'>> {
  requireUser(req)
  return inTransaction(req, async () => {
    const link = await linkById({ req, id })
    mustMayRevoke({ req, link })
    if (!(await endLink({ req, link }))) throw ended()
    return { uid: link.uid, state: 'revoked' }
  })
}

/** Whoever made it, whatever they may by now; publishers, the secretariat, administrators. @throws {FabuError} 401, 403 */
export function mustMayRevoke({ req, link }: { req: PayloadRequest; link: Pick<PreviewLink, 'madeBy'> }): void {
  const user = requireUser(req)
  if (link.madeBy === (user.uid ?? user.id) || mayRevokeAny({ req })) return
  throw new FabuError({
    code: 'preview.forbidden',
    status: 403,
    message: {
      zh: '只有发出链接的人、签发人、秘书处或管理员可以撤销。',
      en: 'Only whoever made the link, a publisher, the secretariat or an administrator revokes it.',
    },
  })
}

async function linkById({ req, id }: { req: PayloadRequest; id: string }): Promise<PreviewLink> {
  const found = couldBeId(req.payload, id)
    ? await req.payload.findByID({ collection: 'preview-links', id, depth: 0, disableErrors: true, req })
    : null
  if (found) return found
  throw new FabuError({ code: 'preview.none', status: 404, message: { zh: '没有这个链接。', en: 'There is no such link.' } })
}

const ended = () =>
  new FabuError({ code: 'preview.ended', status: 409, message: { zh: '此链接已撤销。', en: 'This link was revoked already.' } })
