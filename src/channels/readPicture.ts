import { derivedName, type SizeName } from '../media/sizes.ts'
import type { Picture } from '../richtext/tree.ts'
import type { SendContext } from './channel.ts'
import { ChannelError } from './channelError.ts'

type Options = {
  context: SendContext
  picture: Picture
  /** MIME types the outlet takes. */
  types: readonly string[]
  /** The file has to have fewer bytes. */
  below: number
  /** A derived picture made for this very place, taken before the original. */
  preferred?: SizeName
  /** Derived pictures that will do where the original will not, the best first. */
  otherwise: readonly SizeName[]
}

export type ReadPicture = { bytes: Buffer; name: string; mime: string }

/**
 * The picture in a form the outlet takes.
 * @throws {ChannelError} `content` when no form of it will do.
 */
export async function readPicture({ context, picture, types, below, preferred, otherwise }: Options): Promise<ReadPicture> {
  const derived = async (sizes: readonly SizeName[]) => {
    for (const size of sizes) {
      const name = derivedName({ sha256: picture.sha256, size })
      const bytes = await context.readMedia(name).catch(() => null)
      if (bytes && bytes.length < below) return { bytes, name, mime: 'image/jpeg' }
    }
    return null
  }
  const made = preferred && (await derived([preferred]))
  if (made) return made
  if (types.includes(picture.mime) && picture.bytes < below) {
    const name = `${picture.sha256}.${picture.extension}`
    return { bytes: await context.readMedia(name), name, mime: picture.mime }
  }
  const found = await derived(otherwise)
  if (found) return found
  const label = picture.alt || picture.sha256.slice(0, 8)
  throw new ChannelError({
    kind: 'content',
    code: `${context.outlet.channel}.picture.unusable`,
    message: {
      zh: `图片“${label}”的格式或大小不被平台接受，请更换。`,
      en: `The picture “${label}” has a type or size the outlet does not take. Choose another.`,
    },
  })
}
