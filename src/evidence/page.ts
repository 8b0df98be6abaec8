import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { rootOf } from '../office.ts'
import type { PageData } from './pageData.ts'

/** One file for every browser, with no network: data, style and script stand in it. */
export async function page(data: PageData): Promise<string> {
  const [html, style, script] = await Promise.all(['evidence.html', 'evidence.css', 'evidence.js'].map(part))
  // A function as replacement: what is put in is taken as it is.
  return String(html)
    .replace('/* style */', () => String(style))
    .replace('"data"</script>', () => `${inScript(data)}</script>`)
    .replace('/* script */', () => String(script))
}

/** JSON that ends no script element, whatever stands in it. */
const inScript = (data: PageData) =>
  JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')

const part = (name: string) => readFile(path.join(rootOf(process.env), 'src/evidence/page', name), 'utf8')
