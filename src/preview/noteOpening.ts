import type { PayloadRequest, Where } from 'payload'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import type { PreviewLink } from '../payload-types.ts'
import { recordLink } from './recordLink.ts'

/** Counts one opening of a link; of the first the security log is told. Two at one moment are both counted. */
export function noteOpening({ req, link: { id } }: { req: PayloadRequest; link: PreviewLink }): Promise<void> {
  return inTransaction(req, async () => {
    for (;;) {
      const link = await req.payload.findByID({ collection: 'preview-links', id, depth: 0, req })
      const lastOpenedAt = clockOf(req.payload).now().toISOString()
      const isFirst = link.opens === 0
      const where: Where = { and: [{ id: { equals: id } }, { opens: { equals: link.opens } }] }
      const data = { opens: link.opens + 1, lastOpenedAt, ...(isFirst ? { firstOpenedAt: lastOpenedAt } : {}) }
      const won = await req.payload.db.updateOne({ collection: 'preview-links', where, data, options: { atomic: true }, req })
      if (won === null) continue
      if (isFirst) await recordLink({ req, link, type: 'previewLinkOpened' })
      return
    }
  })
}
