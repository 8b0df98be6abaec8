import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Everything `next build` reads. */
const sources = ['src', 'payload.config.ts', 'next.config.ts', 'package-lock.json', 'tsconfig.json']
const stampFile = '.next/fabu-build.json'

/** One hash over the names and bytes of all sources, in an order that is the same on every machine. */
export function sourceHash(root: string): string {
  const digest = createHash('sha256')
  for (const name of sources.flatMap((source) => filesOf({ root, name: source })).sort()) {
    digest.update(
      `${name}\0${createHash('sha256')
        .update(readFileSync(join(root, name)))
        .digest('hex')}\n`,
    )
  }
  return digest.digest('hex')
}

/** The hash of the sources the last complete build was made of. */
export function builtHash(root: string): string | undefined {
  if (!existsSync(join(root, stampFile)) || !existsSync(join(root, '.next/BUILD_ID'))) return undefined
  return (JSON.parse(readFileSync(join(root, stampFile), 'utf8')) as { sources?: string }).sources
}

export const stampPath = (root: string) => join(root, stampFile)

function filesOf({ root, name }: { root: string; name: string }): string[] {
  const path = join(root, name)
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [name]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const below = `${name}/${entry.name}`
    return entry.isDirectory() ? filesOf({ root, name: below }) : entry.isFile() ? [below] : []
  })
}
