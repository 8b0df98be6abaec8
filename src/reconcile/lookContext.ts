import path from 'node:path'
import type { Payload } from 'payload'
import type { LookContext } from '../channels/channel.ts'
import { clockOf } from '../clock.ts'
import { endpointOf } from '../delivery/endpointOf.ts'
import { createHttp } from '../delivery/http.ts'
import { keepBytes, readKept } from '../delivery/kept.ts'
import { outletFacts } from '../delivery/outletFacts.ts'
import { spend } from '../delivery/quotas.ts'
import { sharedToken } from '../delivery/tokens.ts'
import type { Outlet } from '../payload-types.ts'
import { siteFacts } from '../siteUrl.ts'

/** What a look at an outlet may use. Its calls are not kept, and never take more than half of a day's quota: the rest is for deliveries. */
export async function lookContext({ payload, outlet }: { payload: Payload; outlet: Outlet }): Promise<LookContext> {
  const endpoint = endpointOf(outlet)
  const now = () => clockOf(payload).now()
  const facts = outletFacts(outlet, await siteFacts(payload))
  return {
    payload,
    outlet: { ...facts, settings: { ...facts.settings, folder: process.env.FABU_SITE_DIR ?? path.resolve('data/office/site') } },
    endpoint,
    http: createHttp({
      endpoint,
      isSandbox: outlet.mode === 'sandbox',
      isKept: false,
      now,
      beforeCommit: async () => {
        throw new Error('A look changes nothing at the outlet.')
      },
      record: () => {},
    }),
    keep: keepBytes,
    readKept: (hash) => readKept(hash).catch(() => null),
    token: (fetchNew, renew) =>
      sharedToken({
        payload,
        outlet: `${facts.uid}:${outlet.mode}`,
        credentials: endpoint.credentials,
        fetchNew,
        ...(renew ? { failed: renew.failed } : {}),
      }),
    spend: (call, limit) => spend({ payload, outlet: facts.uid, call, limit: Math.max(1, Math.floor(limit / 2)) }),
    now,
    log: (message, more) => payload.logger.info({ msg: `[${facts.channel}] ${message}`, outlet: facts.uid, ...more }),
  }
}
