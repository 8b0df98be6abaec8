import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { importMarkdown } from '../../src/richtext/importMarkdown.ts'
import type { Snapshot } from '../../src/snapshot.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve } from '../support/path.ts'

let office: TestOffice
let out: Delivering

beforeAll(async () => {
  office = await openOffice()
  out = await withStandIns(office)
})
afterAll(async () => {
  await out.standIns.close()
  await office.close()
})

test('an annual report brought in as plain text takes the same path to every channel, tables and all', async () => {
  const { title, state, taken } = importMarkdown(readFileSync('test/unit/fixtures/reportExcerpt.txt', 'utf8'))
  expect(taken.tables).toBeGreaterThan(0)
  const req = await office.as('author')
  const data = await sharp({ create: { width: 1200, height: 700, channels: 3, background: '#a33' } })
    .png()
    .toBuffer()
  const cover = await office.payload.create({
    collection: 'media',
    data: { isDecorative: true },
    file: { data, mimetype: 'image/png', name: 'c.png', size: data.length },
    req,
  })
  const text = await office.payload.create({
    collection: 'articles',
    data: { title, summary: '年度报告摘要。', source: '示例外办', body: state, column: office.ids.columns.news, cover: cover.id } as never,
    draft: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  await approve(office, { id: text.id })
  await out.deliver()
  expect((await out.deliveriesOf(String(text.uid))).map(({ channel, state }) => `${channel} ${state}`).sort()).toEqual([
    'cityPortal delivered',
    'website delivered',
    'wechat delivered',
    'weibo delivered',
  ])
  const { docs } = await office.payload.find({ collection: 'editions', where: { text: { equals: text.uid } } })
  const { body } = JSON.parse(docs[0]?.canonical ?? '') as Snapshot
  expect(body.filter(({ type }) => type === 'table')).toHaveLength(taken.tables)
})
