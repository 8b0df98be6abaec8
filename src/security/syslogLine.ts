import type { SecurityBody, SecurityType } from './event.ts'

/** Facility 10 of RFC 5424: security and authorization messages. */
const facility = 10
const notice = 5
const warning = 4

/** What whoever watches should be woken by. */
const warned = new Set<SecurityType>(['loginFailed', 'lockedOut', 'secondStepRemoved', 'recoveryCodeUsed', 'rightsRefused'])

type Args = { body: SecurityBody; hash: string; host: string }

/**
 * One event as a message of RFC 5424: facts in structured data, the hashed body after it. The header is ASCII;
 * the message is UTF-8, and says so.
 */
export function syslogLine({ body, hash, host }: Args): string {
  const priority = facility * 8 + (warned.has(body.type) ? warning : notice)
  const facts = { seq: body.seq, uid: body.uid, person: body.actor?.uid ?? '', ip: body.ip, hash }
  const data = Object.entries(facts)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(' ')
  return `<${priority}>1 ${body.at} ${ascii(host) || '-'} fabu - ${body.type} [fabu@32473 ${data}] \uFEFF${JSON.stringify(body)}`
}

/** In a value of structured data these three are escaped. */
const escaped = (value: string) => value.replace(/["\\\]]/g, (character) => `\\${character}`)

const ascii = (name: string) => name.replace(/[^\x21-\x7e]/g, '').slice(0, 255)
