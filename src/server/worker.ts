import { mustBeHome } from '../epochs/mustBeHome.ts'
import { startJobs } from '../jobs/start.ts'
import { applyOffice, officeInUse } from '../office.ts'
import { startSandbox } from '../sandbox/startSandbox.ts'
import { bootPayload } from './bootPayload.ts'
import { makeFolders } from './checkStart.ts'
import { drainOnSignal, type Part } from './drain.ts'
import { stopWith } from './explain.ts'
import { keepLog } from './keepLog.ts'

/** The clock alone: one of any number of processes that work off what is due. Listens to nobody but its own stand-ins. */
async function work() {
  const office = officeInUse()
  makeFolders(office)
  applyOffice(office)
  keepLog({ office, name: `worker-${process.pid}` })
  const parts: Part[] = []
  drainOnSignal(parts)
  const payload = await bootPayload()
  parts.push({ name: 'Payload', stop: () => payload.destroy() })
  await mustBeHome({ payload, isSample: office.isSample })
  const sandbox = await startSandbox({ file: office.sandboxFile })
  process.env.FABU_SANDBOX_URL = sandbox.url
  parts.push({ name: 'sandbox', stop: () => sandbox.close() })
  const jobs = startJobs({ payload, forgetDrills: (traces) => sandbox.forget(traces) })
  parts.push({ name: 'clock', stop: () => jobs.stop() })
  console.log(`时钟已启动（${office.name}） / The clock is running (${office.name}). Ctrl-C: stop`)
}

work().catch(stopWith)
