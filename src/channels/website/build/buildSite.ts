import { availableParallelism } from 'node:os'
import { FabuError } from '../../../errors.ts'
import { languageCodes } from '../../../languages.ts'
import { withLease } from '../../../leases.ts'
import type { Frame } from '../../../site/types.ts'
import { folderOf } from '../atSite.ts'
import { mirrorsInUse } from '../mirrors/mirrorsInUse.ts'
import { readFrame } from '../readFrame.ts'
import { treeNamed } from '../trees.ts'
import type { BuildContext, Tell } from './buildContext.ts'
import { goneBefore, withMirrors } from './carryMirrored.ts'
import { clearOnFullDisk } from './clearOnFullDisk.ts'
import { clearTrees } from './clearTrees.ts'
import { doPieces } from './doPieces.ts'
import { endJournal } from './journal.ts'
import { madeBy, noteMadeBy } from './madeBy.ts'
import { type Noted, noteFiles } from './noteFiles.ts'
import { fingerprintOf, openBuild } from './openBuild.ts'
import { putInPlace } from './putInPlace.ts'
import { syncTree } from './syncTree.ts'
import { takeOwnFiles } from './takeOwnFiles.ts'
import { writeRest } from './writeRest.ts'

export type Built = {
  texts: number
  /** Texts a build that was cut short had done already. */
  resumed: number
  /** Files that were published, renewed or taken away while it was built. */
  caughtUp: number
}

/**
 * Makes all pages of a site anew: after a change of columns, of the office's facts or of the renderer, or into an empty
 * folder. They are written by several threads into a tree nobody sees, which then takes the old one's place in one
 * instant; publishing goes on meanwhile. Cut short at any moment it leaves the site as it was, and is gone on with.
 * @throws {FabuError} `lease.busy` while the site is built elsewhere; `site.build.place`, `site.build.space`; `site.build.changed`
 * when the office or its columns changed meanwhile, `site.build.givenUp` when a text was erased meanwhile: run it again.
 */
export async function buildSite({
  context,
  threads = availableParallelism(),
  tell = () => {},
  isWanted = async () => true,
}: {
  context: BuildContext
  /** How many threads write; as many as there are cores unless it says otherwise. */
  threads?: number
  tell?: Tell
  /** Asked once nobody else builds: another process may just have made it. */
  isWanted?: () => Promise<boolean>
}): Promise<Built> {
  const { payload } = context
  const folder = folderOf(context)
  const outlet = context.outlet.uid
  const site = { payload, outlet, folder }
  const now = () => context.now()
  const alone = <T>(run: (lease: { fence: number }) => Promise<T>) => withLease({ payload, key: `site:${outlet}`, now, run })

  const build = async (): Promise<Built> => {
    const frames = await framesOf(site)
    const { from, to, journal } = await alone(({ fence }) => openBuild({ ...site, frames, fence }))
    const trees = { payload, outlet, from, to }
    const hasMirrors = mirrorsInUse().length > 0
    const note = async (files: Noted[]) => {
      const noted = hasMirrors ? await withMirrors({ ...trees, files }) : files
      await noteFiles({ payload, outlet, tree: to.name, fence: journal.head.since, files: noted })
    }
    try {
      const pieces = await doPieces({ context, trees, frames, journal, threads, note, tell })
      await note(await writeRest({ context, trees, folder, frames, index: pieces.index }))
      await note(await takeOwnFiles(trees))
      if (hasMirrors) await noteFiles({ payload, outlet, tree: to.name, fence: journal.head.since, files: await goneBefore(trees) })
      await syncTree(to.folder)
      const caughtUp = await putInPlace({ trees, folder, journal, frames: () => framesOf(site), alone })
      noteMadeBy(to, journal.head.fingerprint)
      // Whatever was put into the old tree since it was gone through.
      await takeOwnFiles({ ...trees, from: treeNamed(folder, from.name), to })
      endJournal(to)
      await clearTrees(site)
      return { texts: pieces.texts, resumed: pieces.resumed, caughtUp }
    } catch (error) {
      if (journal.isThere()) throw error
      await alone(() => clearTrees(site))
      throw givenUp(error)
    } finally {
      journal.close()
    }
  }
  return withLease({
    payload,
    key: `site-build:${outlet}`,
    now,
    run: async () => ((await isWanted()) ? clearOnFullDisk({ run: build, clear: () => clearTrees(site) }) : nothing),
  })
}

const nothing: Built = { texts: 0, resumed: 0, caughtUp: 0 }

/** Whether pages still tell of the office, its columns and its entries as they were: menus and feet are on every page, and each is written once. */
export async function isOutdated(context: Pick<BuildContext, 'payload' | 'outlet'>): Promise<boolean> {
  return madeBy(folderOf(context)) !== (await fingerprintNow(context))
}

/** By what pages would be made now: the office, its columns and entries, and the renderer. */
export const fingerprintNow = async ({ payload, outlet }: Pick<BuildContext, 'payload' | 'outlet'>): Promise<string> =>
  fingerprintOf(await framesOf({ payload, outlet: outlet.uid }))

const givenUp = (cause: unknown) =>
  new FabuError({
    code: 'site.build.givenUp',
    status: 409,
    isRetryable: true,
    message: {
      zh: '重建期间有文本被依法清除，已写的新页面随之作废，没有启用；网站保持原样。请再运行一次 fabu site build。',
      en: 'A text was erased while the site was built, and the new pages with it: they were not put in place. Run "fabu site build" again.',
    },
    cause,
  })

const framesOf = ({ payload, outlet }: { payload: BuildContext['payload']; outlet: string }): Promise<Frame[]> =>
  Promise.all(languageCodes.map((language) => readFrame({ payload, outlet, language })))
