import type { Channel } from '../channel.ts'
import { inspect } from './inspect.ts'
import { lookup } from './lookup.ts'
import { preflightCityPortal } from './preflight.ts'
import { recall } from './recall.ts'
import { send } from './send.ts'

/** The city's portal above the office, by signed submissions (Standard Webhooks): 报送, and 采用 on its proof. */
export const cityPortal: Channel = {
  kind: 'cityPortal',
  looks: { batch: 20, perDay: 2000 },
  preflight: preflightCityPortal,
  send,
  lookup,
  recall,
  inspect,
  // Its contract has no list of what stands there.
  inventory: async () => null,
}
