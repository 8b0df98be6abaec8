#!/usr/bin/env node
// The `fabu` command. Works from any folder: paths given to it are seen from where it was called.
import { checkMachine, runTypeScript } from './support.mjs'

checkMachine()
runTypeScript({ entry: 'src/cli/main.ts', args: process.argv.slice(2), env: { NODE_ENV: process.env.NODE_ENV ?? 'production' } })
