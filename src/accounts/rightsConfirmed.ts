import type { PayloadRequest } from 'payload'

const key = 'fabu.rightsConfirmed'

/** Marks what `run` writes as confirmed by a second person. A client cannot set it: `req.context` never comes from outside. */
export async function asConfirmed<T>(req: PayloadRequest, run: () => Promise<T>): Promise<T> {
  req.context[key] = true
  try {
    return await run()
  } finally {
    req.context[key] = false
  }
}

/** Whether the current write was confirmed by a second person. */
export const isConfirmed = (context: Record<string, unknown>) => context[key] === true
