import type { CollectionBeforeChangeHook } from 'payload'
import { whyNotSeparate } from '../accounts/rights.ts'
import { refuseIf } from '../errors.ts'
import { isSetUp } from '../setUpWrite.ts'

/** With three administrators nobody becomes all of them again, nor two in one. */
export const keepSeparate: CollectionBeforeChangeHook = async ({ context, data, originalDoc, req }) => {
  if (isSetUp(context) || data.roles === undefined) return data
  const { separatedAdministration } = await req.payload.findGlobal({ slug: 'office', depth: 0, req })
  if (!separatedAdministration) return data
  refuseIf(whyNotSeparate({ name: data.name ?? originalDoc?.name ?? '', roles: data.roles }), {
    code: 'administration.refused',
    message: { zh: '三员分立，不能这样授权：', en: 'With three administrators these roles cannot be given:' },
  })
  return data
}
