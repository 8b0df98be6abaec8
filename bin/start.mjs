#!/usr/bin/env node
// `npm start`: checks the machine, builds where the sources changed, then hands over to src/server.ts.
// `npm run worker` (`--worker`): the clock alone, which needs no build.
import { checkMachine, root, runTypeScript } from './support.mjs'

checkMachine()
process.env.FABU_ROOT = root
const isWorker = process.argv.includes('--worker')
if (!isWorker) await prepare()
runTypeScript({ entry: isWorker ? 'src/server/worker.ts' : 'src/server.ts', env: { NODE_ENV: 'production' }, hasChannel: true })

/** Everything that can go wrong is said before a minute is spent on building. */
async function prepare() {
  const { register } = await import('tsx/esm/api')
  register()
  const { checkPort, makeFolders, portOf } = await import('../src/server/checkStart.ts')
  const { stopWith } = await import('../src/server/explain.ts')
  const { applyOffice, officeInUse } = await import('../src/office.ts')
  const { builtHash, sourceHash } = await import('../src/server/sourceHash.ts')
  try {
    const office = officeInUse({ root })
    makeFolders(office)
    applyOffice(office)
    await checkPort(portOf(process.env))
  } catch (error) {
    stopWith(error)
  }
  if (builtHash(root) === sourceHash(root)) return
  const { build } = await import('./build.mjs')
  if (!(await build())) process.exit(1)
}
