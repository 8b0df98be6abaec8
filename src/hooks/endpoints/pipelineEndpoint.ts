import type { Endpoint } from 'payload'
import { pipelineOf } from '../../review/pipelineOf.ts'
import { isTextCollection } from '../../texts.ts'
import { answer } from './answer.ts'

/** GET /api/{collection}/{id}/pipeline: what the Pipeline tab shows, for the person who asks. */
export const pipelineEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/pipeline',
  method: 'get',
  handler: (req) =>
    answer(async () => {
      const collection = req.routeParams?.collection
      if (!isTextCollection(collection)) throw new Error(`"${String(collection)}" holds no texts.`)
      return pipelineOf({ req, collection, id: String(req.routeParams?.id) })
    }),
}
