import type { GuideWords } from './guideParts.ts'
import type { Language } from './languages.ts'
import type { PageRole } from './pageRoles.ts'
import type { Attachment, Picture, TextKind, Tree } from './richtext/tree.ts'

/**
 * Everything a reader sees of one text, and nothing else: what reviewers approve, what an edition
 * freezes, what every channel renders. Names things by office ids (`uid`), never by database ids.
 * Its canonical form (RFC 8785) is hashed; `schema` grows whenever a field changes its meaning.
 */
export type Snapshot = {
  schema: 1
  kind: TextKind
  /** uid of this text. */
  text: string
  /** uid of the item's original text; the same for all its languages. */
  item: string
  language: Language
  originalLanguage: Language
  title: string
  subtitle: string
  summary: string
  slug: string
  keywords: string[]
  /** 来源: what ContentSource shows. */
  source: string
  /** 作者. */
  byline: string
  column: SnapshotColumn | null
  unit: { uid: string; name: string } | null
  cover: Picture | null
  body: Tree
  attachments: Attachment[]
  facts: Facts
  /** Public note of a correction; empty in a first edition. */
  correctionNote: string
}

/** `path` runs from the root column to this one; `type` is ColumnType of the 网页设计规范. */
export type SnapshotColumn = { uid: string; slug: string; name: string; type: string; path: { uid: string; slug: string; name: string }[] }

export type Facts = ArticleFacts | PolicyFacts | InterpretationFacts | NoticeFacts | ServiceFacts | TopicFacts | PageFacts

/** `concludes` is the item of the notice that asked the public, in the article that tells what came of it; left out of all others. */
export type ArticleFacts = { kind: 'article'; concludes?: string }
/** `role` is left out of pages that have none, `point` of those whose role asks for none. */
export type PageFacts = { kind: 'page'; menuOrder: number; role?: PageRole; point?: AcceptancePoint }

/** 政府信息公开工作机构: where people turn (条例 Art. 12). Name, place and hours are each language's own words. */
export type AcceptancePoint = { name: string; place: string; hours: string; telephones: string[]; fax: string; email: string }

/** Dates are legal dates, `YYYY-MM-DD` in Asia/Shanghai; empty where unknown. */
export type PolicyFacts = {
  kind: 'policy'
  indexNumber: string
  documentNumber: string
  writtenOn: string
  issuer: string
  effectiveOn: string
  expiresOn: string
  /** 有效性 as of approval; later changes are dated facts beside the text. */
  validity: 'valid' | 'amended' | 'repealed' | 'expired'
  /** 条例 Art. 20 item, 1–15. */
  art20Item: number | null
  policyKind: 'normative' | 'regulation' | 'notice' | 'plan' | 'other'
  disclosure: 'proactive' | 'on-request' | 'withheld'
  disclosureReason: string
}

export type InterpretationFacts = {
  kind: 'interpretation'
  policy: { text: string; title: string; documentNumber: string } | null
  form: 'text' | 'qa' | 'picture' | 'video' | 'expert'
}

export type NoticeFacts = {
  kind: 'notice'
  audience: ('residents' | 'visitors' | 'students' | 'workers' | 'businesses' | 'consulates' | 'all')[]
  urgency: 'normal' | 'important' | 'urgent'
  /** Instants, ISO 8601 UTC; empty for open-ended. */
  inForceFrom: string
  inForceUntil: string
  /** Whether it asks the public (征集); left out where it does not. */
  isConsultation?: true
}

/** 办事指南. Its words are each text's own, its numbers and the date shared by all languages. */
export type ServiceFacts = {
  kind: 'service'
  guide: GuideWords
  telephones: string[]
  /** The last day before somebody has to have checked it again, `YYYY-MM-DD` in Asia/Shanghai. */
  reviewBy: string
}

/** 专题: groups of items of many columns, in their order. Headings are each language's own words, one for each group. */
export type TopicFacts = {
  kind: 'topic'
  /** uids of the items' originals, so that a page shows each in its own language. */
  groups: { items: string[] }[]
  headings: string[]
  /** It stays where it is and says that nothing is added any more. */
  isArchived: boolean
}
