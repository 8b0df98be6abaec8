import type { ReactNode } from 'react'
import { words } from '../i18n/words.ts'
import { type Crumb, Crumbs } from './Crumbs.tsx'
import { Footer } from './Footer.tsx'
import { languageAttributes } from './format.ts'
import { Head, type HeadProps } from './Head.tsx'
import { Masthead } from './Masthead.tsx'
import { PreviewMark } from './PreviewMark.tsx'
import { crumbData } from './structured.ts'

export type LayoutProps = HeadProps & { crumbs?: Crumb[]; children: ReactNode }

/** What every page has around its content: head, masthead, menu, way back, foot. */
export function Layout({ frame, crumbs = [], children, ...page }: LayoutProps) {
  const t = words(frame.language)
  return (
    <html {...languageAttributes(frame.language)}>
      <Head frame={frame} {...page} data={[...(page.data ?? []), ...crumbData({ frame, crumbs, home: t('home') })]} />
      <body>
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        {frame.preview ? <PreviewMark preview={frame.preview} /> : null}
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
