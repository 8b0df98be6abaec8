import type { Facts, Snapshot } from '../../../snapshot.ts'
import type { PageDesk } from '../desk.ts'
import type { SitePageRow } from '../sitePageRow.ts'
import { writeColumnPage } from '../writeLists.ts'
import { writeOneSitemap } from '../writeSitemap.ts'
import { writeStatus } from '../writeStatus.ts'
import { areIntact } from './areIntact.ts'
import type { Done, Job, ListsJob, Question, ThreadStart } from './job.ts'
import { newTree, type Written } from './newTree.ts'
import { rowsInMemory } from './rowsInMemory.ts'
import { writeStretch } from './writeStretch.ts'

type Given = { start: ThreadStart; ask: (question: Question) => Promise<Buffer | null> }

/**
 * Does pieces of a build with what is in memory: the index, and what each piece brings. Its pages are written by the
 * functions that write them when one text goes out, so the same facts give the same bytes.
 */
export function workbench({ start, ask }: Given) {
  const index = rowsInMemory()
  const frames = new Map(start.frames.map((frame) => [frame.language, frame]))

  async function run(job: Job): Promise<Done> {
    if (job.kind === 'check') return { files: [], facts: {}, isIntact: areIntact({ folder: start.to, files: job.files }) }
    const files = new Map<string, Written>()
    const desk = deskOf({ job, tell: (file) => files.set(file.path, file) })
    const facts = await write({ desk, job })
    return { files: [...files.values()], facts, isIntact: true }
  }

  function deskOf({ job, tell }: { job: Job; tell: (file: Written) => void }): PageDesk {
    const canonical = job.kind === 'texts' ? job.editions : {}
    const noted = job.kind === 'texts' ? job.noted : {}
    const facts = job.kind === 'statuses' ? job.facts : {}
    const snapshots = new Map<string, Snapshot | null>()
    const snapshot = async (edition: string) => {
      const known = snapshots.get(edition)
      if (known !== undefined) return known
      const bytes = canonical[edition]
      if (bytes === undefined) throw new Error(`Edition ${edition} was not given with the work.`)
      const read = bytes === '' ? null : (JSON.parse(bytes) as Snapshot)
      snapshots.set(edition, read)
      return read
    }
    return {
      now: () => new Date(start.at),
      frame: async (language) => {
        const frame = frames.get(language)
        if (!frame) throw new Error(`No frame was given for ${language}.`)
        return frame
      },
      rows: async (query) => index.rows(query),
      row: async (query) => index.rows({ ...query, limit: 1 })[0] ?? null,
      tree: newTree({ from: start.from, to: start.to, noted: async (path) => noted[path] ?? null, tell }),
      snapshot,
      facts: async (edition) => (edition in facts ? (facts[edition] ?? null) : ((await snapshot(edition))?.facts ?? null)),
      readKept: (hash) => ask({ ask: 'kept', name: hash }),
      readMedia: async (file) => {
        const bytes = await ask({ ask: 'media', name: file })
        if (!bytes) throw Object.assign(new Error(`${file} is not in the media folder.`), { code: 'ENOENT' })
        return bytes
      },
    }
  }

  return { addRows: (rows: SitePageRow[]) => index.add(rows), run }
}

async function write({ desk, job }: { desk: PageDesk; job: Job }): Promise<Record<string, Facts | null>> {
  if (job.kind === 'texts') {
    const facts: Record<string, Facts | null> = {}
    for (const stretch of job.stretches) Object.assign(facts, await writeStretch({ desk, stretch }))
    return facts
  }
  if (job.kind === 'lists') await writeListPages({ desk, job })
  if (job.kind === 'sitemap') await writeOneSitemap({ desk, place: job.place })
  if (job.kind === 'statuses') for (const item of job.items) await writeStatus({ desk, item })
  return {}
}

/** Pages of one column's list. */
async function writeListPages({ desk, job: { language, column: uid, pages, last } }: { desk: PageDesk; job: ListsJob }): Promise<void> {
  const frame = await desk.frame(language)
  const column = frame.columns.find((candidate) => candidate.uid === uid)
  if (column) for (const page of pages) await writeColumnPage({ desk, frame, column, page, last })
}
