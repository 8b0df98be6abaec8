import type { Sentence } from '../errors.ts'
import { characterFaults } from './characters.ts'

type LinkFault = Sentence & { code: 'empty' | 'long' | 'characters' | 'scheme' | 'login' | 'address' }

/** Collections an inside link may point to; the order is the one the editor offers them in. */
export const linkedCollections = ['articles', 'policies', 'interpretations', 'notices', 'services', 'topics', 'pages'] as const

const longestLink = 2_000

/**
 * Why an address may not be linked to, or null when it may: http, https, mailto, tel; an address
 * relative to the site's root only where `allowRelative` says it is meant. Never throws.
 */
export function linkFault(url: unknown, { allowRelative = false } = {}): LinkFault | null {
  if (typeof url !== 'string' || url === '') return faults.empty
  if (url.length > longestLink) return faults.long
  // Browsers drop tabs and line breaks inside a scheme, so nothing invisible may stand in an address at all.
  if (characterFaults(url).length > 0 || /[\s\\\p{Cf}]/u.test(url)) return faults.characters
  if (allowRelative && /^\/(?!\/)/u.test(url)) return null
  if (/^https?:\/\//iu.test(url)) return webFault(url)
  if (/^mailto:/iu.test(url))
    return /^mailto:[^@?&:,]+@[^@?&:,]+(\?subject=[^&]*)?$/iu.test(url) && !/%0[ad]/iu.test(url) ? null : faults.address
  if (/^tel:/iu.test(url)) return /^tel:\+?[0-9().-]{3,30}(;ext=[0-9]{1,10})?$/iu.test(url) ? null : faults.address
  return faults.scheme
}

function webFault(url: string) {
  if (!URL.canParse(url)) return faults.address
  const { username, password, hostname } = new URL(url)
  if (username || password) return faults.login
  return hostname ? null : faults.address
}

const faults: Record<LinkFault['code'], LinkFault> = {
  empty: { code: 'empty', zh: '链接没有地址。', en: 'The link has no address.' },
  long: {
    code: 'long',
    zh: `链接地址过长，最多 ${longestLink} 个字符。`,
    en: `The link's address is too long; at most ${longestLink} characters.`,
  },
  characters: {
    code: 'characters',
    zh: '链接地址含有空格、反斜线或不可见字符。',
    en: 'The link’s address holds spaces, backslashes or invisible characters.',
  },
  scheme: {
    code: 'scheme',
    zh: '链接只能以 http、https、mailto 或 tel 开头；链接本单位的内容请选择“内部链接”。',
    en: 'A link begins with http, https, mailto or tel; to link a text of the office, choose an internal link.',
  },
  login: {
    code: 'login',
    zh: '链接地址不得带有用户名或口令（@ 之前的部分）。',
    en: 'The link’s address may not carry a user name or password (the part before @).',
  },
  address: { code: 'address', zh: '链接地址不完整或写法有误。', en: 'The link’s address is incomplete or malformed.' },
}
