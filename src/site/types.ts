import type { Language } from '../languages.ts'
import type { PageRole } from '../pageRoles.ts'
import type { Attachment, Picture, TextKind } from '../richtext/tree.ts'
import type { AcceptancePoint, NoticeFacts, PolicyFacts } from '../snapshot.ts'
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
  /** Pages every page leads to by what they are for, as far as they exist in the language. */
  entries: Entry[]
  stylesheet: string
  script: string
  search: string
  preview?: Preview & { stylesheet: string }
}

/** A page of the site with a role. */
export type Entry = { role: PageRole; path: string; title: string }

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
  /** A notice that asks the public. */
  isConsultation?: boolean
}

/** Where a notice stands in its period. */
export type Standing = 'upcoming' | 'inEffect' | 'over'

/** A year of a column, and the page its newest text is on. */
export type YearLink = { year: number; page: ListPage }

/** A text another page links to. */
export type RelatedText = { path: string; title: string; documentNumber?: string }

/** What a page with a role shows besides its own words. */
export type RoleContent =
  | { role: 'catalogue'; groups: CatalogueGroup[] }
  | { role: 'annualReports'; reports: Report[] }
  | { role: 'onRequest'; guide: RelatedText | null; point: AcceptancePoint | null }

/** What is disclosed under one item of 条例 Art. 20. Dates are `YYYY-MM-DD`. */
export type CatalogueGroup = { art20Item: number; entries: CatalogueEntry[] }
export type CatalogueEntry = {
  path: string
  title: string
  summary: string
  indexNumber: string
  documentNumber: string
  generatedOn: string
}

/** An annual report; `publishedOn` is an instant. */
export type Report = { path: string; title: string; publishedOn: string; files: Attachment[] }

/** One group of a topic. */
export type TopicGroup = { heading: string; items: TopicItem[] }

/** An item as a topic shows it: in the page's language, or else in the first it exists in. `publishedAt` is an instant. */
export type TopicItem = { path: string; title: string; language: Language; publishedAt: string; languages: Language[] }

/** A column's newest items, as its parent and the home page show them. */
export type ColumnDigest = { column: SiteColumn; items: ListItem[] }

export type Validity = PolicyFacts['validity']
