import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve } from '../support/path.ts'
import { type Answer, codesOf, type Rest, restOf } from '../support/rest.ts'
import { stored } from '../support/stored.ts'

/** 办事指南 from the draft to the page, and back to whoever has to check it again. */
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

const words = {
  basis: '《办法》第三条',
  conditions: '本市单位',
  materials: '申请表\n邀请函',
  place: '滨江路1号',
  hours: '周一至周五 9:00—17:00',
  procedure: '提交\n领取',
}
const whole = () => ({
  title: '邀请函办理',
  summary: '怎样办理邀请函。',
  column: office.ids.columns.local,
  unit: office.ids.units.press,
  telephones: ['021-55550123', '12345'],
  reviewBy: '2026-09-01',
  ...words,
})
const idIn = ({ body }: Answer) => String((body.doc as { id: string }).id)
const make = (body: object) => rest.ask('/services', { method: 'POST', as: 'author', body })
const change = (id: string, body: object, as = 'author') => rest.ask(`/services/${id}`, { method: 'PATCH', as, body })
const page = (language: string, slug: string) =>
  readFileSync(path.join(office.folder, 'site', language, 'services', `${slug}.html`), 'utf8')

let id: string
let slug: string

test.each([
  ['words where a number belongs', { telephones: ['12345', '见官网'] }],
  ['a number with a remark', { telephones: ['021-55550123（工作日）'] }],
  ['a day that is none', { reviewBy: '2026-02-30' }],
])('%s crosses no door', async (_, wrong) => {
  const before = await stored(office)
  expect((await make({ ...whole(), ...wrong })).status).toBe(400)
  expect(await stored(office)).toEqual(before)
})

test('a guide that lacks too much, or that nobody has to look at again, is not submitted', async () => {
  const answer = await make({ ...whole(), basis: '', place: '', hours: '', procedure: '', reviewBy: '2026-03-02' })
  const refused = await rest.ask(`/services/${idIn(answer)}/submit`, { method: 'POST', as: 'author' })
  expect(refused.status).toBe(409)
  expect(codesOf(refused).sort()).toEqual([
    'service.reviewByPast',
    'website.service.basis',
    'website.service.hours',
    'website.service.place',
    'website.service.procedure',
  ])
})

test('goes out as approved, and in another language with that language’s words and the same numbers', async () => {
  const made = await make(whole())
  id = idIn(made)
  slug = String((made.body.doc as { slug: string }).slug)
  await approve(office, { collection: 'services', id })
  await out.deliver()
  expect(page('zh', slug)).toContain('<h2>办理材料</h2><div><ul><li>申请表</li><li>邀请函</li></ul>')

  const added = await rest.ask(`/services/${id}/add-language`, { method: 'POST', as: 'translator', body: { language: 'en' } })
  const english = String(added.body.id)
  // Begins with the original's words, the shared facts left where they are.
  const draft = await office.payload.findByID({ collection: 'services', id: english, draft: true, depth: 0 })
  expect(draft).toMatchObject({ ...words, telephones: [], reviewBy: null })
  const translated = { title: 'Letters of invitation', summary: 'How to get one.', place: '1 Binjiang Road', materials: 'Form\nLetter' }
  expect((await change(english, { ...translated, telephones: ['110'] }, 'translator')).status).toBe(200)
  const { submit } = await import('../../src/review/submit.ts')
  const { decide } = await import('../../src/review/decide.ts')
  const review = await submit({ req: await office.as('translator'), collection: 'services', id: english })
  for (const person of ['proofreader', 'reviewer', 'head', 'publisher'])
    await decide({ req: await office.as(person), review: review.id, decision: 'approve' })
  await out.deliver()
  const html = page('en', slug)
  expect(html).toContain('<h2>Where</h2><div><p>1 Binjiang Road</p>')
  expect(html).toContain('<a href="tel:+862155550123"><bdi>021-55550123</bdi></a>')
  expect(html).not.toContain('tel:110')
  expect(html).toContain('hrefLang="zh-Hans"')
})

test('an approval holds only for the words that were submitted', async () => {
  const made = idIn(await make(whole()))
  const { submit } = await import('../../src/review/submit.ts')
  const { decide } = await import('../../src/review/decide.ts')
  const review = await submit({ req: await office.as('author'), collection: 'services', id: made })
  // As no person can: the text is locked meanwhile.
  const { asPipeline } = await import('../../src/pipelineWrite.ts')
  const req = await office.as('author')
  await asPipeline(req, () =>
    office.payload.update({ collection: 'services', id: made, data: { telephones: ['110'] }, draft: true, depth: 0, req }),
  )
  await expect(decide({ req: await office.as('reviewer'), review: review.id, decision: 'approve' })).rejects.toMatchObject({
    code: 'review.voided',
    reasons: [{ path: 'facts' }],
  })
})

test('is waiting for its unit once the day has passed, until it was checked, and no more once it is withdrawn', async () => {
  const { waitingFor } = await import('../../src/review/waitingFor.ts')
  const waits = async (as: string) => (await waitingFor({ req: await office.as(as) })).guides.map(({ title, since }) => [title, since])
  const due = [['邀请函办理', '2026-09-01T16:00:00.000Z']]
  office.clock.set('2026-09-01T15:59:00.000Z')
  expect(await waits('author')).toEqual([])
  office.clock.set('2026-09-01T16:00:00.000Z')
  expect(await waits('author')).toEqual(due)
  expect(await waits('secretary')).toEqual(due)
  // Another unit's; in a language the person does not write; none of theirs to change.
  for (const person of ['otherHead', 'translator', 'auditor', 'admin']) expect([person, await waits(person)]).toEqual([person, []])

  const { renewSites } = await import('../../src/jobs/renewSites.ts')
  await renewSites({ payload: office.payload })
  expect(page('zh', slug)).toContain('内容待核对')
  expect(page('en', slug)).toContain('Due to be checked')

  const { correct } = await import('../../src/review/correct.ts')
  const { decide } = await import('../../src/review/decide.ts')
  await change(id, { reviewBy: '2027-03-01' })
  const round = await correct({ req: await office.as('author'), collection: 'services', id, note: '内容已核对，没有变化。' })
  for (const person of ['reviewer', 'head', 'publisher'])
    await decide({ req: await office.as(person), review: round.id, decision: 'approve' })
  await out.deliver()
  expect(await waits('author')).toEqual([])
  expect(page('zh', slug)).not.toContain('内容待核对')

  office.clock.set('2027-03-02T01:00:00.000Z')
  expect((await waits('author')).length).toBe(1)
  const { withdraw } = await import('../../src/review/withdraw.ts')
  await withdraw({ req: await office.as('publisher'), collection: 'services', id, reason: '不再办理。' })
  await out.deliver()
  expect(await waits('author')).toEqual([])
})

test('the record proves it', async () => {
  const { verify } = await import('../../src/verify/verify.ts')
  expect((await verify({ payload: office.payload })).faults).toEqual([])
})
