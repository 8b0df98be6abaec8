import { folderOf } from '../channels/website/atSite.ts'
import { buildSite } from '../channels/website/build/buildSite.ts'
import { checkSite } from '../channels/website/checkSite.ts'
import { folderThere } from '../channels/website/folderThere.ts'
import { websitesInUse } from '../channels/website/websites.ts'
import { clockOf } from '../clock.ts'
import { keepBytes } from '../delivery/kept.ts'
import { mustBeHome } from '../epochs/mustBeHome.ts'
import { lookContext } from '../reconcile/lookContext.ts'
import { provedReader } from '../trail/readProved.ts'
import { withOffice } from './withOffice.ts'

type Options = { json?: boolean }
type BuildOptions = Options & { threads?: number }

/** `fabu site build`: makes all pages of the office's site anew, beside the running server; publishing goes on meanwhile. */
export async function buildOfficeSite({ json, threads }: BuildOptions): Promise<void> {
  await withOffice(async ({ payload, office }) => {
    await mustBeHome({ payload, isSample: office.isSample })
    for (const outlet of await websitesInUse(payload)) {
      const began = performance.now()
      const context = { ...(await lookContext({ payload, outlet })), keep: keepBytes, readMedia: provedReader({ payload, texts: [] }) }
      const isShown = !json && Boolean(process.stdout.isTTY)
      const built = await buildSite({
        context,
        ...(threads ? { threads } : {}),
        ...(isShown ? { tell: showProgress({ name: String(outlet.name), began }) } : {}),
      })
      const seconds = Math.round((performance.now() - began) / 100) / 10
      const result = { outlet: outlet.uid, folder: folderOf(context), ...built, seconds, perSecond: Math.round(built.texts / seconds) }
      console.log(json ? JSON.stringify(result) : `${isShown ? clearLine : ''}✓ ${outlet.name}：${summaryOf(result)}`)
    }
  })
}

const clearLine = '\r\u001b[K'

/** One line that is written over: how many texts, how fast, how long still. */
function showProgress({ name, began }: { name: string; began: number }) {
  return ({ texts, of }: { texts: number; of: number }) => {
    const perSecond = texts / ((performance.now() - began) / 1000)
    const left = Math.ceil((of - texts) / perSecond)
    process.stdout.write(`${clearLine}${name}：${texts} / ${of} 篇 texts，${Math.round(perSecond)}/s，剩余 left ${left} s`)
  }
}

function summaryOf(built: {
  texts: number
  resumed: number
  caughtUp: number
  seconds: number
  perSecond: number
  folder: string
}): string {
  const parts = [`${built.texts} 篇 / texts，${built.seconds} s，${built.perSecond}/s`]
  if (built.resumed > 0) parts.push(`接续已完成的 / gone on with ${built.resumed}`)
  if (built.caughtUp > 0) parts.push(`其间发布的文件 / files published meanwhile ${built.caughtUp}`)
  return [...parts, built.folder].join('，')
}

/** `fabu site check`: every file against the manifest and the ledger, every inner link against what is there. Exit code 1 on any fault. */
export async function inspectSite({ json }: Options): Promise<void> {
  await withOffice(async ({ payload }) => {
    for (const outlet of await websitesInUse(payload)) {
      const folder = await folderThere(await lookContext({ payload, outlet }))
      const checked = await checkSite({ payload, outlet: String(outlet.uid), folder, now: () => clockOf(payload).now() })
      if (json) console.log(JSON.stringify({ outlet: outlet.uid, ...checked }))
      else {
        for (const { path, problem, detail } of checked.faults) console.log(`✗ ${words[problem]} ${path} ${detail}`)
        const counted = `${checked.files} 个文件 / files，${checked.links} 个链接 / links`
        console.log(
          checked.faults.length === 0
            ? `✓ ${outlet.name}：${counted}`
            : `✗ ${outlet.name}：${counted}，${checked.faults.length} 处 / faults`,
        )
      }
      if (checked.faults.length > 0) process.exitCode = 1
    }
  })
}

const words = {
  gone: '缺失 / gone:',
  changed: '被改动 / changed:',
  unexplained: '来历不明 / not written by Fabu:',
  notAsSent: '与发布时不同 / not as it was sent:',
  staleSibling: '压缩件与原件不符 / packed form of something else:',
  untold: '变更未列出 / not told to partners:',
  deadLink: '链接失效 / dead link:',
}
