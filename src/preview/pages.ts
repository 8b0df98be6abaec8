import { words } from '../i18n/words.ts'
import type { Language } from '../languages.ts'
import { type Asset, previewStylesheet, script, stylesheet } from '../site/assets.ts'
import { renderPhonePage, renderPreviewNotice } from '../site/render.tsx'
import { previewAssets } from './paths.ts'

/** What the pages need besides: by their paths below the preview's own folder, for the site may not have been built yet. */
export const assets: ReadonlyMap<string, string> = new Map(
  [stylesheet, previewStylesheet, script].map((asset) => [pathOf(asset), asset.content]),
)

/** The same by what each is. */
export const assetPaths = { stylesheet: pathOf(stylesheet), preview: pathOf(previewStylesheet), script: pathOf(script) }

const stylesheets = [assetPaths.stylesheet, assetPaths.preview]

/** One page for whatever does not open, whatever the reason: it tells nothing but what to do. */
export const gonePage = (): string =>
  renderPreviewNotice({
    stylesheets,
    said: (['zh', 'en'] as const).map((language) => said(language, 'previewGone', 'previewGoneText')),
  })

/** For a link to what was: the draft says something else by now. */
export const stalePage = (reader: Language): string =>
  renderPreviewNotice({ stylesheets, said: [said(reader, 'previewStale', 'previewStaleText')] })

/** For a draft that is the published text: `address` is where the public reads it. */
export const outPage = ({ reader, address }: { reader: Language; address: string }): string =>
  renderPreviewNotice({
    stylesheets,
    said: [{ ...said(reader, 'previewOut', 'previewOutText'), link: { path: address, name: address } }],
  })

/** For a colleague whose draft refers to what is no longer there. */
export const brokenPage = (reader: Language): string =>
  renderPreviewNotice({ stylesheets, said: [said(reader, 'previewBroken', 'previewBrokenText')] })

/** Around a previewed page, as wide as a telephone. */
export const phonePage = ({ reader, path }: { reader: Language; path: string }): string => renderPhonePage({ reader, stylesheets, path })

type Heading = 'previewGone' | 'previewStale' | 'previewOut' | 'previewBroken'

function said(language: Language, heading: Heading, text: `${Heading}Text`) {
  const t = words(language)
  return { language, heading: t(heading), text: t(text) }
}

function pathOf({ path }: Asset): string {
  return previewAssets + path.replace(/^.*\//, '')
}
