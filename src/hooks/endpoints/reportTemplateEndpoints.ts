import type { Endpoint } from 'payload'
import { readLibrary } from '../../report/templates/readLibrary.ts'
import { requireUser } from '../../review/command.ts'
import { answer } from './answer.ts'

/** GET /api/report-templates/library: every template a report may choose from, those that come along and the office's own, with words and version. */
export const reportTemplateEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/library',
    method: 'get',
    handler: (req) =>
      answer(async () => {
        requireUser(req)
        return { templates: await readLibrary({ payload: req.payload, req }) }
      }),
  },
]
