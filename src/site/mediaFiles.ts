import { type DerivedExtension, derivedMeasures, derivedName, type SizeName } from '../media/sizes.ts'
import type { Picture, StoredFile } from '../richtext/tree.ts'
import { attachmentsOf, picturesOf, videosOf } from '../richtext/walk.ts'
import type { Snapshot } from '../snapshot.ts'

/** A stored file's name, in the media folder and on the site alike. */
export const fileOf = ({ sha256, extension }: Pick<StoredFile, 'sha256' | 'extension'>) => `${sha256}.${extension}`

const webSizes: SizeName[] = ['w480', 'w960', 'w1600']

/** The forms a picture is offered in, lightest first: a browser takes the first one it knows. */
export const pictureForms = ['avif', 'webp', 'jpg'] as const

type Smaller = { picture: Picture; extension: DerivedExtension }

/** Smaller pictures made of one, in one form, smallest first; none of a GIF, whose derived ones stand still, and none as large as itself. */
export function smallerFiles({ picture, extension }: Smaller): { file: string; width: number }[] {
  const { sha256, width, height } = picture
  if (picture.extension === 'gif') return []
  const measured = webSizes.map((size) => ({
    file: derivedName({ sha256, size, extension }),
    width: derivedMeasures({ width, height, size }).width,
  }))
  return measured.filter((candidate, index) => measured.findIndex((other) => other.width === candidate.width) === index)
}

/** Every file a text's page shows or offers, each once. */
export function mediaFiles({ body, cover, attachments }: Pick<Snapshot, 'body' | 'cover' | 'attachments'>): string[] {
  const videos = videosOf(body)
  const posters = videos.flatMap(({ poster }) => (poster ? [poster] : []))
  const pictures = [...picturesOf(body), ...posters, ...(cover ? [cover] : [])]
  const files = [
    ...pictures,
    ...videos,
    ...videos.flatMap(({ captions }) => captions.map(({ file }) => file)),
    ...attachmentsOf(body),
    ...attachments,
  ]
  const smaller = pictures.flatMap((picture) => pictureForms.flatMap((extension) => smallerFiles({ picture, extension })))
  return [...new Set([...files.map(fileOf), ...smaller.map(({ file }) => file)])]
}
