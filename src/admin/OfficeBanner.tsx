import { createLocalReq, type ServerProps } from 'payload'
import { type StandingNotice, standingNotice } from '../epochs/banner.ts'
import { action } from '../review/action.ts'
import './admin.css'
import { ActionRow } from './ActionRow.tsx'
import { adminLanguage, type Say, speaker } from './speak.ts'

/** Above every page: that the clock stands still, and what the sample office is. Otherwise nothing. */
export async function OfficeBanner({ i18n, payload, user }: ServerProps) {
  const req = await createLocalReq({ user: user ?? undefined }, payload)
  const { isSample } = await payload.findGlobal({ slug: 'office', depth: 0 })
  const standing = user ? await standingNotice({ req }) : null
  const say = speaker(i18n.language)
  return (
    <>
      {standing && <Standing language={i18n.language} notice={standing} say={say} />}
      {isSample && (
        <aside aria-label={say({ zh: '示例机构', en: 'Sample office' })} className="fabu-banner">
          <strong>{say({ zh: '示例机构', en: 'Sample office' })}</strong>
          <span>{say({ zh: '任何内容都不会离开本机。', en: 'Nothing leaves this machine.' })}</span>
          <a href="/sandbox">{say({ zh: '演练窗口', en: 'Stand-ins of the outlets' })}</a>
          <a href="/">{say({ zh: '网站', en: 'The website' })}</a>
        </aside>
      )}
    </>
  )
}

function Standing({ notice, language, say }: { notice: StandingNotice; language: string; say: Say }) {
  const common = { applies: true, reasons: [] }
  const ask = action({ ...common, verb: 'askOutlets', label: { zh: '核对各窗口', en: 'Ask the outlets' }, path: '/api/epochs/ask' })
  const go = action({ ...common, verb: 'go', label: { zh: '启动时钟', en: 'Set the clock going' }, path: '/api/epochs/go' })
  return (
    <aside aria-label={say({ zh: '时钟停住', en: 'The clock stands still' })} className="fabu-banner">
      <span>{say(notice.why)}</span>
      {notice.found && <span>{say(notice.found)}</span>}
      {notice.mayAct && <ActionRow actions={notice.wasAsked ? [ask, go] : [ask]} language={adminLanguage(language)} name="epoch" />}
    </aside>
  )
}
