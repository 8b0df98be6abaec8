import type { SendContext } from './channel.ts'

/** Adds to what this delivery has achieved and stores it at once, so that the next attempt starts from there. */
export async function remember(context: SendContext, more: Record<string, unknown>) {
  const progress = { ...context.progress, ...more }
  await context.saveProgress(progress)
  Object.assign(context.progress, progress)
}
