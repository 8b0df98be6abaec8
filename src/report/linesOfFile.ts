import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import mammoth from 'mammoth'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { FabuError } from '../errors.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

/** Beyond this a file is no report. */
const largest = 20_000_000

/**
 * The lines of a report in a file of text, HTML or DOCX, the cells of its tables between tabs.
 * @throws {FabuError} 415 for another kind of file, 413 for one that is too large.
 */
export async function linesOfFile(file: string): Promise<string> {
  const bytes = await readFile(file)
  if (bytes.length > largest) throw tooLarge()
  const extension = extname(file).toLowerCase()
  if (extension === '.docx') return linesOfHtml((await mammoth.convertToHtml({ buffer: bytes })).value)
  if (extension === '.html' || extension === '.htm') return linesOfHtml(bytes.toString('utf8'))
  if (extension === '.txt' || extension === '.md') return bytes.toString('utf8')
  throw new FabuError({
    code: 'report.file',
    status: 415,
    message: { zh: '只能导入 DOCX、HTML 或者纯文本。', en: 'Reports are read from DOCX, HTML or plain text.' },
  })
}

const lineTags = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'tr', 'br', 'table'])

/** The text of a page, a line for each block and row; a cell may hold blocks of its own and stays one cell. */
export function linesOfHtml(html: string): string {
  const lines: string[] = ['']
  const write = (words: string) => lines.push(`${lines.pop() ?? ''}${words}`)
  const walk = (nodes: Node[], isInCell: boolean) => {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) write(node.value.replace(/\s+/g, ' '))
      else if ('childNodes' in node && node.nodeName !== 'script' && node.nodeName !== 'style') {
        const isCell = node.nodeName === 'td' || node.nodeName === 'th'
        const isLine = lineTags.has(node.nodeName) && !isInCell
        if (isLine) lines.push('')
        walk(node.childNodes as Node[], isInCell || isCell)
        if (isCell) write('\t')
        else if (isLine) lines.push('')
      }
    }
  }
  walk(parse(html).childNodes, false)
  return lines.filter((line) => line.trim()).join('\n')
}

const tooLarge = () =>
  new FabuError({
    code: 'report.file',
    status: 413,
    message: { zh: '文件过大，不像年度报告。', en: 'The file is too large for a report.' },
  })
