#!/usr/bin/env node
// Checks which way imports point. dependency-cruiser reads JavaScript only here (TypeScript 7 has no API it could
// use), so the sources are first stripped of their types by swc into a cache folder, under the same names.
// `import type` is kept as a call dependency-cruiser can be told to see (floors) or not (what is really loaded).
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, transformSync } from '@swc/core'
import { cruise } from 'dependency-cruiser'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const cache = join(root, 'node_modules/.cache/fabu-arrows')
const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const isRuntime = ({ name }) => name.startsWith('runtime-')

const files = sources()
for (const file of files) strip(file)
process.chdir(cache)
const violations = [
  ...(await check({ rules: forbidden.filter((rule) => !isRuntime(rule)), seesTypes: true })),
  ...(await check({ rules: forbidden.filter(isRuntime), seesTypes: false })),
]
for (const { rule, from, to, cycle, via } of violations) {
  const way = (cycle ?? via ?? []).map((step) => step.name ?? step)
  console.error(`${rule.name}: ${from} → ${way.length > 0 ? way.join(' → ') : to}`)
}
for (const name of new Set(violations.map(({ rule }) => rule.name))) {
  console.error(`  ${name}: ${forbidden.find((rule) => rule.name === name).comment}`)
}
console.log(`Arrows: ${files.length} files, ${violations.length} violations.`)
process.exit(violations.length > 0 ? 1 : 0)

function sources() {
  rmSync(cache, { recursive: true, force: true })
  const below = readdirSync(join(root, 'src'), { recursive: true }).map((name) => join('src', name))
  const all = ['payload.config.ts', ...below].filter((name) => /\.(ts|tsx|js|json)$/.test(name) && !name.endsWith('.d.ts'))
  return all.filter((name) => read(name) !== undefined)
}

function read(name) {
  try {
    return readFileSync(join(root, name), 'utf8')
  } catch {
    return undefined
  }
}

function strip(name) {
  const target = join(cache, name)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, /\.tsx?$/.test(name) ? stripped({ code: read(name), tsx: extname(name) === '.tsx' }) : read(name))
}

function stripped({ code, tsx }) {
  const parser = { syntax: 'typescript', tsx }
  const typeOnly = parseSync(code, { ...parser, target: 'es2022' })
    .body.filter((item) => item.typeOnly && item.source)
    .map((item) => `typeImport(${JSON.stringify(item.source.value)})`)
  const transform = { verbatimModuleSyntax: true, react: { runtime: 'automatic' } }
  return `${transformSync(code, { swcrc: false, configFile: false, jsc: { parser, target: 'es2022', transform } }).code}\n${typeOnly.join('\n')}\n`
}

async function check({ rules, seesTypes }) {
  const { output } = await cruise(['src', ...files.filter((name) => name === 'payload.config.ts')], {
    validate: true,
    ruleSet: { forbidden: rules },
    doNotFollow: { path: ['(^|/)node_modules/', '^\\.\\./'] },
    exoticRequireStrings: seesTypes ? ['typeImport'] : [],
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  })
  return output.summary.violations
}
