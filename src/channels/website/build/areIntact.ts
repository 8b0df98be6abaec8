import { readFileSync } from 'node:fs'
import { sha256 } from '../../../canonicalJson.ts'
import { fileOfPath } from '../writeAside.ts'
import type { Written } from './newTree.ts'

/**
 * Whether files lie in a folder as they were written. A build that was cut short never flushed them: after a power cut
 * some may be empty, and only their bytes tell.
 */
export const areIntact = ({ folder, files }: { folder: string; files: Written[] }): boolean =>
  files.every(({ path, sha256: expected }) => {
    try {
      return sha256(readFileSync(fileOfPath({ folder, path }))) === expected
    } catch {
      return expected === ''
    }
  })
