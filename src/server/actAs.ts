import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { samplePassword, samplePlan } from '../sample/plan.ts'

/** The link that logs a visitor of the sample office in as one of its people. */
export const actAsPath = (key: string) => `/sandbox/as/${key}`

/**
 * Answers such a link: logs in and goes on to the admin. Only the sample office has this door.
 * @returns false for every other address, which is left untouched.
 */
export async function actAs({ request, response, payload }: { request: IncomingMessage; response: ServerResponse; payload: Payload }) {
  const key = /^\/sandbox\/as\/([\w-]+)$/.exec(request.url ?? '')?.[1]
  const person = samplePlan.people.find((candidate) => candidate.key === key)
  if (!person || request.method !== 'GET') return false
  const { token } = await payload.login({ collection: 'users', data: { email: person.email, password: samplePassword } })
  if (!token) return false
  const cookie = generatePayloadCookie({
    collectionAuthConfig: payload.collections.users.config.auth,
    cookiePrefix: payload.config.cookiePrefix,
    returnCookieAsObject: false,
    token,
  })
  response.writeHead(303, { Location: '/admin', 'Set-Cookie': cookie, 'Cache-Control': 'no-store' }).end()
  return true
}
