import type { Conversion } from './conversion.ts'
import { linkFault } from './links.ts'
import { isRecord } from './nodeRules.ts'
import type { Inline, Mark } from './tree.ts'

type Node = Record<string, unknown>

/** The words of one line: equal neighbours merged, empty ones dropped, marks in one order. Faults go to `conversion.reasons`. */
export function inlineOf(nodes: Node[], path: string, conversion: Conversion): Inline[] {
  const line: Inline[] = []
  for (const [index, node] of nodes.entries()) {
    for (const next of oneOf(node, `${path}.children.${index}`, conversion)) add(line, next)
  }
  return line
}

function add(line: Inline[], next: Inline) {
  const last = line.at(-1)
  if (next.type === 'text') {
    if (next.text === '') return
    if (last?.type === 'text' && sameMarks(last.marks, next.marks)) {
      last.text += next.text
      return
    }
  }
  if ((next.type === 'link' || next.type === 'itemLink') && next.children.length === 0) return
  line.push(next)
}

const sameMarks = (one: Mark[] = [], other: Mark[] = []) => one.join() === other.join()

function oneOf(node: Node, path: string, conversion: Conversion): Inline[] {
  switch (node.type) {
    case 'text':
      return textOf(String(node.text ?? ''), Number(node.format ?? 0))
    case 'tab':
      return [{ type: 'text', text: '\t' }]
    case 'linebreak':
      return [{ type: 'break' }]
    case 'link':
    case 'autolink':
      return linkOf(node, path, conversion)
    default:
      conversion.reasons.push({
        code: 'richtext.node',
        path,
        zh: '正文含有不认识的内容。',
        en: 'The body holds content of an unknown kind.',
      })
      return []
  }
}

/** Lexical's bits, in the order the tree keeps marks in. */
const bits: [Mark, number][] = [
  ['bold', 1],
  ['italic', 2],
  ['underline', 8],
  ['strike', 4],
  ['sub', 32],
  ['sup', 64],
  ['code', 16],
]

/** A line feed inside a text is a break; the editor writes them apart, other entrances may not. */
function textOf(text: string, format: number): Inline[] {
  const marks = bits.filter(([, bit]) => (format & bit) !== 0).map(([mark]) => mark)
  return text.split('\n').flatMap((part, index): Inline[] => {
    const words: Inline = marks.length > 0 ? { type: 'text', text: part, marks: [...marks] } : { type: 'text', text: part }
    return index > 0 ? [{ type: 'break' }, words] : [words]
  })
}

function linkOf(node: Node, path: string, conversion: Conversion): Inline[] {
  const fields = isRecord(node.fields) ? node.fields : {}
  const nodes = Array.isArray(node.children) ? node.children.filter(isRecord) : []
  const children = inlineOf(nodes, path, conversion)
  if (fields.linkType === 'internal') return itemLinkOf(fields.doc, children, path, conversion)
  const fault = linkFault(fields.url)
  if (fault) {
    conversion.reasons.push({ code: `richtext.link.${fault.code}`, path, zh: fault.zh, en: fault.en })
    return []
  }
  return [{ type: 'link', href: String(fields.url), children }]
}

function itemLinkOf(doc: unknown, children: Inline[], path: string, conversion: Conversion): Inline[] {
  const target = isRecord(doc) ? conversion.text(String(doc.relationTo), String(doc.value)) : null
  if (target) return [{ type: 'itemLink', text: target.text, kind: target.kind, children }]
  conversion.reasons.push({
    code: 'richtext.link',
    path,
    zh: '内部链接指向的内容已不存在。',
    en: 'An internal link points to a text that no longer exists.',
  })
  return []
}
