import { createInterface } from 'node:readline'

/** Reads a secret from FABU_PASSWORD, else one line of standard input; what is typed at a terminal is not shown. */
export async function readSecret(prompt: string): Promise<string> {
  if (process.env.FABU_PASSWORD) return process.env.FABU_PASSWORD
  const isTerminal = Boolean(process.stdin.isTTY)
  if (isTerminal) process.stderr.write(prompt)
  const lines = createInterface({ input: process.stdin, output: undefined, terminal: isTerminal })
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      lines.close()
      if (isTerminal) process.stderr.write('\n')
      resolve(line)
    })
    lines.once('close', () => resolve(''))
  })
}
