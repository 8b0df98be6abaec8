import type { TextCollection } from '../texts.ts'

/** Below it stands whatever is not published yet; the server answers it with its own rules. */
export const previewFolder = '/preview/'

/** Links for outsiders: what follows is the secret, and stands in no log. */
export const linkFolder = `${previewFolder}l/`

/** Style and script of previewed pages. They tell nothing of any text. */
export const previewAssets = `${previewFolder}assets/`

/** Where a colleague sees the draft of a text. */
export const previewPath = ({ collection, id }: { collection: TextCollection; id: string }): string =>
  `${previewFolder}${collection}/${encodeURIComponent(id)}`
