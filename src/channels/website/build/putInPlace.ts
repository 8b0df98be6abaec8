import { FabuError } from '../../../errors.ts'
import type { Frame } from '../../../site/types.ts'
import { changedSince, takeChanged } from './catchUp.ts'
import { exchange } from './exchange.ts'
import type { Journal } from './journal.ts'
import { noteFiles } from './noteFiles.ts'
import { type Build, fingerprintOf } from './openBuild.ts'
import { syncPaths } from './syncTree.ts'

type Given = {
  trees: Pick<Build, 'from' | 'to'> & Omit<Parameters<typeof changedSince>[0], 'from' | 'since'>
  folder: string
  journal: Journal
  frames: () => Promise<Frame[]>
  /** Runs while nobody publishes. */
  alone: <T>(run: (lease: { fence: number }) => Promise<T>) => Promise<T>
}

/** Changed files that may be taken over in the moment of the exchange; of more, most are taken over before. */
const few = 300
const rounds = 5

/**
 * Takes over what was published meanwhile and lets the new tree stand. Publishing waits for the last of it alone.
 * Returns how many files were taken over.
 */
export async function putInPlace({ trees, folder, journal, frames, alone }: Given): Promise<number> {
  const { payload, outlet, from, to } = trees
  let count = 0
  let since = journal.head.since
  for (let round = 1; ; round += 1) {
    const isInPlace = await alone(async ({ fence }) => {
      if (!journal.isThere()) throw new Error('The new tree was taken away.')
      if (fingerprintOf(await frames()) !== journal.head.fingerprint) throw changed()
      const files = await changedSince({ payload, outlet, from, since })
      takeChanged({ from, to, files })
      // As of this lease: what comes after it is of the next round.
      await noteFiles({ payload, outlet, tree: to.name, fence, files })
      await syncPaths({ folder: to.folder, paths: files.map(({ path }) => path) })
      count += files.length
      since = fence
      if (files.length > few && round < rounds) return false
      exchange({ folder, tree: to })
      return true
    })
    if (isInPlace) return count
  }
}

const changed = () =>
  new FabuError({
    code: 'site.build.changed',
    status: 409,
    isRetryable: true,
    message: {
      zh: '重建期间机构信息或栏目有改动，新页面已经过时，没有启用；网站保持原样。请再运行一次 fabu site build。',
      en: 'The office’s facts or columns changed while the site was built: the new pages are out of date and were not put in place. Run "fabu site build" again.',
    },
  })
