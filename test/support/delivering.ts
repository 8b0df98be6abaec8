import path from 'node:path'
import type { Delivery } from '../../src/payload-types.ts'
import { deliverAll, openStandIns, type StandIns } from '../../src/sample/standIns.ts'
import { type HeldThing, held } from '../../src/sandbox/held.ts'
import type { TestOffice } from './office.ts'

export type Delivering = {
  standIns: StandIns
  /** Delivers all that is due soon, the clock moving as the outlets take their time. */
  deliver(): Promise<void>
  /** One round on what is due at this very moment. */
  once(worker?: string): Promise<unknown>
  deliveriesOf(text: string): Promise<Delivery[]>
  /** What a stand-in shows the public, by the plan's key of the outlet. */
  publicAt(outlet: string): Promise<HeldThing[]>
  outletUid(key: string): Promise<string>
}

/** The stand-ins of an office under test, on its own clock. */
export async function withStandIns(office: TestOffice): Promise<Delivering> {
  const { payload, clock } = office
  const standIns = await openStandIns({ payload, file: path.join(office.folder, 'sandbox.db') })
  const { runDeliveries } = await import('../../src/delivery/runDeliveries.ts')
  const outletUid = async (key: string) =>
    (await payload.findByID({ collection: 'outlets', id: office.ids.outlets[key] ?? '', depth: 0 })).uid ?? ''
  return {
    standIns,
    outletUid,
    deliver: () => deliverAll({ payload, clock, standIns, worker: 'test' }),
    once: (worker = 'test') => runDeliveries({ payload, worker }),
    deliveriesOf: async (text) =>
      (await payload.find({ collection: 'deliveries', where: { text: { equals: text } }, sort: ['outletName', 'seq'], limit: 0, depth: 0 }))
        .docs,
    publicAt: async (key) => (await held(standIns.sandbox.store, await outletUid(key))).filter(({ state }) => state === 'public'),
  }
}
