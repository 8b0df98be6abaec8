import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Where } from 'payload'
import { snapshot } from '../../src/editions/snapshot.ts'
import { draftEnglish } from '../../src/report/draftEnglish.ts'
import { draftReport } from '../../src/report/draftReport.ts'
import type { FrozenReport } from '../../src/report/frozen.ts'
import { decide } from '../../src/review/decide.ts'
import { submit } from '../../src/review/submit.ts'
import { withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codeOf, codesOf, type Rest, restOf } from '../support/rest.ts'

/** The report of a year: written, asked to be signed, signed by another, noted upon; and what stands behind its numbers. */
let office: TestOffice
let rest: Rest
let id: string

beforeAll(async () => {
  office = await openOffice({ start: '2023-01-10T01:00:00.000Z' })
  rest = restOf(office)
})
afterAll(() => office.close())

const post = (path: string, body: object, as = 'secretary') => rest.ask(path, { method: 'POST', as, body })
const act = (verb: string, body: object = {}, as = 'secretary') => post(`/annual-reports/${id}/${verb}`, body, as)
const row = async () => (await rest.ask(`/annual-reports/${id}`, { as: 'secretary' })).body
const words = (body: object) => rest.ask(`/annual-reports/${id}`, { method: 'PATCH', as: 'secretary', body })
const records = async (of: string) =>
  (await rest.ask(`/annual-reports/2022/records?of=${of}`, { as: 'auditor' })).body as {
    records: { uid: string }[]
    sentence: { zh: string } | null
  }

const english = async (as = 'secretary') => draftEnglish({ req: await office.as(as), year: 2022, origin: 'live' })
const draft = async (as = 'secretary') => draftReport({ req: await office.as(as), year: 2022 })

test('cannot be signed while an item is unstated, section five unwritten, or a number is none', async () => {
  await post('/consultations', { title: '上年征集', openFrom: '2021-05-01', openUntil: '2021-05-02' })
  const made = await post('/annual-reports', { year: 2022, general: '发布{published}篇。\n{nothing}' })
  expect(made.status).toBe(201)
  id = String((made.body as { doc: { id: string } }).doc.id)
  expect(codesOf(await act('ask'))).toEqual(['report.T2-STATED', 'report.hole', 'report.problems'])
  await words({ general: '发布{published}篇。收到申请{requests}件。', problems: '公开内容有待丰富。' })
  expect(codesOf(await act('ask'))).toEqual(['report.T2-STATED'])
})

test('nobody writes what only commands write', async () => {
  expect((await words({ state: 'signed', sha256: 'forged', canonical: '{}', confirmedByName: '我' })).status).toBe(200)
  expect(await row()).toMatchObject({ state: 'draft' })
  expect(JSON.stringify(await row())).not.toContain('forged')
  expect((await post('/annual-reports', { year: 2022 })).status).toBe(400)
})

test('takes another person, and the very numbers that were asked for', async () => {
  for (const key of ['licence', 'penalty', 'coercion', 'fees', 'staff']) await post('/statements', { year: 2022, key, value: 0 })
  const { sha256 } = (await act('ask')).body as { sha256: string }
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(codeOf(await act('confirm', { hash: sha256 }))).toBe('report.samePerson')
  expect(codeOf(await act('confirm', { hash: sha256 }, 'author'))).toBe('report.forbidden')
  expect(codeOf(await act('confirm', { hash: 'x' }, 'publisher'))).toBe('report.changed')
  await post('/consultations', { title: '迟登记', openFrom: '2022-05-01', openUntil: '2022-05-02' })
  expect(codeOf(await act('confirm', { hash: sha256 }, 'publisher'))).toBe('report.changed')
  const again = (await act('ask')).body as { sha256: string }
  expect(again.sha256).not.toBe(sha256)
  expect((await act('confirm', { hash: again.sha256 }, 'publisher')).status).toBe(200)
  expect(await row()).toMatchObject({ state: 'signed', askedByName: '秘书', confirmedByName: '签发己', sha256: again.sha256 })
  const { narrative, comparison } = JSON.parse(String((await row()).canonical)) as FrozenReport
  expect(narrative.general).toEqual(['发布0篇。收到申请0件。'])
  expect(comparison.years).toEqual([
    { year: 2021, isSigned: false },
    { year: 2022, isSigned: true },
  ])
  expect(comparison.rows.find(({ of }) => of === 'consultations')?.values).toEqual([1, 1])
})

test('signed it does not change; what was wrong is a numbered note', async () => {
  expect(codeOf(await words({ general: '改' }))).toBe('report.signed')
  expect(codeOf(await act('ask'))).toBe('report.state')
  expect(codeOf(await act('note', { words: ' ' }))).toBe('words.needed')
  const both = await Promise.all([act('note', { words: '甲' }), act('note', { words: '乙' }, 'publisher')])
  for (const [index, { status }] of both.entries()) if (status !== 200) await act('note', { words: '甲乙'[index] })
  expect(((await row()).notes as { number: number; words: string }[]).map(({ number }) => number)).toEqual([1, 2])
  expect(await row()).toMatchObject({ state: 'signed' })
})

test('a number opens its records', async () => {
  const behind = await records('consultations')
  expect([behind.records.length, behind.sentence?.zh]).toEqual([1, '本年开始的意见征集。'])
  await post('/lawsuits', { title: '复议', kind: 'review', openedOn: '2022-02-01', closedOn: '2022-03-01', result: 'upheld' })
  const register = { channel: 'counter', applicantType: 'person', arrivedOn: '2022-12-20', wanted: '某信息' }
  const person = { name: '甲', proofKind: '身份证', proofNumber: '1', telephone: '1' }
  expect((await post('/requests/register', { ...register, person })).status).toBe(200)
  expect((await records('T4.0')).records.length).toBe(1)
  expect((await records('T4.4')).records.length).toBe(1)
  expect((await records('T4.1')).records.length).toBe(0)
  expect((await records('T3.new')).records.length).toBe(1)
  expect((await records('T3.carry_out')).records.length).toBe(1)
  expect((await records('T3.r1')).records.length).toBe(0)
  for (const name of ['nothing', 'T4.99', 'T5.1'])
    expect((await rest.ask(`/annual-reports/2022/records?of=${name}`, { as: 'auditor' })).status).toBe(400)
  expect((await rest.ask('/annual-reports/2022/records?of=published')).status).toBe(401)
})

test('signed, it becomes a draft with DOCX and PDF, once, and goes onto the site as it was signed', async () => {
  await expect(draft('author')).rejects.toMatchObject({ code: 'report.forbidden' })
  await expect(draft()).rejects.toMatchObject({ code: 'report.column' })
  const outlets = { defaults: ['zh', 'en'].map((language) => ({ language, outlets: [office.ids.outlets.site] })) }
  const column = { slug: 'reports', name: '年报', columnType: '信息公开年报', unit: office.ids.units.press, ...outlets }
  await office.payload.create({ collection: 'columns', data: column as never, locale: 'zh', req: await office.as('admin') })
  // What is entered of another year later does not change what was signed.
  await post('/consultations', { title: '迟登记', openFrom: '2021-06-01', openUntil: '2021-06-02' })
  await expect(english()).rejects.toMatchObject({ code: 'report.notDrafted' })
  const text = await draft()
  await expect(draft()).rejects.toMatchObject({ code: 'report.drafted' })
  const delivering = await withStandIns(office)
  try {
    const { id } = text
    const round = await submit({ req: await office.as('secretary'), collection: 'articles', id })
    for (const person of ['reviewer', 'head', 'publisher'])
      await decide({ req: await office.as(person), review: round.id, decision: 'approve' })
    await delivering.deliver()
  } finally {
    await delivering.standIns.close()
  }
  const { docs } = await office.payload.find({ collection: 'site-pages', where: { text: { equals: text.uid } } })
  const html = readFileSync(path.join(office.folder, 'site', String(docs[0]?.path)), 'utf8')
  expect(html).toMatch(/colspan="7"[^>]*>(?:<p>)?申请人情况/i)
  expect(html).toMatch(/rowspan="22"/i)
  expect(html).toContain('公开内容有待丰富。')
  expect(html).toContain('aria-label="收到政府信息公开申请: 2021 – 0; 2022 – 0"')
  expect(html).toMatch(/<tr><th scope="row"[^>]*>征集意见<\/th><td>1<\/td><td>1<\/td><\/tr>/)
  expect([...html.matchAll(/href="\/media\/[0-9a-f]{64}\.(docx|pdf)"/g)].map(([, form]) => form)).toEqual(['docx', 'pdf'])
})

test('its English edition is another language of the same item, with the same numbers, and goes through review', async () => {
  await expect(english('author')).rejects.toMatchObject({ code: 'report.forbidden' })
  await office.payload.db.updateGlobal({ slug: 'office', data: { name: { zh: '市外办', en: 'Foreign Affairs Office' } } })
  const text = await english()
  await expect(english()).rejects.toMatchObject({ code: 'language.exists' })
  const where: Where = { and: [{ item: { equals: text.item } }, { language: { equals: 'zh' } }] }
  const [chinese] = (await office.payload.find({ collection: 'articles', where, draft: true, depth: 0 })).docs
  expect(chinese?.item).toBe(text.item)
  expect(text).toMatchObject({ language: 'en', title: 'Annual Report on Open Government Information 2022' })
  const files = await office.payload.find({ collection: 'media', where: { id: { in: text.translatedAttachments as string[] } }, depth: 0 })
  expect(files.docs.map(({ title, mimeType }) => [title, mimeType])).toEqual(
    expect.arrayContaining([
      ['Annual Report on Open Government Information 2022', 'application/pdf'],
      ['Annual Report on Open Government Information 2022', expect.stringContaining('wordprocessingml')],
    ]),
  )
  const words = JSON.stringify(text.body)
  expect(words).toContain('Annex: the main figures over the years')
  expect(words).toContain('Applications received')
  expect(words.replace(/"title":"[^"]*"/g, '')).not.toMatch(/\p{Script=Han}/u)
  const round = await submit({ req: await office.as('secretary'), collection: 'articles', id: String(text.id) })
  expect(round.state).toBe('open')
  // What is reviewed, and hangs on the page, are the English files; on the Chinese page the Chinese ones stay.
  const shown = async (doc: unknown) =>
    (await snapshot({ req: await office.as('secretary'), collection: 'articles', doc: doc as never })).attachments.map(({ title }) => title)
  expect(await shown(text)).toEqual(Array.from({ length: 2 }, () => 'Annual Report on Open Government Information 2022'))
  expect(await shown(chinese)).toEqual(Array.from({ length: 2 }, () => '2022年政府信息公开工作年度报告'))
})

test('files of a translation stand on a translation alone, and its page has the shared ones where it has none', async () => {
  const { addLanguage } = await import('../../src/translation/addLanguage.ts')
  const req = await office.as('secretary')
  const { docs } = await office.payload.find({ collection: 'media', sort: 'createdAt', limit: 2, depth: 0 })
  const [first, second] = docs.map(({ id }) => id)
  const data = { title: '稿', attachments: [first], translatedAttachments: [second] }
  const text = await office.payload.create({ collection: 'articles', data: data as never, draft: true, depth: 0, req })
  expect(text).toMatchObject({ attachments: [first], translatedAttachments: [] })
  const { id } = await addLanguage({ req, collection: 'articles', id: String(text.id), language: 'en' })
  const shown = async () => {
    const doc = await office.payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
    return (await snapshot({ req, collection: 'articles', doc: doc as never })).attachments.map(({ sha256 }) => sha256)
  }
  const change = (translatedAttachments: unknown[]) =>
    office.payload.update({ collection: 'articles', id, data: { translatedAttachments } as never, draft: true, depth: 0, req })
  expect(await shown()).toEqual([docs[0]?.sha256])
  await change([second])
  expect(await shown()).toEqual([docs[1]?.sha256])
  await change([])
  expect(await shown()).toEqual([docs[0]?.sha256])
})

test('and every row is what its chain tells', async () => {
  const { checkCases } = await import('../../src/verify/checkCases.ts')
  const { cases, faults } = await checkCases({ payload: office.payload })
  expect(cases).toBeGreaterThan(0)
  expect(faults).toEqual([])
})
