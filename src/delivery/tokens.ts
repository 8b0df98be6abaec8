import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import { withLease } from '../leases.ts'

type Fetched = { token: string; expiresInSeconds: number }
type Args = { payload: Payload; outlet: string; fetchNew: () => Promise<Fetched>; failed?: string }

/** Renewed this long before it expires, so that no request leaves with a token about to die. */
const marginMs = 5 * 60_000

/**
 * The outlet's access token, kept encrypted and fetched by one owner over all processes: a second fetch would
 * end the first one's token. `failed` names the token the outlet refused; another owner's newer one then serves.
 */
export async function sharedToken({ payload, outlet, fetchNew, failed }: Args): Promise<string> {
  const known = await currentToken({ payload, outlet })
  if (known && known !== failed) return known
  return withLease({
    payload,
    key: `token:${outlet}`,
    now: () => clockOf(payload).now(),
    run: async () => {
      const meanwhile = await currentToken({ payload, outlet })
      if (meanwhile && meanwhile !== failed) return meanwhile
      const { token, expiresInSeconds } = await fetchNew()
      await store({ payload, outlet, token, expiresAt: clockOf(payload).now().getTime() + expiresInSeconds * 1000 })
      return token
    },
  })
}

type Row = { id: string; secret: string; expiresAt: number }

const rowOf = (payload: Payload, outlet: string) => payload.db.findOne<Row>({ collection: 'tokens', where: { key: { equals: outlet } } })

async function currentToken({ payload, outlet }: { payload: Payload; outlet: string }): Promise<string | null> {
  const row = await rowOf(payload, outlet)
  if (!row || row.expiresAt - marginMs <= clockOf(payload).now().getTime()) return null
  return payload.decrypt(row.secret)
}

async function store({ payload, outlet, token, expiresAt }: { payload: Payload; outlet: string; token: string; expiresAt: number }) {
  const data = { key: outlet, secret: payload.encrypt(token), expiresAt }
  const row = await rowOf(payload, outlet)
  if (row) await payload.db.updateOne({ collection: 'tokens', id: row.id, data })
  else await payload.db.create({ collection: 'tokens', data })
}
