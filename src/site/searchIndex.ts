import type { TextKind } from '../richtext/tree.ts'
import { plainTextOf } from '../richtext/walk.ts'
import type { Snapshot } from '../snapshot.ts'
import { shownTree } from '../snapshotTree.ts'
import { dayShown } from './format.ts'
import { textPath } from './paths.ts'

/** Texts of one segment: few enough that one publication rewrites little, enough that a reader fetches few. */
export const searchSize = 100

/** A text as search knows it before its words are asked for. `terms` are its keywords and numbers. */
export type SearchEntry = { path: string; title: string; terms: string; summary: string; day: string; kind: TextKind }

/** Which segments a language has: for each column, and for the pages of the site, how many; the newest is the last. */
export type SearchMap = { version: 1; sections: { slug: string; name: string; pages: number }[] }

/** What search finds a text by, and its words. */
export function searchEntry({ snapshot, publishedAt }: { snapshot: Snapshot; publishedAt: string }): { entry: SearchEntry; text: string } {
  const { facts } = snapshot
  const numbers = facts.kind === 'policy' ? [facts.documentNumber, facts.indexNumber] : []
  return {
    entry: {
      path: textPath(snapshot),
      title: [snapshot.title, snapshot.subtitle].filter(Boolean).join(' · '),
      terms: [...snapshot.keywords, ...numbers].filter(Boolean).join(' '),
      summary: snapshot.summary,
      day: dayShown(publishedAt),
      kind: snapshot.kind,
    },
    text: [plainTextOf(shownTree(snapshot)), ...(facts.kind === 'topic' ? facts.headings : [])].filter(Boolean).join('\n'),
  }
}
