import type { Picture } from '../../richtext/tree.ts'
import { picturesOf } from '../../richtext/walk.ts'
import type { SendContext } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { readPicture } from '../readPicture.ts'
import { callWechat } from './client.ts'
import { wechatLimits } from './limits.ts'

/** Uploads the pictures of all bodies, each once per account. @returns their addresses at the platform, by SHA-256. */
export async function uploadPictures(context: SendContext): Promise<Map<string, string>> {
  const addresses = new Map<string, string>()
  for (const picture of context.parts.flatMap(({ snapshot }) => picturesOf(snapshot.body)))
    addresses.set(picture.sha256, await uploadPicture(context, picture))
  return addresses
}

/** Uploads a cover to the account's library. @returns its permanent media_id. */
export async function uploadCover(context: SendContext, cover: Picture): Promise<string> {
  return context.asset({ sha256: cover.sha256, purpose: 'wechat-cover' }, async () => {
    const body = await form({
      context,
      picture: cover,
      types: wechatLimits.coverTypes,
      below: wechatLimits.coverBytes,
      preferred: 'wechatCover235',
      otherwise: ['w1600', 'w960'],
    })
    const { media_id: id } = await callWechat(context, { path: '/cgi-bin/material/add_material', query: { type: 'image' }, body })
    return known(id)
  })
}

/** The platform no longer knows the cover's media_id: the next upload makes another. */
export const forgetCover = (context: SendContext, { sha256 }: Picture) => context.forgetAsset({ sha256, purpose: 'wechat-cover' })

const uploadPicture = (context: SendContext, picture: Picture) =>
  context.asset({ sha256: picture.sha256, purpose: 'wechat-body' }, async () => {
    const body = await form({
      context,
      picture,
      types: wechatLimits.bodyPictureTypes,
      below: wechatLimits.bodyPictureBytes,
      otherwise: ['wechatBody', 'w960', 'w480'],
    })
    const { url } = await callWechat(context, { path: '/cgi-bin/media/uploadimg', body })
    return known(url)
  })

async function form(options: Parameters<typeof readPicture>[0]) {
  const { bytes, name, mime } = await readPicture(options)
  const body = new FormData()
  body.append('media', new Blob([new Uint8Array(bytes)], { type: mime }), name)
  return body
}

function known(id: unknown) {
  if (typeof id === 'string' && id) return id
  throw new ChannelError({
    kind: 'retry',
    code: 'wechat.upload.unnamed',
    message: { zh: '微信接收了图片但没有返回编号，稍后自动重试。', en: 'WeChat took a picture but gave no id for it; trying again later.' },
  })
}
