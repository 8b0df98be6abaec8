import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ColumnPage, type ColumnPageProps } from './ColumnPage.tsx'
import { Home, type HomeProps } from './Home.tsx'
import { MediaRoot } from './MediaRoot.ts'
import { Part, type PartProps } from './Part.tsx'
import { PhonePage, type PhonePageProps } from './PhonePage.tsx'
import { PreviewNotice, type PreviewNoticeProps } from './PreviewNotice.tsx'
import { GonePage, RedirectPage } from './RedirectPage.tsx'
import { NotFound, RootIndex } from './RootPages.tsx'
import { SearchPage } from './SearchPage.tsx'
import { SiteMapPage, type SiteMapPageProps } from './SiteMapPage.tsx'
import { StatusPage, type StatusPageProps } from './StatusPage.tsx'
import { TextPage, type TextPageProps } from './TextPage.tsx'
import { TopicsPage, type TopicsPageProps } from './TopicsPage.tsx'
import type { Frame, LanguageLink } from './types.ts'
import { UrgentPage, type UrgentPageProps } from './UrgentPage.tsx'
import { WithdrawnPage, WithdrawnPart, type WithdrawnPartProps } from './WithdrawnPage.tsx'

/** Grows whenever the same input gives other bytes; pages say which one made them. */
export const rendererVersion = 6

/** The fragment of one edition; its bytes are what the receipt proves. */
export const renderPart = (props: PartProps) => renderToStaticMarkup(<Part {...props} />)

/** The same of a draft, whose files are found elsewhere than the public's. */
export const renderDraftPart = ({ mediaRoot, ...props }: PartProps & { mediaRoot: string }) =>
  renderToStaticMarkup(
    <MediaRoot value={mediaRoot}>
      <Part {...props} />
    </MediaRoot>,
  )

export const renderWithdrawnPart = (props: WithdrawnPartProps) => renderToStaticMarkup(<WithdrawnPart {...props} />)

export const renderTextPage = (props: TextPageProps) => page(<TextPage {...props} />)

export const renderWithdrawnPage = (props: WithdrawnPartProps & { frame: Frame; languages: LanguageLink[] }) => {
  const { frame, languages, ...part } = props
  return page(<WithdrawnPage frame={frame} languages={languages} snapshot={part.snapshot} part={renderWithdrawnPart(part)} />)
}

export const renderColumnPage = (props: ColumnPageProps) => page(<ColumnPage {...props} />)

export const renderHome = (props: HomeProps) => page(<Home {...props} />)

export const renderStatusPage = (props: StatusPageProps) => page(<StatusPage {...props} />)

export const renderSearchPage = (frame: Frame) => page(<SearchPage frame={frame} />)

export const renderSiteMapPage = (props: SiteMapPageProps) => page(<SiteMapPage {...props} />)

export const renderTopicsPage = (props: TopicsPageProps) => page(<TopicsPage {...props} />)

export const renderUrgentPage = (props: UrgentPageProps) => page(<UrgentPage {...props} />)

export const renderRedirectPage = (props: { frame: Frame; to: string }) => page(<RedirectPage {...props} />)

export const renderGonePage = (props: { frame: Frame; path: string }) => page(<GonePage {...props} />)

export const renderRootIndex = (frame: Frame) => page(<RootIndex frame={frame} />)

export const renderNotFound = ({ frame, path }: { frame: Frame; path: string }) => page(<NotFound frame={frame} path={path} />)

export const renderPhonePage = (props: PhonePageProps) => page(<PhonePage {...props} />)

export const renderPreviewNotice = (props: PreviewNoticeProps) => page(<PreviewNotice {...props} />)

const page = (element: ReactElement) => `<!doctype html>\n${renderToStaticMarkup(element)}\n`
