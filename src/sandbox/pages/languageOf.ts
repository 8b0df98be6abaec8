import type { PageLanguage } from './types.ts'

const cookie = 'fabu-sandbox-language'

type Asked = { query: URLSearchParams; headers: Record<string, string | string[] | undefined> }

/** The language asked for: in the address, before on this browser, else by the browser's own wishes. */
export function languageOf({ query, headers }: Asked): { language: PageLanguage; setCookie: string | null } {
  const asked = query.get('lang')
  if (asked === 'zh' || asked === 'en')
    return { language: asked, setCookie: `${cookie}=${asked}; Path=/sandbox; SameSite=Lax; Max-Age=31536000` }
  const kept = new RegExp(`${cookie}=(zh|en)`).exec(String(headers.cookie ?? ''))?.[1]
  if (kept === 'zh' || kept === 'en') return { language: kept, setCookie: null }
  const wishes = String(headers['accept-language'] ?? '').toLowerCase()
  const [zh, en] = [wishes.indexOf('zh'), wishes.indexOf('en')]
  return { language: en >= 0 && (zh < 0 || en < zh) ? 'en' : 'zh', setCookie: null }
}
