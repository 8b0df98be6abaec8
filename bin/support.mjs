// What the commands in this folder share. Plain JavaScript of old: it must run on a Node that is too old to say so.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout, wherever the command was called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const oldest = [20, 9]

/** Ends with one clear sentence where Node is too old or the packages are not there. */
export function checkMachine() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    stop(
      `需要 Node.js ${oldest.join('.')} 或更新版本，当前为 ${process.versions.node}。`,
      `Fabu needs Node.js ${oldest.join('.')} or newer; this is ${process.versions.node}.`,
    )
  }
  if (!existsSync(join(root, 'node_modules/payload/package.json'))) {
    stop('缺少依赖包，请先运行：npm ci', 'The packages are missing; run first: npm ci')
  }
}

/** Says what is wrong in both languages of the office and ends. */
export function stop(zh, en) {
  console.error(`${zh}\n${en}`)
  process.exit(1)
}

/**
 * Runs a TypeScript file in a Node of its own. The production condition picks the builds of Lexical that load in
 * plain Node. Signals go to it, its end is ours; should we be killed, it sees the channel close and ends in order.
 */
export function runTypeScript({ entry, args = [], env = {}, hasChannel = false }) {
  const flags = ['--conditions=production', '--no-warnings', '--import', import.meta.resolve('tsx')]
  const child = spawn(process.execPath, [...flags, join(root, entry), ...args], {
    stdio: hasChannel ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    env: { ...process.env, FABU_ROOT: root, ...env },
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => stop(`无法启动：${error.message}`, `Cannot start: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)))
}
