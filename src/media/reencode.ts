import sharp from 'sharp'
import { type FileType, jpeg, pixelLimit, png } from './kinds.ts'
import { refusal } from './refusals.ts'

type Reencoded = { bytes: Buffer; type: FileType; width: number; height: number }

/**
 * Writes a picture anew from its pixels: upright, in sRGB, without EXIF, GPS, comments, or anything that hid
 * behind or between. JPEG stays JPEG; what has transparency or no loss becomes PNG.
 * @throws {FabuError} `media.image`, `media.pixels` or `media.animated`.
 */
export async function reencode({ bytes, mime }: { bytes: Buffer; mime: string }): Promise<Reencoded> {
  const { pages = 1, width, height, hasAlpha } = await metadataOf(bytes)
  if (pages > 1) throw refusal('animated')
  if (width * height > pixelLimit) throw refusal('pixels')
  const isLossy = mime === 'image/jpeg' || ((mime === 'image/webp' || mime === 'image/avif') && !hasAlpha)
  const upright = sharp(bytes, { failOn: 'error', limitInputPixels: pixelLimit }).autoOrient().toColourspace('srgb')
  const encoded = isLossy ? upright.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }) : upright.png({ compressionLevel: 9 })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true }).catch((error: unknown) => {
    throw refusal('image', error)
  })
  return { bytes: data, type: isLossy ? jpeg : png, width: info.width, height: info.height }
}

async function metadataOf(bytes: Buffer) {
  try {
    return await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata()
  } catch (error) {
    throw refusal('image', error)
  }
}
