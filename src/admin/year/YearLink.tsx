import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { isActive } from '../../access/isActive.ts'
import { speaker } from '../speak.ts'

/** In the navigation: the year by month, for everybody who is logged in. */
export function YearLink({ i18n, payload, user }: ServerProps) {
  if (!isActive({ req: { user } as never })) return null
  return (
    <Link className="nav__link" href={`${payload.config.routes.admin}/year`} prefetch={false}>
      <span className="nav__link-label">{speaker(i18n.language)({ zh: '年度看板', en: 'The year' })}</span>
    </Link>
  )
}
