import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { launchChromium } from '../support/chromium.ts'
import { type Drill, openDrill } from '../support/drill.ts'
import { uploadPicture } from '../support/media.ts'
import { isMongo } from '../support/office.ts'
import { rawDatabase } from '../support/rawDatabase.ts'
import { readZip } from '../support/readZip.ts'

/** Three years later an auditor asks who approved an article on WeChat. */
let drill: Drill
beforeAll(async () => {
  drill = await openDrill('audit-after-three-years')
})
afterAll(() => drill.close())

test('an audit after three years', async () => {
  const { office, out, approved } = drill
  const { payload, clock, ids } = office
  const { writeCheckpoint } = await import('../../src/verify/checkpoint/write.ts')
  const { checkCheckpoint } = await import('../../src/verify/checkpoint/check.ts')
  const { searchRecord } = await import('../../src/audit/search.ts')
  const { readQuery } = await import('../../src/audit/query.ts')
  const { showEdition } = await import('../../src/audit/showEdition.ts')
  const { exportEvidence } = await import('../../src/evidence/exportEvidence.ts')

  // 1. In 2026 an article goes out on WeChat; a signed checkpoint is put away.
  const cover = (await uploadPicture(office)).id
  const text = await approved('二〇二六年的文章', ['site', 'wechat'], { cover })
  await out.deliver()
  const file = path.join(office.folder, '2026.checkpoint')
  await writeCheckpoint({ payload, file })

  // 2. Three years pass. The head is promoted and goes by another name; the first reviewer has left. Other texts went out.
  clock.set('2029-03-05T01:00:00.000Z')
  await payload.update({ collection: 'users', id: ids.people.head ?? '', data: { name: '局长丁', title: '局长' } })
  await payload.update({ collection: 'users', id: ids.people.reviewer ?? '', data: { active: false } })
  const reviewerRow = await payload.findByID({ collection: 'users', id: ids.people.reviewer ?? '', depth: 0 })
  expect(reviewerRow.active).toBe(false)
  for (const title of ['二〇二九年的文章', '另一篇二〇二九年的文章']) {
    await approved(title, ['site', 'wechat'], { cover, steps: ['coauthor', 'head', 'publisher2'] })
    await out.deliver()
  }

  // 3. The auditor has nothing but the address on WeChat. First click: the search. Second click: the edition, with who approved it then.
  const address = (await drill.publicationsOf(text.uid)).find(({ outletName }) => outletName === '微信公众号')?.address ?? ''
  expect(address).not.toBe('')
  const found = await searchRecord({ req: await office.as('auditor'), query: readQuery({ address }) })
  expect(found?.editions).toHaveLength(1)
  const sheet = await showEdition({ req: await office.as('auditor'), uid: found?.editions[0]?.uid ?? '' })
  expect(sheet.edition.approvers.map(({ name, title }) => [name, title])).toEqual([
    ['初审丙', '新闻处'],
    ['处长丁', '新闻处 处长'],
    ['签发己', ''],
  ])

  // 4. The evidence pack is exported, and its page verifies in a browser without a network, its files opened in it.
  const { pack } = await exportEvidence({ req: await office.as('auditor'), collection: 'articles', id: text.id })
  const chunks: Buffer[] = []
  for await (const chunk of pack) chunks.push(Buffer.from(chunk))
  const files = await readZip(Buffer.concat(chunks))
  const page = String(files.get('evidence.html'))
  expect(await verdictOf(page, files)).toBe('✓ 全部一致 All intact')
  expect(page).toContain('处长丁')

  // 5. The checkpoint of 2026 holds, and so does everything in the record.
  expect((await checkCheckpoint({ payload, file })).faults).toEqual([])
  expect(await drill.faults()).toEqual([])

  // 6. Somebody with the database's password puts another name on the decision of 2026: verify names it. Put back, all is whole.
  const raw = rawDatabase(office)
  const column = isMongo ? 'personName' : 'person_name'
  const decided = (await raw.rows('events')).find((row) => row.text === text.uid && row.type === 'decided')
  const key = decided?.[isMongo ? '_id' : 'id']
  await raw.write('events', key, column, '别人')
  const named = (await drill.faults()) as { text?: string | null }[]
  expect(named.length).toBeGreaterThan(0)
  expect(named.map((fault) => fault.text)).toContain(text.uid)
  await raw.write('events', key, column, decided?.[column])
  await raw.close()
  expect(await drill.faults()).toEqual([])
  drill.passed({ years: 3, clicks: 2, approvers: 3, tampered: 1, named: named.length })
}, 120_000)

/** What the page says of itself, opened from disk as whoever was handed the pack does. */
async function verdictOf(html: string, files: Map<string, Buffer>): Promise<string | null> {
  const attached = [...files].filter(([name]) => /^(files|kept)\//.test(name))
  const opened = attached.map(([name, buffer]) => ({ name: path.basename(name), mimeType: 'application/octet-stream', buffer }))
  const file = path.join(drill.office.folder, 'evidence.html')
  writeFileSync(file, html)
  const browser = await launchChromium()
  try {
    const page = await (await browser.newContext({ offline: true })).newPage()
    await page.goto(pathToFileURL(file).href)
    await page.locator('#files').setInputFiles(opened)
    await page.locator(`#opened li:nth-child(${opened.length})`).waitFor()
    return await page.locator('#verdict').textContent()
  } finally {
    await browser.close()
  }
}
