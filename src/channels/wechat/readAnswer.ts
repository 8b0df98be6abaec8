import { answerToError } from '../answerToError.ts'
import type { HttpAnswer } from '../channel.ts'
import { ChannelError } from '../channelError.ts'

export type WechatAnswer = Record<string, unknown>

/**
 * The JSON of an answer. Ids beyond 2^53 would lose digits as numbers, so the known ones are read as strings.
 * @throws {ChannelError} for an HTTP failure or an answer that is no JSON object.
 */
export function readAnswer(answer: HttpAnswer, isCommit = false): WechatAnswer {
  if (answer.status < 200 || answer.status > 299) throw answerToError({ channel: 'wechat', answer, isCommit })
  try {
    const value: unknown = JSON.parse(answer.text.replace(/("(?:publish_id|msg_data_id)"\s*:\s*)(\d+)/g, '$1"$2"'))
    if (typeof value === 'object' && value !== null) return value as WechatAnswer
  } catch {
    // An answer that is no JSON comes from something in between; it is treated below.
  }
  throw new ChannelError({
    kind: isCommit ? 'unknown' : 'retry',
    code: 'wechat.answer.unreadable',
    message: { zh: '微信的答复无法读取，将先查询再处理。', en: 'WeChat’s answer cannot be read; it is looked up before going on.' },
  })
}
