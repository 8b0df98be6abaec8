import { spawn } from 'node:child_process'

const seconds = 4

/** What a server does under 32 connections for some seconds, as wrk tells it; from a process of its own, so that this one only waits. */
export function load(address: string): Promise<{ perSecond: number; p99: number }> {
  return new Promise((resolve, reject) => {
    const wrk = spawn('wrk', ['-t1', '-c32', `-d${seconds}s`, '--latency', address])
    let told = ''
    wrk.stdout.on('data', (part: Buffer) => {
      told += part
    })
    wrk.on('error', reject)
    wrk.on('close', () => {
      const [, amount = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(told) ?? []
      const p99 = Number(amount) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN)
      if (/Non-2xx|Socket errors/.test(told)) reject(new Error(told))
      else resolve({ perSecond: Math.round(Number(/Requests\/sec:\s+([\d.]+)/.exec(told)?.[1])), p99: Math.round(p99 * 100) / 100 })
    })
  })
}

export function median(values: number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
