import type { Token, Tokens } from 'marked'
import { breakNode, type EditorNode, linkNode, textNode } from './editorState.ts'
import { linkFault } from './links.ts'
import type { Taken } from './taken.ts'

const formatOf: Record<string, number> = { strong: 1, em: 2, del: 4, codespan: 16 }

/** Markdown's inline tokens as the words of one line. Pictures and refused links leave a remark. */
export function importInline(tokens: Token[], taken: Taken, format = 0): EditorNode[] {
  return tokens.flatMap((token) => wordsOf(token, taken, format))
}

function wordsOf(token: Token, taken: Taken, format: number): EditorNode[] {
  if (token.type === 'br') return [breakNode()]
  if (token.type === 'checkbox') return []
  if (token.type === 'image') return imageOf(token as Tokens.Image, taken)
  if (token.type === 'link') return linkOf(token as Tokens.Link, taken, format)
  const added = format | (formatOf[token.type] ?? 0)
  if ('tokens' in token && token.tokens) return importInline(token.tokens, taken, added)
  const text = 'text' in token ? String(token.text) : token.raw
  return text === '' ? [] : textNodes(text, added)
}

/** A single line break inside a Markdown paragraph is a space, between Chinese characters nothing. */
function textNodes(text: string, format: number) {
  const line = text
    .replace(/(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])\n(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu, '')
    .replace(/\s*\n\s*/gu, ' ')
  return [textNode(decoded(line), format)]
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' }

/** marked leaves entities as they are written; in an editor they would show as such. */
const decoded = (text: string) => text.replace(/&(amp|lt|gt|quot|nbsp|#39);/gu, (whole, name: string) => named[name] ?? whole)

function linkOf({ href, tokens }: Tokens.Link, taken: Taken, format: number): EditorNode[] {
  const children = importInline(tokens, taken, format).filter(({ type }) => type === 'text' || type === 'linebreak')
  const fault = linkFault(href)
  if (!fault && children.length > 0) {
    taken.links += 1
    return [linkNode(href, children)]
  }
  if (fault) {
    taken.remarks.push({
      code: `import.link.${fault.code}`,
      zh: `链接“${href.slice(0, 80)}”未保留：${fault.zh}`,
      en: `The link "${href.slice(0, 80)}" was not kept: ${fault.en}`,
    })
  }
  return children
}

function imageOf({ href, text }: Tokens.Image, taken: Taken): EditorNode[] {
  taken.imagesSkipped += 1
  taken.remarks.push({
    code: 'import.image',
    zh: `图片“${text || href.slice(0, 80)}”未导入，请上传到媒体库后插入。`,
    en: `The picture "${text || href.slice(0, 80)}" was not imported; upload it to the media library and insert it.`,
  })
  return []
}
