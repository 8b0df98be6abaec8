import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { FabuError } from '../../src/errors.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { bodyOf } from '../support/texts.ts'

let office: TestOffice
let submit: typeof import('../../src/review/submit.ts')['submit']
let decide: typeof import('../../src/review/decide.ts')['decide']
let recall: typeof import('../../src/review/recall.ts')['recall']
let correct: typeof import('../../src/review/correct.ts')['correct']

beforeAll(async () => {
  office = await openOffice()
  ;({ submit } = await import('../../src/review/submit.ts'))
  ;({ decide } = await import('../../src/review/decide.ts'))
  ;({ recall } = await import('../../src/review/recall.ts'))
  ;({ correct } = await import('../../src/review/correct.ts'))
})
afterAll(() => office.close())

/** The codes of a refusal, or the refusal's own code where it names no single reasons. */
async function refusal(run: Promise<unknown>): Promise<string[]> {
  try {
    await run
  } catch (error) {
    if (error instanceof FabuError) return error.reasons.length > 0 ? error.reasons.map(({ code }) => code) : [error.code]
    throw error
  }
  return []
}

const eventsOf = async (text: string) =>
  (await office.payload.find({ collection: 'events', where: { text: { equals: text } }, sort: 'seq', limit: 0 })).docs

describe('from draft to edition', () => {
  test('three reviewers approve; the edition holds what they saw, and a delivery waits for each outlet', async () => {
    const draft = await draftArticle(office, {
      column: 'news',
      title: '市领导会见来访客人',
      more: { outlets: [office.ids.outlets.site, office.ids.outlets.portal] },
    })
    const decided = await approve(office, { id: draft.id })
    expect(decided?.outcome).toBe('approved')

    const { docs: editions } = await office.payload.find({ collection: 'editions', where: { text: { equals: draft.uid } } })
    expect(editions).toHaveLength(1)
    expect(JSON.parse(editions[0]?.canonical ?? '')).toMatchObject({
      title: '市领导会见来访客人',
      language: 'zh',
      column: { slug: 'news' },
    })
    const main = await office.payload.findByID({ collection: 'articles', id: draft.id })
    expect(main._status).toBe('published')
    expect((await eventsOf(String(draft.uid))).map(({ type }) => type)).toEqual([
      'submitted',
      'decided',
      'decided',
      'decided',
      'frozen',
      'scheduled',
    ])
    const { docs: deliveries } = await office.payload.find({ collection: 'deliveries', where: { text: { equals: draft.uid } } })
    expect(deliveries.map(({ outletName, state }) => [outletName, state]).sort()).toEqual([
      ['官网', 'queued'],
      ['市级门户', 'queued'],
    ])
  })

  test('a returned text is unlocked, and may be submitted again', async () => {
    const draft = await draftArticle(office, { title: '退回的稿件' })
    const review = await submit({ req: await office.as('author'), collection: 'articles', id: draft.id })
    expect(await refusal(decide({ req: await office.as('reviewer'), review: review.id, decision: 'return' }))).toEqual(['comment.needed'])
    const returned = await decide({ req: await office.as('reviewer'), review: review.id, decision: 'return', comment: '请补充时间。' })
    expect(returned.outcome).toBe('returned')
    const again = await submit({ req: await office.as('author'), collection: 'articles', id: draft.id })
    expect(again.round).toBe(2)
  })
})

describe('four eyes', () => {
  test('whoever wrote, submitted or decided before cannot decide, with every reason named', async () => {
    const draft = await draftArticle(office, { title: '四眼原则', by: 'coauthor' })
    const review = await submit({ req: await office.as('coauthor'), collection: 'articles', id: draft.id })
    expect(await refusal(decide({ req: await office.as('coauthor'), review: review.id, decision: 'approve' }))).toEqual([
      'decide.contributor',
      'decide.submitter',
    ])
    await decide({ req: await office.as('head'), review: review.id, decision: 'approve' })
    expect(await refusal(decide({ req: await office.as('head'), review: review.id, decision: 'approve' }))).toEqual(['decide.earlierStep'])
    expect(await refusal(decide({ req: await office.as('otherHead'), review: review.id, decision: 'approve' }))).toEqual(['decide.head'])
    const deputy = await decide({ req: await office.as('deputy'), review: review.id, decision: 'approve' })
    expect(deputy.outcome).toBe('nextStep')
    const [, , decided] = await eventsOf(String(draft.uid))
    expect(JSON.parse(decided?.body ?? '').actor).toMatchObject({
      name: '副处长戊',
      title: '副处长',
      unit: '新闻处',
      deputyFor: expect.any(String),
    })
  })

  test('submitting says when nobody is left for a step', async () => {
    // The only head and deputy both touch the text: nobody remains for 复审.
    const draft = await draftArticle(office, { title: '没有复审人', by: 'head' })
    const req = await office.as('deputy')
    await office.payload.update({
      collection: 'articles',
      id: draft.id,
      data: { title: '没有复审人二' },
      draft: true,
      overrideAccess: false,
      user: req.user,
      req,
    })
    expect(await refusal(submit({ req: await office.as('author'), collection: 'articles', id: draft.id }))).toEqual(['submit.nobody'])
  })
})

describe('while a round is open', () => {
  test('the text is locked on every write', async () => {
    const draft = await draftArticle(office, { title: '锁定' })
    await submit({ req: await office.as('author'), collection: 'articles', id: draft.id })
    const req = await office.as('author')
    const write = office.payload.update({
      collection: 'articles',
      id: draft.id,
      data: { title: '改' },
      overrideAccess: false,
      user: req.user,
      req,
    })
    expect(await refusal(write)).toEqual(['text.locked'])
    await recall({ req: await office.as('author'), collection: 'articles', id: draft.id })
    const free = await office.as('author')
    await office.payload.update({
      collection: 'articles',
      id: draft.id,
      data: { title: '改' },
      overrideAccess: false,
      user: free.user,
      req: free,
    })
  })

  test('a change that came by another way voids the round and names the fields', async () => {
    const draft = await draftArticle(office, { title: '快照', column: 'policy' })
    const review = await submit({ req: await office.as('author'), collection: 'articles', id: draft.id })
    await office.payload.update({ collection: 'columns', id: office.ids.columns.policy ?? '', data: { name: '新名称' }, locale: 'zh' })
    expect(await refusal(decide({ req: await office.as('reviewer'), review: review.id, decision: 'approve' }))).toEqual(['review.changed'])
    const after = await office.payload.findByID({ collection: 'reviews', id: review.id })
    expect(after.state).toBe('voided')
    const voided = (await eventsOf(String(draft.uid))).at(-1)
    expect(JSON.parse(voided?.body ?? '').data.fields).toEqual(['column'])
  })
})

describe('corrections', () => {
  test('need a published text and a public note, and make the next edition', async () => {
    const draft = await draftArticle(office, { title: '有错的稿件' })
    expect(await refusal(correct({ req: await office.as('author'), collection: 'articles', id: draft.id, note: '更正日期' }))).toEqual([
      'correct.unpublished',
    ])
    await approve(office, { id: draft.id })
    expect(await refusal(submit({ req: await office.as('author'), collection: 'articles', id: draft.id }))).toEqual(['submit.published'])
    const req = await office.as('author')
    await office.payload.update({
      collection: 'articles',
      id: draft.id,
      data: { body: bodyOf('改正后的内容。') },
      draft: true,
      overrideAccess: false,
      user: req.user,
      req,
    })
    expect(await refusal(correct({ req: await office.as('author'), collection: 'articles', id: draft.id, note: ' ' }))).toEqual([
      'note.needed',
    ])
    const review = await correct({ req: await office.as('author'), collection: 'articles', id: draft.id, note: '日期有误，现予更正。' })
    for (const person of ['reviewer', 'head', 'publisher2'])
      await decide({ req: await office.as(person), review: review.id, decision: 'approve' })
    const { docs } = await office.payload.find({ collection: 'editions', where: { text: { equals: draft.uid } }, sort: 'number' })
    expect(docs.map(({ number }) => number)).toEqual([1, 2])
    expect(JSON.parse(docs[1]?.canonical ?? '').correctionNote).toBe('日期有误，现予更正。')
    // The first edition's delivery had not left: the newer one takes its place.
    const { docs: deliveries } = await office.payload.find({
      collection: 'deliveries',
      where: { text: { equals: draft.uid } },
      sort: 'seq',
    })
    expect(deliveries.map(({ state }) => state)).toEqual(['superseded', 'queued'])
  })
})
