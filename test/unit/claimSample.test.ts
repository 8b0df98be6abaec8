import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { claimSample } from '../../src/sample/claimSample.ts'

/** One process at a time fills the sample office or plays a year in it. */
const home = mkdtempSync(path.join(tmpdir(), 'fabu-sample-'))
afterAll(() => rmSync(home, { recursive: true }))
const folder = path.join(home, 'sample')
const busy = expect.objectContaining({ code: 'sample.busy', status: 409 })

test('a second claim is refused until the first is given back', () => {
  const giveBack = claimSample({ folder })
  expect(() => claimSample({ folder })).toThrow(busy)
  giveBack()
  claimSample({ folder })()
  expect(existsSync(`${folder}.playing`)).toBe(false)
})

test('the claim of a process that was killed is taken over, and so is one that names none', () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  for (const holder of [String(pid), '', 'nobody']) {
    writeFileSync(`${folder}.playing`, holder)
    claimSample({ folder })()
  }
})

test('that of a process that lives is not, whoever owns it', () => {
  writeFileSync(`${folder}.playing`, '1')
  expect(() => claimSample({ folder })).toThrow(busy)
})
