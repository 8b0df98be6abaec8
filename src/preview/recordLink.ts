import type { PayloadRequest } from 'payload'
import type { PreviewLink } from '../payload-types.ts'
import { recordSecurity } from '../security/recordSecurity.ts'

type Args = { req: PayloadRequest; link: PreviewLink; type: 'previewLinkMade' | 'previewLinkRevoked' | 'previewLinkOpened' }

/**
 * Tells the security log of a link: who was let in from outside, to what, until when. It belongs there and not in the text's
 * chain, which goes out with the text's evidence. What the link is for is free words, and stays in the row, which a seal empties.
 */
export const recordLink = ({ req, link, type }: Args): Promise<void> =>
  recordSecurity({
    req,
    type,
    data: { link: link.uid, text: link.text, recipient: link.recipient, expiresAt: link.expiresAt, follows: link.follows },
  })
