import { FabuError } from '../../../errors.ts'
import { ChannelError } from '../../channelError.ts'
import type { Fault } from './job.ts'

/** An error in plain data, for another thread. */
export function faultOf(error: unknown): Fault {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (error instanceof FabuError)
    return { code: error.code, kind: error instanceof ChannelError ? error.kind : '', message: error.sentence, detail }
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return { code, kind: '', message: { zh: '', en: '' }, detail }
}

/** The error again. What its causes were is in its own cause, as text. */
export function errorOf({ code, kind, message, detail }: Fault): Error {
  const cause = new Error(detail)
  if (kind) return new ChannelError({ kind: kind as ChannelError['kind'], code, message, cause })
  if (message.en) return new FabuError({ code, status: 500, message, cause })
  return Object.assign(cause, code ? { code } : {})
}
