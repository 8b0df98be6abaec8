import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import { forwardToSyslog } from '../security/forwardToSyslog.ts'

const restKey = Symbol.for('fabu.syslogRests')
const rest = 60_000

/** Hands new events of the security log to the office's syslog, where FABU_SYSLOG names one; one that is down is asked once a minute. */
export async function sendToSyslog({ payload }: { payload: Payload }): Promise<void> {
  const holder = payload as { [restKey]?: number }
  const now = clockOf(payload).now().getTime()
  if ((holder[restKey] ?? 0) > now) return
  try {
    await forwardToSyslog({ payload })
  } catch (error) {
    holder[restKey] = now + rest
    payload.logger.warn({ err: error, msg: 'The syslog receiver did not take the security log; it gets all of it when it is back' })
  }
}
