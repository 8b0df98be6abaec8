import type { TextKind } from './richtext/tree.ts'

/** The collections that hold texts, and what kind each holds. */
export const textKinds = {
  articles: 'article',
  policies: 'policy',
  interpretations: 'interpretation',
  notices: 'notice',
  services: 'service',
  topics: 'topic',
  pages: 'page',
} as const satisfies Record<string, TextKind>

export type TextCollection = keyof typeof textKinds

export const textCollections = Object.keys(textKinds) as TextCollection[]

export const isTextCollection = (slug: unknown): slug is TextCollection => textCollections.includes(slug as TextCollection)
