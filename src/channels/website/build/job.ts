import type { Language } from '../../../languages.ts'
import type { ListPage } from '../../../site/paths.ts'
import type { Frame } from '../../../site/types.ts'
import type { Facts } from '../../../snapshot.ts'
import type { Place } from '../searchSegment.ts'
import type { SitePageRow } from '../sitePageRow.ts'
import type { SitemapPlace } from '../writeSitemap.ts'
import type { Written } from './newTree.ts'

/** What a thread is given once. Trees are folders, absolute; `at` is the instant all pages of this build are written for. */
export type ThreadStart = { from: string; to: string; at: string; frames: Frame[] }

/** The texts of some stretches of a column, each one segment of search: most often an item's languages are among them together. */
export type TextsJob = {
  kind: 'texts'
  stretches: Place[]
  /** Canonical bytes by edition; empty where they were destroyed. */
  editions: Record<string, string>
  /** What the manifest of the tree that stands says of parts and files of these texts. */
  noted: Record<string, string>
}
export type ListsJob = { kind: 'lists'; language: Language; column: string; pages: ListPage[]; last: number }
export type SitemapJob = { kind: 'sitemap'; place: SitemapPlace }
export type StatusesJob = { kind: 'statuses'; items: string[]; facts: Record<string, Facts | null> }
/** Whether files that were written before lie there as they were written. */
export type CheckJob = { kind: 'check'; files: Written[] }

/** One piece of a build, in plain data: what a thread does without a database. */
export type Job = TextsJob | ListsJob | SitemapJob | StatusesJob | CheckJob

/** What became of it. `facts`: what each edition says of its kind, for pages that tell of it later. */
export type Done = { files: Written[]; facts: Record<string, Facts | null>; isIntact: boolean }

/** What a thread may ask the one that has the database. */
export type Question = { ask: 'kept' | 'media'; name: string }

/** Messages to a thread. */
export type ToThread = { rows: string } | { job: Job; id: number } | { answer: Uint8Array | null; fault?: Fault; id: number }
/** Messages from a thread. */
export type FromThread = { done: Done; id: number } | { fault: Fault; id: number } | { question: Question; id: number }

/** An error as it crosses from one thread to another. */
export type Fault = { code: string; kind: string; message: { zh: string; en: string }; detail: string }

/** Rows cross as text: it is copied at once, where objects are copied field by field. */
export const rowsAsText = (rows: SitePageRow[]): string => JSON.stringify(rows)
