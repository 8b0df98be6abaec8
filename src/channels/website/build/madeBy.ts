import { readFileSync, writeFileSync } from 'node:fs'
import { currentTree, type Tree } from '../trees.ts'

const recordOf = ({ folder }: Tree) => `${folder}.built`

/** Notes beside a tree by what all its pages were made: the fingerprint of the office, its columns and the renderer. */
export const noteMadeBy = (tree: Tree, fingerprint: string): void => writeFileSync(recordOf(tree), `${fingerprint}\n`)

/** By what the tree that stands was made; null for one that grew page by page, or whose note was lost. */
export function madeBy(folder: string): string | null {
  try {
    return readFileSync(recordOf(currentTree(folder)), 'utf8').trim() || null
  } catch {
    return null
  }
}
