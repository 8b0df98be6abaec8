import type { GlobalBeforeOperationHook } from 'payload'
import { refuseIf } from '../errors.ts'
import { refuseTypes } from './refuseWrongTypes.ts'

/** The same for the office's settings; and half a character is in no word there. */
export const refuseWrongOffice: GlobalBeforeOperationHook = ({ args, global, operation }) => {
  if (operation !== 'update') return args
  const { data } = args as { data?: unknown }
  refuseTypes({ data, fields: [...global.flattenedFields, ...dates] })
  // Half a character is written as its number in JSON; an even number of backslashes before it is somebody's words.
  const isBroken = /(?<!\\)(?:\\\\)*\\ud[89a-f]/i.test(JSON.stringify(data))
  const reason = { code: 'type.wrong', zh: '文字中有不完整的字符。', en: 'There is half a character in a word.' }
  refuseIf(isBroken ? [reason] : [], { code: 'body.malformed', status: 400, message: { zh: '数据有误：', en: 'Values that are none:' } })
  return args
}

/** Payload lets them be written, and checks them nowhere. */
const dates = [
  { name: 'createdAt', type: 'date' },
  { name: 'updatedAt', type: 'date' },
] as const
