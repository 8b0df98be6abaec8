import type { Sentence } from '../errors.ts'

export type CharacterFault = Sentence & { code: 'control' | 'override' | 'surrogate' | 'bidi' }

/**
 * What is wrong with the characters of a text, each kind of fault once; never throws.
 * Refused are control characters but tab and line feed, non-characters, the overrides U+202D and
 * U+202E, lone surrogates, and isolates or embeddings left open or closed unopened. The marks
 * U+200E, U+200F, U+061C and balanced isolates are how Arabic is written properly, and pass.
 */
export function characterFaults(text: string): CharacterFault[] {
  const faults: CharacterFault[] = []
  if (!isClean(text)) faults.push(faultOf.control)
  if (/[\u202d\u202e]/u.test(text)) faults.push(faultOf.override)
  if (/\p{Surrogate}/u.test(text)) faults.push(faultOf.surrogate)
  if (!isBalanced(text)) faults.push(faultOf.bidi)
  return faults
}

const faultOf: Record<CharacterFault['code'], CharacterFault> = {
  control: {
    code: 'control',
    zh: '含有不可见的控制字符，请删除后重新输入。',
    en: 'It holds invisible control characters; delete and type them anew.',
  },
  override: {
    code: 'override',
    zh: '含有强制改变文字方向的字符（U+202D 或 U+202E），请删除。',
    en: 'It holds a character that overrides the direction of text (U+202D or U+202E); remove it.',
  },
  surrogate: { code: 'surrogate', zh: '含有残缺的字符，请重新输入。', en: 'It holds half a character; type it anew.' },
  bidi: {
    code: 'bidi',
    zh: '双向文字的隔离或嵌入标记没有成对，请补全或删除。',
    en: 'Its marks for bidirectional text do not come in pairs; complete or remove them.',
  },
}

// Bounds instead of a character class: a pattern of control characters reads as an accident.
function isClean(text: string) {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 0x20 && code !== 0x09 && code !== 0x0a) return false
    if (code >= 0x7f && code <= 0x9f) return false
    if (code === 0xfffe || code === 0xffff) return false
  }
  return true
}

const isolateOpeners = '\u2066\u2067\u2068'
const embeddingOpeners = '\u202a\u202b\u202d\u202e'

/** Isolates and embeddings nest; each closer must meet its own kind of opener (UAX #9). */
function isBalanced(text: string) {
  const open: ('isolate' | 'embedding')[] = []
  for (const character of text.match(/[\u202a-\u202e\u2066-\u2069]/gu) ?? []) {
    if (isolateOpeners.includes(character)) open.push('isolate')
    else if (embeddingOpeners.includes(character)) open.push('embedding')
    else if (open.pop() !== (character === '\u2069' ? 'isolate' : 'embedding')) return false
  }
  return open.length === 0
}
