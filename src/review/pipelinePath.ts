import type { PayloadRequest } from 'payload'
import type { TextCollection } from '../texts.ts'

type Where = { req: PayloadRequest; collection: TextCollection; id: string; isTrashed?: boolean }

/** Where the admin shows a text's Pipeline tab; that of a text in the trash is reached through the trash. */
export const pipelinePath = ({ req, collection, id, isTrashed = false }: Where) =>
  `${req.payload.config.routes.admin}/collections/${collection}/${isTrashed ? 'trash/' : ''}${encodeURIComponent(id)}/pipeline`

/** Where a command is called. */
export const commandPath = (req: PayloadRequest, ...segments: string[]) =>
  [req.payload.config.routes.api, ...segments.map(encodeURIComponent)].join('/')
