import path from 'node:path'
import type { Payload } from 'payload'
import type { SendContext } from '../channels/channel.ts'
import type { RemedyKey } from '../channels/remedy.ts'
import { textAddress } from '../channels/website/textAddress.ts'
import { clockOf } from '../clock.ts'
import type { Delivery, Outlet } from '../payload-types.ts'
import { siteFacts } from '../siteUrl.ts'
import { provedReader } from '../trail/readProved.ts'
import { forgetAsset, sharedAsset } from './assets.ts'
import type { Attempt } from './attempts.ts'
import { endpointOf } from './endpointOf.ts'
import { createHttp } from './http.ts'
import { keepBytes } from './kept.ts'
import { confirmOwned, writeOwned } from './lease.ts'
import { outletFacts } from './outletFacts.ts'
import { partsOf } from './parts.ts'
import { reopenedOf } from './putBack.ts'
import { spend } from './quotas.ts'
import type { DeliveryPart } from './states.ts'
import { sharedToken } from './tokens.ts'

type Args = { payload: Payload; delivery: Delivery; outlet: Outlet; attempt: Attempt }

/** What one attempt of a delivery may use; every write it makes is fenced by the lease. */
export async function sendContext({ payload, delivery, outlet, attempt }: Args): Promise<SendContext> {
  const endpoint = endpointOf(outlet)
  const now = () => clockOf(payload).now()
  const site = await siteFacts(payload)
  const facts = outletFacts(outlet, site)
  const uid = facts.uid
  // What a stand-in gave out is worth nothing at the real account.
  const account = `${uid}:${outlet.mode}`
  const progress = { ...((delivery.progress ?? {}) as Record<string, unknown>) }
  return {
    payload,
    outlet: { ...facts, settings: { ...facts.settings, folder: process.env.FABU_SITE_DIR ?? path.resolve('data/office/site') } },
    endpoint,
    delivery: delivery.uid ?? delivery.id,
    action: delivery.action,
    remedy: (delivery.remedy ?? '') as RemedyKey | '',
    notice: delivery.notice ?? '',
    parts: await partsOf({ payload, delivery, site: site.siteUrl }),
    progress,
    inDoubt: doubtOf(delivery),
    saveProgress: async (more) => {
      Object.assign(progress, more)
      const outletJob = typeof progress.publishId === 'string' ? { outletJob: progress.publishId } : {}
      await writeOwned({ payload, delivery, data: { progress, ...outletJob } })
    },
    confirmOwned: () => confirmOwned({ payload, delivery }),
    http: createHttp({
      endpoint,
      isSandbox: outlet.mode === 'sandbox',
      now,
      beforeCommit: async () => {
        await writeOwned({ payload, delivery, data: { mustLookUp: true } })
        attempt.hasCommitted = true
      },
      record: (exchange) => attempt.exchanges.push(exchange),
    }),
    keep: keepBytes,
    addressOf: (text) => textAddress({ payload, text }),
    readMedia: provedReader({ payload, texts: (delivery.parts as DeliveryPart[]).map(({ text }) => text) }),
    token: (fetchNew, renew) =>
      sharedToken({ payload, outlet: account, credentials: endpoint.credentials, fetchNew, ...(renew ? { failed: renew.failed } : {}) }),
    asset: ({ sha256, purpose }, upload) => sharedAsset({ payload, outlet: account, sha256, purpose, upload }),
    forgetAsset: ({ sha256, purpose }) => forgetAsset({ payload, outlet: account, sha256, purpose }),
    spend: (call, limit) => spend({ payload, outlet: uid, call, limit }),
    now,
    log: (message, more) => payload.logger.info({ msg: `[${facts.channel}] ${message}`, delivery: delivery.uid, ...more }),
  }
}

/** A delivery an epoch doubts may have left between these two moments without our knowing. */
function doubtOf(delivery: Delivery): SendContext['inDoubt'] {
  const reopened = reopenedOf(delivery)
  return reopened ? { since: reopened.since, until: reopened.at } : null
}
