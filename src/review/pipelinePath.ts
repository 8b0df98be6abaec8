import type { PayloadRequest } from 'payload'
import type { TextCollection } from '../texts.ts'

type Where = { req: PayloadRequest; collection: TextCollection; id: string }

/** Where the admin shows a text's Pipeline tab. */
export const pipelinePath = ({ req, collection, id }: Where) =>
  `${req.payload.config.routes.admin}/collections/${collection}/${encodeURIComponent(id)}/pipeline`

/** Where a command is called. */
export const commandPath = (req: PayloadRequest, ...segments: string[]) =>
  [req.payload.config.routes.api, ...segments.map(encodeURIComponent)].join('/')
