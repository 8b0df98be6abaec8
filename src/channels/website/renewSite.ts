import { withLease } from '../../leases.ts'
import type { LookContext, SendContext } from '../channel.ts'
import { folderOf } from './atSite.ts'
import { openDesk } from './desk.ts'
import { renewFrontPage } from './frontPage.ts'
import { findRows, saveRow } from './sitePageRow.ts'
import { isOutOfDate, standingOf } from './standing.ts'
import { writeAround } from './writeAround.ts'
import { writeHome } from './writeHome.ts'
import { writeRedirects } from './writeRedirects.ts'
import { writeState } from './writeState.ts'

type RenewContext = Pick<SendContext, 'payload' | 'outlet' | 'now' | 'readMedia' | 'keep'> & Pick<LookContext, 'readKept'>

/**
 * Brings up to date what changes without a publication: a notice's period begins or ends, a guide is due to be checked, the urgent bar or mourning comes or
 * goes,
 * other texts lead the home page.
 * Returns how many texts it wrote anew. May be done again at any time.
 */
export async function renewSite({ context }: { context: RenewContext }): Promise<number> {
  const { payload, outlet } = context
  const asked = { payload, outlet: outlet.uid, where: isOutOfDate(context.now()), sort: 'path' }
  return withLease({
    payload,
    key: `site:${outlet.uid}`,
    now: () => context.now(),
    run: async ({ fence }) => {
      const desk = openDesk({ context, folder: folderOf(context), fence })
      const rows = await findRows(asked)
      for (const row of rows) {
        await writeAround({ desk, row, before: row })
        // Last, so that whatever a crash left half done is found again.
        const { id, ...facts } = row
        await saveRow({ payload, id, facts: { ...facts, standing: standingOf({ ...facts, now: desk.now() }) } })
      }
      await writeState({ desk })
      await writeRedirects({ desk })
      await renewFrontPage({
        desk,
        write: async () => {
          for (const language of (await desk.frame('zh')).office.languages) await writeHome({ desk, language })
        },
      })
      return rows.length
    },
  })
}
