import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Makes one migrated SQLite database that every test file copies. In a child process: importing Lexical
 * needs the production condition, which jest's own process does not have.
 */
export default async function globalSetup() {
  const folder = mkdtempSync(path.join(tmpdir(), 'fabu-test-'))
  process.env.FABU_TEST_FOLDER = folder
  if (process.env.FABU_TEST_DATABASE === 'mongodb') return
  const made = spawnSync(process.execPath, ['--conditions=production', '--import', 'tsx', 'test/support/makeTemplate.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', FABU_OFFICE: folder, DATABASE_URL: '', PAYLOAD_SECRET: 'test' },
  })
  if (made.status !== 0 || !existsSync(path.join(folder, 'fabu.db'))) throw new Error('The template database was not made.')
}
