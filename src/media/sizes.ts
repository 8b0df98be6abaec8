/** One picture made from an uploaded one. `fit: cover` crops to the ratio, `inside` never crops and never enlarges. */
export type Size = {
  name: SizeName
  width: number
  height: number
  fit: 'cover' | 'inside'
  extensions: DerivedExtension[]
  maxBytes?: number
}
export type SizeName = 'w480' | 'w960' | 'w1600' | 'wechatCover235' | 'wechatCover11' | 'wechatBody'
export type DerivedExtension = 'avif' | 'webp' | 'jpg'

/** WebP cannot be taller; a long poster gets narrower instead. */
const tallest = 16_383

/**
 * The pictures made from every uploaded one. Browsers take the first form they know: AVIF is the lightest, JPEG the oldest.
 * WeChat takes covers of 2.35:1 and 1:1, and pictures in the body up to 1 MB.
 */
export const sizes: Size[] = [
  { name: 'w480', width: 480, height: tallest, fit: 'inside', extensions: ['avif', 'webp', 'jpg'] },
  { name: 'w960', width: 960, height: tallest, fit: 'inside', extensions: ['avif', 'webp', 'jpg'] },
  { name: 'w1600', width: 1600, height: tallest, fit: 'inside', extensions: ['avif', 'webp', 'jpg'] },
  { name: 'wechatCover235', width: 900, height: 383, fit: 'cover', extensions: ['jpg'] },
  { name: 'wechatCover11', width: 383, height: 383, fit: 'cover', extensions: ['jpg'] },
  { name: 'wechatBody', width: 1080, height: tallest, fit: 'inside', extensions: ['jpg'], maxBytes: 1_000_000 },
]

/** The file a derived picture lies in, below the media folder. */
export const derivedName = ({ sha256, size, extension = 'jpg' }: { sha256: string; size: SizeName; extension?: DerivedExtension }) =>
  `${sha256}-${size}.${extension}`

/** Every file made from one picture, in the order they are made. */
export const derivedFiles = (sha256: string) =>
  sizes.flatMap((size) =>
    size.extensions.map((extension) => ({ size, extension, name: derivedName({ sha256, size: size.name, extension }) })),
  )

/** How large a derived picture of these measures comes out, e.g. for `srcset`. `wechatBody` may come out smaller to stay under its limit. */
export function derivedMeasures({ width, height, size: name }: { width: number; height: number; size: SizeName }) {
  const size = sizes.find((candidate) => candidate.name === name)
  if (!size) throw new RangeError(`"${name}" is not a size of a picture.`)
  if (size.fit === 'cover') return { width: size.width, height: size.height }
  const scale = Math.min(1, size.width / width, size.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
