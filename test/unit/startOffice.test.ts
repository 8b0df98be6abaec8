import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { applyOffice, keptSecret, officeInUse } from '../../src/office.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fabu-office-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const setUp = () => {
  mkdirSync(join(root, 'data/office'), { recursive: true })
  writeFileSync(join(root, 'data/office/office.json'), '{}')
}

describe('which office a process works for', () => {
  test('the sample, in a database of its own, while none is set up', () => {
    expect(officeInUse({ root, env: {} })).toMatchObject({
      name: 'sample',
      isSample: true,
      databaseUrl: `file:${join(root, 'data/sample/fabu.db')}`,
      mediaFolder: join(root, 'data/sample/media'),
      siteFolder: join(root, 'data/sample/site'),
    })
  })

  test('the real one once it is set up, with its uploads in media/', () => {
    setUp()
    expect(officeInUse({ root, env: {} })).toMatchObject({
      name: 'office',
      isSample: false,
      databaseUrl: `file:${join(root, 'data/office/fabu.db')}`,
      mediaFolder: join(root, 'media'),
    })
  })

  test('a database the operator names is never filled with the sample', () => {
    const databaseUrl = 'mongodb://db.example/fabu'
    expect(officeInUse({ root, env: { DATABASE_URL: databaseUrl } })).toMatchObject({ name: 'office', isSample: false, databaseUrl })
  })

  test('the one FABU_OFFICE points to, all of it below that folder', () => {
    setUp()
    const office = officeInUse({ root, env: { FABU_OFFICE: 'data/drill' } })
    expect(office).toMatchObject({ name: 'drill', isSample: false, mediaFolder: join(root, 'data/drill/media') })
    expect(officeInUse({ root, env: { FABU_OFFICE: 'data/sample' } }).isSample).toBe(true)
  })

  test('the sample lies where FABU_SAMPLE_DIR says, but never where a real office is', () => {
    const env = { FABU_SAMPLE_DIR: 'data/elsewhere' }
    expect(officeInUse({ root, env })).toMatchObject({ name: 'elsewhere', isSample: true, folder: join(root, 'data/elsewhere') })
    setUp()
    expect(officeInUse({ root, env: { FABU_SAMPLE_DIR: 'data/office' } }).isSample).toBe(false)
  })

  test('a database file is found from the checkout, wherever the command was called', () => {
    expect(officeInUse({ root, env: { DATABASE_URL: 'file:./data/other.db' } }).databaseUrl).toBe(`file:${join(root, 'data/other.db')}`)
  })
})

describe('telling the process and its children', () => {
  test('a child comes to the same office, the sample too', () => {
    const env: Record<string, string | undefined> = {}
    const office = officeInUse({ root, env })
    applyOffice(office, env)
    expect(env.DATABASE_URL).toBe(office.databaseUrl)
    expect(officeInUse({ root, env })).toEqual(office)
  })

  test('what the environment says stays', () => {
    const env = { FABU_MEDIA_DIR: '/srv/media', PAYLOAD_SECRET: 'given' }
    const office = officeInUse({ root, env })
    applyOffice(office, env)
    expect(env).toMatchObject({ FABU_MEDIA_DIR: '/srv/media', PAYLOAD_SECRET: 'given' })
    expect(existsSync(office.secretFile)).toBe(false)
  })

  test('the secret is made once, kept, and readable by its owner alone', () => {
    const env: Record<string, string | undefined> = {}
    const { secretFile, ...office } = officeInUse({ root, env })
    applyOffice({ ...office, secretFile }, env)
    expect(env.PAYLOAD_SECRET?.length).toBeGreaterThanOrEqual(32)
    expect(statSync(secretFile).mode & 0o777).toBe(0o600)
    expect(keptSecret(secretFile)).toBe(env.PAYLOAD_SECRET)
    expect(readFileSync(secretFile, 'utf8').trim()).toBe(env.PAYLOAD_SECRET)
  })

  test('MongoDB without PAYLOAD_SECRET is refused in one sentence', () => {
    const env = { DATABASE_URL: 'mongodb+srv://db.example/fabu' }
    expect(() => applyOffice(officeInUse({ root, env }), env)).toThrow(expect.objectContaining({ code: 'secret.missing' }))
  })
})
