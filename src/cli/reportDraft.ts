import type { Edition } from '../report/english/formWords.ts'
import { editionIn, yearIn } from './reportArguments.ts'
import { withOffice } from './withOffice.ts'

type Options = { as?: string; json?: boolean; lang?: Edition }

/** `fabu report draft <year>`: a draft of the signed report for the site, with DOCX and PDF, on behalf of somebody; with `--lang en` its English edition as another language of it. */
export async function draftYear(year: string, { as, json, lang }: Options): Promise<void> {
  const asked = { year: yearIn(year), edition: editionIn(lang) }
  await withOffice(async ({ payload, office }) => {
    const [{ draftReport }, { draftEnglish }, { requestAs }] = await Promise.all([
      import('../report/draftReport.ts'),
      import('../report/draftEnglish.ts'),
      import('./requestAs.ts'),
    ])
    const given = { req: await requestAs({ payload, email: as ?? '' }), year: asked.year }
    const origin = office.isSample ? 'sample' : 'live'
    const text = await (asked.edition === 'en' ? draftEnglish({ ...given, origin }) : draftReport(given))
    console.log(json ? JSON.stringify({ id: text.id, uid: text.uid, title: text.title }) : `✓ ${text.title}：articles/${text.id}`)
  })
}
