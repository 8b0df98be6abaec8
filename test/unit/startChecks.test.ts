import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { officeInUse } from '../../src/office.ts'
import { checkPort, makeFolders, portOf } from '../../src/server/checkStart.ts'
import { drain } from '../../src/server/drain.ts'
import { explain } from '../../src/server/explain.ts'
import { listen, stopListening } from '../../src/server/listen.ts'
import { builtHash, sourceHash, stampPath } from '../../src/server/sourceHash.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fabu-start-'))
})
afterEach(() => rmSync(root, { recursive: true }))

describe('whether to build', () => {
  const write = (name: string, text: string) => {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  beforeEach(() => {
    write('src/a.ts', 'a')
    write('src/admin/b.tsx', 'b')
    write('package-lock.json', '{}')
  })

  test.each([
    ['a byte changed', () => write('src/admin/b.tsx', 'c')],
    ['a file came', () => write('src/admin/c.tsx', '')],
    ['a file went', () => rmSync(join(root, 'src/a.ts'))],
    [
      'a file moved',
      () => {
        rmSync(join(root, 'src/a.ts'))
        write('src/z.ts', 'a')
      },
    ],
    ['a dependency changed', () => write('package-lock.json', '{ }')],
  ])('yes when %s', (_, change) => {
    const before = sourceHash(root)
    change()
    expect(sourceHash(root)).not.toBe(before)
  })

  test('no when a test, a document or a time changed', () => {
    const before = sourceHash(root)
    write('test/unit/a.test.ts', 'x')
    write('docs/a.md', 'x')
    write('src/a.ts', 'a')
    expect(sourceHash(root)).toBe(before)
  })

  test('a build that was cut short counts as none', () => {
    mkdirSync(join(root, '.next'))
    writeFileSync(stampPath(root), JSON.stringify({ sources: 'abc' }))
    expect(builtHash(root)).toBeUndefined()
    writeFileSync(join(root, '.next/BUILD_ID'), '1')
    expect(builtHash(root)).toBe('abc')
  })
})

describe('what stops a start is one sentence in both languages', () => {
  let other: Server
  beforeEach(() => {
    other = createServer((_, response) => response.end('other'))
  })
  afterEach(() => stopListening(other))

  test('a port somebody else has', async () => {
    const port = await listen({ server: other, port: 0 })
    const error = await checkPort(port).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'start.portTaken' })
    expect(explain(error)).toMatch(new RegExp(`端口 ${port} 已被占用.*\\n.*PORT=${port + 1} npm start`))
    await expect(listen({ server: createServer(), port })).rejects.toMatchObject({ code: 'start.portTaken' })
    await stopListening(other)
    await expect(checkPort(port)).resolves.toBeUndefined()
  })

  test.each(['abc', '-1', '70000', '3000.5'])('PORT=%s', (PORT) => {
    expect(() => portOf({ PORT })).toThrow(expect.objectContaining({ code: 'start.port' }))
  })
  test('no PORT means 3000', () => expect(portOf({})).toBe(3000))

  test('a folder that cannot be', () => {
    writeFileSync(join(root, 'data'), 'a file stands where the folder should be')
    const office = officeInUse({ root, env: {} })
    expect(() => makeFolders(office)).toThrow(
      expect.objectContaining({ code: 'start.folder', message: expect.stringContaining(office.folder) }),
    )
  })

  test('a bug is not dressed up as a sentence', () => {
    expect(explain(new TypeError('oops'))).toContain('TypeError: oops')
  })

  test('Node too old', () => {
    const script =
      "Object.defineProperty(process.versions, 'node', { value: '18.19.0' }); const { checkMachine } = await import('./bin/support.mjs'); checkMachine()"
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/需要 Node\.js 20\.9.*18\.19\.0.*\n.*needs Node\.js 20\.9/)
  })
})

describe('the end of a process', () => {
  test('stops the parts from the last started to the first, whatever fails, and tells', async () => {
    const stopped: string[] = []
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const part = (name: string, isBroken = false) => ({
      name,
      stop: async () => {
        stopped.push(name)
        if (isBroken) throw new Error('broken')
      },
    })
    expect(await drain([part('Payload'), part('clock', true), part('HTTP')])).toBe(false)
    expect(stopped).toEqual(['HTTP', 'clock', 'Payload'])
    expect(await drain([part('only')])).toBe(true)
    silent.mockRestore()
  })

  test('answers under way end; new ones are not taken', async () => {
    let finish: (() => void) | undefined
    const server = createServer((_, response) => {
      finish = () => response.end('done')
    })
    const port = await listen({ server, port: 0 })
    const answer = fetch(`http://127.0.0.1:${port}/`).then((response) => response.text())
    while (!finish) await new Promise((resolve) => setTimeout(resolve, 10))
    const stopped = stopListening(server)
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
    finish()
    expect(await answer).toBe('done')
    await stopped
    expect(server.address() as AddressInfo | null).toBeNull()
  })
})
