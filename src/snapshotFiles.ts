import type { StoredFile } from './richtext/tree.ts'
import { attachmentsOf, picturesOf, videosOf } from './richtext/walk.ts'
import type { Snapshot } from './snapshot.ts'

/** Every file a text shows or offers: cover, pictures, films with captions and posters, attachments. */
export function filesOf({ body, cover, attachments }: Snapshot): StoredFile[] {
  const films = videosOf(body)
  return [
    ...(cover ? [cover] : []),
    ...picturesOf(body),
    ...films,
    ...films.flatMap(({ captions, poster }) => [...captions.map(({ file }) => file), ...(poster ? [poster] : [])]),
    ...attachmentsOf(body),
    ...attachments,
  ]
}

/** Their SHA-256, each once, sorted. */
export const fileHashesOf = (snapshot: Snapshot): string[] => [...new Set(filesOf(snapshot).map(({ sha256 }) => sha256))].sort()
