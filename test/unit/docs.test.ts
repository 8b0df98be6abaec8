import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readPlan } from '../../src/setup/readPlan.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const below = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name))
const found = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort()

const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...below('docs').filter((file) => file.endsWith('.md'))]
const sources = ['src', 'bin'].flatMap(below).filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('migrations'))
const code = sources.map(read).join('\n')
const readme = read('README.md')

describe('links', () => {
  test.each(documents)('in %s lead to a file', (document) => {
    // What stands in code is no link.
    const text = read(document)
      .replace(/^```[\s\S]*?^```/gm, '')
      .replace(/`[^`\n]*`/g, '')
    const targets = found(text, /\]\(([^)\s]+)\)/g).filter((target) => !/^(https?:|mailto:|#)/.test(target))
    const missing = targets.filter((target) => !existsSync(path.join(path.dirname(document), target.replace(/#.*$/, ''))))
    expect(missing).toEqual([])
  })

  test('every page is reached from the README, every decision from its list', () => {
    const pages = readdirSync('docs').filter((file) => file.endsWith('.md'))
    expect(pages.filter((page) => !readme.includes(`docs/${page}`))).toEqual([])
    const decisions = readdirSync('docs/adr').filter((file) => /^\d/.test(file))
    expect(decisions.filter((file) => !read('docs/adr/README.md').includes(`(${file})`))).toEqual([])
    // No two bear one number.
    expect(new Set(decisions.map((file) => file.slice(0, 4))).size).toBe(decisions.length)
  })
})

describe('what the documents name exists', () => {
  test('scripts of npm', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = found(documents.map(read).join('\n'), /npm run (?:-s )?([a-z][\w:-]*)/g)
    expect(named.filter((name) => !scripts[name])).toEqual([])
  })

  test('subcommands of fabu, and the README names each', () => {
    const main = read('src/cli/main.ts')
    const groups = found(main, /program\.command\('(\w+)'\)/g)
    const declared = found(main, /program\s*\.command\('(\w+)/g)
    const named = found(documents.map(read).join('\n'), /npx fabu ([a-z]+)/g)
    expect(named.filter((name) => !declared.includes(name))).toEqual([])
    expect(declared.filter((name) => !readme.includes(`npx fabu ${name}`))).toEqual([])
    expect(groups).toEqual(['site', 'user'])
  })

  test('files of the sources', () => {
    const named = documents.flatMap((document) => found(read(document), /`((?:src|bin|test)\/[\w/().-]+\.(?:tsx?|mjs))`/g))
    expect(named.filter((file) => !existsSync(file))).toEqual([])
  })
})

describe('environment variables', () => {
  const variable = /\b(FABU_[A-Z]+(?:_[A-Z]+)*|PORT|HOST|DATABASE_URL|PAYLOAD_SECRET)\b/g
  const read_ = /\benv\.(PORT|HOST|DATABASE_URL|PAYLOAD_SECRET)\b/g

  test('the README names are read by the code', () => {
    const used = [...found(code, /\b(FABU_[A-Z]+(?:_[A-Z]+)*)\b/g), ...found(code, read_)]
    expect(found(readme, variable).filter((name) => !used.includes(name))).toEqual([])
  })

  test('the code reads are named by the README', () => {
    const used = [...found(code, /\b(FABU_[A-Z]+(?:_[A-Z]+)*)\b/g), ...found(code, read_)]
    expect(used.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })
})

test('the plan in docs/setup.md is one that fabu init takes', () => {
  const [plan = ''] = found(read('docs/setup.md'), /```json\n([\s\S]*?)```/g)
  expect(readPlan(plan).outlets.map(({ channel }) => channel)).toEqual(['website', 'wechat', 'weibo', 'cityPortal'])
})

describe('codes', () => {
  const rules = { website: 'website', wechat: 'wechat', weibo: 'weibo', cityPortal: 'city-portal' }

  test.each(Object.entries(rules))('the page of %s lists every rule of its preflight', (channel, page) => {
    const source = below(`src/channels/${channel}`)
      .filter((file) => /preflight\w*\.ts$/.test(file))
      .map(read)
      .join('\n')
    const codes = found(source, /\b(?:block|warn)\(\s*'([\w.]+)'/g)
    const text = read(`docs/channels-${page}.md`)
    expect(codes.length).toBeGreaterThan(4)
    // Rules of one row may be shortened to their last word.
    expect(codes.filter((rule) => !text.includes(`${channel}.${rule}`) && !text.includes(`\`.${rule.split('.').at(-1)}\``))).toEqual([])
  })

  test('docs/review.md lists every refusal of the commands and of saving', () => {
    const files = ['src/review', 'src/hooks', 'src/translation'].flatMap(below).filter((file) => file.endsWith('.ts'))
    const codes = found(files.map(read).join('\n'), /\bcode: '([a-z]\w*\.\w+)'/gi)
    const pages = `${read('docs/review.md')}${read('docs/media.md')}`
    expect(codes.filter((refusal) => !pages.includes(`\`${refusal}\``))).toEqual([])
  })
})

test('no document names a place of somebody’s machine', () => {
  const named = documents.filter((document) => /(^|[\s`'"(])\/(work|tmp|home|root)\//m.test(read(document)))
  expect(named).toEqual([])
})
