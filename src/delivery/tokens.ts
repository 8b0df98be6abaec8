import type { Payload } from 'payload'
import { canonicalJson } from '../canonicalJson.ts'
import { clockOf } from '../clock.ts'
import { withLease } from '../leases.ts'
import { keyedHash, openSecret, sealSecret } from '../secretBox.ts'

type Fetched = { token: string; expiresInSeconds: number }
type Args = {
  payload: Payload
  outlet: string
  /** What the token is got with. A token that was got with others (a secret was replaced) is not used any more. */
  credentials: Record<string, string>
  /** `former` is the token in force that other credentials got: whoever has those has it too. */
  fetchNew: (former?: string) => Promise<Fetched>
  failed?: string
}

/** Renewed this long before it expires, so that no request leaves with a token about to die. */
const marginMs = 5 * 60_000

/**
 * The outlet's access token, kept encrypted and fetched by one owner over all processes: a second fetch would
 * end the first one's token. `failed` names the token the outlet refused; another owner's newer one then serves.
 */
export async function sharedToken({ payload, outlet, credentials, fetchNew, failed }: Args): Promise<string> {
  const of = keyedHash({ payload, purpose: 'token', text: canonicalJson(credentials) })
  const known = await currentToken({ payload, outlet })
  if (known?.of === of && known.token !== failed) return known.token
  return withLease({
    payload,
    key: `token:${outlet}`,
    now: () => clockOf(payload).now(),
    run: async () => {
      const meanwhile = await currentToken({ payload, outlet })
      if (meanwhile?.of === of && meanwhile.token !== failed) return meanwhile.token
      const { token, expiresInSeconds } = await fetchNew(meanwhile && meanwhile.of !== of ? meanwhile.token : undefined)
      await store({ payload, outlet, token: `${of}:${token}`, expiresAt: clockOf(payload).now().getTime() + expiresInSeconds * 1000 })
      return token
    },
  })
}

type Row = { id: string; secret: string; expiresAt: number }

const rowOf = (payload: Payload, outlet: string) => payload.db.findOne<Row>({ collection: 'tokens', where: { key: { equals: outlet } } })

/** The token that is good still, and a keyed hash of the credentials it was got with. */
async function currentToken({ payload, outlet }: { payload: Payload; outlet: string }): Promise<{ of: string; token: string } | null> {
  const row = await rowOf(payload, outlet)
  if (!row || row.expiresAt - marginMs <= clockOf(payload).now().getTime()) return null
  const kept = openSecret({ payload, purpose: 'token', box: row.secret })
  if (kept === null) return null
  const end = kept.indexOf(':')
  return { of: kept.slice(0, Math.max(0, end)), token: kept.slice(end + 1) }
}

async function store({ payload, outlet, token, expiresAt }: { payload: Payload; outlet: string; token: string; expiresAt: number }) {
  const data = { key: outlet, secret: sealSecret({ payload, purpose: 'token', secret: token }), expiresAt }
  const row = await rowOf(payload, outlet)
  if (row) await payload.db.updateOne({ collection: 'tokens', id: row.id, data })
  else await payload.db.create({ collection: 'tokens', data })
}
