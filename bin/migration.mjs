#!/usr/bin/env node
// Until the first release there is one migration, made anew from the collections: `npm run db:migration`.
// SQLite only; MongoDB keeps no tables.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkMachine, root, stop } from './support.mjs'

checkMachine()
const folder = join(root, 'src/migrations')
const scratch = mkdtempSync(join(tmpdir(), 'fabu-migration-'))
mkdirSync(folder, { recursive: true })
cpSync(folder, join(scratch, 'before'), { recursive: true })
for (const name of migrations()) rmSync(join(folder, name))
// The configuration imports this; it must be readable before there is a migration.
writeFileSync(join(folder, 'index.ts'), 'export const migrations = []\n')
create()
const made = migrations()
if (made.length < 2) {
  cpSync(join(scratch, 'before'), folder, { recursive: true })
  rmSync(scratch, { recursive: true, force: true })
  stop('没有生成迁移文件，请查看上面的输出；原有文件已恢复。', 'No migration was made; see the output above. The old files are back.')
}
rmSync(scratch, { recursive: true, force: true })
mend()
console.log(`Made ${made.join(', ')}.`)

/** Payload's command may end well without having done anything, hence its exit code is not asked. */
function create() {
  const payload = join(dirname(createRequire(import.meta.url).resolve('payload')), '../bin.js')
  const env = {
    ...process.env,
    FABU_ROOT: root,
    FABU_OFFICE: scratch,
    DATABASE_URL: `file:${join(scratch, 'fabu.db')}`,
    PAYLOAD_SECRET: 'only for making a migration',
  }
  spawnSync(process.execPath, ['--conditions=production', '--no-warnings', payload, 'migrate:create', 'initial'], {
    cwd: root,
    stdio: 'inherit',
    env,
  })
}

/** Payload writes imports of types that plain Node cannot follow, and paths without their extension. */
function mend() {
  for (const name of [...made, 'index.ts'].filter((file) => file.endsWith('.ts'))) {
    const text = readFileSync(join(folder, name), 'utf8')
    const mended = text
      .replace(/import \{ MigrateUpArgs, MigrateDownArgs, sql \}/, 'import { type MigrateDownArgs, type MigrateUpArgs, sql }')
      .replace(/from '(\.\/[\w-]+)'/g, "from '$1.ts'")
    writeFileSync(join(folder, name), mended)
  }
}

function migrations() {
  return readdirSync(folder).filter((name) => /^\d{8}_\d{6}.*\.(ts|json)$/.test(name))
}
