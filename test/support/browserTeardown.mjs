import { rmSync } from 'node:fs'
import path from 'node:path'

/** Removes what the setup made. */
export default function browserTeardown() {
  if (process.env.FABU_TEST_SAMPLE) rmSync(path.dirname(process.env.FABU_TEST_SAMPLE), { recursive: true, force: true })
}
