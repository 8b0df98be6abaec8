import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Layout } from './layout.tsx'
import type { PageLanguage } from './types.ts'
import { pageWords } from './words.ts'

export type PageAnswer = { status: number; headers: Record<string, string>; body: string | Buffer }

/** Everything from this server; nothing inline, no foreign frame. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const common = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' }

type PageOptions = { language: PageLanguage; title: string; children: ReactNode; status?: number }

/** A whole page of the sandbox. */
export function pageAnswer({ language, title, children, status = 200 }: PageOptions): PageAnswer {
  const words = pageWords(language)
  const html = renderToStaticMarkup(
    <Layout words={words} language={language} title={title}>
      {children}
    </Layout>,
  )
  const headers = { ...common, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
  return { status, headers, body: `<!doctype html>${html}` }
}

/** A page that says there is none. */
export const notFound = (language: PageLanguage): PageAnswer =>
  pageAnswer({ language, status: 404, title: '404', children: <h1 className="nothing">{pageWords(language).notFound}</h1> })

/** Any other answer. */
export const plainAnswer = (status: number, type: string, body: string | Buffer, more: Record<string, string> = {}): PageAnswer => ({
  status,
  headers: { ...common, 'content-type': type, ...more },
  body,
})
