import { answerToError } from '../answerToError.ts'
import type { CallContext, HttpRequest } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { weiboError } from './errors.ts'

export type WeiboAnswer = Record<string, unknown>

/**
 * One call of the platform. The token goes in a header, so that no kept body holds it.
 * @throws {ChannelError} for every error_code, and for an answer that is no JSON.
 */
export async function callWeibo(context: CallContext, request: HttpRequest): Promise<WeiboAnswer> {
  const { accessToken } = context.endpoint.credentials
  if (!accessToken)
    throw new ChannelError({
      kind: 'config',
      code: 'weibo.credentials.missing',
      message: {
        zh: `“${context.outlet.name}”没有微博授权，请管理员配置。`,
        en: `“${context.outlet.name}” has no Weibo access token. An administrator has to set it.`,
      },
    })
  const answer = await context.http({ ...request, secretHeaders: { authorization: `OAuth2 ${accessToken}` } })
  const body = read(answer.text)
  // The platform says what went wrong by its own code, whatever the HTTP status.
  if (body && body.error_code !== undefined) throw weiboError(Number(body.error_code))
  if (answer.status < 200 || answer.status > 299) throw answerToError({ channel: 'weibo', answer, isCommit: request.isCommit ?? false })
  if (body) return body
  throw new ChannelError({
    kind: request.isCommit ? 'unknown' : 'retry',
    code: 'weibo.answer.unreadable',
    message: { zh: '微博的答复无法读取，将先查询再处理。', en: 'Weibo’s answer cannot be read; it is looked up before going on.' },
  })
}

function read(text: string): WeiboAnswer | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as WeiboAnswer) : null
  } catch {
    return null
  }
}
