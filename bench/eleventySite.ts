import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { plainTextOf } from '../src/richtext/walk.ts'
import type { SnapshotColumn } from '../src/snapshot.ts'
import { corpus } from './corpus.ts'
import { type TimedBuild, timedBuild } from './timedBuild.ts'

const home = path.resolve('bench/eleventy')
const eleventy = path.join(home, 'node_modules/@11ty/eleventy')

/** Whether Eleventy is there: it is no part of Fabu and comes by `npm ci --prefix bench/eleventy`. */
export const hasEleventy = () => existsSync(eleventy)

export const eleventyVersion = (): string => JSON.parse(readFileSync(path.join(eleventy, 'package.json'), 'utf8')).version

/** The same texts as an Eleventy site: pages, JSON, lists, feeds and a sitemap, by templates of plain JavaScript, its fastest kind. */
export function writeEleventySite({ folder, count, columns }: { folder: string; count: number; columns: SnapshotColumn[] }): void {
  cpSync(path.join(home, 'site'), folder, { recursive: true })
  mkdirSync(path.join(folder, '_data'), { recursive: true })
  writeFileSync(path.join(folder, '_data/columns.json'), JSON.stringify(columns.map(({ slug, name }) => ({ slug, name }))))
  for (const { snapshot, publishedOn } of corpus({ from: 1, to: count, columns })) {
    const { title, summary, keywords, source, slug, language, column, body } = snapshot
    const facts = { layout: 'text.11ty.js', title, date: publishedOn, summary, keywords, source, slug, language, column: column?.slug }
    const file = path.join(folder, language, column?.slug ?? '', `${slug}.md`)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, `---json\n${JSON.stringify(facts)}\n---\n${body.map((block) => plainTextOf([block])).join('\n\n')}\n`)
  }
}

/** Builds it into an empty folder. */
export const buildWithEleventy = (folder: string): TimedBuild =>
  timedBuild({
    command: 'cd "$1" && time node --max-old-space-size=8192 "$2" --quiet',
    args: [folder, path.join(eleventy, 'cmd.cjs')],
    output: path.join(folder, '_site'),
  })
