import type { Payload } from 'payload'
import { ChannelError } from '../channels/channelError.ts'
import { FabuError, type Sentence } from '../errors.ts'

/** Why an outlet, or something of it, could not be asked. That is no finding: it says nothing of what stands there. */
export type RoundProblem = Sentence & { code: string; kind: string }

type Args = { payload: Payload; error: unknown; outlet: { uid?: string | null; name: string } }

/** An error in a sentence a person can read, never a stack; what no outlet said goes to the log with all there is. */
export function problemOf({ payload, error, outlet }: Args): RoundProblem {
  if (error instanceof ChannelError) return { code: error.code, kind: error.kind, ...error.sentence }
  payload.logger.error({ err: error, outlet: outlet.uid, msg: `A look at ${outlet.name} failed` })
  if (error instanceof FabuError) return { code: error.code, kind: 'retry', ...error.sentence }
  const code = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : 'defect'
  return {
    code,
    kind: 'defect',
    zh: `核对时本系统出错（${code}），详见日志；将自动重试。`,
    en: `An error of Fabu’s own while looking (${code}); the log has it. It is tried again.`,
  }
}
