import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { logIn } from '../../accounts/logIn.ts'
import { refuseOtherSites } from './answer.ts'

/** POST /api/users/login, in the place of Payload's own: every refusal is told in the security log. */
export const loginEndpoint: Omit<Endpoint, 'root'> = {
  path: '/login',
  method: 'post',
  handler: async (req) => {
    refuseOtherSites(req)
    await addDataAndFileToRequest(req)
    const { email, password, code } = (req.data ?? {}) as Record<string, unknown>
    const result = await logIn({ req, email, password, code })
    const { config } = req.payload.collections.users
    const cookie = generatePayloadCookie({
      collectionAuthConfig: config.auth,
      cookiePrefix: req.payload.config.cookiePrefix,
      token: result.token ?? '',
    })
    return Response.json({ message: req.t('authentication:passed'), ...result }, { headers: { 'Set-Cookie': String(cookie) } })
  },
}
