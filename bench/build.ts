import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SnapshotColumn } from '../src/snapshot.ts'
import { fillIndex } from './corpus.ts'
import { buildWithEleventy, eleventyVersion, hasEleventy, writeEleventySite } from './eleventySite.ts'
import { buildWithHugo, hugoVersion, writeHugoSite } from './hugoSite.ts'
import { machine } from './machine.ts'

/**
 * `npm run bench:build`: a full build into an empty folder, and one where nothing changed, beside Debian's hugo on the same
 * texts in the same run; 1,000 and 10,000 of them, or as many as the command line names (100000 takes minutes to set up).
 * Each build is a process of its own; its start is not counted, the start of its threads is. Hugo's is counted whole. Seconds of
 * the processor tell more than seconds where others use the machine too. Eleventy builds them as well where
 * `npm ci --prefix bench/eleventy` has brought it.
 */
const sizes = process.argv.slice(2).map(Number).filter(Boolean)
/** The middle of three where a build takes seconds. */
const rounds = 3

const figures = []
for (const texts of sizes.length > 0 ? sizes : [1000, 10_000]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'fabu-build-bench-'))
  try {
    const columns = await openOffice({ folder, texts })
    writeHugoSite({ folder: path.join(folder, 'hugo'), count: texts, columns })
    const fabu: Built[] = []
    const again: Built[] = []
    const hugo: Built[] = []
    const eleventy: Built[] = []
    if (hasEleventy()) writeEleventySite({ folder: path.join(folder, 'eleventy'), count: texts, columns })
    for (let round = 0; round < (texts < 10_000 ? rounds : 1); round++) {
      for (const place of ['site', 'site.trees']) rmSync(path.join(folder, place), { recursive: true, force: true })
      fabu.push(buildOnce({ folder, texts }))
      again.push(buildOnce({ folder, texts }))
      hugo.push(buildWithHugo(path.join(folder, 'hugo')))
      if (hasEleventy()) eleventy.push(buildWithEleventy(path.join(folder, 'eleventy')))
      for (const { texts: made } of [...hugo.slice(-1), ...eleventy.slice(-1)])
        if (made !== texts) throw new Error('One of the others made other pages: its figure would be of other work.')
    }
    const [ours, unchanged, theirs] = [fabu, again, hugo].map(median) as [Built, Built, Built]
    const beside = median(eleventy)
    figures.push({
      texts,
      fabuSeconds: rounded(ours.seconds),
      fabuPerSecond: Math.round(texts / ours.seconds),
      fabuCpuSeconds: rounded(ours.cpuSeconds),
      fabuFiles: ours.files,
      unchangedSeconds: rounded(unchanged.seconds),
      hugoSeconds: rounded(theirs.seconds),
      hugoPerSecond: Math.round(texts / theirs.seconds),
      hugoCpuSeconds: rounded(theirs.cpuSeconds),
      hugoFiles: theirs.files,
      ratio: rounded(theirs.seconds / ours.seconds),
      ...(beside ? { eleventySeconds: rounded(beside.seconds), eleventyPerSecond: Math.round(texts / beside.seconds) } : {}),
      ...(beside ? { eleventyCpuSeconds: rounded(beside.cpuSeconds), eleventyFiles: beside.files } : {}),
      ratioOfFiles: rounded(ours.files / ours.seconds / (theirs.files / theirs.seconds)),
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
console.table(figures)
console.log(
  JSON.stringify({
    bench: 'build',
    database: 'sqlite',
    hugo: hugoVersion(),
    ...(hasEleventy() ? { eleventy: eleventyVersion() } : {}),
    ...machine(),
    figures,
  }),
)
process.exit(0)

type Built = { seconds: number; cpuSeconds: number; texts: number; files: number }

/** An office with so many texts in its index; its columns. In a process of its own, as is all that is measured. */
async function openOffice({ folder, texts }: { folder: string; texts: number }): Promise<SnapshotColumn[]> {
  const told = run({ script: 'bench/buildOffice.ts', folder })
  const { outlet, columns } = JSON.parse(told) as { outlet: string; columns: SnapshotColumn[] }
  await fillIndex({ file: path.join(folder, 'fabu.db'), outlet, from: 1, to: texts, columns })
  return columns
}

function buildOnce({ folder, texts }: { folder: string; texts: number }): Built {
  const built = JSON.parse(run({ script: 'bench/buildOnce.ts', folder })) as Built & { pages: number }
  if (built.texts !== texts || built.pages !== texts) throw new Error(`${built.pages} pages where there should be ${texts}.`)
  return built
}

function run({ script, folder }: { script: string; folder: string }): string {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    FABU_LOG_LEVEL: 'error',
    FABU_OFFICE: folder,
    FABU_DATA_DIR: folder,
    FABU_MEDIA_DIR: path.join(folder, 'media'),
    FABU_SITE_DIR: path.join(folder, 'site'),
    DATABASE_URL: '',
  }
  const flags = ['--conditions=production', '--no-warnings', '--import', 'tsx']
  const told = execFileSync(process.execPath, [...flags, script], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  return told.trim().split('\n').at(-1) ?? ''
}

function median(built: Built[]): Built | undefined {
  return [...built].sort((one, other) => one.seconds - other.seconds)[Math.floor(built.length / 2)]
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
