#!/usr/bin/env node
// Until the first release there is one migration, made anew from the collections: `npm run db:migration`.
// SQLite only; MongoDB keeps no tables.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkMachine, root, stop } from './support.mjs'

checkMachine()
const folder = join(root, 'src/migrations')
const began = Date.now()
const scratch = mkdtempSync(join(tmpdir(), 'fabu-migration-'))
for (const name of migrations()) rmSync(join(folder, name))
const payload = join(root, 'node_modules/payload/bin.js')
spawnSync(process.execPath, ['--conditions=production', payload, 'migrate:create', 'initial'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_OPTIONS: '--conditions=production --no-warnings',
    NODE_ENV: 'production',
    FABU_OFFICE: scratch,
    DATABASE_URL: `file:${join(scratch, 'fabu.db')}`,
    PAYLOAD_SECRET: 'only for making a migration',
  },
})
rmSync(scratch, { recursive: true, force: true })
// Payload's command may end well without having done anything: what counts is the file.
const made = migrations().filter((name) => statSync(join(folder, name)).mtimeMs >= began)
if (made.length < 2) stop('没有生成迁移文件，请查看上面的输出。', 'No migration was made; see the output above.')
console.log(`Made ${made.join(', ')}.`)

function migrations() {
  return readdirSync(folder).filter((name) => /^\d{8}_\d{6}.*\.(ts|json)$/.test(name))
}
