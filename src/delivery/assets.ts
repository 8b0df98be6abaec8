import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import { withLease } from '../leases.ts'

type Args = { payload: Payload; outlet: string; sha256: string; purpose: string; upload: () => Promise<string> }

/** A picture's id at the outlet: uploaded once per account and purpose, whatever number of texts and workers show it. */
export async function sharedAsset({ payload, outlet, sha256, purpose, upload }: Args): Promise<string> {
  const key = `${outlet}:${purpose}:${sha256}`
  const known = await remoteOf(payload, key)
  if (known) return known
  return withLease({
    payload,
    key: `asset:${key}`,
    now: () => clockOf(payload).now(),
    run: async () => {
      const meanwhile = await remoteOf(payload, key)
      if (meanwhile) return meanwhile
      const remote = await upload()
      await payload.db.create({ collection: 'assets', data: { key, remote } })
      return remote
    },
  })
}

/** The outlet no longer has a picture: it is uploaded again when it is next needed. */
export async function forgetAsset({ payload, outlet, sha256, purpose }: Omit<Args, 'upload'>): Promise<void> {
  await payload.db.deleteMany({ collection: 'assets', where: { key: { equals: `${outlet}:${purpose}:${sha256}` } } })
}

async function remoteOf(payload: Payload, key: string): Promise<string | null> {
  const row = await payload.db.findOne<{ remote: string; id: string }>({ collection: 'assets', where: { key: { equals: key } } })
  return row?.remote ?? null
}
