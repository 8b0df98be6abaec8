import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { rootOf } from '../office.ts'
import type { PageData } from './pageData.ts'
import type { Signed } from './signPage.ts'

/** Its script, in order: each part after those it imports. */
const parts = [
  'bytes',
  'record',
  'results',
  'checkChain',
  'checkEditions',
  'checkRounds',
  'checkContributions',
  'checkPublications',
  'checkBytes',
  'checkSignature',
  'tell',
  'elements',
  'show',
  'showChecks',
  'evidence',
]

/** One file for every browser, with no network: data, signature, style and script stand in it. */
export async function page({ data, signed }: { data: PageData; signed: Signed }): Promise<string> {
  const [html, style] = await Promise.all(['evidence.html', 'evidence.css'].map(part))
  const scripts = await Promise.all(parts.map((name) => part(`${name}.js`)))
  // A function as replacement: what is put in is taken as it is.
  return String(html)
    .replace('/* style */', () => String(style))
    .replace('"data"</script>', () => `${inScript(data)}</script>`)
    .replace('"signed"</script>', () => `${inScript(signed)}</script>`)
    .replace('/* script */', () => scripts.map(inOneScope).join('\n'))
}

/** A page opened from disk may load no module: its parts stand one after another in one script, so each name in them is there once. */
const inOneScope = (script: string) => script.replace(/^import [^\n]*\n/gm, '').replace(/^export /gm, '')

/** JSON that ends no script element, whatever stands in it. */
const inScript = (value: PageData | Signed) =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')

const part = (name: string) => readFile(path.join(rootOf(process.env), 'src/evidence/page', name), 'utf8')
