import { wechatQuotas } from '../../channels/wechat/limits.ts'
import { countCall } from '../countCall.ts'
import type { StandInAnswer, StandInCall, StandInTools } from '../standIn.ts'
import { addDraft, listDrafts } from './drafts.ts'
import { failure } from './failure.ts'
import { addMaterial, uploadImage } from './media.ts'
import { deletePublished, getJob, getPublished, listPublished, submitDraft } from './publishing.ts'
import { giveToken, tokenError } from './tokens.ts'

/** Answers one call of the WeChat platform; `errcode` and JSON as the platform's pages describe them. */
export type WechatCall = (tools: StandInTools, call: StandInCall) => Promise<Record<string, unknown>>

const calls: Record<string, WechatCall> = {
  '/cgi-bin/media/uploadimg': uploadImage,
  '/cgi-bin/material/add_material': addMaterial,
  '/cgi-bin/draft/add': addDraft,
  '/cgi-bin/draft/batchget': listDrafts,
  '/cgi-bin/freepublish/submit': submitDraft,
  '/cgi-bin/freepublish/get': getJob,
  '/cgi-bin/freepublish/getarticle': getPublished,
  '/cgi-bin/freepublish/batchget': listPublished,
  '/cgi-bin/freepublish/delete': deletePublished,
}

/** Calls after which something is public or gone. */
export const wechatCommits = ['/cgi-bin/freepublish/submit', '/cgi-bin/freepublish/delete']

/** One call at the platform: token, quota, then the call itself. */
export async function answerWechat(tools: StandInTools, call: StandInCall): Promise<StandInAnswer> {
  if (call.path === '/cgi-bin/stable_token') return ok(await giveToken(tools, call))
  const handle = calls[call.path]
  if (!handle || call.method !== 'POST') return { status: 404, json: { errcode: 40066, errmsg: 'invalid url' } }
  const refused = await tokenError(tools, call)
  if (refused) return ok(refused)
  const count = await countCall({ store: tools.store, outlet: call.outlet, call: call.path, now: tools.now() })
  if (count > (wechatQuotas[call.path] ?? Number.POSITIVE_INFINITY)) return ok(failure(45009, 'reach max api daily quota limit'))
  return ok(await handle(tools, call))
}

const ok = (json: Record<string, unknown>): StandInAnswer => ({ status: 200, json })
