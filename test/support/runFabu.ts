import { spawn } from 'node:child_process'

export type Ran = { code: number | null; out: string; err: string }

/** Runs the tool in a process of its own, as an operator would, on the office the environment names. */
export function runFabu(args: string[], env: Record<string, string | undefined> = {}): Promise<Ran> {
  const child = spawn(process.execPath, ['bin/fabu.mjs', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', ...env },
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (part) => {
    said.out += part
  })
  child.stderr.setEncoding('utf8').on('data', (part) => {
    said.err += part
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })))
}
