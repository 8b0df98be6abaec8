import { createLocalReq, type PayloadRequest } from 'payload'

/** A request of its own, from the same address, for what is written whether or not the caller's transaction stands. */
export async function ownRequest({ payload, headers }: Pick<PayloadRequest, 'payload' | 'headers'>): Promise<PayloadRequest> {
  const req = await createLocalReq({}, payload)
  req.headers = headers
  return req
}
