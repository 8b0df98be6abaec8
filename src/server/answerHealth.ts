import type { ServerResponse } from 'node:http'
import type { Payload } from 'payload'

const patience = 3000

/** `GET /healthz`: 200 when the database answers, 503 when it does not. For load balancers; says nothing else. */
export async function answerHealth({ response, payload }: { response: ServerResponse; payload: Payload }): Promise<void> {
  const isWell = await isAnswering(payload)
  response
    .writeHead(isWell ? 200 : 503, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify({ status: isWell ? 'ok' : 'unavailable' }))
}

/** Whether the database answers in time. */
export const isAnswering = (payload: Payload): Promise<boolean> =>
  Promise.race([isThere(payload), new Promise<false>((resolve) => setTimeout(resolve, patience, false).unref())])

const isThere = (payload: Payload) =>
  payload.count({ collection: 'users', overrideAccess: true }).then(
    () => true,
    () => false,
  )
