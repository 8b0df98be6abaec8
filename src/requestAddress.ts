import type { PayloadRequest } from 'payload'

/** The header in which the server tells the rest of the house where a request came from. What a client sends in it is removed. */
export const addressHeader = 'x-fabu-address'

/** The address a request came from; empty for what the machine itself does. */
export const addressOf = (req: PayloadRequest): string => req.headers?.get?.(addressHeader) ?? ''
