import type { Article, Interpretation, Notice, Page, Policy, Service, Topic } from '../payload-types.ts'

/** A text of any kind, as the database keeps it. */
export type TextDocument = Article &
  Partial<Omit<Policy, keyof Article>> &
  Partial<Omit<Interpretation, keyof Article>> &
  Partial<Omit<Notice, keyof Article>> &
  Partial<Omit<Service, keyof Article>> &
  Partial<Omit<Topic, keyof Article>> &
  Partial<Omit<Page, keyof Article>>
