import { strike } from './faults.ts'
import { answerPortal, portalCommits } from './portal.ts'
import { settleDue } from './settleDue.ts'
import type { StandInAnswer, StandInCall, StandInTools } from './standIn.ts'
import { answerWechat, wechatCommits } from './wechat/index.ts'
import { answerWeibo, weiboCommits, weiboFailure } from './weibo.ts'

type StandIn = {
  answer(tools: StandInTools, call: StandInCall): Promise<StandInAnswer>
  commits: string[]
  fail(path: string, code: number): StandInAnswer
}

const standIns: Record<string, StandIn> = {
  wechat: {
    answer: answerWechat,
    commits: wechatCommits,
    fail: (_, code) => ({ status: 200, json: { errcode: code, errmsg: 'switched on in the sandbox rid: sandbox-fault' } }),
  },
  weibo: { answer: answerWeibo, commits: weiboCommits, fail: (path, code) => weiboFailure(path, code, 'switched on in the sandbox') },
  portal: { answer: answerPortal, commits: portalCommits, fail: () => ({ status: 503, json: {} }) },
}

/** The outcome of one call: an answer, or a line cut after the work was done. */
export type CallOutcome = { waitMilliseconds: number } & ({ answer: StandInAnswer } | { isDropped: true })

/** Answers one call at `/<stand-in>/<outlet>/…`, with the faults that are switched on there. null for other addresses. */
export async function answerCall(tools: StandInTools, standInName: string, call: StandInCall): Promise<CallOutcome | null> {
  const standIn = Object.hasOwn(standIns, standInName) ? standIns[standInName] : undefined
  if (!standIn) return null
  await settleDue(tools)
  const waitMilliseconds = Number((await strike(tools.store, call.outlet, 'slow', call.path)) ?? 0)
  const error = await strike(tools.store, call.outlet, 'error', call.path)
  if (error !== null) return { waitMilliseconds, answer: faultAnswer(standIn, call.path, error) }
  const isCommit = call.method === 'POST' && standIn.commits.includes(call.path)
  const answer = await standIn.answer(tools, call)
  if (isCommit && (await strike(tools.store, call.outlet, 'drop', call.path)) !== null) return { waitMilliseconds, isDropped: true }
  return { waitMilliseconds, answer }
}

/** `http:503` is a bare HTTP status, `http:503:30` one with Retry-After; anything else the outlet's own code. */
function faultAnswer(standIn: StandIn, path: string, value: string): StandInAnswer {
  const [, status, retryAfter] = /^http:(\d{3})(?::(\d+))?$/.exec(value) ?? []
  if (!status) return standIn.fail(path, Number(value))
  return { status: Number(status), json: {}, ...(retryAfter ? { headers: { 'retry-after': retryAfter } } : {}) }
}
