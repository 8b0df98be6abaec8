import type { Store, Thing } from '../store.ts'

/** The path of a thing's page, taken apart: `/sandbox/<stand-in>/<outlet>/<id>[/<number>][/content]`. */
const path = /^\/sandbox\/(wechat|weibo|portal)\/([\w-]+)\/([\w-]+)(?:\/(\d+))?(\/content)?$/

const kinds: Record<string, string> = { wechat: 'wechat.push', weibo: 'weibo.post', portal: 'portal.submission' }

export type Found = { thing: Thing; number: number; itemId: string; isContent: boolean }

/** The thing an address names; null for none. */
export async function findThing(store: Store, pathname: string): Promise<Found | null> {
  const [, standIn = '', outlet = '', id = '', number = '1', content] = path.exec(pathname) ?? []
  const kind = kinds[standIn]
  if (!kind) return null
  const thing = await store.get(outlet, kind, standIn === 'wechat' ? id.replace(/^article-/, '') : id)
  return thing && { thing, number: Number(number), itemId: standIn === 'wechat' ? `${id}/${number}` : id, isContent: content !== undefined }
}
