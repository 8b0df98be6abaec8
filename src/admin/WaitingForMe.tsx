import { Link } from '@payloadcms/ui'
import { createLocalReq, type ServerProps } from 'payload'
import { shanghaiTime } from '../clock.ts'
import type { Sentence } from '../errors.ts'
import { isLanguage, languageFacts } from '../languages.ts'
import type { Waiting } from '../review/waiting.ts'
import './admin.css'
import { ActionButton } from './ActionButton.tsx'
import { allWaiting } from './allWaiting.ts'
import { Refusal } from './Refusal.tsx'
import { type AdminLanguage, adminLanguage, type Say, speaker } from './speak.ts'
import { tryToShow } from './tryToShow.ts'

/** On the dashboard: what waits for the person, with links to where it is done. */
export async function WaitingForMe({ i18n, payload, user }: ServerProps) {
  const say = speaker(i18n.language)
  const language = adminLanguage(i18n.language)
  const req = await createLocalReq({ user: user ?? undefined }, payload)
  const { value: waiting, refusal } = await tryToShow(() => allWaiting({ req }))
  if (!waiting) return <Refusal say={say} sentence={refusal} />
  const parts = Object.entries(headings).map(([key, heading]) => ({ key, heading, rows: waiting[key as keyof typeof headings] }))
  const isNothing = parts.every(({ rows }) => rows.length === 0)
  return (
    <section aria-labelledby="fabu-waiting" className="fabu-waiting" lang={language}>
      <h2 id="fabu-waiting">{say({ zh: '待我处理', en: 'Waiting for me' })}</h2>
      {isNothing && <p>{say({ zh: '没有等待您处理的事项。', en: 'Nothing waits for you.' })}</p>}
      {parts.map(
        ({ key, heading, rows }) =>
          rows.length > 0 && <WaitingList heading={say(heading)} key={key} rows={rows} say={say} language={language} />,
      )}
    </section>
  )
}

const headings: Record<keyof Awaited<ReturnType<typeof allWaiting>>, Sentence> = {
  decide: { zh: '待审核', en: 'To be decided' },
  replies: { zh: '待审核的答复（依申请公开）', en: 'Replies to applications, to be decided' },
  applications: { zh: '将到期或逾期的申请', en: 'Applications due soon or late' },
  messageReplies: { zh: '待审核的留言答复', en: 'Replies to messages, to be decided' },
  messages: { zh: '待转办、逾期或临近红线的留言', en: 'Messages to be handed on, late or near the red line' },
  due: { zh: '逾期或三十天内到期的登记事项', en: 'Rows of the registers that are late or due within thirty days' },
  reports: { zh: '待确认定稿的年度报告', en: 'Annual reports to be signed' },
  returned: { zh: '退回给您', en: 'Came back to you' },
  guides: { zh: '待核对的办事指南', en: 'Guides to be checked' },
  alarms: { zh: '待处理的警示', en: 'Alarms' },
  held: { zh: '待人工的投送', en: 'Deliveries that need a person' },
  paused: { zh: '暂停的窗口', en: 'Outlets that rest' },
  rights: { zh: '待确认的权限变更', en: 'Changes of rights to be confirmed' },
  mournings: { zh: '待同意的哀悼模式', en: 'Mourning to be confirmed' },
  seals: { zh: '待同意的封存', en: 'Seals to be confirmed' },
}

function WaitingList({ heading, rows, say, language }: { heading: string; rows: Waiting[]; say: Say; language: AdminLanguage }) {
  return (
    <div className="fabu-waiting__part">
      <h3>
        {heading} <span className="fabu-count">{rows.length}</span>
      </h3>
      <ul>
        {rows.map((row) => (
          <li key={`${row.href}#${row.since}#${row.en}`}>
            <Link href={row.href} prefetch={false}>
              <span dir="auto" lang={isLanguage(row.language) ? languageFacts(row.language).tag : undefined}>
                {row.title || say({ zh: '（无标题）', en: '(untitled)' })}
              </span>
            </Link>
            {isLanguage(row.language) && <span className="fabu-tag">{languageFacts(row.language).name}</span>}
            <span>{say(row)}</span>
            {row.since && <time dateTime={row.since}>{shanghaiTime(row.since)}</time>}
            {row.action && <ActionButton action={row.action} language={language} />}
          </li>
        ))}
      </ul>
    </div>
  )
}
