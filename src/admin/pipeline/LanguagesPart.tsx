import { Link } from '@payloadcms/ui'
import { ActionRow } from '../ActionRow.tsx'
import { Part, type Shown } from './Part.tsx'

/** The languages of the item, each with its own stage, and those it could be given. */
export function LanguagesPart({ pipeline, say, language, adminRoute }: Shown & { adminRoute: string }) {
  const { languages, addLanguage, text } = pipeline
  return (
    <Part heading={say({ zh: '语言', en: 'Languages' })} name="languages">
      <ul className="fabu-languages">
        {languages.map(({ id, name, tag, title, stage, href, isCurrent, isTrashed }) => (
          <li aria-current={isCurrent ? 'true' : undefined} key={id}>
            <span className="fabu-tag" lang={tag}>
              {name}
            </span>
            {isCurrent || isTrashed ? (
              <strong dir="auto" lang={tag}>
                {title}
              </strong>
            ) : (
              <Link dir="auto" href={href} lang={tag} prefetch={false}>
                {title || say({ zh: '（无标题）', en: '(untitled)' })}
              </Link>
            )}
            <span className="fabu-quiet">{isTrashed ? say({ zh: '在回收站中', en: 'In the trash' }) : say(stage)}</span>
          </li>
        ))}
      </ul>
      <ActionRow actions={addLanguage} language={language} name="languages" openAt={`${adminRoute}/collections/${text.collection}`} />
    </Part>
  )
}
