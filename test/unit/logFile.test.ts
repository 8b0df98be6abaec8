import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { logFile } from '../../src/logFile.ts'

const key = Symbol.for('fabu.logFile')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fabu-log-'))
  delete (globalThis as Record<symbol, unknown>)[key]
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
  delete (globalThis as Record<symbol, unknown>)[key]
})

const ended = (stream: NodeJS.WritableStream) => new Promise<void>((resolve) => stream.end(() => resolve()))

test('without a folder there is no file', () => expect(logFile({})).toBeNull())

test('lines go to the file of the process, and everybody in it shares one stream', async () => {
  const env = { FABU_LOG_DIR: path.join(folder, 'logs'), FABU_LOG_NAME: 'server' }
  const stream = logFile(env)
  if (!stream) throw new Error('No stream.')
  expect(logFile({})).toBe(stream)
  stream.write('{"msg":"第一行"}\n')
  await ended(stream)
  expect(readFileSync(path.join(folder, 'logs/server.log'), 'utf8')).toBe('{"msg":"第一行"}\n')
})

test('what is older than 180 days goes, what is younger, no log or another program’s stays', async () => {
  for (const [name, days] of [
    ['server-2025-01-01-1.log.gz', 200],
    ['server-2026-11-01-1.log.gz', 20],
    ['notes.txt', 900],
    ['nginx.log', 900],
    ['server-backup.log', 900],
    ['server.log', 300],
  ] as const) {
    writeFileSync(path.join(folder, name), '')
    const at = Date.now() / 1000 - days * 24 * 3600
    utimesSync(path.join(folder, name), at, at)
  }
  const stream = logFile({ FABU_LOG_DIR: folder, FABU_LOG_NAME: 'server' })
  if (stream) await ended(stream)
  expect(readdirSync(folder).sort()).toEqual(['nginx.log', 'notes.txt', 'server-2026-11-01-1.log.gz', 'server-backup.log', 'server.log'])
})

test('a folder that cannot be one stops nothing', () => {
  writeFileSync(path.join(folder, 'file'), '')
  expect(logFile({ FABU_LOG_DIR: path.join(folder, 'file/logs') })).toBeNull()
  expect(existsSync(path.join(folder, 'file/logs'))).toBe(false)
})
