import type { PayloadRequest } from 'payload'
import { mayAdministerPeople } from '../access/mayAdministerPeople.ts'
import type { Waiting } from './waiting.ts'

/** Changes of rights that wait for this person as the second administrator. */
export async function waitingRights(req: PayloadRequest): Promise<Waiting[]> {
  if (!mayAdministerPeople({ req })) return []
  const own = req.user?.uid ?? ''
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'rights-requests',
    where: { and: [{ state: { equals: 'open' } }, { askedBy: { not_equals: own } }, { subject: { not_equals: own } }] },
    sort: 'askedAt',
    limit: 0,
    depth: 0,
    req,
  })
  return docs.map(({ id, subjectName, askedByName, askedAt }) => ({
    title: subjectName ?? '',
    language: '',
    since: new Date(askedAt).toISOString(),
    href: `${req.payload.config.routes.admin}/collections/rights-requests/${id}`,
    zh: `${askedByName} 申请变更权限`,
    en: `${askedByName} asks for a change of rights`,
  }))
}
