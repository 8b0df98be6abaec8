import type { Finding } from '../channel.ts'

/** A finding that refuses submission and approval. */
export const block = (code: string, path: string, zh: string, en: string): Finding => ({
  code: `website.${code}`,
  severity: 'block',
  path,
  zh,
  en,
})

/** A finding that is shown and hinders nothing. */
export const warn = (code: string, path: string, zh: string, en: string): Finding => ({
  code: `website.${code}`,
  severity: 'warn',
  path,
  zh,
  en,
})
