import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { environment, packaged } from './chromium.ts'

type Message = {
  id?: number
  sessionId?: string
  method?: string
  params?: Record<string, unknown>
  result?: never
  error?: { message: string }
}

/** A tab of the old browser: what it is asked, and what went wrong on its pages. */
export type OldTab = {
  goto(url: string): Promise<void>
  /** The value of an expression; a promise's, once it is kept. */
  evaluate<T>(expression: string): Promise<T>
  screenshot(): Promise<Buffer>
  /** Errors of scripts, as the browser tells them. */
  faults: string[]
}

/**
 * Starts Chromium 76 of June 2019, as npm keeps it, and opens a tab of a phone's width. It is spoken to in its own protocol: the libraries that drive
 * browsers know none so old any more.
 */
export async function launchChromium2019({ width, height }: { width: number; height: number }): Promise<{ tab: OldTab; close(): void }> {
  // The libraries a bare machine lacks come with today's Chromium.
  await packaged()
  const home = mkdtempSync(path.join(tmpdir(), 'fabu-chromium-2019-'))
  const browser: ChildProcess = spawn(
    await unpacked(),
    [
      '--headless',
      '--no-sandbox',
      '--single-process',
      '--no-zygote',
      '--disable-gpu',
      '--hide-scrollbars',
      '--remote-debugging-pipe',
      `--user-data-dir=${home}`,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: environment() },
  )
  const { send, onMessage } = talkTo(browser)
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url: 'about:blank', width, height })
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
  const faults: string[] = []
  const loads: (() => void)[] = []
  onMessage(({ method, params }) => {
    if (method === 'Runtime.exceptionThrown') faults.push(JSON.stringify(params))
    if (method === 'Page.loadEventFired') for (const done of loads.splice(0)) done()
  })
  const ask = <T>(method: string, params: object = {}) => send<T>(method, params, sessionId)
  await ask('Page.enable')
  await ask('Runtime.enable')
  await ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: true })
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await ask<{ result: { value: T }; exceptionDetails?: object }>('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    })
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
    return result.value
  }
  return {
    tab: {
      faults,
      evaluate,
      async goto(url) {
        const loaded = new Promise<void>((done) => loads.push(done))
        await ask('Page.navigate', { url })
        await loaded
      },
      async screenshot() {
        const { data } = await ask<{ data: string }>('Page.captureScreenshot', { format: 'jpeg', quality: 60 })
        return Buffer.from(data, 'base64')
      },
    },
    close() {
      browser.kill('SIGKILL')
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Messages end with a NUL, on two pipes. */
function talkTo(browser: ChildProcess) {
  const [, , , input, output] = browser.stdio as unknown as [null, null, null, Writable, Readable]
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()
  const listeners: ((message: Message) => void)[] = []
  let count = 0
  let rest = ''
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\0')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const message = JSON.parse(line) as Message
      const asked = message.id === undefined ? undefined : waiting.get(message.id)
      if (message.error) asked?.reject(new Error(message.error.message))
      else asked?.resolve(message.result as never)
      for (const listener of listeners) listener(message)
    }
  })
  browser.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`Chromium 76 ended with ${code}.`))
  })
  return {
    onMessage: (listener: (message: Message) => void) => void listeners.push(listener),
    send: <T>(method: string, params: object = {}, sessionId?: string) =>
      new Promise<T>((resolve, reject) => {
        waiting.set(++count, { resolve, reject })
        input.write(`${JSON.stringify({ id: count, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
      }),
  }
}

/** Unpacked once a machine, whole or not at all. */
async function unpacked(): Promise<string> {
  const packed = path.resolve('node_modules/chrome-aws-lambda/bin/chromium-76.0.3803.0.br')
  const file = path.join(tmpdir(), 'chromium-76.0.3803.0')
  if (existsSync(file)) return file
  const aside = `${file}.${process.pid}`
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(aside))
  chmodSync(aside, 0o755)
  renameSync(aside, file)
  return file
}
