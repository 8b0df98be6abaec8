import type { LookupResult, SendContext } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { held } from '../held.ts'
import { remember } from '../remember.ts'
import { callWechat } from './client.ts'
import { findDraft } from './findDraft.ts'
import { findPublished } from './findPublished.ts'
import { askAgain } from './polling.ts'
import { wechatProgress } from './progress.ts'
import { handOver } from './reasons.ts'
import { lookupRecall } from './recall.ts'
import { receiptsOf } from './receipts.ts'

/** How long a draft that is still there proves nothing: the platform takes a submit up with delay. */
export const graceSeconds = 600

/** Asks the platform what became of a push: by its job where the id is known, else by the mark in the articles' source address. */
export async function lookup(context: SendContext): Promise<LookupResult> {
  if (context.action === 'withdraw') return lookupRecall(context)
  const { publishId, submittedAt } = wechatProgress(context.progress)
  if (publishId) return lookupJob(context, publishId)
  // Nothing was submitted, so nothing can be public: a draft is taken up again by `send`.
  if (submittedAt) return lookupLost(context, submittedAt)
  return context.inDoubt ? lookupInDoubt(context, context.inDoubt.until) : { state: 'absent' }
}

/** publish_status: 0 done, 1 running, 2 original check failed, 3 failed, 4 refused, 5 deleted later, 6 banned later. */
async function lookupJob(context: SendContext, publishId: string): Promise<LookupResult> {
  const answer = await callWechat(context, { path: '/cgi-bin/freepublish/get', body: JSON.stringify({ publish_id: publishId }) })
  switch (answer.publish_status) {
    case 0:
      return { state: 'delivered', receipts: receiptsOf(context, answer) }
    case 2:
    case 3:
    case 4:
      throw refused(answer.publish_status, answer.fail_idx)
    case 5:
      return held('wechat.deleted', handOver.deleted)
    case 6:
      return held('wechat.banned', handOver.banned)
    default:
      return askAgain(context)
  }
}

/** The answer to the submit was lost: look among what is published, then among the drafts. */
async function lookupLost(context: SendContext, submittedAt: string): Promise<LookupResult> {
  const published = await findPublished(context)
  if (published) return published
  const draft = await findDraft(context)
  const seconds = (context.now().getTime() - Date.parse(submittedAt)) / 1000
  if (!draft) return askAgain(context)
  if (seconds < graceSeconds) return { state: 'pending', afterSeconds: Math.ceil(graceSeconds - seconds) }
  await remember(context, { draft })
  return { state: 'absent' }
}

/**
 * The office as it was then may have published it since: look for it. A job that was running when it ended shows its
 * article within the grace; after that what is not there was not sent. Its draft, if there is one, is taken up by `send`.
 */
async function lookupInDoubt(context: SendContext, until: string): Promise<LookupResult> {
  if (context.outlet.mode === 'manual') return { state: 'absent' }
  const published = await findPublished(context)
  if (published) return published
  const seconds = (context.now().getTime() - Date.parse(until)) / 1000
  if (seconds < graceSeconds) return { state: 'pending', afterSeconds: Math.ceil(graceSeconds - seconds) }
  await remember(context, { draftBegunAt: until })
  return { state: 'absent' }
}

function refused(status: 2 | 3 | 4, failed: unknown) {
  const which = Array.isArray(failed) && failed.length > 0 ? failed.join('、') : ''
  const zh = { 2: '原创审核未通过', 3: '发布失败', 4: '平台审核未通过' }[status]
  const en = { 2: 'the check of originality failed', 3: 'publishing failed', 4: 'the platform’s review refused it' }[status]
  return new ChannelError({
    kind: 'content',
    code: `wechat.publish.${status}`,
    isProofOfAbsence: true,
    message: {
      zh: `微信未发布：${zh}${which ? `（第 ${which} 篇）` : ''}，请编辑更正后重新送审。`,
      en: `WeChat did not publish: ${en}${which ? ` (article ${which})` : ''}. An editor has to correct and resubmit it.`,
    },
  })
}
