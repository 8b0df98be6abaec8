import type { ReactNode } from 'react'
import { words } from '../i18n/words.ts'
import { type Crumb, Crumbs } from './Crumbs.tsx'
import { Footer } from './Footer.tsx'
import { languageAttributes } from './format.ts'
import { type ContentMeta, Head } from './Head.tsx'
import { Masthead } from './Masthead.tsx'
import type { Frame, LanguageLink, SiteColumn } from './types.ts'

export type LayoutProps = {
  frame: Frame
  /** This page's own path. */
  path: string
  title: string
  description?: string
  /** Where the same page stands in other languages; this one may be among them. */
  languages?: LanguageLink[]
  column?: SiteColumn | null
  content?: ContentMeta
  /** False keeps search engines from listing the page. */
  isListed?: boolean
  crumbs?: Crumb[]
  children: ReactNode
}

/** What every page has around its content: head, masthead, menu, way back, foot. */
export function Layout({ frame, crumbs = [], children, ...page }: LayoutProps) {
  const t = words(frame.language)
  return (
    <html {...languageAttributes(frame.language)}>
      <Head frame={frame} {...page} />
      <body>
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        <Masthead frame={frame} languages={page.languages ?? []} column={page.column ?? null} />
        <main id="content" tabIndex={-1}>
          <div className="wide">
            <Crumbs crumbs={crumbs} language={frame.language} />
            {children}
          </div>
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  )
}
