import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { getPayload } from 'payload'
import config from '../../payload.config.ts'
import { buildSite } from '../../src/channels/website/build/buildSite.ts'
import { buildContext } from './siteOffice.ts'

/**
 * A build of the office's site in a process of its own, which kills itself as TEST_KILL says: after so many stretches of
 * texts (`texts 2`), or right before the n-th call of a function of `node:fs` whose first argument ends so
 * (`renameSync 2`, `writeSync 3`, `rmSync 1 .journal`). `writeSync` first writes half of what it was given.
 */
const [point = '', count = '1', ending = ''] = (process.env.TEST_KILL ?? '').split(' ')
const die = () => process.kill(process.pid, 'SIGKILL')
let calls = 0

if (point && point !== 'texts') {
  const functions = fs as unknown as Record<string, (...args: unknown[]) => unknown>
  const original = functions[point]
  functions[point] = (...args) => {
    if (String(args[0]).endsWith(ending) && ++calls === Number(count)) {
      if (point === 'writeSync') original?.(args[0], String(args[1]).slice(0, String(args[1]).length / 2))
      die()
    }
    return original?.(...args)
  }
  syncBuiltinESMExports()
}

const payload = await getPayload({ config })
await buildSite({
  context: await buildContext(payload),
  threads: 1,
  tell: () => {
    if (point === 'texts' && ++calls === Number(count)) die()
  },
})
await payload.destroy()
process.exit(0)
