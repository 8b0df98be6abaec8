import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { tsImport } from 'tsx/esm/api'

/**
 * Builds where that is needed and opens the sample office once, as a newcomer's first start does. Each test file
 * runs a server on a copy of it.
 */
export default async function browserSetup() {
  const { freePort, startOffice } = await tsImport('./runningOffice.ts', import.meta.url)
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'fabu-browser-')), 'sample')
  const port = await freePort()
  Object.assign(process.env, { FABU_TEST_SAMPLE: folder, FABU_TEST_PORT: String(port) })
  const office = await startOffice({ folder, port })
  await office.stop()
}
