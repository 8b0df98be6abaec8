import { makeLink } from '../../preview/makeLink.ts'
import { textCommand } from './answer.ts'

/** POST /api/{collection}/{id}/preview-link `{ recipient, purpose, days, follows }`: the one answer that holds the link's address. */
export const previewLinkEndpoint = textCommand('preview-link', ({ body: { recipient, purpose, days, follows }, ...call }) =>
  makeLink({ ...call, recipient, purpose, days, follows }),
)
