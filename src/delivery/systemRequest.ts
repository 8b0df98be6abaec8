import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

/** A request of the office itself: what the clock and the workers do, on nobody's behalf. */
export const systemRequest = (payload: Payload): Promise<PayloadRequest> => createLocalReq({}, payload)
