import { partPath } from '../../site/paths.ts'
import { renderWithdrawnPart } from '../../site/render.tsx'
import type { Part, Receipt } from '../channel.ts'
import type { Desk } from './desk.ts'
import { dropFiles, filesOfText } from './files.ts'
import { clearSuperseded } from './publishPart.ts'
import { takeFile } from './siteFiles.ts'
import { type SitePageFacts, saveRow, settledMark } from './sitePageRow.ts'
import { writeAround } from './writeAround.ts'
import { tellWithdrawn } from './writeChanges.ts'

/**
 * Takes one text back: its page stays and shows the notice; lists, feeds and sitemaps leave it out; its
 * part, and files no other text shows, are gone. A text that never was on the site counts as taken back.
 */
export async function withdrawPart({ desk, part, notice }: { desk: Desk; part: Part; notice: string }): Promise<Receipt> {
  const before = await desk.row({ where: { text: { equals: part.snapshot.text } } })
  const now = desk.now().toISOString()
  const at = before?.state === 'withdrawn' ? before.updatedOn : now
  const snapshot = (before && (await desk.snapshot(before.edition))) ?? part.snapshot
  const sha256 = await desk.keep(renderWithdrawnPart({ snapshot, notice, withdrawnAt: at }))
  const receipt = { part: part.index, address: part.siteAddress, externalId: before?.path ?? null, bytesHash: sha256, at: now }
  if (!before) return receipt

  const { id, ...facts } = before
  const withdrawn: SitePageFacts = { ...facts, state: 'withdrawn', notice, updatedOn: at, settled: '', sha256 }
  const row = await saveRow({ payload: desk.payload, id, facts: withdrawn })
  await writeAround({ desk, row, before })
  await tellWithdrawn({ desk, row, sha256: part.edition.sha256 })
  await takeFile({ desk, path: partPath(before.edition) })
  await dropFiles({ desk, files: filesOfText(before.files) })
  await clearSuperseded({ desk, row })
  await saveRow({ payload: desk.payload, id, facts: { ...withdrawn, settled: settledMark(row), superseded: [] } })
  return receipt
}
