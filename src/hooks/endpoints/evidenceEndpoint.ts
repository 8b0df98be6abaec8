import { Readable } from 'node:stream'
import type { Endpoint } from 'payload'
import { exportEvidence } from '../../evidence/exportEvidence.ts'
import { isTextCollection } from '../../texts.ts'
import { answer } from './answer.ts'

/** GET /api/{collection}/{id}/evidence: the evidence pack of a text, as a ZIP. */
export const evidenceEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/evidence',
  method: 'get',
  handler: (req) =>
    answer(async () => {
      const collection = req.routeParams?.collection
      if (!isTextCollection(collection)) throw new Error(`"${String(collection)}" holds no texts.`)
      const { text, pack } = await exportEvidence({ req, collection, id: String(req.routeParams?.id) })
      const headers = { 'Content-Type': 'application/zip', 'Content-Disposition': `attachment; filename="evidence-${text}.zip"` }
      return new Response(Readable.toWeb(Readable.from(pack)) as ReadableStream, { headers })
    }),
}
