import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { type DerivedExtension, derivedFiles, type Size } from './sizes.ts'
import { writeOnce } from './writeOnce.ts'

/** Tried in turn until a picture is light enough; below that it gets smaller. */
const qualities = [88, 80, 70, 60]

/** Writes the sizes of a stored picture that are not there yet; each is written once. Returns the names it wrote. */
export async function derive({ bytes, sha256, folder }: { bytes: Buffer; sha256: string; folder: string }): Promise<string[]> {
  const written: string[] = []
  for (const { size, extension, name } of derivedFiles(sha256)) {
    const path = join(folder, name)
    if (existsSync(path)) continue
    await writeOnce({ path, bytes: await resized({ bytes, size, extension }) })
    written.push(name)
  }
  return written
}

/** One size of a picture as bytes. */
export async function resized({ bytes, size, extension }: { bytes: Buffer; size: Size; extension: DerivedExtension }): Promise<Buffer> {
  // Beyond this effort a picture takes ten times as long and hardly gets lighter; somebody waits for the upload.
  if (extension === 'avif') return (await fitted({ bytes, size })).avif({ quality: 50, effort: 2 }).toBuffer()
  if (extension === 'webp') return (await fitted({ bytes, size })).webp({ quality: 80 }).toBuffer()
  for (const quality of qualities) {
    const result = await flat(await fitted({ bytes, size }))
      .jpeg({ quality })
      .toBuffer()
    if (!size.maxBytes || result.length <= size.maxBytes) return result
  }
  return resized({ bytes, size: { ...size, width: Math.round(size.width * 0.75), height: Math.round(size.height * 0.75) }, extension })
}

async function fitted({ bytes, size: { width, height, fit } }: { bytes: Buffer; size: Size }): Promise<Sharp> {
  if (fit === 'inside') return sharp(bytes).resize({ width, height, fit, withoutEnlargement: true })
  const source = await sharp(bytes).metadata()
  const isEnlarged = source.width < width || source.height < height
  // A cover is cut where the picture has most to say. Looking for that in a narrow strip, drawn to full width first, would take minutes.
  return sharp(bytes).resize({ width, height, fit, position: isEnlarged ? 'centre' : sharp.strategy.attention })
}

/** JPEG knows no transparency: what shines through is paper. */
const flat = (image: Sharp) => image.flatten({ background: '#ffffff' })
