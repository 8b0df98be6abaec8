#!/usr/bin/env node
// Runs jest with the flags this stack needs: ES modules, and the production builds of Lexical,
// whose development entry hangs in plain Node. `--mongo` runs the lane on the server at MONGO_TEST_URL.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

const wanted = process.argv.slice(2)
const onMongo = wanted.includes('--mongo')
if (onMongo && !process.env.MONGO_TEST_URL) {
  console.error('MONGO_TEST_URL is not set: name a MongoDB replica set to run the integration suite against.')
  process.exit(2)
}
const jest = createRequire(import.meta.url).resolve('jest/bin/jest')
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    '--conditions=production',
    jest,
    '--forceExit',
    ...wanted.filter((flag) => flag !== '--mongo'),
  ],
  { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', FABU_TEST_DATABASE: onMongo ? 'mongodb' : 'sqlite' } },
)
process.exit(status ?? 1)
