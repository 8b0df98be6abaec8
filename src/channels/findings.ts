import type { ChannelKind, Finding } from './channel.ts'

const finding =
  (channel: ChannelKind, severity: Finding['severity']) =>
  (code: string, path: string, zh: string, en: string): Finding => ({ code: `${channel}.${code}`, severity, path, zh, en })

/** Makers of a channel's remarks: `block` refuses submission, `warn` is shown. Codes are stable: `wechat.title.tooLong`. */
export const findings = (channel: ChannelKind) => ({ block: finding(channel, 'block'), warn: finding(channel, 'warn') })
