import { canonicalJson, sha256 } from '../canonicalJson.ts'
import type { Inspected } from '../channels/channel.ts'
import type { Outlet, Standing } from '../payload-types.ts'
import type { FoundAlarm } from './raiseAlarm.ts'

type Args = { outlet: Outlet; piece: Standing; found: Extract<Inspected, { state: 'changed' | 'gone' }> }

/**
 * What an alarm says of a piece that is gone, or not as it was sent. Gone is gone: the platform's code is only told with
 * it, as the platform says it in other words once it has forgotten the job.
 */
export const pieceAlarm = ({ outlet, piece, found }: Args): FoundAlarm => ({
  outlet,
  origin: piece.origin,
  kind: found.state,
  about: piece.publication,
  fingerprint: found.state === 'gone' ? '' : sha256(canonicalJson(found.differences)),
  title: piece.title ?? '',
  text: piece.text,
  publication: piece.publication,
  delivery: piece.delivery,
  edition: piece.edition,
  subject: piece.externalId,
  address: piece.address,
  sent: piece.bytesHash,
  found: found.found,
  ...(found.state === 'gone' ? { code: found.code, reason: found.reason } : { reason: changed, differences: found.differences }),
})

const changed = { zh: '平台上的内容与发出的不同。', en: 'What stands at the outlet is not what was sent.' }
