import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { manualClock, setClock } from '../clock.ts'
import { officeInUse } from '../office.ts'
import { makeFolders } from '../server/checkStart.ts'
import { verify } from '../verify/verify.ts'
import { openPayload } from './withOffice.ts'

/** `fabu demo`: the sample office's year in a folder of its own, told on stderr, summed up on stdout. */
export async function demo({ json, keep }: { json?: boolean; keep?: boolean }): Promise<void> {
  const began = Date.now()
  const folder = mkdtempSync(path.join(tmpdir(), 'fabu-demo-'))
  Object.assign(process.env, {
    FABU_OFFICE: folder,
    DATABASE_URL: '',
    FABU_MEDIA_DIR: path.join(folder, 'media'),
    FABU_SITE_DIR: path.join(folder, 'site'),
  })
  const office = officeInUse()
  makeFolders(office)
  say('发布演示：一批稿件经真实审核，送往四个渠道的演练窗口。')
  say('Fabu demo: texts go through real reviews to the sandbox of all four channels.\n')
  const payload = await openPayload(office)
  try {
    await playYear({ payload, sandboxFile: office.sandboxFile })
    const summary = {
      ...(await summarize({ payload, sandboxFile: office.sandboxFile })),
      seconds: Math.round((Date.now() - began) / 100) / 10,
    }
    say(
      `\n${summary.items} 个条目、${summary.texts} 个文本、${summary.editions} 个定稿、${summary.publications} 次发布，链${summary.chain === 'intact' ? '完好' : '有误'}。`,
    )
    if (json) console.log(JSON.stringify(summary))
    if (summary.chain !== 'intact' || summary.deliveries.failed > 0 || summary.duplicates > 0) process.exitCode = 1
  } finally {
    await payload.destroy()
    if (keep) say(`数据 / data: ${folder}`)
    else rmSync(folder, { recursive: true, force: true })
  }
}

const say = (line: string) => process.stderr.write(`${line}\n`)

async function playYear({ payload, sandboxFile }: { payload: Payload; sandboxFile: string }) {
  const [{ sampleItems }, { samplePlan }, { play }, { setUpOffice }] = await Promise.all([
    import('../sample/items/index.ts'),
    import('../sample/plan.ts'),
    import('../sample/play.ts'),
    import('../setup/setUpOffice.ts'),
  ])
  const clock = manualClock(`${sampleItems[0]?.day}T00:30:00.000Z`)
  setClock(payload, clock)
  // The sample's one password is refused outside a sample, and nobody logs in here.
  const people = samplePlan.people.map((person) => ({ ...person, password: randomBytes(24).toString('base64url') }))
  await setUpOffice({ payload, plan: { ...samplePlan, people, isSample: false } })
  await play({ payload, clock, items: sampleItems, sandboxFile, tell: say })
}

/** Everything is counted from the records, nothing from what the demo meant to do. */
async function summarize({ payload, sandboxFile }: { payload: Payload; sandboxFile: string }) {
  const all = { limit: 0, depth: 0, pagination: false } as const
  const [deliveries, publications, editions, checked] = await Promise.all([
    payload.find({ collection: 'deliveries', ...all }),
    payload.find({ collection: 'publications', ...all }),
    payload.find({ collection: 'editions', ...all }),
    verify({ payload }),
  ])
  const inState = (state: string) => deliveries.docs.filter((row) => row.state === state).length
  const sent = publications.docs.filter(({ type }) => type !== 'adoption')
  return {
    items: new Set(editions.docs.map(({ item }) => item)).size,
    texts: new Set(editions.docs.map(({ text }) => text)).size,
    editions: editions.totalDocs,
    deliveries: { delivered: inState('delivered'), held: inState('held'), failed: inState('failed'), unknown: inState('unknown') },
    publications: sent.length,
    byChannel: { website: 0, wechat: 0, weibo: 0, cityPortal: 0, ...tallyBy(sent, ({ channel }) => channel) },
    byLanguage: tallyBy(sent, ({ language }) => language),
    duplicates: await duplicatesAt({ sandboxFile, outlets: [...new Set(sent.map(({ outlet }) => outlet))] }),
    chain: checked.faults.length === 0 ? 'intact' : 'broken',
  }
}

/** What the stand-ins show twice: asked of them, not of our own records. */
async function duplicatesAt({ sandboxFile, outlets }: { sandboxFile: string; outlets: string[] }): Promise<number> {
  const [{ openStore }, { held }] = await Promise.all([import('../sandbox/store.ts'), import('../sandbox/held.ts')])
  const store = await openStore(sandboxFile)
  try {
    const shown = (
      await Promise.all(
        outlets.map((outlet) =>
          held(store, outlet).then((things) =>
            things.filter(({ state }) => state !== 'withdrawn').map(({ edition }) => `${outlet}:${edition}`),
          ),
        ),
      )
    ).flat()
    return shown.length - new Set(shown).size
  } finally {
    store.close()
  }
}

function tallyBy<T>(rows: T[], keyOf: (row: T) => string): Record<string, number> {
  const tallied: Record<string, number> = {}
  for (const row of rows) tallied[keyOf(row)] = (tallied[keyOf(row)] ?? 0) + 1
  return tallied
}
