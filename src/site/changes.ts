import type { Language } from '../languages.ts'
import type { TextKind } from '../richtext/tree.ts'
import { languageAttributes } from './format.ts'
import { changesPath, jsonPathOf } from './paths.ts'

/** Grows when a field changes its meaning or goes; new fields may come without it. Described in docs/headless.md. */
export const changesVersion = 1

/** Changes on a full page. Part of the addresses: changed, every page is another one. */
export const changesSize = 100

/** `sealed`: the law bids whoever keeps the text to erase it, under whatever address they keep it. */
export const changeTypes = ['published', 'corrected', 'withdrawn', 'sealed'] as const
export type ChangeType = (typeof changeTypes)[number]

/** One thing that happened to one text on the site. */
export type Change = {
  /** From 1, without a gap, in the order it happened. */
  seq: number
  /** Instant, ISO 8601 UTC. */
  at: string
  type: ChangeType
  text: string
  item: string
  kind: TextKind
  language: Language
  /** The edition that went out, or went away, and the SHA-256 of its canonical form. */
  edition: string
  sha256: string
  /** The text's path; empty once the law had it taken away, for it tells the title. */
  path: string
}

/** The page a change stands on. */
export const changePage = (seq: number): number => Math.ceil(seq / changesSize)

/** A change as partners read it. */
export type ChangeEntry = Omit<Change, 'text' | 'language' | 'path'> & {
  id: string
  language: string
  url: string | null
  json: string | null
}

export const changeEntry = ({ siteUrl, change }: { siteUrl: string; change: Change }): ChangeEntry => {
  const { text: id, language, path, ...same } = change
  return {
    ...same,
    id,
    language: languageAttributes(language).lang,
    url: path ? siteUrl + path : null,
    json: path ? siteUrl + jsonPathOf(path) : null,
  }
}

/** One page for partners: up to a hundred changes, the oldest first. */
export function renderChanges({ siteUrl, page, changes }: { siteUrl: string; page: number; changes: ChangeEntry[] }): string {
  const isFull = changes.length === changesSize
  return written({
    version: changesVersion,
    page,
    isFull,
    previous: page > 1 ? siteUrl + changesPath(page - 1) : null,
    next: isFull ? siteUrl + changesPath(page + 1) : null,
    changes,
  })
}

/** The changes of a page that was written before. */
export const changesOn = (page: string): ChangeEntry[] => (JSON.parse(page) as { changes: ChangeEntry[] }).changes

/** Where to begin and where it ends; `last` is the newest change, null before the first. */
export function renderChangesIndex({ siteUrl, last }: { siteUrl: string; last: Pick<Change, 'seq' | 'at'> | null }): string {
  return written({
    version: changesVersion,
    pageSize: changesSize,
    last: last?.seq ?? 0,
    at: last?.at ?? null,
    first: last ? siteUrl + changesPath(1) : null,
    newest: last ? siteUrl + changesPath(changePage(last.seq)) : null,
  })
}

const written = (data: object) => `${JSON.stringify(data, null, 1)}\n`
