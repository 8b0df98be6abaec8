import type { PayloadRequest } from 'payload'

const key = 'fabu.setUp'
const sampleKey = 'fabu.setUpSample'

/** Marks what `run` writes as the setting up of an office, which the security log tells of as one event. */
export async function asSetUp<T>({ req, isSample, run }: { req: PayloadRequest; isSample: boolean; run: () => Promise<T> }): Promise<T> {
  req.context[key] = true
  req.context[sampleKey] = isSample
  try {
    return await run()
  } finally {
    req.context[key] = false
  }
}

/** Whether it sets up the sample, whose people have one published password. */
export const isSampleWrite = (context: Record<string, unknown>) => isSetUp(context) && context[sampleKey] === true

/** Whether the current write sets the office up. `req.context` never comes from outside. */
export const isSetUp = (context: Record<string, unknown>) => context[key] === true
