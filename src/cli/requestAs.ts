import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

/** A request on behalf of an active person of the office, named by e-mail: the same rules hold as in the admin. */
export async function requestAs({ payload, email }: { payload: Payload; email: string }): Promise<PayloadRequest> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { and: [{ email: { equals: email.toLowerCase() } }, { active: { equals: true } }] },
    limit: 1,
    depth: 1,
  })
  if (!docs[0]) throw new Error(`没有在用的用户 / no active user: ${email}`)
  return createLocalReq({ user: { ...docs[0], collection: 'users' } as never }, payload)
}
