import type { Reason, Sentence } from '../errors.ts'
import { characterFaults } from './characters.ts'
import { readBars } from './chart.ts'
import { linkFault } from './links.ts'
import { calloutFields, chartFields, type FieldRule, isRecord, linkFields, nodeRules, uploadFields } from './nodeRules.ts'

/** How much one rich text may hold. `textLength` counts UTF-16 units, `depth` nested nodes. */
export const richTextLimits = { bytes: 2_000_000, nodes: 20_000, textLength: 400_000, depth: 30, reasons: 50 }

/**
 * Judges an editor's state as it came in, by an allow-list: node types and where they may stand,
 * their fields, link addresses, characters, size and depth. Payload's own check passes `javascript:`
 * links and unknown nodes. An empty state passes. At most 50 reasons; each path runs like `root.children.3`.
 * Never throws, whatever it is given.
 */
export function validateRichText(state: unknown): Reason[] {
  if (state === undefined || state === null) return []
  if (!isRecord(state) || !isRecord(state.root)) return [reason('richtext.shape', 'root', sentences.shape)]
  const size = sizeOf(state)
  if (size > richTextLimits.bytes) return [reason('richtext.bytes', 'root', sentences.bytes)]

  const walk: Walk = { reasons: [], nodes: 0, textLength: 0 }
  for (const key of Object.keys(state)) if (key !== 'root') walk.reasons.push(reason('richtext.field', key, fieldSentence(key)))
  if (state.root.type !== 'root') walk.reasons.push(reason('richtext.node', 'root', sentences.place))
  else judge(state.root, 'root', 0, walk)
  return walk.reasons.slice(0, richTextLimits.reasons)
}

type Walk = { reasons: Reason[]; nodes: number; textLength: number }

function judge(node: Record<string, unknown>, path: string, depth: number, walk: Walk) {
  if (walk.reasons.length >= richTextLimits.reasons) return
  walk.nodes += 1
  if (walk.nodes === richTextLimits.nodes + 1) walk.reasons.push(reason('richtext.nodes', path, sentences.nodes))
  if (walk.nodes > richTextLimits.nodes) return
  if (depth > richTextLimits.depth) return void walk.reasons.push(reason('richtext.depth', path, sentences.depth))

  const rule = nodeRules.get(typeOf(node))
  if (!rule) return void walk.reasons.push(reason('richtext.node', path, unknownSentence(node.type)))
  judgeFields({ record: node, rules: rule.fields, needs: rule.needs, path, walk })
  judgeContent(node, path, walk)
  if (rule.children) judgeChildren({ node, allowed: rule.children, path, depth, walk })
}

type ChildrenArgs = { node: Record<string, unknown>; allowed: readonly string[]; path: string; depth: number; walk: Walk }

function judgeChildren({ node, allowed, path, depth, walk }: ChildrenArgs) {
  if (!Array.isArray(node.children)) return
  for (const [index, child] of node.children.entries()) {
    const at = `${path}.children.${index}`
    if (!isRecord(child)) walk.reasons.push(reason('richtext.shape', at, sentences.shape))
    else if (nodeRules.has(typeOf(child)) && !allowed.includes(typeOf(child))) {
      walk.reasons.push(reason('richtext.node', at, sentences.place))
    } else judge(child, at, depth + 1, walk)
    if (walk.reasons.length >= richTextLimits.reasons) return
  }
  if (allowed.includes('text')) judgeLine(node.children, path, walk)
}

type FieldArgs = { record: Record<string, unknown>; rules: Record<string, FieldRule>; needs?: string[]; path: string; walk: Walk }

function judgeFields({ record, rules, needs = [], path, walk }: FieldArgs) {
  for (const key of Object.keys(record)) {
    // Own keys only: `constructor` must not find the one every object inherits.
    const isGood = Object.hasOwn(rules, key) && rules[key]?.(record[key])
    if (!isGood) walk.reasons.push(reason('richtext.field', `${path}.${key}`, fieldSentence(key)))
  }
  for (const key of needs)
    if (!Object.hasOwn(record, key)) walk.reasons.push(reason('richtext.field', `${path}.${key}`, missingSentence(key)))
}

function judgeContent(node: Record<string, unknown>, path: string, walk: Walk) {
  const fields = isRecord(node.fields) ? node.fields : {}
  if (node.type === 'text') judgeText(node.text, `${path}.text`, walk)
  if (node.type === 'link' || node.type === 'autolink') judgeLink(fields, `${path}.fields`, walk)
  if (node.type === 'upload') judgeOwnFields(fields, uploadFields, `${path}.fields`, walk)
  if (node.type !== 'block') return
  if (fields.blockType === 'chart') judgeChart(fields, `${path}.fields`, walk)
  else judgeOwnFields(fields, calloutFields, `${path}.fields`, walk, ['blockType', 'tone'])
}

/** A chart may be begun empty; bars that stand there are bars, and have a title. */
function judgeChart(fields: Record<string, unknown>, path: string, walk: Walk) {
  judgeOwnFields(fields, chartFields, path, walk, ['blockType'])
  if (typeof fields.data !== 'string' || !fields.data.trim()) return
  const { fault } = readBars(fields.data)
  if (fault) walk.reasons.push(reason('richtext.chart', `${path}.data`, fault))
  if (typeof fields.title !== 'string' || !fields.title.trim())
    walk.reasons.push(reason('richtext.chart', `${path}.title`, sentences.untitled))
}

function judgeOwnFields(fields: Record<string, unknown>, rules: Record<string, FieldRule>, path: string, walk: Walk, needs: string[] = []) {
  judgeFields({ record: fields, rules, needs, path, walk })
  for (const [key, value] of Object.entries(fields)) {
    if (typeof value !== 'string') continue
    judgeText(value, `${path}.${key}`, walk)
    judgeBalance(value, `${path}.${key}`, walk)
  }
}

function judgeLink(fields: Record<string, unknown>, path: string, walk: Walk) {
  judgeFields({ record: fields, rules: linkFields, path, walk })
  if (fields.linkType === 'internal') {
    if (!isRecord(fields.doc)) walk.reasons.push(reason('richtext.link', `${path}.doc`, sentences.document))
    if (!fields.url) return
  }
  const fault = linkFault(fields.url)
  if (fault) walk.reasons.push(reason(`richtext.link.${fault.code}`, `${path}.url`, fault))
}

function judgeText(text: unknown, path: string, walk: Walk) {
  if (typeof text !== 'string') return
  walk.textLength += text.length
  if (walk.textLength > richTextLimits.textLength && walk.textLength - text.length <= richTextLimits.textLength) {
    walk.reasons.push(reason('richtext.long', path, sentences.long))
  }
  // Isolates may span bold and plain words of one line, so pairs are judged by the line.
  for (const fault of characterFaults(text)) if (fault.code !== 'bidi') walk.reasons.push(reason(`richtext.${fault.code}`, path, fault))
}

function judgeLine(children: unknown[], path: string, walk: Walk) {
  judgeBalance(lineText(children, 0), path, walk)
}

function judgeBalance(line: string, path: string, walk: Walk) {
  const fault = characterFaults(line).find(({ code }) => code === 'bidi')
  if (fault) walk.reasons.push(reason('richtext.bidi', path, fault))
}

function lineText(children: unknown[], depth: number): string {
  return children
    .map((child) => {
      if (!isRecord(child)) return ''
      if (typeof child.text === 'string') return child.text
      const isLink = child.type === 'link' || child.type === 'autolink'
      return isLink && depth < 2 && Array.isArray(child.children) ? lineText(child.children, depth + 1) : ''
    })
    .join('')
}

const typeOf = (node: Record<string, unknown>) => (typeof node.type === 'string' ? node.type : '')

function sizeOf(state: unknown) {
  try {
    return Buffer.byteLength(JSON.stringify(state) ?? '')
  } catch {
    // Cyclic, or nested deeper than the stack: nothing a form or JSON body brings, so refused as too big.
    return Number.POSITIVE_INFINITY
  }
}

const reason = (code: string, path: string, { zh, en }: Sentence): Reason => ({ code, path, zh, en })

const fieldSentence = (key: string): Sentence => ({
  zh: `字段“${shown(key)}”的内容不被允许。`,
  en: `The field "${shown(key)}" holds something that is not allowed.`,
})
const missingSentence = (key: string): Sentence => ({ zh: `缺少字段“${key}”。`, en: `The field "${key}" is missing.` })
const unknownSentence = (type: unknown): Sentence => ({
  zh: `不认识的内容类型“${shown(type)}”，请删除。`,
  en: `The kind of content "${shown(type)}" is unknown; remove it.`,
})
const shown = (value: unknown) => (typeof value === 'string' ? value.slice(0, 40).replace(/[^\w .$-]/gu, '?') : typeof value)

const sentences = {
  shape: { zh: '正文的结构不完整。', en: 'The body is not the state of an editor.' },
  place: { zh: '这种内容不能放在这里。', en: 'This kind of content cannot stand here.' },
  document: { zh: '内部链接没有选择要链接的内容。', en: 'The internal link names no text.' },
  bytes: {
    zh: `正文过大，最多 ${richTextLimits.bytes / 1_000_000} MB。`,
    en: `The body is too big; at most ${richTextLimits.bytes / 1_000_000} MB.`,
  },
  nodes: {
    zh: `正文的组成部分过多，最多 ${richTextLimits.nodes} 个。`,
    en: `The body has too many pieces; at most ${richTextLimits.nodes}.`,
  },
  long: {
    zh: `正文过长，最多 ${richTextLimits.textLength} 个字。`,
    en: `The body is too long; at most ${richTextLimits.textLength} characters.`,
  },
  untitled: { zh: '柱状图没有标题。', en: 'The chart has no title.' },
  depth: { zh: '正文嵌套过深。', en: 'The body is nested too deeply.' },
} satisfies Record<string, Sentence>
