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

/** One page for partners: up to a hundred changes, the oldest first. */
export function renderChanges({ siteUrl, page, changes }: { siteUrl: string; page: number; changes: Change[] }): string {
  return written({
    version: changesVersion,
    page,
    isFull: changes.length === changesSize,
    previous: page > 1 ? siteUrl + changesPath(page - 1) : null,
    next: changes.length === changesSize ? siteUrl + changesPath(page + 1) : null,
    changes: changes.map(({ text: id, language, path, ...change }) => ({
      ...change,
      id,
      language: languageAttributes(language).lang,
      url: path ? siteUrl + path : null,
      json: path ? siteUrl + jsonPathOf(path) : null,
    })),
  })
}

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
