import { inspect } from 'node:util'
import { FabuError } from '../../../errors.ts'
import { ChannelError } from '../../channelError.ts'
import type { Fault } from './job.ts'

/** An error in plain data, for another thread. */
export function faultOf(error: unknown): Fault {
  const detail = detailOf(error)
  if (error instanceof FabuError)
    return { code: error.code, kind: error instanceof ChannelError ? error.kind : '', message: error.sentence, detail }
  const code = textOf(error, 'code')
  return { code, kind: '', message: { zh: '', en: '' }, detail }
}

/** By what it has, not by its class: a library's error may be of another realm, or of a class that is no `Error`. */
function detailOf(error: unknown): string {
  const [stack, message] = [textOf(error, 'stack'), textOf(error, 'message')]
  // Some stacks leave the message out.
  if (message) return stack.includes(message) ? stack : [message, stack].filter(Boolean).join('\n')
  return stack || (typeof error === 'string' ? error : inspect(error))
}

function textOf(error: unknown, key: 'code' | 'message' | 'stack'): string {
  const value = typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[key] : ''
  return typeof value === 'string' ? value : ''
}

/** The error again. What its causes were is in its own cause, as text. */
export function errorOf({ code, kind, message, detail }: Fault): Error {
  const cause = new Error(detail)
  if (kind) return new ChannelError({ kind: kind as ChannelError['kind'], code, message, cause })
  if (message.en) return new FabuError({ code, status: 500, message, cause })
  return Object.assign(cause, code ? { code } : {})
}
