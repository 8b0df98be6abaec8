import type { Frame } from '../../../site/types.ts'
import type { Facts } from '../../../snapshot.ts'
import type { BuildContext, Tell } from './buildContext.ts'
import type { Done, Job, Question } from './job.ts'
import type { Journal } from './journal.ts'
import type { Written } from './newTree.ts'
import type { Build } from './openBuild.ts'
import { placeKey, planOf } from './plan.ts'
import { readIndex } from './readIndex.ts'
import { rowsInMemory } from './rowsInMemory.ts'
import { canonicalOf, textsJob } from './textsJob.ts'
import { startThreads, type Threads } from './threads.ts'

type Given = {
  context: BuildContext
  trees: Pick<Build, 'from' | 'to'> & { payload: BuildContext['payload']; outlet: string }
  frames: Frame[]
  journal: Journal
  threads: number
  note: (files: Written[]) => Promise<void>
  tell: Tell
}
type Piece = { key: string; texts: number; job: () => Promise<Job> }

/** Has threads write all that there is much of. Returns the index it went by, and how many texts there are. */
export async function doPieces({ context, trees, frames, journal, threads: count, note, tell }: Given) {
  const { payload, outlet, from, to } = trees
  const threads = startThreads({
    count,
    start: { from: from.folder, to: to.folder, at: context.now().toISOString(), frames },
    answer: (question) => answerTo({ context, question }),
  })
  try {
    const index = rowsInMemory()
    for await (const rows of readIndex({ payload, outlet })) {
      index.add(rows)
      threads.addRows(rows)
    }
    const plan = planOf({ rows: index.all, frames })
    const facts = new Map<string, Facts | null>()
    const progress = { texts: 0, of: index.all.length }
    let resumed = 0
    const doPiece = async ({ key, texts, job }: Piece) => {
      const known = journal.done.get(key)
      const isDone = known !== undefined && (await threads.run({ kind: 'check', files: known.files })).isIntact
      const done: Pick<Done, 'files' | 'facts'> = isDone ? known : await threads.run(await job())
      if (isDone) resumed += texts
      else {
        // The manifest first: whatever the journal tells of is noted.
        await note(done.files)
        journal.add({ key, files: done.files, facts: done.facts })
      }
      for (const [edition, said] of Object.entries(done.facts)) facts.set(edition, said)
      progress.texts += texts
      if (texts > 0) await tell({ ...progress })
    }
    const manifest = { payload, outlet, tree: from.name }
    await eachAhead({
      threads,
      pieces: plan.texts.map((texts) => ({
        key: `texts ${texts.key}`,
        texts: texts.rows.length,
        job: () => textsJob(texts, manifest),
      })),
      doPiece,
    })
    const lists = plan.lists.map((job) => piece(`lists ${job.language} ${job.column} ${job.pages[0]} ${job.last}`, async () => job))
    const sitemaps = plan.sitemaps.map((place) => piece(`sitemap ${placeKey(place)}`, async () => ({ kind: 'sitemap', place })))
    const statuses = plan.statuses.map(({ items }) =>
      piece(`statuses ${items[0]} ${items.at(-1)} ${items.length}`, async () => {
        const editions = items.flatMap((item) => index.rows({ where: { item: { equals: item } } }).map(({ edition }) => edition))
        return { kind: 'statuses', items, facts: await factsOf({ editions, known: facts, payload }) }
      }),
    )
    await eachAhead({ threads, pieces: [...lists, ...sitemaps, ...statuses], doPiece })
    return { index, texts: index.all.length, resumed }
  } finally {
    await threads.close()
  }
}

const piece = (key: string, job: () => Promise<Job>): Piece => ({ key, texts: 0, job })

/** Does pieces as threads get free, and stops at the first that breaks. */
async function eachAhead({
  threads,
  pieces,
  doPiece,
}: {
  threads: Threads
  pieces: Piece[]
  doPiece: (piece: Piece) => Promise<void>
}): Promise<void> {
  const doing = new Set<Promise<void>>()
  let broken: { error: unknown } | null = null
  for (const one of pieces) {
    if (broken) break
    const work: Promise<void> = doPiece(one)
      .catch((error: unknown) => {
        broken ??= { error }
      })
      .finally(() => doing.delete(work))
    doing.add(work)
    if (doing.size >= threads.most) await Promise.race(doing)
  }
  await Promise.all(doing)
  if (broken) throw (broken as { error: unknown }).error
}

/** What editions say of their kind: as the threads told, or where a build was gone on with, from the editions. */
async function factsOf({
  editions,
  known,
  payload,
}: {
  editions: string[]
  known: Map<string, Facts | null>
  payload: BuildContext['payload']
}): Promise<Record<string, Facts | null>> {
  const unknown = editions.filter((edition) => !known.has(edition))
  const canonical = unknown.length > 0 ? await canonicalOf({ payload, editions: unknown }) : {}
  for (const edition of unknown) known.set(edition, canonical[edition] ? (JSON.parse(canonical[edition]) as { facts: Facts }).facts : null)
  return Object.fromEntries(editions.map((edition) => [edition, known.get(edition) ?? null]))
}

async function answerTo({ context, question: { ask, name } }: { context: BuildContext; question: Question }): Promise<Buffer | null> {
  if (ask === 'kept') return (await context.readKept?.(name)) ?? null
  return context.readMedia(name).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}
