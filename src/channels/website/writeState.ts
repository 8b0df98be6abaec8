import { words } from '../../i18n/words.ts'
import { type Language, languageCodes } from '../../languages.ts'
import { languageName } from '../../site/format.ts'
import { urgentPath } from '../../site/paths.ts'
import { renderUrgentPage } from '../../site/render.tsx'
import { renderStateSheet, stateSheetPath } from '../../site/stateSheet.ts'
import type { UrgentNotice } from '../../site/UrgentPage.tsx'
import type { Desk } from './desk.ts'
import { isMourning } from './isMourning.ts'
import { putFile } from './siteFiles.ts'
import type { SitePageRow } from './sitePageRow.ts'

/** Days an urgent notice without an end stays in the bar: one that is forgotten there is soon read by nobody. */
const openEndedDays = 7

/** Writes what stands on every page for a time: the sheet that shows the urgent bar, and the page the bar leads to. */
export async function writeState({ desk }: { desk: Desk }): Promise<void> {
  const urgent = await urgentRows({ desk })
  const mourns = await isMourning({ payload: desk.payload, now: desk.now() })
  const { office } = await desk.frame('zh')
  const lines: { language: Language; line: string }[] = []
  for (const language of office.languages) {
    const notices = noticesIn({ language, urgent })
    // The page first, so that the bar leads nowhere wrong at any moment.
    await putFile({ desk, path: urgentPath(language), content: renderUrgentPage({ frame: await desk.frame(language), notices }) })
    const line = lineOf({ language, notices })
    if (line) lines.push({ language, line })
  }
  await putFile({ desk, path: stateSheetPath, content: renderStateSheet({ urgent: lines, isMourning: mourns }) })
}

/** Urgent notices in effect, by item, the newest first. */
async function urgentRows({ desk }: { desk: Desk }): Promise<Map<string, SitePageRow[]>> {
  const rows = await desk.rows({
    where: { and: [{ standing: { equals: 'inEffect' } }, { urgency: { equals: 'urgent' } }, { state: { equals: 'live' } }] },
    sort: '-publishedOn',
  })
  const oldest = new Date(desk.now().getTime() - openEndedDays * 86_400_000).toISOString()
  const items = new Map<string, SitePageRow[]>()
  for (const row of rows) if (row.inForceUntil || row.updatedOn > oldest) items.set(row.item, [...(items.get(row.item) ?? []), row])
  return items
}

const noticesIn = ({ language, urgent }: { language: Language; urgent: Map<string, SitePageRow[]> }): UrgentNotice[] =>
  [...urgent].flatMap(([item, rows]) => {
    const sorted = rows.sort((a, b) => languageCodes.indexOf(a.language) - languageCodes.indexOf(b.language))
    const shown = sorted.find((row) => row.language === language) ?? sorted[0]
    if (!shown) return []
    const languages = sorted.map(({ language: code, path }) => ({ language: code, path }))
    return [{ item, language: shown.language, title: shown.title, path: shown.path, until: shown.inForceUntil, languages }]
  })

/** The words of the bar; in a language no urgent notice is in, the languages there are. */
function lineOf({ language, notices }: { language: Language; notices: UrgentNotice[] }): string {
  const t = words(language)
  const own = notices.filter((notice) => notice.language === language)
  const [newest] = own
  if (newest) return own.length > 1 ? t('andMore', { title: newest.title, count: own.length }) : newest.title
  const languages = [...new Set(notices.flatMap((notice) => notice.languages.map((link) => languageName(link.language))))]
  return languages.length > 0 ? t('urgentElsewhere', { languages: languages.join(' · ') }) : ''
}
