/**
 * What an article may hold. Source: developers.weixin.qq.com, 草稿管理 › 新增草稿 (draft/add) and 素材管理.
 * A limit marked `practice` is what the back office and API users report, not what the page says.
 */
export const wechatLimits = {
  /** The page says 32 characters; the back office takes 64 (practice). */
  titleAdvised: 32,
  title: 64,
  author: 16,
  digest: 128,
  /** Fewer than this many characters, counted on the final HTML … */
  contentCharacters: 20_000,
  /** … and fewer bytes than 1 MB. */
  contentBytes: 1024 * 1024,
  sourceAddressBytes: 1024,
  /** Articles in one draft (practice). */
  articles: 8,
  /** 上传图文消息内的图片: jpg and png, under 1 MB. */
  bodyPictureBytes: 1024 * 1024,
  bodyPictureTypes: ['image/jpeg', 'image/png'],
  /** 新增永久素材, type image. */
  coverBytes: 10 * 1024 * 1024,
  coverTypes: ['image/jpeg', 'image/png', 'image/gif', 'image/bmp'],
} as const

/** Calls per day and account, as a new account has them. Source: 接口调用频次限制 (API_Call_Limits). */
export const wechatQuotas: Record<string, number> = {
  '/cgi-bin/stable_token': 2000,
  '/cgi-bin/stable_token#force': 20,
  '/cgi-bin/media/uploadimg': 100_000,
  '/cgi-bin/material/add_material': 100_000,
  '/cgi-bin/draft/add': 1000,
  '/cgi-bin/draft/batchget': 1000,
  '/cgi-bin/freepublish/submit': 100,
  '/cgi-bin/freepublish/get': 100,
  '/cgi-bin/freepublish/getarticle': 100,
  '/cgi-bin/freepublish/batchget': 100,
  '/cgi-bin/freepublish/delete': 10,
}

/** Characters as the platform counts 字: code points, so a rare character outside the basic plane is one. */
export const characters = (text: string) => [...text].length

/** Bytes of UTF-8. */
export const utf8Bytes = (text: string) => new TextEncoder().encode(text).length
