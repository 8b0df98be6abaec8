import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FrozenReport } from '../../src/report/frozen.ts'
import { makeReport } from '../../src/report/makeReport.ts'
import { printYear } from '../../src/report/print/printYear.ts'
import { reportDeskOf } from '../../src/report/reportDeskOf.ts'
import { verify } from '../../src/verify/verify.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codeOf, codesOf, type Rest, restOf } from '../support/rest.ts'

/** Templates of the annual report: the office's own beside those that come along, their versions, and which of them a signed report used. */
let office: TestOffice
let rest: Rest
let own: { id: string; uid: string }
beforeAll(async () => {
  office = await openOffice({ start: '2023-01-10T01:00:00.000Z' })
  rest = restOf(office)
  for (const key of ['licence', 'penalty', 'coercion', 'fees', 'staff']) await post('/statements', { year: 2022, key, value: 0 })
})
afterAll(() => office.close())

const post = (path: string, body: object = {}, as = 'secretary') => rest.ask(path, { method: 'POST', as, body })
const patch = (path: string, body: object, as = 'secretary') => rest.ask(path, { method: 'PATCH', as, body })
const stored = (id: string) => office.payload.findByID({ collection: 'report-templates', id, depth: 0 })
const count = async () => (await office.payload.count({ collection: 'report-templates' })).totalDocs

describe('an office’s own template', () => {
  test('is written by the secretariat alone', async () => {
    const words = { name: '外事特色', section: 'general', words: '全年向市级门户网站提供外文稿件{cityPortalForeign}篇。' }
    for (const person of ['author', 'publisher', 'auditor']) expect((await post('/report-templates', words, person)).status).toBe(403)
    expect(await count()).toBe(0)
    const made = await post('/report-templates', words)
    expect(made.status).toBe(201)
    own = made.body.doc as typeof own
    expect(await stored(own.id)).toMatchObject({ version: 1, history: [] })
  })

  test.each([
    ['a number that is none', { words: '共{publised}篇。' }, ['template.key']],
    ['the same in English', { wordsEn: '{T3.r9.6} applications.' }, ['template.key']],
    ['brackets that are not closed', { words: '[[共{published}篇。' }, ['template.brackets']],
  ])('with %s is refused, new or changed, and nothing is stored', async (_, wrong, codes) => {
    const made = await post('/report-templates', { name: '错', section: 'general', words: '一。', ...wrong })
    expect([made.status, codeOf(made), codesOf(made)]).toEqual([400, 'template.refused', codes])
    const changed = await patch(`/report-templates/${own.id}`, wrong)
    expect([changed.status, codesOf(changed)]).toEqual([400, codes])
    expect([await count(), (await stored(own.id)).version]).toEqual([1, 1])
  })

  test('keeps each version of its words, with who changed them; what is no word of it makes none, and nobody writes one by hand', async () => {
    const words = '全年向“中国上海”提供外文稿件{cityPortalForeign}篇。'
    expect((await patch(`/report-templates/${own.id}`, { words, version: 9, history: [{ version: 8 }] })).status).toBe(200)
    const row = await stored(own.id)
    expect([row.version, row.words]).toEqual([2, words])
    expect(row.history).toEqual([
      {
        ...{
          version: 1,
          name: '外事特色',
          section: 'general',
          words: '全年向市级门户网站提供外文稿件{cityPortalForeign}篇。',
          wordsEn: '',
        },
        ...{ by: expect.any(String), at: '2023-01-10T01:00:00.000Z' },
      },
    ])
    expect((await patch(`/report-templates/${own.id}`, { words })).status).toBe(200)
    expect((await stored(own.id)).version).toBe(2)
    expect((await verify({ payload: office.payload })).faults).toEqual([])
  })

  test('that two people change at once keeps both versions, or tells one of them to try again', async () => {
    const texts = ['甲{published}。', '乙{published}。']
    const answers = await Promise.all(texts.map((words) => patch(`/report-templates/${own.id}`, { words })))
    const taken = answers.filter(({ status }) => status === 200).length
    const row = await stored(own.id)
    const versions = [...(row.history as { version: number }[]).map(({ version }) => version), row.version]
    expect(taken).toBeGreaterThan(0)
    expect(versions).toEqual(Array.from({ length: 2 + taken }, (_, index) => index + 1))
  })
})

describe('a report', () => {
  let id: string
  test('chooses templates that are there, for their section, each once', async () => {
    const choose = (body: object) => post('/annual-reports', { year: 2022, problems: '解读形式单一。', ...body })
    for (const [body, code] of [
      [{ generalTemplates: ['standing/none'] }, 'template.none'],
      [{ generalTemplates: ['standing/noFees'] }, 'template.none'],
      [{ othersTemplates: [own.uid] }, 'template.none'],
      [{ generalTemplates: ['standing/brief', 'standing/brief'] }, 'template.again'],
    ] as const) {
      const refused = await choose(body)
      expect([refused.status, codesOf(refused)]).toEqual([400, [code]])
    }
    expect((await choose({ generalTemplates: [{ or: 1 }] })).status).toBe(400)
    expect((await office.payload.count({ collection: 'annual-reports' })).totalDocs).toBe(0)
    const made = await choose({
      generalTemplates: ['standing/noApplications', own.uid],
      general: '另有工作{trainings}次。',
      othersTemplates: ['standing/period'],
    })
    expect(made.status).toBe(201)
    id = String((made.body.doc as { id: string }).id)
    expect(made.body.doc).toMatchObject({ generalTemplates: ['standing/noApplications', own.uid] })
  })

  test('shows its words as they will be printed, each number with what it opens', async () => {
    const desk = await reportDeskOf({ req: await office.as('auditor'), id })
    const [general, , others] = desk.narrative.zh
    expect(general?.templates.map(({ template, version }) => [template, version])).toEqual([
      ['standing/noApplications', 1],
      [own.uid, (await stored(own.id)).version],
    ])
    expect(general?.paragraphs.at(-1)).toEqual([{ text: '另有工作' }, { text: '0', of: 'trainings' }, { text: '次。' }])
    expect(
      others?.paragraphs
        .flat()
        .map(({ text }) => text)
        .join(''),
    ).toMatch(/^本年度报告所列数据的统计期限自2022年/)
    expect(desk.narrative.en[0]?.title).toBe('I. Overview')
  })

  test('that was asked to be signed is asked for again once a template it uses changed', async () => {
    const asked = await post(`/annual-reports/${id}/ask`)
    expect(asked.status).toBe(200)
    expect((await patch(`/report-templates/${own.id}`, { words: '外文稿件{cityPortalForeign}篇。' })).status).toBe(200)
    const confirmed = await post(`/annual-reports/${id}/confirm`, { hash: asked.body.sha256 }, 'publisher')
    expect([confirmed.status, codeOf(confirmed)]).toEqual([409, 'report.changed'])
  })

  test('bears in its signed bytes which template in which version it used, and says the same whatever becomes of them', async () => {
    const asked = await post(`/annual-reports/${id}/ask`)
    expect((await post(`/annual-reports/${id}/confirm`, { hash: asked.body.sha256 }, 'publisher')).status).toBe(200)
    const { canonical } = await office.payload.findByID({ collection: 'annual-reports', id, depth: 0 })
    const signed = JSON.parse(canonical ?? '') as FrozenReport
    const { version } = await stored(own.id)
    expect(signed.templates).toEqual({
      general: [
        {
          template: 'standing/noApplications',
          version: 1,
          name: { zh: '依申请公开（全年没有申请）', en: 'On application, for a year without any' },
        },
        { template: own.uid, version, name: { zh: '外事特色', en: '外事特色' } },
      ],
      problems: [],
      others: [{ template: 'standing/period', version: 1, name: { zh: '统计期限', en: 'Period' } }],
    })
    expect(signed.narrative.general).toContain('外文稿件0篇。')
    expect((await patch(`/report-templates/${own.id}`, { words: '后来的文字。', wordsEn: 'Later words.' })).status).toBe(200)
    const made = await makeReport({ payload: office.payload, year: 2022, origin: 'live' })
    const { blocks } = await printYear({ payload: office.payload, made })
    const printed = JSON.stringify(blocks)
    expect([printed.includes('外文稿件0篇。'), printed.includes('后来的文字')]).toEqual([true, false])
    const desk = await reportDeskOf({ req: await office.as('auditor'), id })
    expect(desk.narrative.zh[0]?.paragraphs).toContainEqual([
      { text: '外文稿件' },
      { text: '0', of: 'cityPortalForeign' },
      { text: '篇。' },
    ])
    expect(JSON.stringify(desk.narrative.en)).not.toContain('Later words')
  })

  test('chooses no template anew that is retired', async () => {
    expect((await patch(`/report-templates/${own.id}`, { isRetired: true })).status).toBe(200)
    const refused = await post('/annual-reports', { year: 2021, generalTemplates: [own.uid] })
    expect([refused.status, codesOf(refused)]).toEqual([400, ['template.retired']])
    const library = await rest.ask('/report-templates/library', { as: 'auditor' })
    const offered = library.body.templates as { template: string; isRetired: boolean }[]
    expect(offered.filter(({ isRetired }) => isRetired).map(({ template }) => template)).toEqual([own.uid])
    expect((await rest.ask('/report-templates/library')).status).toBe(401)
  })
  test('and every row is what its chain tells, with templates and without', async () => {
    expect((await post('/annual-reports', { year: 2020 })).status).toBe(201)
    expect((await verify({ payload: office.payload })).faults).toEqual([])
  })
})
