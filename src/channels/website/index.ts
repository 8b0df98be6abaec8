import type { Channel } from '../channel.ts'
import { lookup } from './lookup.ts'
import { preflightWebsite } from './preflight.ts'
import { recall } from './recall.ts'
import { send } from './send.ts'

/** The office's own site: static files that any web server serves, whole at every moment. */
export const website: Channel = { kind: 'website', preflight: preflightWebsite, send, lookup, recall }
