import { ownUrl } from '../../siteUrl.ts'
import type { Part, Receipt, SendContext, SendResult } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { held } from '../held.ts'
import { type ReadPicture, readPicture } from '../readPicture.ts'
import { remember } from '../remember.ts'
import { callWeibo, type WeiboAnswer } from './client.ts'
import { delayedCode, duplicateCodes } from './errors.ts'
import { weiboLimits } from './limits.ts'
import { postAddress } from './postAddress.ts'
import { prefillAddress } from './prefill.ts'
import { type WeiboProgress, weiboProgress } from './progress.ts'
import { renderNote, renderPost } from './render.ts'
import { stillStands } from './stillStands.ts'

/** Seconds after which a post that was taken with delay is looked for. */
const delayedSeconds = 600

/** Shares each part as one post with its cover. Posts that were answered for are not sent again. */
export async function send(context: SendContext): Promise<SendResult> {
  if (context.outlet.mode === 'manual') return held('weibo.manual', byHand(context.parts))
  if (context.parts.some(({ previous }) => previous)) {
    if (context.remedy !== 'correctionPost' && context.remedy !== 'deleteAndRepost') return held('weibo.correction', correction)
    if (context.remedy === 'deleteAndRepost' && (await stillStands(context))) return held('weibo.deleteFirst', deleteFirst)
  }
  for (const part of context.parts) {
    const { posts, inFlight } = weiboProgress(context.progress)
    if (!posts[part.index] && !inFlight[part.index]?.isDelayed) await sharePart(context, part)
  }
  if (Object.keys(weiboProgress(context.progress).inFlight).length > 0) return { state: 'pending', afterSeconds: delayedSeconds }
  return { state: 'delivered', receipts: receiptsOf(context) }
}

/** The receipts collected so far, in the order of the parts. */
export const receiptsOf = (context: SendContext): Receipt[] =>
  context.parts.flatMap(({ index }) => weiboProgress(context.progress).posts[index] ?? [])

async function sharePart(context: SendContext, part: Part): Promise<void> {
  const { status } = context.remedy === 'correctionPost' ? renderNote(part) : renderPost(part)
  const picture = await pictureOf(context, part)
  const bytesHash = await context.keep(JSON.stringify({ status, pic: picture?.name ?? null }))
  const wasInFlight = part.index in weiboProgress(context.progress).inFlight
  await rememberInFlight(context, part.index, { at: context.now().toISOString(), bytesHash })
  try {
    const answer = await share(context, status, picture)
    await rememberPost(context, { answer, part: part.index, bytesHash })
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error
    if (error.code === `weibo.${delayedCode}`)
      return rememberInFlight(context, part.index, { at: context.now().toISOString(), bytesHash, isDelayed: true })
    // Sent before with no answer, and now "the same words were posted": the earlier one is most likely public.
    if (wasInFlight && duplicateCodes.includes(error.code)) throw probablyThere()
    // A clear refusal: nothing of it is there, and nobody has to look.
    if (error.kind !== 'unknown') await forgetInFlight(context, part.index)
    throw error
  }
}

const rememberInFlight = (context: SendContext, part: number, post: WeiboProgress['inFlight'][string]) =>
  remember(context, { inFlight: { ...weiboProgress(context.progress).inFlight, [part]: post } })

async function forgetInFlight(context: SendContext, part: number) {
  const { [part]: _, ...others } = weiboProgress(context.progress).inFlight
  await remember(context, { inFlight: others })
}

/** Turns a post as the platform describes it into a receipt and stores it. */
export async function rememberPost(
  context: SendContext,
  { answer, part, bytesHash }: { answer: WeiboAnswer; part: number; bytesHash: string },
) {
  const id = typeof answer.idstr === 'string' ? answer.idstr : ''
  if (!id) throw probablyThere()
  const user =
    typeof answer.user === 'object' && answer.user !== null && 'idstr' in answer.user
      ? String(answer.user.idstr)
      : String(context.outlet.settings.userId ?? 'u')
  // A stand-in's post is shown on the sandbox's own page; its API has no address a reader could open.
  const isSandbox = context.outlet.mode === 'sandbox'
  const address = isSandbox
    ? `${ownUrl()}/sandbox/weibo/${context.outlet.uid}/${id}`
    : postAddress({ baseUrl: context.endpoint.baseUrl, user, id })
  const receipt: Receipt = { part, address, externalId: id, bytesHash, at: context.now().toISOString() }
  const { posts, inFlight } = weiboProgress(context.progress)
  const { [part]: _, ...others } = inFlight
  await remember(context, { posts: { ...posts, [part]: receipt }, inFlight: others })
}

async function share(context: SendContext, status: string, picture: ReadPicture | null): Promise<WeiboAnswer> {
  const path = '/2/statuses/share.json'
  const fields = { status, rip: publisherAddress(context) }
  if (!picture) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return callWeibo(context, { method: 'POST', path, headers, body: new URLSearchParams(fields).toString(), isCommit: true })
  }
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append('pic', new Blob([new Uint8Array(picture.bytes)], { type: picture.mime }), picture.name)
  return callWeibo(context, { method: 'POST', path, body, isCommit: true })
}

async function pictureOf(context: SendContext, { snapshot: { cover } }: Part): Promise<ReadPicture | null> {
  return cover
    ? readPicture({
        context,
        picture: cover,
        types: weiboLimits.pictureTypes,
        below: weiboLimits.pictureBytes,
        otherwise: ['w1600', 'w960'],
      })
    : null
}

/** `rip`: the platform wants the public IP address of whoever publishes. */
function publisherAddress({ outlet }: SendContext): string {
  const { rip } = outlet.settings
  if (typeof rip === 'string' && rip) return rip
  if (outlet.mode === 'sandbox') return '127.0.0.1'
  throw new ChannelError({
    kind: 'config',
    code: 'weibo.rip.missing',
    message: {
      zh: `“${outlet.name}”没有设置发布者的公网 IP（rip），请管理员设置。`,
      en: `“${outlet.name}” has no public IP address of the publisher (rip). An administrator has to set it.`,
    },
  })
}

function byHand(parts: Part[]) {
  const addresses = parts.map(prefillAddress).join(' ')
  const texts = parts.map((part) => renderPost(part).status).join('\n')
  return {
    zh: `该微博由人工发布：打开预填页面，配上封面后发布，再在此填写微博地址确认。${addresses}\n${texts}`,
    en: `This account is posted to by hand: open the prefilled page, add the cover and post, then confirm here with the post’s address. ${addresses}\n${texts}`,
  }
}

const correction = {
  zh: '微博不允许通过接口修改已发布的内容：请在下列办法中选择一种。',
  en: 'Weibo lets no program change a post: choose one of the remedies below.',
}

const deleteFirst = {
  zh: '原微博还在：请先在微博上删除，再选择重新发布。',
  en: 'The post still stands: delete it on Weibo first, then choose again to post anew.',
}

const probablyThere = () =>
  new ChannelError({
    kind: 'unknown',
    code: 'weibo.share.unknown',
    message: {
      zh: '微博可能已发布，但没有给出编号，将先查询。',
      en: 'The post may be public, but Weibo gave no id for it; it is looked up first.',
    },
  })
