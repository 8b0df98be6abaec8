import type { Payload } from 'payload'
import { manualClock, setClock, systemClock } from '../clock.ts'
import { rebuildSites } from '../jobs/rebuildSites.ts'
import { officeInUse } from '../office.ts'
import { setUpOffice } from '../setup/setUpOffice.ts'
import { markSampleReady } from './discardUnfinished.ts'
import { sampleItems } from './items/index.ts'
import { samplePlan } from './plan.ts'
import { play } from './play.ts'

/** Fills an empty sample office: a newcomer finds items at every stage, each brought there by real commands. */
export async function openSample({ payload, tell = () => {} }: { payload: Payload; tell?: (line: string) => void }): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) return
  tell('首次启动：正在准备示例机构，约一分钟。 / First start: preparing the sample office, about a minute.')
  const clock = manualClock(`${sampleItems[0]?.day}T00:30:00.000Z`)
  setClock(payload, clock)
  try {
    await setUpOffice({ payload, plan: samplePlan })
    const office = officeInUse()
    await play({ payload, clock, items: sampleItems, sandboxFile: office.sandboxFile, tell })
    // The first pages went out before the last columns and entries were there to lead to.
    await rebuildSites({ payload })
    markSampleReady(office)
  } finally {
    setClock(payload, systemClock)
  }
}
