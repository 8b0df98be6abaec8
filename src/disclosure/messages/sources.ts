/** By which way messages come, and are answered. */
export const messageSources = {
  web: ['网站', 'Website'],
  wechat: ['微信', 'WeChat'],
  weibo: ['微博', 'Weibo'],
  telephone: ['电话', 'Telephone'],
  hotline: ['12345', '12345'],
  counter: ['当面', 'At the counter'],
  nationalPlatform: ['中国政府网转办', 'Handed on by gov.cn'],
} as const

export type MessageSource = keyof typeof messageSources

export const isMessageSource = (value: unknown): value is MessageSource => typeof value === 'string' && value in messageSources
