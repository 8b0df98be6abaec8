import { getPayload, type Payload } from 'payload'

/** Starts Payload here, before Next does: both find the same instance, which Payload keeps on `globalThis`. */
export async function bootPayload(): Promise<Payload> {
  const { default: config } = await import('../../payload.config.ts')
  return getPayload({ config })
}
