import { receiveCallback } from './delivery/receiveCallback.ts'
import { mustBeHome } from './epochs/mustBeHome.ts'
import { startJobs } from './jobs/start.ts'
import { applyOffice, officeInUse, rootOf } from './office.ts'
import { claimSample } from './sample/claimSample.ts'
import { discardUnfinishedSample } from './sample/discardUnfinished.ts'
import { openSample } from './sample/open.ts'
import { sandboxHandler } from './sandbox/handler.ts'
import { startSandbox } from './sandbox/startSandbox.ts'
import { actAs } from './server/actAs.ts'
import { answerHealth } from './server/answerHealth.ts'
import { answerReadiness } from './server/answerReadiness.ts'
import { bootNext } from './server/bootNext.ts'
import { bootPayload } from './server/bootPayload.ts'
import { checkPort, makeFolders, portOf } from './server/checkStart.ts'
import { drainOnSignal, type Part } from './server/drain.ts'
import { emptyUploads } from './server/emptyUploads.ts'
import { stopWith } from './server/explain.ts'
import { keepLog } from './server/keepLog.ts'
import { listen, stopListening } from './server/listen.ts'
import { answerMetrics } from './server/metrics/answerMetrics.ts'
import { registerMetrics } from './server/metrics/register.ts'
import { previewDoor } from './server/preview/answerPreview.ts'
import { makeServer } from './server/route.ts'
import { sandboxPorts } from './server/sandboxPorts.ts'
import { serveSite } from './server/serveSite.ts'
import { takeCallback } from './server/takeCallback.ts'

/**
 * The one process of a small office: Payload, the clock, the stand-ins, the public site, and Next for the admin.
 * Each part starts on those before it, and they are stopped the other way round.
 */
async function start() {
  const office = officeInUse()
  const giveBack = office.isSample ? claimSample(office) : () => {}
  discardUnfinishedSample(office)
  makeFolders(office)
  applyOffice(office)
  keepLog({ office, name: 'server' })
  const port = portOf(process.env)
  await checkPort(port)
  await emptyUploads()

  const parts: Part[] = []
  drainOnSignal(parts)
  const payload = await bootPayload()
  parts.push({ name: 'Payload', stop: () => payload.destroy() })
  await mustBeHome({ payload, isSample: office.isSample })
  if (office.isSample) await openSample({ payload, tell: (line) => console.log(line) })
  giveBack()
  const sandbox = await startSandbox({ file: office.sandboxFile, callbackBase: () => `http://127.0.0.1:${port}` })
  process.env.FABU_SANDBOX_URL = sandbox.url
  parts.push({ name: 'sandbox', stop: () => sandbox.close() })
  const next = await bootNext({ root: rootOf(process.env), port })

  const metrics = registerMetrics({ payload })
  const jobs = startJobs({ payload, forgetDrills: (traces) => sandbox.forget(traces), noteJob: metrics.noteJob })
  parts.push({ name: 'clock', stop: () => jobs.stop() })
  const showSandbox = sandboxHandler({ sandbox, ...sandboxPorts({ payload, isSample: office.isSample }) })
  const server = makeServer(
    {
      admin: next.handle,
      sandbox: async (request, response) => {
        if (office.isSample && (await actAs({ request, response, payload }))) return
        await showSandbox(request, response)
      },
      callbacks: takeCallback((callback) => receiveCallback({ payload, ...callback })),
      health: (_, response) => answerHealth({ response, payload }),
      readiness: (_, response) => answerReadiness({ response, payload, isStopping: () => jobs.isStopping() }),
      metrics: (request, response) => answerMetrics({ request, response, metrics }),
      preview: previewDoor({ payload }),
      site: (request, response, pathname) => serveSite({ request, response, pathname, folder: office.siteFolder }),
    },
    { noteRequest: metrics.noteRequest, noteFault: (fault) => payload.logger.error(fault) },
  )
  const address = `http://localhost:${await listen({ server, port, host: process.env.HOST })}`
  parts.push({ name: 'HTTP', stop: () => stopListening(server) })
  // In the sample, the page that shows all outlets also logs visitors in as its people.
  console.log(`发布已启动，请打开 / Fabu is running, open: ${address}${office.isSample ? '/sandbox' : '/admin'}`)
}

start().catch(stopWith)
