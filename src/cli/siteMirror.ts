import { type Compared, compareMirror } from '../channels/website/mirrors/compareMirror.ts'
import type { Mirror } from '../channels/website/mirrors/mirror.ts'
import { mirrorSite } from '../channels/website/mirrors/mirrorSite.ts'
import { mirrorsInUse } from '../channels/website/mirrors/mirrorsInUse.ts'
import { packSite } from '../channels/website/packSite.ts'
import { folderOfSite, websitesInUse } from '../channels/website/websites.ts'
import { clockOf } from '../clock.ts'
import { mustBeHome } from '../epochs/mustBeHome.ts'
import { FabuError } from '../errors.ts'
import { explain } from './explain.ts'
import { withOffice } from './withOffice.ts'

type Options = { json?: boolean; compare?: boolean }

/** `fabu site mirror`: brings whatever the mirrors do not have yet, and with `--compare` whatever is not there as it is here. Exit code 1 if one failed. */
export async function mirrorSiteNow({ json, compare }: Options): Promise<void> {
  await withOffice(async ({ payload, office }) => {
    await mustBeHome({ payload, isSample: office.isSample })
    if (office.isSample) throw noneForTheSample()
    const mirrors = mirrorsInUse()
    if (mirrors.length === 0) throw noneNamed()
    for (const { uid } of await websitesInUse(payload)) {
      const site = { payload, outlet: String(uid), folder: folderOfSite(), now: () => clockOf(payload).now() }
      while ((await packSite(site)) > 0);
      for (const mirror of mirrors)
        try {
          const compared = compare ? await compareMirror({ ...site, mirror }) : null
          tell({ json, mirror, compared, brought: await mirrorSite({ ...site, mirror }) })
        } catch (error) {
          // One that cannot be reached keeps no other from being brought up to date.
          process.exitCode = 1
          if (json) console.log(JSON.stringify({ mirror: mirror.name, error: error instanceof FabuError ? error.code : String(error) }))
          else console.error(`✗ ${mirror.name}：${explain(error)}`)
        }
    }
  })
}

type Told = { json: boolean | undefined; mirror: Mirror; compared: Compared | null; brought: number }

function tell({ json, mirror, compared, brought }: Told) {
  if (json) return console.log(JSON.stringify({ mirror: mirror.name, brought, ...compared }))
  console.log(`✓ ${mirror.name}：${brought} 个文件 / files`)
  for (const path of compared?.mending ?? []) console.log(`  · 已重送 / brought again: ${path}`)
  for (const path of compared?.unknown ?? []) console.log(`  · 来历不明，未动 / not written by Fabu, left alone: ${path}`)
}

const noneNamed = () =>
  new FabuError({
    code: 'mirror.none',
    status: 400,
    message: { zh: '没有设置镜像：请设置 FABU_SITE_MIRRORS。', en: 'There is no mirror: set FABU_SITE_MIRRORS.' },
  })
const noneForTheSample = () =>
  new FabuError({
    code: 'mirror.sample',
    status: 400,
    message: { zh: '示例机构的网站不送往镜像。', en: 'The sample office’s site is brought to no mirror.' },
  })
