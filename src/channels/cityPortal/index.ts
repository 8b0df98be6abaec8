import type { Channel } from '../channel.ts'
import { lookup } from './lookup.ts'
import { preflightCityPortal } from './preflight.ts'
import { recall } from './recall.ts'
import { send } from './send.ts'

/** The city's portal above the office, by signed submissions (Standard Webhooks): 报送, and 采用 on its proof. */
export const cityPortal: Channel = { kind: 'cityPortal', preflight: preflightCityPortal, send, lookup, recall }
