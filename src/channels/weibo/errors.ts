import type { Sentence } from '../../errors.ts'
import { ChannelError, type ChannelErrorKind } from '../channelError.ts'

type ErrorClass = { kind: ChannelErrorKind; message: Sentence; retryAfterSeconds?: number }

const classOf = (kind: ChannelErrorKind, zh: string, en: string, retryAfterSeconds?: number): ErrorClass => ({
  kind,
  message: { zh, en },
  retryAfterSeconds,
})
const config = (zh: string, en: string) => classOf('config', `${zh}，请管理员处理。`, `${en}. An administrator has to act.`)
const content = (zh: string, en: string) => classOf('content', `${zh}，请编辑更正。`, `${en}. An editor has to act.`)
/** The platform broke while it worked on the post, which may be public by now. */
const broken = classOf(
  'unknown',
  '微博处理时出错，先查询再决定是否重发。',
  'Weibo failed while it worked on the post; it is looked up before anything is sent again.',
)
const rate = classOf('rate', '微博限制了调用频次，一小时后自动重试。', 'Weibo limits the calls; trying again in an hour.', 3600)
const duplicate = content('微博认为内容与已发布的相同或相似', 'Weibo takes this for the same as an earlier post')

/** Codes by which the platform says that the same words were posted before. */
export const duplicateCodes = ['weibo.20017', 'weibo.20019', 'weibo.20111']

/** The post was taken and shows later. */
export const delayedCode = 20032

/** What each error_code means for a delivery. Source: open.weibo.com/wiki/Error_code. */
export const weiboErrors: Record<number, ErrorClass> = {
  10001: broken,
  10003: broken,
  10010: broken,
  10011: broken,
  10002: classOf('outage', '微博服务暂停，恢复后自动继续。', 'Weibo is out of service; going on when it is back.'),
  10009: classOf('retry', '微博系统繁忙，稍后自动重试。', 'Weibo is busy; trying again later.'),
  10004: config('微博限制了服务器 IP', 'Weibo does not let this server’s IP address in'),
  10005: config('应用缺少该接口权限', 'The app lacks the right to this call'),
  10006: config('缺少 appkey', 'The app key is missing'),
  10008: content('微博不接受提交的参数', 'Weibo does not accept the parameters'),
  10012: config('请求被微博判为非法', 'Weibo holds the request to be illegal'),
  10013: config('微博账号不合法', 'The Weibo account is not valid'),
  10014: config('应用的接口权限受限', 'The app’s rights are limited'),
  10016: config('缺少必填参数（如 rip）', 'A required parameter (such as rip) is missing'),
  10017: config(
    '参数不被接受：请核对应用的安全域名是否包含本站',
    'A parameter is not accepted: check that the app’s safe domains hold the office’s site',
  ),
  10018: content('提交内容过大', 'What was sent is too large'),
  10020: config('接口地址不存在', 'There is no such call'),
  10022: rate,
  10023: rate,
  10024: rate,
  20003: config('微博用户不存在', 'The Weibo user does not exist'),
  20005: content('图片格式不被接受', 'The picture’s type is not accepted'),
  20006: content('图片过大', 'The picture is too large'),
  20007: content('图片无效，须为 JPG、GIF 或 PNG', 'The picture is not valid; it has to be a JPG, GIF or PNG'),
  20008: content('内容为空', 'The post is empty'),
  20012: content('内容超过 140 字', 'The post has more than 140 characters'),
  20013: content('内容超过长度限制', 'The post is too long'),
  20016: rate,
  20017: duplicate,
  20018: content('内容含有不被接受的网址', 'The post holds an address that is not accepted'),
  20019: duplicate,
  20020: content('内容被判为广告', 'The post is taken for advertising'),
  20032: classOf('unknown', '微博已接受，稍后显示。', 'Weibo took the post and shows it later.'),
  20021: content('内容含有违禁信息', 'The post holds something that is forbidden'),
  20031: config('微博要求输入验证码，请登录账号处理', 'Weibo asks for a captcha; somebody has to sign in'),
  20101: content('微博查无此条', 'Weibo knows no such post'),
  20102: content('该条微博不属于本账号', 'The post is not this account’s'),
  20112: content('该条微博不可查看', 'The post may not be looked at'),
  20111: duplicate,
  21314: config('授权已失效', 'The authorization is used up'),
  21315: config('授权已过期', 'The authorization has expired'),
  21316: config('授权已被撤销', 'The authorization was revoked'),
  21317: config('授权被拒绝', 'The authorization is refused'),
  21321: config('应用未通过审核，超出测试限制', 'The app is not approved and over its test limits'),
  21327: config('授权已过期，请重新授权', 'The access token has expired; authorize again'),
  21332: config('授权无效，请重新授权', 'The access token is not valid; authorize again'),
}

const unknownCode = classOf('retry', '微博返回未知错误。', 'Weibo answered with an unknown error.')

/** The error for an error_code. A code in no list is tried again; after the last attempt a person sees the number. */
export function weiboError(errorCode: number): ChannelError {
  const { kind, message, retryAfterSeconds } = weiboErrors[errorCode] ?? unknownCode
  const tail = ` (error_code ${errorCode})`
  return new ChannelError({
    kind,
    code: `weibo.${errorCode}`,
    message: { zh: message.zh + tail, en: message.en + tail },
    retryAfterSeconds,
  })
}
