// biome-ignore-all lint/style/noHeadElement: these pages are static files; Next has no part in them.
import { words } from '../i18n/words.ts'
import { languageAttributes } from './format.ts'
import { Layout } from './Layout.tsx'
import { homePath } from './paths.ts'
import type { Frame } from './types.ts'

/** What stands at an old address on servers that know no redirects: a page that leads on by itself, and by a link where it does not. */
export function RedirectPage({ frame, to }: { frame: Frame; to: string }) {
  const t = words(frame.language)
  return (
    <html {...languageAttributes(frame.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t('moved')}</title>
        <meta name="robots" content="noindex" />
        <meta httpEquiv="refresh" content={`0; url=${to}`} />
        <link rel="canonical" href={frame.office.siteUrl + to} />
        <link rel="stylesheet" href={frame.stylesheet} />
      </head>
      <body>
        <main className="wide">
          <h1>{t('moved')}</h1>
          <p>
            <a href={to}>{frame.office.siteUrl + to}</a>
          </p>
        </main>
      </body>
    </html>
  )
}

/** What stands at an address that is gone for good. */
export function GonePage({ frame, path }: { frame: Frame; path: string }) {
  const t = words(frame.language)
  return (
    <Layout frame={frame} path={path} title={t('gone')} isListed={false}>
      <header className="page-head">
        <h1>{t('gone')}</h1>
        <p>
          <a href={homePath(frame.language)}>{t('toHome')}</a>
        </p>
      </header>
    </Layout>
  )
}
