import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Drill, openDrill } from '../support/drill.ts'
import { type Raw, rawDatabase } from '../support/rawDatabase.ts'
import { codeOf, restOf } from '../support/rest.ts'
import { bodyOf } from '../support/texts.ts'

/** An identity number stands in a text that is published. */
let drill: Drill
let raw: Raw
beforeAll(async () => {
  drill = await openDrill('secret-to-erase')
  raw = rawDatabase(drill.office)
})
afterAll(async () => {
  await raw.close()
  await drill.close()
})

const secret = '310101199003078888'
const title = '公示名单中的张三丰'

test('a secret has to be erased', async () => {
  const { office, out, approved } = drill
  const { payload } = office
  const rest = restOf(office)
  const { backUp } = await import('../../src/backup/backUp.ts')
  const { officeInUse } = await import('../../src/office.ts')
  const { sealDue } = await import('../../src/sealing/sealDue.ts')
  const { verify } = await import('../../src/verify/verify.ts')

  // 1. A list is published with somebody's identity number, beside a text that has nothing to do with it.
  const text = await approved(title, ['site', 'weibo', 'portal'], { body: bodyOf('公示如下：', `张三丰，身份证号${secret}。`) })
  const neighbour = await approved('与名单无关的消息', ['site', 'weibo', 'portal'])
  await out.deliver()

  // 2. The nightly backup is made before anybody notices. It lies outside the office, as backups do.
  const to = path.join(path.dirname(office.folder), `${path.basename(office.folder)}-backups`)
  const backup = await backUp({ payload, office: officeInUse(), to })
  expect((await whereFound()).length).toBeGreaterThan(0)

  // 3. A publisher asks to seal it, with ground and document number; the same person cannot confirm, a second one does.
  const words = { ground: '《个人信息保护法》第四十七条', documentNumber: '沪外办〔2026〕12号' }
  const asked = await rest.ask(`/articles/${text.id}/seal`, { as: 'publisher', method: 'POST', body: words })
  expect(asked.status).toBe(200)
  const decide = (as: string) => rest.ask(`/seals/${asked.body.id}/decide`, { as, method: 'POST', body: { decision: 'confirm' } })
  expect(codeOf(await decide('publisher'))).toBe('seal.samePerson')
  expect((await decide('secretary')).status).toBe(200)

  // 4. Nothing is destroyed while the public still sees it: first it is withdrawn everywhere, on Weibo by a person's hand.
  const seal = () =>
    sealDue({
      payload,
      folder: path.join(office.folder, 'site'),
      readMedia: async (file) => readFileSync(path.join(office.folder, 'media', path.basename(file))),
      forgetDrills: (traces) => out.standIns.sandbox.forget(traces),
    })
  expect(await seal()).toBe(0)
  await out.deliver()
  const byHand = (await out.deliveriesOf(text.uid)).filter(({ state }) => state === 'held')
  expect(byHand.map(({ outletName }) => outletName)).toEqual(['微博'])
  for (const { id } of byHand)
    expect((await rest.ask(`/deliveries/${id}/confirm`, { as: 'publisher', method: 'POST', body: {} })).status).toBe(200)
  await out.deliver()

  // 5. Then it is destroyed: no file and no table holds number, name or title any more, in any spelling.
  expect(await seal()).toBe(1)
  expect(await whereFound()).toEqual([])

  // 6. The record is whole and says what was sealed; the neighbour is where it was.
  const { faults, sealed } = await verify({ payload })
  expect(faults).toEqual([])
  expect(sealed).toEqual([{ text: text.uid, at: expect.stringMatching(/^2026-/) }])
  const { docs: pages } = await payload.find({ collection: 'site-pages', limit: 0, pagination: false })
  expect(pages.map((row) => row.text)).toEqual([neighbour.uid])

  // 7. The seal names the backup that still holds it.
  const row = await payload.findByID({ collection: 'seals', id: String(asked.body.id) })
  expect(row).toMatchObject({ state: 'sealed', backups: [{ file: path.basename(backup.file) }] })
  drill.passed({ people: 2, withdrawnFrom: 3, foundAfterwards: 0, sealed: 1, backupsListed: 1 })
}, 120_000)

/** Every file of the office that holds the number, the name or the title, and every table. */
async function whereFound(): Promise<string[]> {
  const { folder } = drill.office
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(folder, name)).isFile())
  const tables = [...(await raw.dump())].filter(([, rows]) => holds(Buffer.from(rows))).map(([name]) => name)
  return [...files.filter((name) => holds(readFileSync(path.join(folder, name)))), ...tables]
}

const holds = (bytes: Buffer) =>
  [secret, '张三丰', title].some((word) => [word, encodeURIComponent(word), ascii(word)].some((form) => bytes.includes(form)))
const ascii = (word: string) => word.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)
