import type { Payload, Where } from 'payload'
import type { Language } from '../../languages.ts'
import { pageRoles } from '../../pageRoles.ts'
import type { Entry, Frame } from '../../site/types.ts'
import { readOffice } from './readOffice.ts'
import { findRows } from './sitePageRow.ts'

type Asked = { payload: Payload /** uid of the site's outlet. */; outlet: string; language: Language }

/** What all pages of one language share: the office's facts, its columns, and the pages every page leads to. */
export async function readFrame({ payload, outlet, language }: Asked): Promise<Frame> {
  const [frame, entries] = await Promise.all([readOffice({ payload, language }), entriesOf({ payload, outlet, language })])
  return { ...frame, entries }
}

/** The live pages with a role, by path. */
async function entriesOf({ payload, outlet, language }: Asked): Promise<Entry[]> {
  const where: Where = {
    and: [{ language: { equals: language } }, { role: { in: Object.keys(pageRoles) } }, { state: { equals: 'live' } }],
  }
  const rows = await findRows({ payload, outlet, where, sort: 'path' })
  return rows.flatMap(({ role, path, title }) => (role ? [{ role, path, title }] : []))
}
