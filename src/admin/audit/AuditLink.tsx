import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { mayAudit } from '../../access/mayAudit.ts'
import { speaker } from '../speak.ts'

/** In the navigation, for those who may enter the auditor's room. */
export function AuditLink({ i18n, payload, user }: ServerProps) {
  if (!mayAudit({ req: { user } as never })) return null
  return (
    <Link className="nav__link" href={`${payload.config.routes.admin}/audit`} prefetch={false}>
      <span className="nav__link-label">{speaker(i18n.language)({ zh: '查证室', en: "Auditor's room" })}</span>
    </Link>
  )
}
