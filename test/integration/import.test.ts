import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { importMarkdown } from '../../src/richtext/importMarkdown.ts'
import type { Snapshot } from '../../src/snapshot.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve } from '../support/path.ts'
import { runFabu } from '../support/runFabu.ts'

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

const earlier = async (lines: string[], as = 'secretary', file = '2019.csv') => {
  const { importEarlier } = await import('../../src/report/earlier/importEarlier.ts')
  const text = ['标题,窗口,语言,日期,栏目,处室,网址', ...lines].join('\n')
  return importEarlier({ req: await office.as(as as 'secretary'), text, file })
}
const publications = async () => (await office.payload.count({ collection: 'publications' })).totalDocs

test('what was published before goes into the ledger once, counts apart, and verifies', async () => {
  const site = (await office.payload.findByID({ collection: 'outlets', id: office.ids.outlets.site ?? '' })).name
  const rows = [`旧闻一,${site},中文,2019-05-06,工作动态,新闻处,https://old.example.gov.cn/1.html`, `Old news,${site},en,2019/5/7,,,`]
  const { publications: count, origin, batch } = await earlier(rows)
  expect([count, origin]).toEqual([2, 'imported'])
  const { docs } = await office.payload.find({ collection: 'publications', where: { text: { equals: batch } }, sort: 'seq' })
  expect(docs.map(({ title, language, day, columnName, unitName, type }) => [title, language, day, columnName, unitName, type])).toEqual([
    ['旧闻一', 'zh', '2019-05-06', '工作动态', '新闻处', 'first'],
    ['Old news', 'en', '2019-05-07', '', '', 'first'],
  ])
  const { count: counted } = await import('../../src/ledger/count.ts')
  const of = async (from: 'live' | 'imported') => (await counted({ payload: office.payload, year: 2019, origin: from })).total.publications
  expect([await of('imported'), await of('live')]).toEqual([2, 0])
  const { verify } = await import('../../src/verify/verify.ts')
  expect((await verify({ payload: office.payload })).faults).toEqual([])
  const before = await publications()
  await expect(earlier(rows, 'secretary', 'renamed.csv')).rejects.toMatchObject({ status: 409, code: 'import.before' })
  expect(await publications()).toBe(before)
})

test('a file of earlier publications goes in whole or not at all, with everything that is wrong by line', async () => {
  const before = await publications()
  const wrong = ['甲,没有的窗口,中文,2019-05-06,,,', ',官网,克林贡语,2019-02-30,没有,没有,ftp://x', '乙,官网,中文,2999-01-01,,,']
  const refused = await earlier(wrong).catch((error: unknown) => error as { status: number; reasons: { path?: string; zh: string }[] })
  expect(refused).toMatchObject({ status: 400, code: 'import.refused' })
  const told = (refused as { reasons: { path?: string; zh: string }[] }).reasons.map(({ path, zh }) => `${zh.split('：')[0]} ${path}`)
  expect(told).toEqual(
    expect.arrayContaining([
      '第 2 行 outlet',
      '第 3 行 title',
      '第 3 行 language',
      '第 3 行 day',
      '第 3 行 column',
      '第 3 行 unit',
      '第 3 行 address',
      '第 4 行 day',
    ]),
  )
  await expect(earlier(['甲,官网,中文,2019-05-06,,,'], 'author')).rejects.toMatchObject({ status: 403 })
  const { importEarlier } = await import('../../src/report/earlier/importEarlier.ts')
  const noHead = importEarlier({ req: await office.as('secretary'), text: '标题,语言\n甲,zh', file: 'x.csv' })
  await expect(noHead).rejects.toMatchObject({ status: 400, code: 'import.heads' })
  expect(await publications()).toBe(before)
})

test('on the command line', async () => {
  const file = path.join(office.folder, 'old.csv')
  const name = (await office.payload.findByID({ collection: 'outlets', id: office.ids.outlets.wechat ?? '' })).name
  writeFileSync(file, `title,outlet,language,day\nOld,${name},English,2018-01-02\n`)
  const { email } = await office.payload.findByID({ collection: 'users', id: office.ids.people.secretary ?? '' })
  const ran = await runFabu(['import-publications', file, '--as', email, '--json'])
  expect([ran.code, ran.err]).toEqual([0, ''])
  expect(JSON.parse(ran.out.trim().split('\n').at(-1) ?? '')).toMatchObject({ publications: 1, origin: 'imported' })
  expect((await runFabu(['import-publications', file, '--as', email])).code).toBe(1)
}, 60_000)
