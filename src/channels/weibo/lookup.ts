import type { LookupResult, SendContext } from '../channel.ts'
import type { WeiboAnswer } from './client.ts'
import { weiboMark } from './mark.ts'
import { type WeiboProgress, weiboProgress } from './progress.ts'
import { renderNote, renderPost } from './render.ts'
import { receiptsOf, rememberPost } from './send.ts'
import { readTimeline } from './timeline.ts'

/**
 * Looks for the post whose answer was lost. Ordinary apps may not read the timeline; with `canReadTimeline` the
 * account's app was given the right, else a person has to look.
 */
export async function lookup(context: SendContext): Promise<LookupResult> {
  if (context.action === 'withdraw') return { state: 'cannotTell', reason: lookYourself }
  for (const [part, post] of Object.entries(whatMayBeThere(context))) {
    if (context.outlet.settings.canReadTimeline !== true) return { state: 'cannotTell', reason: post.isDelayed ? delayed : lookYourself }
    const answer = await findPost(context, Number(part), post.at)
    if (answer === 'tooFarBack') return { state: 'cannotTell', reason: tooFarBack }
    if (!answer) return post.isDelayed ? { state: 'cannotTell', reason: delayed } : { state: 'absent' }
    await rememberPost(context, { answer, part: Number(part), bytesHash: post.bytesHash })
  }
  return everyPart(context)
}

/** What was sent without an answer; after a restore also what the office as it was then may have sent. */
function whatMayBeThere({ inDoubt, outlet, parts, progress }: SendContext): WeiboProgress['inFlight'] {
  const { posts, inFlight } = weiboProgress(progress)
  if (!inDoubt || outlet.mode === 'manual') return inFlight
  const doubted = parts
    .filter(({ index }) => !posts[index])
    .map(({ index, edition }) => [index, { at: inDoubt.since, bytesHash: edition.sha256 }])
  return { ...Object.fromEntries(doubted), ...inFlight }
}

/** Delivered when every part has its receipt; else the rest is still to be sent. */
function everyPart(context: SendContext): LookupResult {
  const receipts = receiptsOf(context)
  return receipts.length === context.parts.length && receipts.length > 0 ? { state: 'delivered', receipts } : { state: 'absent' }
}

/** A minute's grace, as two clocks never quite agree. */
const skewMilliseconds = 60_000

/** The post; null when the timeline was read back to before it can have been sent. Less than that proves nothing. */
async function findPost(context: SendContext, index: number, since: string): Promise<WeiboAnswer | 'tooFarBack' | null> {
  const part = context.parts.find((candidate) => candidate.index === index)
  if (!part) return null
  const mark = weiboMark((context.remedy === 'correctionPost' ? renderNote(part) : renderPost(part)).status)
  const from = Date.parse(since) - skewMilliseconds
  const isSame = ({ text, created_at: at }: WeiboAnswer) => weiboMark(String(text)) === mark && Date.parse(String(at)) >= from
  // A lost answer is among the newest; after a restore the search goes back to the backup.
  const pages = context.inDoubt ? 10 : 1
  for (let page = 1; page <= pages; page++) {
    const { posts, isLast } = await readTimeline(context, page)
    const found = posts.find(isSame)
    if (found) return found
    if (isLast || Date.parse(String(posts.at(-1)?.created_at)) < from) return null
  }
  return 'tooFarBack'
}

const lookYourself = {
  zh: '微博不允许程序查询：请到账号主页查看是否已发布，再在此确认。',
  en: 'Weibo lets this program ask nothing: look at the account’s page whether the post is there, then confirm here.',
}
const tooFarBack = {
  zh: '此后已发布太多微博，查不到那么久以前：请到账号主页查看，已发布则填写地址确认，未发布再重新发送。',
  en: 'Too much was posted since to look back that far: look at the account’s page. If the post is there, confirm with its address; only if it is not, send it again.',
}
const delayed = {
  zh: '微博已接受但延迟显示：请稍后到账号主页查看，并在此填写微博地址确认。',
  en: 'Weibo took the post and shows it later: look at the account’s page and confirm here with its address.',
}
