import { runDeliveries } from '../delivery/runDeliveries.ts'
import { takeDown } from '../delivery/takeDown.ts'
import { mustBeHome } from '../epochs/mustBeHome.ts'
import { workerName } from '../jobs/deliverDue.ts'
import { startSandbox } from '../sandbox/startSandbox.ts'
import { withOffice } from './withOffice.ts'

/** `fabu deliver --once`: works off what is due now, beside any other worker. */
export async function deliverOnce({ json }: { json?: boolean }): Promise<void> {
  await withOffice(async ({ payload, office }) => {
    await mustBeHome({ payload, isSample: office.isSample })
    const sandbox = await startSandbox({ file: office.sandboxFile })
    process.env.FABU_SANDBOX_URL = sandbox.url
    try {
      await takeDown({ payload })
      const result = await runDeliveries({ payload, worker: workerName() })
      console.log(
        json
          ? JSON.stringify(result)
          : `送达 / delivered ${result.delivered}，待查 / pending ${result.pending}，待人工 / held ${result.held}，出错 / errors ${result.error}`,
      )
    } finally {
      await sandbox.close()
    }
  })
}
