import type { Language } from '../languages.ts'
import type { TextCollection } from '../texts.ts'

export type SampleText = {
  title: string
  summary: string
  /** Markdown. */
  body: string
  /** Other fields of words its kind has. */
  words?: Record<string, string>
}
/** How far an item has come by the time the sample opens. Every stage is reached by real commands. */
export type Stage =
  | 'published'
  | 'draft'
  | 'firstReview'
  | 'secondReview'
  | 'finalReview'
  | 'languageReview'
  | 'returned'
  | 'scheduled'
  | 'corrected'
  | 'withdrawn'

/** One item of the sample office, in its first language and the others. */
export type SampleItem = {
  key: string
  collection: TextCollection
  column?: 'news' | 'policies' | 'interpretations' | 'notices' | 'services' | 'reports'
  unit?: 'press' | 'consular'
  /** When its author began, Shanghai time: `YYYY-MM-DD`. */
  day: string
  /** Hue of the drawn cover, in degrees. */
  hue?: number
  facts?: Record<string, unknown>
  /** For an interpretation: the key of its policy. */
  policy?: string
  /** For a topic: the keys of its items, group by group; they come before it. */
  groups?: string[][]
  texts: Partial<Record<Language, SampleText>> & { zh: SampleText }
  /** The stage of the Chinese text; translations are published unless `translationStage` says otherwise. */
  stage?: Stage
  translationStage?: Partial<Record<Language, Stage>>
}
