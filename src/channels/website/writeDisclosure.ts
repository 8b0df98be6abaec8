import type { PageRole } from '../../pageRoles.ts'
import type { Desk } from './desk.ts'
import { isReport } from './roleContent.ts'
import type { SitePageRow } from './sitePageRow.ts'
import { writeText } from './writeText.ts'

/** Writes the pages that gather others anew, after one they show came, changed or went. `rows` is what it is, and what it was. */
export async function writeDisclosure({ desk, rows }: { desk: Desk; rows: SitePageRow[] }): Promise<void> {
  const touched = new Map<string, { language: SitePageRow['language']; role: PageRole }>()
  for (const row of rows)
    for (const role of await rolesShowing({ desk, row })) touched.set(`${row.language} ${role}`, { language: row.language, role })
  for (const { language, role } of touched.values()) {
    const page = await desk.row({
      where: { and: [{ language: { equals: language } }, { role: { equals: role } }, { state: { equals: 'live' } }] },
    })
    if (page && !rows.some(({ text }) => text === page.text)) await writeText({ desk, row: page })
  }
}

async function rolesShowing({ desk, row }: { desk: Desk; row: SitePageRow }): Promise<PageRole[]> {
  const frame = await desk.frame(row.language)
  return [
    ...(row.art20Item > 0 ? (['catalogue'] as const) : []),
    ...(isReport({ frame, column: row.column }) ? (['annualReports'] as const) : []),
    ...(row.role === 'guide' ? (['onRequest'] as const) : []),
  ]
}
