import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'

/** Where and with what a figure was measured. */
export const machine = () => ({
  node: process.version,
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  date: new Date().toISOString().slice(0, 10),
})
