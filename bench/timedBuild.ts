import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'

/** What a build took, and how many texts have JSON and so were made. */
export type TimedBuild = { seconds: number; cpuSeconds: number; texts: number; files: number }

/** Runs a shell's `command` with `args` that builds a site into the empty folder `output`. The shell's own clock tells what it used of the processor. */
export function timedBuild({ command, args, output }: { command: string; args: string[]; output: string }): TimedBuild {
  rmSync(output, { recursive: true, force: true })
  const began = performance.now()
  const { stderr, status } = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; ${command}`, 'bash', ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const seconds = (performance.now() - began) / 1000
  const [user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  const files = readdirSync(output, { recursive: true, encoding: 'utf8' })
  return {
    seconds,
    cpuSeconds: user + system,
    texts: files.filter((file) => /item-\d+\/index\.json$/.test(file)).length,
    files: files.filter((file) => /\.\w+$/.test(file)).length,
  }
}
