import type { ShownImprovement } from '../../report/reportDeskOf.ts'
import { type AdminLanguage, speaker } from '../speak.ts'

type Props = { improvements: ShownImprovement[]; year: number; language: AdminLanguage }

/** The problems last year's report named, each with what became of it, and a link to where that is written down. */
export function ReportImprovements({ improvements, year, language }: Props) {
  if (improvements.length === 0) return null
  const say = speaker(language)
  return (
    <section aria-labelledby="fabu-report-improvements" className="fabu-part">
      <h3 id="fabu-report-improvements">{say({ zh: `${year - 1}年度报告指出的问题`, en: `Problems the report of ${year - 1} named` })}</h3>
      <ul>
        {improvements.map(({ uid, words, state, done, href }) => (
          <li key={uid}>
            <span className={`fabu-tag fabu-tag--${colours[state]}`}>{say(states[state])}</span>{' '}
            <a dir="auto" href={href}>
              {words}
            </a>{' '}
            <span dir="auto">{done}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const colours = { open: 'failed', done: 'good', partly: 'held', notDone: 'held' } as const
const states = {
  open: { zh: '待答复', en: 'Not answered' },
  done: { zh: '已整改', en: 'Solved' },
  partly: { zh: '部分整改', en: 'Solved in part' },
  notDone: { zh: '未整改', en: 'Not solved' },
} as const
