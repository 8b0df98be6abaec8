import type { Language } from '../languages.ts'
import { languageAttributes } from './format.ts'
import { PreviewHead } from './PreviewHead.tsx'

/** What stands where a preview would: in each language it is said in, with a link where there is one. */
export type PreviewNoticeProps = {
  stylesheets: string[]
  said: { language: Language; heading: string; text: string; link?: { path: string; name: string } }[]
}

/** A page that shows no text. */
export function PreviewNotice({ stylesheets, said }: PreviewNoticeProps) {
  const first = said[0]?.language ?? 'zh'
  return (
    <html {...languageAttributes(first)}>
      <PreviewHead title={said.map(({ heading }) => heading).join(' · ')} stylesheets={stylesheets} />
      <body>
        <main className="preview-notice">
          {said.map(({ language, heading, text, link }, index) => (
            <section key={language} {...languageAttributes(language)}>
              {index === 0 ? <h1>{heading}</h1> : <h2>{heading}</h2>}
              <p>{text}</p>
              {link ? (
                <p>
                  <a href={link.path}>{link.name}</a>
                </p>
              ) : null}
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}
