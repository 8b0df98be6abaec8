import type { Payload } from 'payload'
import { officeInUse } from '../../office.ts'
import type { Outlet } from '../../payload-types.ts'

/** The website outlets that are in use. */
export async function websitesInUse(payload: Payload): Promise<Outlet[]> {
  const { docs } = await payload.find({
    collection: 'outlets',
    where: { and: [{ channel: { equals: 'website' } }, { active: { equals: true } }] },
    limit: 0,
    pagination: false,
    depth: 0,
  })
  return docs
}

/** The folder all of an office's websites are written to. */
export const folderOfSite = (): string => process.env.FABU_SITE_DIR ?? officeInUse().siteFolder
