import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createLocalReq } from 'payload'
import { writePack } from '../evidence/writePack.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { withOffice } from './withOffice.ts'

/** `fabu evidence TEXT`: one ZIP that proves what was approved and what went out. */
export async function evidence({ text, out }: { text: string; out?: string }): Promise<void> {
  const file = path.resolve(out ?? `evidence-${text}.zip`)
  await withOffice(async ({ payload }) => {
    const req = await createLocalReq({}, payload)
    const pack = await writePack({ req, text })
    await recordSecurity({ req, type: 'exported', actor: null, data: { what: 'evidence', by: 'command line', text } })
    await pipeline(pack, createWriteStream(file, { flags: 'wx' }))
  })
  console.log(`已写 / written: ${file}`)
}
