import type { PayloadRequest } from 'payload'
import { mayReadRequests } from '../../access/mayReadRequests.ts'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { FabuError } from '../../errors.ts'
import { requireUser } from '../../review/command.ts'
import type { Derived } from '../derived.ts'
import { readCalendars } from '../readCalendars.ts'
import { deriveRequest } from './deriveRequest.ts'
import { type LikeRequests, likeRequests } from './likeRequests.ts'
import { clockEvents, type RequestRow, requestById } from './requestRow.ts'

type Asked = { req: PayloadRequest; id: string }

/** An application for somebody who may read it. @throws {FabuError} 401, 403, 404 */
export async function readRequest({ req, id }: Asked): Promise<RequestRow> {
  requireUser(req)
  if (!mayReadRequests({ req }))
    throw new FabuError({
      code: 'request.forbidden',
      status: 403,
      message: { zh: '您的角色不能查看依申请公开。', en: 'Your roles do not read applications for disclosure.' },
    })
  return requestById({ req, id })
}

/** How its deadline is counted, as of today. @throws {FabuError} 401, 403, 404 */
export async function deriveById({ req, id }: Asked): Promise<Derived> {
  const row = await readRequest({ req, id })
  const today = shanghaiDay(clockOf(req.payload).now())
  return deriveRequest({ events: clockEvents(row), calendars: await readCalendars({ payload: req.payload, req }), today })
}

/** What it may repeat. @throws {FabuError} 401, 403, 404 */
export const likeById = async ({ req, id }: Asked): Promise<LikeRequests> => likeRequests({ req, row: await readRequest({ req, id }) })
