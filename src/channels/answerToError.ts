import type { HttpAnswer } from './channel.ts'
import { ChannelError } from './channelError.ts'

type Options = { channel: string; answer: HttpAnswer; isCommit?: boolean }

/**
 * What an HTTP status other than 2xx means for a delivery, where the outlet has no code of its own.
 * A gateway that gives up after a commit (500, 502, 504) proves nothing: `unknown`.
 */
export function answerToError({ channel, answer, isCommit = false }: Options): ChannelError {
  const { status } = answer
  const code = `${channel}.http.${status}`
  const retryAfterSeconds = retryAfter(answer)
  if (status === 429) return new ChannelError({ kind: 'rate', code, message: sentences.rate(status), retryAfterSeconds })
  if (status === 410) return new ChannelError({ kind: 'config', code, message: sentences.gone(status) })
  if (status === 503) return new ChannelError({ kind: 'outage', code, message: sentences.down(status), retryAfterSeconds })
  if (status >= 500) {
    if (isCommit) return new ChannelError({ kind: 'unknown', code, message: sentences.unknown(status) })
    return new ChannelError({ kind: 'outage', code, message: sentences.down(status), retryAfterSeconds })
  }
  if (status === 408 || status === 425)
    return new ChannelError({ kind: isCommit ? 'unknown' : 'retry', code, message: sentences.down(status) })
  if (status === 413 || status === 422 || status === 400)
    return new ChannelError({ kind: 'content', code, message: sentences.content(status) })
  return new ChannelError({ kind: 'config', code, message: sentences.config(status) })
}

/** Seconds the `Retry-After` header asks for; undefined where there is none or it is not a number of seconds. */
export function retryAfter({ headers }: Pick<HttpAnswer, 'headers'>): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
}

const sentences = {
  rate: (status: number) => ({
    zh: `平台要求放慢（HTTP ${status}），稍后自动重试。`,
    en: `The outlet asks to slow down (HTTP ${status}); trying again later.`,
  }),
  down: (status: number) => ({
    zh: `平台暂时不可用（HTTP ${status}），恢复后自动继续。`,
    en: `The outlet is down (HTTP ${status}); going on when it is back.`,
  }),
  unknown: (status: number) => ({
    zh: `平台在提交后没有给出明确答复（HTTP ${status}），先查询再决定是否重发。`,
    en: `The outlet gave no clear answer after the commit (HTTP ${status}); it is looked up before anything is sent again.`,
  }),
  gone: (status: number) => ({
    zh: `平台的接收地址已停用（HTTP ${status}），请管理员核对地址。`,
    en: `The outlet no longer takes anything at this address (HTTP ${status}); an administrator has to check the address.`,
  }),
  content: (status: number) => ({
    zh: `平台不接受这份内容（HTTP ${status}），请编辑核对后更正。`,
    en: `The outlet does not take this content (HTTP ${status}); an editor has to check it.`,
  }),
  config: (status: number) => ({
    zh: `平台拒绝了请求（HTTP ${status}），请管理员核对地址和凭证。`,
    en: `The outlet refused the request (HTTP ${status}); an administrator has to check its address and credentials.`,
  }),
}
