import { shanghaiTime } from '../../clock.ts'
import { linkStates } from '../../preview/linkState.ts'
import { linkDays, linkWords } from '../../preview/makeLink.ts'
import type { LinkView, PreviewView } from '../../preview/previewActions.ts'
import { ActionRow } from '../ActionRow.tsx'
import { PreviewLinkForm } from '../PreviewLinkForm.tsx'
import { Reasons } from '../Reasons.tsx'
import type { AdminLanguage, Say } from '../speak.ts'
import { Part } from './Part.tsx'

type Props = { view: PreviewView; say: Say; language: AdminLanguage }

/** The draft as the site would show it, and who outside was given a link to it. */
export function PreviewPart({ view: { open, makeAt, reasons, links }, say, language }: Props) {
  if (!open) return null
  return (
    <Part heading={say({ zh: '预览', en: 'Preview' })} name="preview">
      <p>
        <a href={open} rel="noreferrer" target="_blank">
          {say({ zh: '按网站的样子查看草稿', en: 'See the draft as the site would show it' })}
        </a>
      </p>
      {makeAt ? (
        <PreviewLinkForm days={linkDays} language={language} path={makeAt} words={linkWords} />
      ) : (
        <Reasons language={language} reasons={reasons} />
      )}
      {links.length > 0 && (
        <ul className="fabu-links">
          {links.map((link) => (
            <Link key={link.uid} language={language} link={link} say={say} />
          ))}
        </ul>
      )}
    </Part>
  )
}

function Link({ link, say, language }: { link: LinkView; say: Say; language: AdminLanguage }) {
  const { uid, recipient, purpose, madeByName, expiresAt, opens, follows, state, revoke } = link
  return (
    <li className="fabu-link">
      <h4>
        <span dir="auto">{recipient}</span>
        <span className={`fabu-tag fabu-tag--${state}`}>{say(linkStates[state])}</span>
        {follows && <span className="fabu-tag">{say({ zh: '随草稿更新', en: 'Follows the draft' })}</span>}
      </h4>
      {purpose && <p dir="auto">{purpose}</p>}
      <p className="fabu-quiet">
        {say({
          zh: `编号 ${uid}；由${madeByName}发出；有效期至 ${shanghaiTime(expiresAt)}；打开 ${opens} 次`,
          en: `No. ${uid}; made by ${madeByName}; until ${shanghaiTime(expiresAt)}; opened ${opens} times`,
        })}
      </p>
      {revoke && <ActionRow actions={[revoke]} language={language} name={uid} />}
    </li>
  )
}
