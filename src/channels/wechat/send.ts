import type { SendContext, SendResult } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { held } from '../held.ts'
import { itemAddresses } from '../itemAddresses.ts'
import { remember } from '../remember.ts'
import { callWechat } from './client.ts'
import { findDraft } from './findDraft.ts'
import { wechatLimits } from './limits.ts'
import { pollDelays } from './polling.ts'
import { wechatProgress } from './progress.ts'
import { proveEdit } from './proveEdit.ts'
import { handOver } from './reasons.ts'
import { makeRoom } from './recall.ts'
import { renderArticle, renderNote } from './render.ts'
import { forgetCover, uploadCover, uploadPictures } from './uploads.ts'

/**
 * Sends the parts as one push: pictures, a draft of up to eight articles, the publishing job. The result is known
 * later, by callback or lookup. Takes up again where an earlier attempt got to. What stands there already is corrected
 * in the way a person chose, and in no other.
 */
export async function send(context: SendContext): Promise<SendResult> {
  if (context.outlet.mode === 'manual') return held('wechat.manual', handOver.manual)
  if (!context.parts.some(({ previous }) => previous)) return push(context)
  switch (context.remedy) {
    case 'editByHand':
      return proveEdit(context, await renderParts(context))
    case 'deleteAndRepost':
      return push(context, () => makeRoom(context))
    case 'correctionPost':
      return push(context)
    default:
      return held('wechat.correction', handOver.correction)
  }
}

/**
 * A draft, then the publishing job. `first` is done between the two: what refuses the new article, its words, a picture or
 * a quota, mostly does so at the draft, and then nothing was deleted for it.
 */
async function push(context: SendContext, first: () => Promise<SendResult | null> = async () => null): Promise<SendResult> {
  if (wechatProgress(context.progress).publishId) return { state: 'pending', afterSeconds: pollDelays[0] }
  if (context.parts.length > wechatLimits.articles) throw tooMany()
  const draft = wechatProgress(context.progress).draft ?? (await addDraft(context))
  const hindrance = await first()
  if (hindrance) return hindrance
  if (context.outlet.settings.canPublish === false) return held('wechat.publishByHand', handOver.publish)
  return submit(context, draft)
}

async function addDraft(context: SendContext) {
  try {
    return await draftOf(context)
  } catch (error) {
    if (!(error instanceof ChannelError) || error.code !== 'wechat.40007') throw error
    // Somebody deleted a cover in the account's library: what was uploaded once is uploaded again.
    for (const { snapshot } of context.parts) if (snapshot.cover) await forgetCover(context, snapshot.cover)
    return draftOf(context)
  }
}

async function draftOf(context: SendContext) {
  const articles = await renderParts(context)
  const hashes = await Promise.all(articles.map((article) => context.keep(article)))
  // A draft whose answer was lost is taken up, not made twice.
  const lost = wechatProgress(context.progress).draftBegunAt ? await findDraft(context) : null
  await remember(context, { articles: hashes, draftBegunAt: context.now().toISOString() })
  const draft = lost ?? (await callWechat(context, { path: '/cgi-bin/draft/add', body: `{"articles":[${articles.join(',')}]}` })).media_id
  if (typeof draft !== 'string') throw unnamed()
  await remember(context, { draft })
  return draft
}

/** Each article as the exact JSON that goes into the draft, so that its kept bytes are those sent. */
async function renderParts(context: SendContext): Promise<string[]> {
  const pictures = await uploadPictures(context)
  const addresses = await itemAddresses(context)
  const articles: string[] = []
  for (const part of context.parts) {
    const { cover } = part.snapshot
    if (!cover) throw noCover()
    const coverId = await uploadCover(context, cover)
    const isSingle = context.parts.length === 1
    const options = { part, outlet: context.outlet, isSingle, pictures, coverId, addresses }
    articles.push(JSON.stringify(context.remedy === 'correctionPost' ? renderNote(options) : renderArticle(options)))
  }
  return articles
}

/**
 * Starts the publishing job. A draft can be used once only, so a repeated submit can never publish twice;
 * when a draft is gone that was submitted before, the earlier submit may have worked: `unknown`.
 */
async function submit(context: SendContext, draft: string): Promise<SendResult> {
  const wasSubmitted = Boolean(wechatProgress(context.progress).submittedAt)
  await remember(context, { submittedAt: context.now().toISOString() })
  try {
    const answer = await callWechat(context, {
      path: '/cgi-bin/freepublish/submit',
      body: JSON.stringify({ media_id: draft }),
      isCommit: true,
    })
    if (typeof answer.publish_id !== 'string') throw lostId()
    await remember(context, {
      publishId: answer.publish_id,
      ...(typeof answer.msg_data_id === 'string' ? { msgDataId: answer.msg_data_id } : {}),
      polls: 0,
    })
    return { state: 'pending', afterSeconds: pollDelays[0] }
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error
    if (error.code === 'wechat.48001') return held('wechat.publishByHand', handOver.publish)
    if (error.code === 'wechat.53504' || error.code === 'wechat.53505') return held('wechat.publishByHand', handOver.publish)
    if (error.code === 'wechat.40007' && wasSubmitted) throw lostId()
    // A clear refusal of the first submit: there is nothing to look for.
    if (error.kind !== 'unknown' && !wasSubmitted) await remember(context, { submittedAt: null })
    throw error
  }
}

const lostId = () =>
  new ChannelError({
    kind: 'unknown',
    code: 'wechat.submit.unknown',
    message: {
      zh: '微信可能已接受发布，但没有返回任务编号，将先查询。',
      en: 'WeChat may have taken the job but gave no id for it; it is looked up first.',
    },
  })

const unnamed = () =>
  new ChannelError({
    kind: 'retry',
    code: 'wechat.draft.unnamed',
    message: { zh: '微信没有返回草稿编号，稍后自动重试。', en: 'WeChat gave no id for the draft; trying again later.' },
  })

const noCover = () =>
  new ChannelError({
    kind: 'content',
    code: 'wechat.cover.missing',
    message: { zh: '微信图文必须有封面图片，请上传。', en: 'A WeChat article needs a cover picture. Upload one.' },
  })

const tooMany = () =>
  new ChannelError({
    kind: 'content',
    code: 'wechat.parts.tooMany',
    message: {
      zh: `一次推送最多 ${wechatLimits.articles} 篇，请减少。`,
      en: `One push takes ${wechatLimits.articles} articles at most. Take some out.`,
    },
  })
