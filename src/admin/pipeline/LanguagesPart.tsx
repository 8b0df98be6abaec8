import { Link } from '@payloadcms/ui'
import type { Action } from '../../review/action.ts'
import { ActionButton } from '../ActionButton.tsx'
import { Reasons } from '../Reasons.tsx'
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
      <Adding actions={addLanguage} language={language} openAt={`${adminRoute}/collections/${text.collection}`} />
    </Part>
  )
}

/** Languages refused for the same reason share the line that says so. */
function Adding({ actions, language, openAt }: { actions: Action[]; language: Shown['language']; openAt: string }) {
  const refused = actions.filter(({ allowed }) => !allowed)
  const reasons = [...new Map(refused.flatMap((action) => action.reasons).map((reason) => [reason.code, reason])).values()]
  const button = (action: Action, reasonsAt?: string) => (
    <ActionButton action={action} key={action.path + action.body.language} language={language} openAt={openAt} reasonsAt={reasonsAt} />
  )
  return (
    <>
      <div className="fabu-actions">{actions.filter(({ allowed }) => allowed).map((action) => button(action))}</div>
      {refused.length > 0 && (
        <>
          <div className="fabu-actions">{refused.map((action) => button(action, 'fabu-no-language'))}</div>
          <Reasons id="fabu-no-language" language={language} reasons={reasons} />
        </>
      )}
    </>
  )
}
