#!/usr/bin/env node
// Builds the admin with Next and notes which sources it was made of. `--verbose` shows what Next says.
import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { register } from 'tsx/esm/api'
import { checkMachine, root } from './support.mjs'

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkMachine()
  process.exit((await build({ isVerbose: process.argv.includes('--verbose') })) ? 0 : 1)
}

/** Builds, and returns whether that went well. The stamp is written last: a build cut short counts as none. */
export async function build({ isVerbose = false } = {}) {
  register()
  const { sourceHash, stampPath } = await import('../src/server/sourceHash.ts')
  const sources = sourceHash(root)
  const began = Date.now()
  console.log(
    '正在构建管理后台（约一分钟，源码变动后需要一次）… / Building the admin (about a minute, once after each change of the sources)…',
  )
  rmSync(stampPath(root), { force: true })
  const { code, output } = await nextBuild({ isVerbose })
  const seconds = Math.round((Date.now() - began) / 1000)
  if (code !== 0) {
    console.error(`${output}\n构建失败（${seconds} 秒）。 / The build failed after ${seconds} s.`)
    return false
  }
  writeFileSync(stampPath(root), `${JSON.stringify({ sources })}\n`)
  console.log(`构建完成，用时 ${seconds} 秒。 / Built in ${seconds} s.`)
  return true
}

function nextBuild({ isVerbose }) {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const env = { ...process.env, FABU_ROOT: root, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawn(process.execPath, [next, 'build'], { cwd: root, env, stdio: isVerbose ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, () => child.kill('SIGTERM'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part) => {
      output += part
    })
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('exit', (code) => resolve({ code: code ?? 1, output }))
  })
}
