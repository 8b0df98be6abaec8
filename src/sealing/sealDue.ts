import type { Payload } from 'payload'
import { eraseFromSites } from '../channels/website/erase.ts'
import { clockOf } from '../clock.ts'
import { scrub } from '../database/scrub.ts'
import { outletsToClear } from '../delivery/orderWithdrawal.ts'
import { settledStates } from '../delivery/states.ts'
import { systemRequest } from '../delivery/systemRequest.ts'
import { showingOutlets } from '../ledger/showingOutlets.ts'
import type { Seal } from '../payload-types.ts'
import { destroyFiles } from './destroyFiles.ts'
import { destroyRows } from './destroyRows.ts'
import { listBackups } from './listBackups.ts'
import { type Plan, planSeal } from './planSeal.ts'

type Args = {
  payload: Payload
  /** The site's folder. */
  folder: string
  readMedia: (file: string) => Promise<Buffer>
  /** Makes the stand-ins of a drill forget too what they were told to delete; outlets outside cannot be made to. */
  forgetDrills?: (traces: string[]) => Promise<void>
}

/** Goes on with every confirmed seal: destroys what is withdrawn everywhere, and ends what was begun. Each step may be done again. */
export async function sealDue({ payload, forgetDrills = async () => {}, ...site }: Args): Promise<number> {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'seals',
    where: { state: { in: ['withdrawing', 'destroying'] } },
    sort: 'askedAt',
    limit: 0,
    depth: 0,
    showHiddenFields: true,
  })
  let done = 0
  const failures: unknown[] = []
  for (const seal of docs) {
    try {
      if (await goOn({ payload, seal, forgetDrills, ...site })) done += 1
    } catch (error) {
      // One that fails keeps no other from being done; the clock tells of it and comes again.
      failures.push(error)
    }
  }
  await listBackups({ payload })
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures, 'Several seals failed.')
  return done
}

async function goOn({ payload, seal, forgetDrills, folder, readMedia }: Required<Args> & { seal: Seal }): Promise<boolean> {
  if (seal.state === 'withdrawing' && !(await isGone({ payload, seal }))) return false
  const plan = seal.state === 'destroying' ? (seal.plan as Plan | null) : await planSeal({ payload, seal })
  if (plan) {
    if (seal.state === 'withdrawing') await destroyRows({ payload, seal, plan })
    await eraseFromSites({ payload, text: seal.text, folder, readMedia })
    await destroyFiles(plan)
    await forgetDrills(plan.traces.all)
    // The plan repeats the words: it has to be gone before the database's file is written anew.
    await note({ payload, seal, data: { plan: null } })
  }
  await scrub(payload)
  // Last of all: until nothing of it lies on the disk any more, the clock comes again.
  await note({ payload, seal, data: { state: 'sealed', sealedAt: clockOf(payload).now().toISOString() } })
  return true
}

const note = ({ payload, seal, data }: { payload: Payload; seal: Seal; data: Partial<Seal> }) =>
  payload.update({ collection: 'seals', id: seal.id, data, depth: 0 })

/** Nothing of it is out or on its way. Whatever still is, is told on the seal. */
async function isGone({ payload, seal }: { payload: Payload; seal: Seal }): Promise<boolean> {
  const req = await systemRequest(payload)
  const { docs } = await payload.find({
    pagination: false,
    collection: 'deliveries',
    where: { and: [{ text: { equals: seal.text } }, { state: { not_in: settledStates } }] },
    limit: 0,
    depth: 0,
  })
  const failed = (await outletsToClear({ req, text: seal.text })).filter(({ isToTakeDown }) => isToTakeDown)
  // What stands in a drill is forgotten with the stand-ins; what stands outside, whatever the outlet is by now, is waited for.
  const outside = (await showingOutlets({ req, text: seal.text })).filter(({ origin }) => origin === 'live')
  const onTheWay = new Set(docs.map(({ outlet }) => outlet))
  const waitsFor = [
    ...docs.map(({ outlet, outletName, state }) => ({ outlet, name: outletName, state })),
    ...failed.map(({ outlet }) => ({ outlet: outlet.uid, name: outlet.name, state: 'failed' })),
    ...outside.filter(({ outlet }) => !onTheWay.has(outlet)).map(({ outlet }) => ({ outlet, name: outlet, state: 'standing' })),
  ]
  if (JSON.stringify(seal.waitsFor ?? []) !== JSON.stringify(waitsFor))
    await payload.update({ collection: 'seals', id: seal.id, data: { waitsFor }, depth: 0 })
  return waitsFor.length === 0
}
