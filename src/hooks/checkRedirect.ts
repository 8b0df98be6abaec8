import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { type Reason, refuseIf } from '../errors.ts'

/**
 * An old address that would hide a page, lead nowhere, to itself or on to another old address, crosses no door.
 * @throws {FabuError} 409 with every reason.
 */
export const checkRedirect: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  // An address that is gone leads nowhere.
  if (data.kind === 'gone') data.to = null
  const { from, kind, to, active } = { ...originalDoc, ...data } as { from: string; kind: string; to?: string | null; active?: boolean }
  // What is missing or malformed the fields refuse themselves.
  if (active === false || !from) return data
  const reasons: Reason[] = []
  if (await isOnSite({ req, path: from })) reasons.push(words.shadows)
  if (kind === 'moved') {
    if (!to) reasons.push(words.nowhere)
    else if (to === from) reasons.push(words.itself)
    else if (await isOld({ req, where: { from: { equals: to } } })) reasons.push(words.chain)
    else if (!(await isOnSite({ req, path: to }))) reasons.push(words.nowhere)
  }
  if (await isOld({ req, where: { and: [{ to: { equals: from } }, { from: { not_equals: from } }] } })) reasons.push(words.chain)
  refuseIf(reasons, {
    code: 'redirect.refused',
    status: 409,
    message: { zh: '这个旧地址不能这样设置：', en: 'This old address cannot be kept like that:' },
  })
  return data
}

/** Whether the site's manifest has a file at an address. Pages that old addresses themselves show do not count. */
async function isOnSite({ req, path }: { req: PayloadRequest; path: string }): Promise<boolean> {
  if (await isOld({ req, where: { from: { equals: path } } })) return false
  const paths = path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`]
  const where: Where = { and: [{ path: { in: paths } }, { sha256: { greater_than: '' } }] }
  return (await req.payload.count({ collection: 'site-files' as CollectionSlug, where, req })).totalDocs > 0
}

async function isOld({ req, where }: { req: PayloadRequest; where: Where }): Promise<boolean> {
  const found = await req.payload.count({ collection: 'redirects', where: { and: [{ active: { equals: true } }, where] }, req })
  return found.totalDocs > 0
}

const words = {
  shadows: {
    code: 'redirect.shadows',
    path: 'from',
    zh: '网站上现在就有这个地址的页面。',
    en: 'There is a page of the site at this address now.',
  },
  nowhere: { code: 'redirect.nowhere', path: 'to', zh: '网站上没有新地址的页面。', en: 'There is no page of the site at the new address.' },
  itself: { code: 'redirect.itself', path: 'to', zh: '新旧地址相同。', en: 'Both addresses are the same.' },
  chain: {
    code: 'redirect.chain',
    path: 'to',
    zh: '旧地址不能再转到另一个旧地址，请直接填写最终地址。',
    en: 'An old address cannot lead to another one: give the final address.',
  },
}
