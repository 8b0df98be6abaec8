import type { ReactNode } from 'react'
import type { PageLanguage } from './types.ts'
import type { PageWords } from './words.ts'

type Props = { words: PageWords; language: PageLanguage; title: string; children: ReactNode }

/** The frame of every page: marked as sandbox on every screen, with no style or script of its own inside. */
export function Layout({ words, language, title, children }: Props) {
  return (
    <html lang={language === 'zh' ? 'zh-Hans' : 'en'}>
      {/* biome-ignore lint/style/noHeadElement: these pages are rendered without Next, which has no part in them. */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${words.mark}`}</title>
        <link rel="stylesheet" href="/sandbox/sandbox.css" />
        <script src="/sandbox/sandbox.js" defer />
      </head>
      <body>
        <header className="bar">
          <a className="bar-title" href="/sandbox">
            <span className="mark">{words.mark}</span> {words.title}
          </a>
          <a className="bar-language" href={`?lang=${language === 'zh' ? 'en' : 'zh'}`} lang={language === 'zh' ? 'en' : 'zh-Hans'}>
            {words.language}
          </a>
        </header>
        <main id="live">{children}</main>
      </body>
    </html>
  )
}
