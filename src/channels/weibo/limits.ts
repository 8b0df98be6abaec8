/** What a post may hold. Source: open.weibo.com/wiki/2/statuses/share. */
export const weiboLimits = {
  /** 汉字; two ASCII characters count as one. */
  characters: 140,
  pictureTypes: ['image/jpeg', 'image/gif', 'image/png'],
  pictureBytes: 5 * 1024 * 1024,
} as const
