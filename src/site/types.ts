import type { Language } from '../languages.ts'
import type { Picture, TextKind } from '../richtext/tree.ts'
import type { NoticeFacts, PolicyFacts } from '../snapshot.ts'
import type { Preview } from './PreviewMark.tsx'
import type { ListPage } from './paths.ts'

/** What every page says of the office, in the page's language. Missing facts are empty. */
export type SiteOffice = {
  name: string
  siteName: string
  /** Without a slash at its end. */
  siteUrl: string
  siteIdCode: string
  icp: string
  policeRecord: string
  sponsor: string
  contact: string
  /** Whether the office may say that its site is reached over IPv6. */
  isIpv6: boolean
  /** 党政机关网站标识: where the register shows it, and the picture it gave; null without either. */
  identityMark: { url: string; file: string } | null
  languages: Language[]
}

export type SiteColumn = {
  uid: string
  slug: string
  name: string
  type: string
  description: string
  keywords: string
  parent: string | null
}

/** What all pages of one language share. `preview` stands on pages that are not published alone. */
export type Frame = {
  language: Language
  office: SiteOffice
  columns: SiteColumn[]
  stylesheet: string
  script: string
  search: string
  preview?: Preview & { stylesheet: string }
}

export type LanguageLink = { language: Language; path: string }

/** A text as lists show it. Times are ISO instants. */
export type ListItem = {
  path: string
  title: string
  summary: string
  kind: TextKind
  publishedAt: string
  cover: Picture | null
  urgency: NoticeFacts['urgency'] | null
  standing: Standing | null
}

/** Where a notice stands in its period. */
export type Standing = 'upcoming' | 'inEffect' | 'over'

/** A year of a column, and the page its newest text is on. */
export type YearLink = { year: number; page: ListPage }

/** A text another page links to. */
export type RelatedText = { path: string; title: string; documentNumber?: string }

/** A column's newest items, as its parent and the home page show them. */
export type ColumnDigest = { column: SiteColumn; items: ListItem[] }

export type Validity = PolicyFacts['validity']
