import type { AdminViewServerProps } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { ownOrigin } from '../../delivery/origin.ts'
import { requireUser } from '../../review/command.ts'
import { punctualSentences } from '../../yearbook/words.ts'
import { yearbookOf } from '../../yearbook/yearbookOf.ts'
import '../admin.css'
import { Refusal } from '../Refusal.tsx'
import { RoomTemplate } from '../RoomTemplate.tsx'
import { adminLanguage, speaker } from '../speak.ts'
import { tryToShow } from '../tryToShow.ts'
import { DuePart } from './DuePart.tsx'
import { ForecastPart } from './ForecastPart.tsx'
import { FreshnessPart } from './FreshnessPart.tsx'
import { PublishedPart } from './PublishedPart.tsx'
import { PunctualPart } from './PunctualPart.tsx'
import { YearForm } from './YearForm.tsx'

/** The year by month, for whoever is logged in: Payload shows custom views to anybody. */
export async function YearView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const language = adminLanguage(req.i18n.language)
  const say = speaker(language)
  const path = `${req.payload.config.routes.admin}/year`
  const thisYear = Number(shanghaiDay(clockOf(req.payload).now()).slice(0, 4))
  const asked = view.searchParams?.year
  const year = typeof asked === 'string' && /^20\d\d$/.test(asked) ? Number(asked) : thisYear
  const { value: made, refusal } = await tryToShow(async () => {
    requireUser(req)
    return yearbookOf({ payload: req.payload, year, origin: await ownOrigin(req) })
  })
  return (
    <RoomTemplate className="fabu-year" language={language} path={path} title={say({ zh: '年度看板', en: 'The year' })} view={view}>
      {refusal && <Refusal say={say} sentence={refusal} />}
      {made && (
        <>
          <YearForm action={path} say={say} thisYear={thisYear} year={year} />
          <FreshnessPart freshness={made.freshness} limits={made.limits} say={say} today={made.today} />
          <DuePart admin={req.payload.config.routes.admin} due={made.due} say={say} />
          <PublishedPart published={made.published} rule={made.rule} say={say} />
          <PunctualPart
            id="fabu-year-applications"
            rows={made.applications}
            say={say}
            sentence={punctualSentences.applications}
            title={{ zh: '依申请公开', en: 'Applications for disclosure' }}
          />
          <PunctualPart
            id="fabu-year-messages"
            rows={made.messages}
            say={say}
            sentence={punctualSentences.messages}
            title={{ zh: '留言', en: 'Messages' }}
          />
          <ForecastPart report={made.report} say={say} />
        </>
      )}
    </RoomTemplate>
  )
}
