import type { PayloadRequest } from 'payload'

const key = 'fabu.pipelineWrite'

/**
 * Marks what `run` writes as the pipeline's own: only then do the hooks let `_status`, a locked text or
 * the correction note through. A client cannot set it: `req.context` never comes from outside.
 */
export async function asPipeline<T>(req: PayloadRequest, run: () => Promise<T>): Promise<T> {
  const before = req.context[key]
  req.context[key] = true
  try {
    return await run()
  } finally {
    req.context[key] = before
  }
}

/** Whether the current write is the pipeline's. */
export const isPipelineWrite = (context: Record<string, unknown>) => context[key] === true
