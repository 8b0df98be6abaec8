import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve } from '../support/path.ts'
import { type Rest, restOf } from '../support/rest.ts'
import { bodyOf } from '../support/texts.ts'

/** What is sealed is gone from the pages that gather others too: a topic, the catalogue; and from fields of its kind. */
let office: TestOffice
let rest: Rest
let out: Delivering

beforeAll(async () => {
  office = await openOffice()
  rest = restOf(office)
  out = await withStandIns(office)
})
afterAll(async () => {
  await out.standIns.close()
  await office.close()
})

const secret = '身份证号310101199003078888须保密'
const title = '公示名单张三丰等十二人的办理指南'

async function publish(collection: 'services' | 'topics' | 'pages', body: object) {
  const common = { summary: '摘要。', unit: office.ids.units.press }
  const made = await rest.ask(`/${collection}`, { method: 'POST', as: 'author', body: { ...common, ...body } })
  const doc = made.body.doc as { id: string; uid: string; slug: string }
  await approve(office, { collection, id: doc.id })
  await out.deliver()
  return doc
}

const site = () => path.join(office.folder, 'site')
const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name)
    return statSync(file).isDirectory() ? filesBelow(file) : [file]
  })
const holding = (words: string) => filesBelow(site()).filter((file) => readFileSync(file).includes(words))

test('a sealed guide leaves no word in its fields, in its topic, in the catalogue or beside them', async () => {
  const guide = await publish('services', {
    title,
    column: office.ids.columns.local,
    telephones: ['12345'],
    reviewBy: '2027-01-01',
    basis: '依据',
    conditions: '条件',
    materials: `申请表\n${secret}`,
    place: '地点',
    hours: '时间',
    procedure: '流程',
  })
  const catalogue = await publish('pages', { title: '法定主动公开内容', role: 'catalogue', body: bodyOf('目录。') })
  const topic = await publish('topics', {
    title: '专题',
    groups: [{ items: [{ relationTo: 'services', value: guide.id }] }],
    groupHeadings: '服务',
  })
  const gathering = [`zh/${catalogue.slug}.html`, `zh/topics/${topic.slug}.html`]
  for (const file of gathering) expect(readFileSync(path.join(site(), file), 'utf8')).toContain(title)
  expect(holding(secret)).not.toEqual([])

  const words = { ground: '《政府信息公开条例》第十五条', documentNumber: '沪外办〔2026〕12号' }
  const asked = await rest.ask(`/services/${guide.id}/seal`, { as: 'publisher', method: 'POST', body: words })
  await rest.ask(`/seals/${asked.body.id}/decide`, { as: 'secretary', method: 'POST', body: { decision: 'confirm' } })
  await out.deliver()
  const { sealDue } = await import('../../src/sealing/sealDue.ts')
  const readMedia = async (file: string) => readFileSync(path.join(office.folder, 'media', path.basename(file)))
  const forgetDrills = (traces: string[]) => out.standIns.sandbox.forget(traces)
  expect(await sealDue({ payload: office.payload, folder: site(), readMedia, forgetDrills })).toBe(1)

  expect([...holding(secret), ...holding(title)]).toEqual([])
  for (const file of gathering) expect(readFileSync(path.join(site(), file), 'utf8')).toContain('</html>')
  const row = await office.payload.findByID({ collection: 'services', id: guide.id, depth: 0 })
  expect([row.title, row.materials, row.basis, row.telephones]).toEqual([null, null, null, []])
  const { verify } = await import('../../src/verify/verify.ts')
  expect((await verify({ payload: office.payload })).faults).toEqual([])
})
