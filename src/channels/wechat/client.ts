import type { CallContext, HttpRequest } from '../channel.ts'
import { staleTokenCodes, wechatError } from './errors.ts'
import { readAnswer, type WechatAnswer } from './readAnswer.ts'
import { spendCall } from './spendCall.ts'
import { fetchToken } from './token.ts'

type Call = { path: string; query?: Record<string, string>; body: string | FormData; isCommit?: boolean }

/**
 * One call of the platform, on the account's token; a stale token is renewed once.
 * @throws {ChannelError} for every errcode but 0, for a day's quota used up, for an answer that is no JSON.
 */
export async function callWechat(context: CallContext, call: Call): Promise<WechatAnswer> {
  await spendCall(context, call.path)
  const token = await context.token((former) => fetchToken(context, former))
  const first = await post(context, call, token)
  if (!staleTokenCodes.includes(errcodeOf(first))) return accepted(first)
  context.log('The WeChat token was refused; renewing it.', { path: call.path, errcode: errcodeOf(first) })
  const renewed = await context.token(() => fetchToken(context, token), { failed: token })
  return accepted(await post(context, call, renewed))
}

async function post(context: CallContext, { path, query, body, isCommit }: Call, token: string) {
  const request: HttpRequest = { method: 'POST', path, body, secretQuery: { access_token: token } }
  if (query) request.query = query
  if (isCommit) request.isCommit = true
  if (typeof body === 'string') request.headers = { 'content-type': 'application/json' }
  return readAnswer(await context.http(request), isCommit)
}

const errcodeOf = ({ errcode }: WechatAnswer) => (typeof errcode === 'number' ? errcode : 0)

function accepted(answer: WechatAnswer): WechatAnswer {
  const errcode = errcodeOf(answer)
  if (errcode !== 0) throw wechatError({ errcode, errmsg: typeof answer.errmsg === 'string' ? answer.errmsg : '' })
  return answer
}
