import { FabuError } from '../errors.ts'
import type { Origin } from '../ledger/count.ts'

const origins: Origin[] = ['live', 'sandbox', 'sample', 'imported']

/** Which kind of truth a command counts: the one named, else the office's own. @throws {FabuError} 400 */
export function originOf(named: string | undefined, isSample: boolean): Origin {
  if (named === undefined) return isSample ? 'sample' : 'live'
  const known = origins.find((origin) => origin === named)
  if (known) return known
  const list = origins.join(', ')
  throw new FabuError({
    code: 'origin.unknown',
    status: 400,
    message: { zh: `--origin 只能是：${list}。`, en: `--origin is one of: ${list}.` },
  })
}
