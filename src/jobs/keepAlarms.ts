import type { Payload } from 'payload'
import { keepAlarms as keep } from '../disclosure/alarms/keepAlarms.ts'

/** Every few minutes: dates of applications and messages that are near or past, and what is not reached elsewhere; over once it is done. */
export async function keepAlarms({ payload }: { payload: Payload }): Promise<void> {
  const { raised, closed } = await keep({ payload })
  if (raised + closed > 0) payload.logger.info({ msg: 'Looked at what records of the office give cause for', raised, closed })
}
