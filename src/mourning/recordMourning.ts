import type { PayloadRequest } from 'payload'
import type { Mourning } from '../payload-types.ts'
import { recordSecurity } from '../security/recordSecurity.ts'

/** Tells the security log what mourning became, as of any other setting of the site. */
export const recordMourning = ({ req, mourning, from }: { req: PayloadRequest; mourning: Mourning; from: string | null }): Promise<void> =>
  recordSecurity({
    req,
    type: 'settingsChanged',
    data: {
      settings: 'mournings',
      uid: mourning.uid,
      name: mourning.reason,
      isNew: from === null,
      changes: [
        { field: 'state', from, to: mourning.state },
        { field: 'period', from: null, to: `${mourning.from} – ${mourning.until}` },
      ],
    },
  })
