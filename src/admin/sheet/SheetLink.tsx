import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { isActive } from '../../access/isActive.ts'
import { speaker } from '../speak.ts'

/** In the navigation: the inspection sheet, for everybody who is logged in. */
export function SheetLink({ i18n, payload, user }: ServerProps) {
  if (!isActive({ req: { user } as never })) return null
  return (
    <Link className="nav__link" href={`${payload.config.routes.admin}/inspect-sheet`} prefetch={false}>
      <span className="nav__link-label">{speaker(i18n.language)({ zh: '自查表', en: 'Inspection sheet' })}</span>
    </Link>
  )
}
