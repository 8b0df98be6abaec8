import { closeSync, existsSync, fstatSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import type { Facts } from '../../../snapshot.ts'
import type { Tree } from '../trees.ts'
import type { Written } from './newTree.ts'

/** What a build goes by. One that goes by something else cannot be gone on with. */
export type JournalHead = {
  /** Renderer, office and columns, in one hash. */
  fingerprint: string
  /** The tree that stood when it began. */
  from: string
  /** The lease it began under: what changed under a later one is not in it. */
  since: number
}

/** A piece that is done: its files are written and noted. */
export type JournalEntry = { key: string; files: Written[]; facts: Record<string, Facts | null> }

export type Journal = {
  head: JournalHead
  /** Pieces that were done before this process began. */
  done: ReadonlyMap<string, JournalEntry>
  add(entry: JournalEntry): void
  /** Whether nobody took the build away meanwhile. */
  isThere(): boolean
  close(): void
}

/** The file beside a tree that is being built. There is none beside one that stands. */
export const journalOf = (tree: Tree): string => `${tree.folder}.journal`

/** Begins the journal of a new tree. */
export function startJournal({ tree, head }: { tree: Tree; head: JournalHead }): Journal {
  const descriptor = openSync(journalOf(tree), 'wx')
  writeSync(descriptor, `${JSON.stringify(head)}\n`)
  return journal({ tree, head, done: new Map(), descriptor })
}

/** Goes on with a journal; null where there is none, or its head was never written out. */
export function resumeJournal(tree: Tree): Journal | null {
  if (!existsSync(journalOf(tree))) return null
  // A line that was cut short is the piece that was being noted when the process died.
  const lines = readFileSync(journalOf(tree), 'utf8').split('\n').slice(0, -1).flatMap(parsed)
  const [head, ...entries] = lines as [JournalHead | undefined, ...JournalEntry[]]
  if (typeof head?.since !== 'number') return null
  const descriptor = openSync(journalOf(tree), 'a')
  // The line cut short is ended, so that the next one is whole.
  writeSync(descriptor, '\n')
  return journal({ tree, head, done: new Map(entries.map((entry) => [entry.key, entry])), descriptor })
}

/** Takes a tree's journal away: it stands, or is given up. */
export const endJournal = (tree: Tree): void => rmSync(journalOf(tree), { force: true })

function journal({ tree, head, done, descriptor }: Pick<Journal, 'head' | 'done'> & { tree: Tree; descriptor: number }): Journal {
  return {
    head,
    done,
    add: (entry) => void writeSync(descriptor, `${JSON.stringify(entry)}\n`),
    isThere: () => statSync(journalOf(tree), { throwIfNoEntry: false })?.ino === fstatSync(descriptor).ino,
    close: () => closeSync(descriptor),
  }
}

function parsed(line: string): unknown[] {
  try {
    return line ? [JSON.parse(line)] : []
  } catch {
    return []
  }
}
