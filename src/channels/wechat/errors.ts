import type { Sentence } from '../../errors.ts'
import { ChannelError, type ChannelErrorKind } from '../channelError.ts'

type ErrorClass = { kind: ChannelErrorKind; message: Sentence; retryAfterSeconds?: number }

const busy: ErrorClass = { kind: 'retry', message: { zh: '微信系统繁忙，稍后自动重试。', en: 'WeChat is busy; trying again later.' } }
const slow: ErrorClass = {
  kind: 'rate',
  message: { zh: '调用过于频繁，一分钟后自动重试。', en: 'Too many calls; trying again in a minute.' },
  retryAfterSeconds: 60,
}
const quota: ErrorClass = {
  kind: 'quota',
  message: { zh: '微信接口当日次数已用完，明日自动继续。', en: 'The day’s WeChat calls are used up; going on tomorrow.' },
}
const token: ErrorClass = {
  kind: 'config',
  message: {
    zh: '微信访问凭证更新后仍无效，请管理员核对 AppID 和 AppSecret。',
    en: 'The WeChat access token is refused even when renewed. An administrator has to check AppID and AppSecret.',
  },
}
const config = (zh: string, en: string): ErrorClass => ({
  kind: 'config',
  message: { zh: `${zh}，请管理员处理。`, en: `${en}. An administrator has to act.` },
})
const content = (zh: string, en: string): ErrorClass => ({
  kind: 'content',
  message: { zh: `${zh}，请编辑更正。`, en: `${en}. An editor has to act.` },
})

/** Codes after which the token is renewed once and the call made again. Source: 全局返回码. */
export const staleTokenCodes: readonly number[] = [40001, 40014, 41001, 42001]

/** What each errcode means for a delivery. Source: 全局返回码 and the pages of draft/add, freepublish/submit, stable_token. */
export const wechatErrors: Record<number, ErrorClass> = {
  [-1]: busy,
  40001: token,
  40014: token,
  41001: token,
  42001: token,
  45011: slow,
  53501: slow,
  45066: slow,
  45009: quota,
  45028: quota,
  40013: config('AppID 无效', 'The AppID is not valid'),
  40125: config('AppSecret 无效', 'The AppSecret is not valid'),
  40164: config('服务器 IP 不在微信白名单中', 'The server’s IP address is not on WeChat’s list of allowed ones'),
  40243: config('AppSecret 已被冻结', 'The AppSecret is frozen'),
  48001: config('公众号没有该接口权限', 'The account has no right to this call'),
  48004: config('公众号的接口已被封禁', 'The account’s calls are banned'),
  50002: config('公众号账号受限', 'The account is limited'),
  53500: config('公众号的发布功能已被封禁', 'The account may not publish any more'),
  40005: content('图片格式不被接受', 'A picture’s type is not accepted'),
  40006: content('图片大小不被接受', 'A picture’s size is not accepted'),
  40007: content('封面或草稿的 media_id 无效', 'The media id of a cover or draft is not valid'),
  40009: content('图片过大', 'A picture is too large'),
  40060: content('文章序号无效', 'The number of the article is not valid'),
  44003: content('图文内容为空', 'The article is empty'),
  45001: content('素材过大', 'A file is too large'),
  45002: content('正文过长', 'The text is too long'),
  45003: content('标题过长', 'The title is too long'),
  45004: content('摘要过长', 'The summary is too long'),
  45005: content('原文链接过长', 'The link to the original is too long'),
  45008: content('图文篇数超出限制', 'There are too many articles in one push'),
  45065: content('相同的群发已提交过', 'The same push was submitted before'),
  45110: content('作者名称过长', 'The author’s name is too long'),
  45166: content('正文含有微信不接受的内容', 'The text holds something WeChat does not accept'),
  47001: content('微信无法读取提交的数据', 'WeChat could not read the data sent'),
  53502: content('微信查无此发布任务', 'WeChat knows no such publishing job'),
  53503: content('草稿未通过微信发布检查', 'The draft did not pass WeChat’s checks'),
  53504: content('需在公众平台官网使用该草稿', 'The draft has to be used on WeChat’s own site'),
  53505: content('请在公众平台手动保存草稿后再发表', 'The draft has to be saved by hand on WeChat’s own site first'),
  53600: content('微信查无此文章', 'WeChat knows no such article'),
}

/** The error for an errcode. `rid`, by which the vendor finds the call again, is kept in the code's message. */
export function wechatError({ errcode, errmsg = '' }: { errcode: number; errmsg?: string }): ChannelError {
  const known = wechatErrors[errcode] ?? busyUnknown
  const rid = /rid: ?([\w-]+)/.exec(errmsg)?.[1]
  const tail = ` (errcode ${errcode}${rid ? `, rid ${rid}` : ''})`
  return new ChannelError({
    kind: known.kind,
    code: `wechat.${errcode}`,
    message: { zh: known.message.zh + tail, en: known.message.en + tail },
    retryAfterSeconds: known.retryAfterSeconds,
  })
}

/** A code that is in no list: tried again, and after the last attempt a person sees the number. */
const busyUnknown: ErrorClass = { kind: 'retry', message: { zh: '微信返回未知错误。', en: 'WeChat answered with an unknown error.' } }
