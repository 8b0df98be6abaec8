import type { Channel } from '../channel.ts'
import { lookup } from './lookup.ts'
import { preflightWechat } from './preflight.ts'
import { recall } from './recall.ts'
import { send } from './send.ts'

/** WeChat official accounts (公众号), by drafts and freepublish: articles on the account's page, not pushed to followers. */
export const wechat: Channel = { kind: 'wechat', preflight: preflightWechat, send, lookup, recall }
