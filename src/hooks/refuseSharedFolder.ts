import type { CollectionBeforeChangeHook } from 'payload'
import { FabuError } from '../errors.ts'
import type { Outlet } from '../payload-types.ts'

/** All websites of an office are written into one folder: a second one in use would overwrite the first, so it is refused at the door. */
export const refuseSharedFolder: CollectionBeforeChangeHook<Outlet> = async ({ data, originalDoc, req }) => {
  const { channel, active } = { ...originalDoc, ...data }
  if (channel !== 'website' || active === false) return data
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'outlets',
    where: {
      and: [
        { channel: { equals: 'website' } },
        { active: { equals: true } },
        ...(originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : []),
      ],
    },
    limit: 1,
    depth: 0,
    req,
  })
  if (!docs[0]) return data
  throw new FabuError({
    code: 'outlet.sharedFolder',
    status: 409,
    message: {
      zh: `“${docs[0].name}”已在使用网站文件夹，一个机构只能有一个在用的网站窗口。请先停用它。`,
      en: `"${docs[0].name}" is written to the site's folder already: an office has one website in use. Take that out of use first.`,
    },
  })
}
