import { isolateObjectProperty, type PayloadRequest } from 'payload'
import type { User } from '../payload-types.ts'
import type { Actor } from './chain.ts'

/** The person behind a request as records name them: name, title and unit as of now. */
export async function actorOf({
  req,
  user,
  deputyFor,
}: {
  req: PayloadRequest
  user: Pick<User, 'id'>
  deputyFor?: string | null
}): Promise<Actor> {
  const fresh = await req.payload.findByID({ collection: 'users', id: user.id, depth: 1, locale: 'zh', req: ownLocale(req) })
  const unit = fresh.unit && typeof fresh.unit === 'object' ? fresh.unit.name : ''
  return { uid: fresh.uid ?? fresh.id, name: fresh.name, title: fresh.title ?? '', unit, ...(deputyFor ? { deputyFor } : {}) }
}

/** Reading in one language must not change the language the request goes on in. */
const ownLocale = (req: PayloadRequest): PayloadRequest => isolateObjectProperty(req, ['locale', 'fallbackLocale'])
