import { fileTypeFromBuffer } from 'file-type'
import { wechatLimits } from '../../channels/wechat/limits.ts'
import { nextNumber } from '../nextNumber.ts'
import { formOf, type StandInCall, type StandInTools } from '../standIn.ts'
import { failure } from './failure.ts'

/** media/uploadimg: a picture of a text; jpg and png under 1 MB. */
export async function uploadImage(tools: StandInTools, call: StandInCall): Promise<Record<string, unknown>> {
  const picture = await pictureOf(call)
  if (!picture) return failure(41005, 'media data missing')
  if (!wechatLimits.bodyPictureTypes.some((type) => type === picture.mime)) return failure(40005, 'invalid file type')
  if (picture.bytes.length >= wechatLimits.bodyPictureBytes) return failure(40009, 'invalid image size')
  return { url: `${tools.url()}/wechat/${call.outlet}/files/${await keep(tools, call, picture)}` }
}

/** material/add_material?type=image: a picture of the account's library. */
export async function addMaterial(tools: StandInTools, call: StandInCall): Promise<Record<string, unknown>> {
  if (call.query.get('type') !== 'image') return failure(40004, 'invalid media type')
  const picture = await pictureOf(call)
  if (!picture) return failure(41005, 'media data missing')
  if (!wechatLimits.coverTypes.some((type) => type === picture.mime)) return failure(40005, 'invalid file type')
  if (picture.bytes.length > wechatLimits.coverBytes) return failure(40009, 'invalid image size')
  const id = await keep(tools, call, picture)
  return { media_id: id, url: `${tools.url()}/wechat/${call.outlet}/files/${id}` }
}

/** The picture sent as `media`, its type told from its bytes as the platform does. */
async function pictureOf(call: StandInCall): Promise<{ mime: string; bytes: Buffer } | null> {
  const media = (await formOf(call))?.get('media')
  if (!(media instanceof Blob) || media.size === 0) return null
  const bytes = Buffer.from(await media.arrayBuffer())
  return { mime: (await fileTypeFromBuffer(bytes))?.mime ?? 'application/octet-stream', bytes }
}

async function keep({ store }: StandInTools, { outlet }: StandInCall, { mime, bytes }: { mime: string; bytes: Buffer }) {
  const id = `media-${await nextNumber(store, 'wechat.media')}`
  await store.rows('INSERT INTO files (outlet, id, mime, bytes) VALUES (?, ?, ?, ?)', [outlet, id, mime, new Uint8Array(bytes)])
  return id
}
