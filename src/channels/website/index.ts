import type { Channel } from '../channel.ts'
import { inspect } from './inspect.ts'
import { inventory } from './inventory.ts'
import { lookup } from './lookup.ts'
import { preflightWebsite } from './preflight.ts'
import { recall } from './recall.ts'
import { send } from './send.ts'

/** The office's own site: static files that any web server serves, whole at every moment. */
export const website: Channel = {
  kind: 'website',
  looks: { batch: 100, perDay: null },
  preflight: preflightWebsite,
  send,
  lookup,
  recall,
  inspect,
  inventory,
}
