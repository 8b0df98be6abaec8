import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { FabuError } from '../../src/errors.ts'
import type { Action } from '../../src/review/action.ts'
import type { Pipeline } from '../../src/review/pipelineOf.ts'
import { stageOf } from '../../src/review/stage.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { draftArticle } from '../support/path.ts'
import { bodyOf } from '../support/texts.ts'

const everyone = ['author', 'coauthor', 'reviewer', 'head', 'publisher', 'translator', 'secretary', 'auditor', 'admin']

let office: TestOffice
let commands: Awaited<ReturnType<typeof importCommands>>

async function importCommands() {
  return {
    ...(await import('../../src/review/submit.ts')),
    ...(await import('../../src/review/recall.ts')),
    ...(await import('../../src/review/correct.ts')),
    ...(await import('../../src/review/withdraw.ts')),
    ...(await import('../../src/review/decide.ts')),
    ...(await import('../../src/review/pipelineOf.ts')),
    ...(await import('../../src/review/waitingFor.ts')),
    ...(await import('../../src/delivery/confirm.ts')),
    ...(await import('../../src/delivery/replay.ts')),
    ...(await import('../../src/delivery/chooseRemedy.ts')),
    ...(await import('../../src/delivery/giveUp.ts')),
    ...(await import('../../src/delivery/proveEdit.ts')),
    ...(await import('../../src/reconcile/settleAlarm.ts')),
    ...(await import('../../src/translation/addLanguage.ts')),
  }
}

beforeAll(async () => {
  office = await openOffice()
  commands = await importCommands()
})
afterAll(() => office.close())

const pipeline = async (person: string, id: string) => commands.pipelineOf({ req: await office.as(person), collection: 'articles', id })
const submit = async (id: string, person = 'author') => commands.submit({ req: await office.as(person), collection: 'articles', id })
const decide = async (person: string, review: string, decision = 'approve', comment = '') =>
  commands.decide({ req: await office.as(person), review, decision, comment })

/** The very command behind an action, run for real. */
function run({ action, id, req }: { action: Action; id: string; req: PayloadRequest }): Promise<unknown> {
  const text = { req, collection: 'articles', id } as const
  const segments = action.path.split('/')
  const row = segments[3] ?? ''
  switch (action.verb) {
    case 'submit':
      return commands.submit(text)
    case 'recall':
      return commands.recall(text)
    case 'correct':
      return commands.correct({ ...text, note: '日期有误。' })
    case 'withdraw':
      return commands.withdraw({ ...text, reason: '内容已过期。' })
    case 'approve':
    case 'return':
      return commands.decide({ req, review: row, decision: action.verb, comment: '意见。' })
    case 'addLanguage':
      return commands.addLanguage({ ...text, language: action.body.language })
    case 'confirm':
      return commands.confirm({ req, id: row, address: 'https://weibo.example.com/1' })
    case 'replay':
      return commands.replay({ req, id: row })
    case 'remedy':
      return commands.chooseRemedy({ req, id: row, remedy: action.body.remedy, reason: '影响较小。' })
    case 'prove':
      return commands.proveEdit({ req, id: row })
    case 'giveUp':
      return commands.giveUp({ req, id: row, reason: '不再发往该窗口。' })
    case 'settle':
      return commands.settleAlarm({ req, id: row, as: action.body.as, explanation: '已核实。' })
    default:
      throw new Error(`"${action.verb}" is done elsewhere than in a text's Pipeline tab.`)
  }
}

/** Runs the command behind an action and takes it back: the codes of its refusal, none when it succeeded. */
async function tryOut({ action, person, id }: { action: Action; person: string; id: string }): Promise<string[]> {
  const req = await office.as(person)
  await initTransaction(req)
  try {
    const result = await run({ action, id, req })
    expect(result).not.toBeInstanceOf(Error)
    return []
  } catch (error) {
    if (error instanceof FabuError) return error.reasons.length > 0 ? error.reasons.map(({ code }) => code) : [error.code]
    throw error
  } finally {
    await killTransaction(req)
  }
}

const actionsOf = ({ actions, addLanguage, deliveries }: Pipeline) => [
  ...actions,
  ...addLanguage.slice(0, 2),
  ...deliveries.flatMap((delivery) => delivery.actions),
]

/** What is shown must be what happens, for everybody: allowed where the command succeeds, with its reasons where it does not. */
async function expectAgreement(id: string, people = everyone) {
  for (const person of people) {
    for (const action of actionsOf(await pipeline(person, id))) {
      // Without an open round there is nothing to call.
      if (action.path.includes('//')) {
        expect(action.allowed).toBe(false)
        continue
      }
      const refused = await tryOut({ action, person, id })
      const shown = action.reasons.map(({ code }) => code)
      expect({ person, verb: action.verb, allowed: action.allowed }).toEqual({ person, verb: action.verb, allowed: refused.length === 0 })
      expect(shown).toEqual(expect.arrayContaining(refused))
      for (const { zh, en } of action.reasons) expect([zh, en].every((words) => words.length > 0)).toBe(true)
    }
  }
}

const allowed = (shown: Pipeline) => shown.actions.filter((action) => action.allowed).map(({ verb }) => verb)

describe('what the Pipeline tab shows is what the commands do', () => {
  test('of a draft: whoever may edit submits it, others read why not', async () => {
    const draft = await draftArticle(office, { title: '草稿阶段' })
    const shown = await pipeline('author', draft.id)
    expect(shown.stage).toMatchObject({ key: 'draft', zh: '草稿', en: 'Draft' })
    expect(allowed(shown)).toEqual(['submit'])
    expect(shown.addLanguage.map(({ body }) => body.language)).toEqual(['en', 'ja', 'fr', 'ar'])
    expect((await pipeline('auditor', draft.id)).actions.find(({ verb }) => verb === 'submit')?.reasons.map(({ code }) => code)).toEqual([
      'text.forbidden',
    ])
    await expectAgreement(draft.id)
  })

  test('of a draft that is not complete: every reason at once', async () => {
    const draft = await draftArticle(office, { title: '', more: { summary: '', body: null } })
    const shown = await pipeline('author', draft.id)
    const submitting = shown.actions.find(({ verb }) => verb === 'submit')
    expect(submitting?.allowed).toBe(false)
    expect(submitting?.reasons.length).toBeGreaterThan(1)
    expect(shown.preflight.outlets[0]?.findings.some(({ severity }) => severity === 'block')).toBe(true)
    await expectAgreement(draft.id, ['author', 'auditor'])
  })

  test('of a round at each step: who may decide, who else could, and why others may not', async () => {
    const draft = await draftArticle(office, { title: '审核阶段', by: 'coauthor' })
    const review = await submit(draft.id)
    const first = await pipeline('reviewer', draft.id)
    expect(first.stage).toMatchObject({ key: 'inReview', stepName: '初审', step: 1, steps: 3, round: 1 })
    expect(allowed(first)).toEqual(['approve', 'return', 'recall'])
    expect(first.missingApprovals).toBe(1)
    expect(first.deciders.map(({ name }) => name).sort()).toEqual(['初审丙', '副处长戊', '处长丁'].sort())
    const own = (await pipeline('coauthor', draft.id)).actions.find(({ verb }) => verb === 'approve')
    expect(own?.reasons.map(({ code }) => code)).toEqual(['decide.contributor'])
    await expectAgreement(draft.id)

    await decide('reviewer', review.id)
    await decide('head', review.id)
    expect((await pipeline('publisher', draft.id)).stage).toMatchObject({ stepName: '终审', step: 3 })
    await expectAgreement(draft.id)
  })

  test('of a text that changed under review: nobody can decide, and the fields are named', async () => {
    const draft = await draftArticle(office, { title: '悄悄改动', column: 'policy' })
    await submit(draft.id)
    await office.payload.update({ collection: 'columns', id: office.ids.columns.policy ?? '', data: { name: '改名' }, locale: 'zh' })
    const shown = await pipeline('reviewer', draft.id)
    expect(shown.deciders).toEqual([])
    expect(shown.actions.find(({ verb }) => verb === 'approve')?.reasons).toMatchObject([{ code: 'review.changed', path: 'column' }])
    await expectAgreement(draft.id, ['reviewer', 'author', 'publisher'])
  })

  test('of a returned text', async () => {
    const draft = await draftArticle(office, { title: '退回阶段' })
    const review = await submit(draft.id)
    await decide('reviewer', review.id, 'return', '请补充地点。')
    const shown = await pipeline('author', draft.id)
    expect(shown.stage).toMatchObject({ key: 'returned', zh: '已退回（初审），待修改' })
    expect(shown.events.at(-1)).toMatchObject({ who: '初审丙', time: '2026-03-02 09:00', zh: '初审退回：请补充地点。' })
    await expectAgreement(draft.id, ['author', 'reviewer', 'publisher'])
  })

  test('of an approved text, its deliveries, and its withdrawal', async () => {
    const { site, manual } = office.ids.outlets
    const draft = await draftArticle(office, { title: '发布阶段', more: { outlets: [site, manual] } })
    const review = await submit(draft.id)
    for (const person of ['reviewer', 'head', 'publisher']) await decide(person, review.id)
    const shown = await pipeline('publisher', draft.id)
    expect(shown.stage.key).toBe('approved')
    expect(shown.edition).toMatchObject({ number: 1, differs: false })
    expect(shown.deliveries.map(({ outlet, state, isDrill }) => [outlet.name, state.key, isDrill])).toEqual([
      ['官网', 'queued', true],
      ['人工微博', 'queued', false],
    ])
    await expectAgreement(draft.id)

    const problem = { code: 'manual', kind: 'held', zh: '请人工发布。', en: 'Publish it by hand.' }
    for (const { id } of shown.deliveries)
      await office.payload.update({ collection: 'deliveries', id, data: { state: 'held', attempts: 1, problem } as never })
    const held = await pipeline('publisher', draft.id)
    expect(held.deliveries[0]).toMatchObject({ problem: { zh: '请人工发布。' }, nextAt: null })
    expect(held.deliveries[0]?.actions.map(({ verb, allowed: may }) => [verb, may])).toEqual([
      ['confirm', true],
      ['giveUp', true],
      ['replay', true],
    ])
    await expectAgreement(draft.id, ['author', 'publisher', 'secretary', 'admin'])

    for (const { id } of shown.deliveries)
      await commands.confirm({ req: await office.as('publisher'), id, address: 'https://www.example.com/a' })
    const published = await pipeline('author', draft.id)
    expect(published.stage.key).toBe('published')
    expect(published.deliveries[0]).toMatchObject({ address: 'https://www.example.com/a', settledBy: '签发己' })
    await expectAgreement(draft.id, ['author', 'publisher', 'secretary', 'admin'])

    await commands.withdraw({ req: await office.as('secretary'), collection: 'articles', id: draft.id, reason: '已过期' })
    expect((await pipeline('author', draft.id)).stage.key).toBe('withdrawing')
    await expectAgreement(draft.id, ['author', 'secretary', 'publisher'])
  })

  test('of a changed draft behind what is published', async () => {
    const draft = await draftArticle(office, { title: '更正阶段' })
    const review = await submit(draft.id)
    for (const person of ['reviewer', 'head', 'publisher']) await decide(person, review.id)
    const req = await office.as('author')
    const change = { data: { body: bodyOf('改正后。') }, draft: true, overrideAccess: false, user: req.user, req } as const
    await office.payload.update({ collection: 'articles', id: draft.id, ...change })
    const shown = await pipeline('author', draft.id)
    expect(shown.edition?.differs).toBe(true)
    expect(allowed(shown)).toEqual(['correct'])
    await expectAgreement(draft.id, ['author', 'translator', 'publisher'])
  })

  test('of a translation: languages with their stages, and the language review', async () => {
    const draft = await draftArticle(office, { title: '多语种', column: 'news', more: { outlets: [office.ids.outlets.site] } })
    const { id } = await commands.addLanguage({ req: await office.as('translator'), collection: 'articles', id: draft.id, language: 'ar' })
    const review = await submit(draft.id)
    const shown = await pipeline('author', id)
    expect(shown.languages.map(({ language, direction, stage, isCurrent }) => [language, direction, stage.key, isCurrent])).toEqual([
      ['zh', 'ltr', 'inReview', false],
      ['ar', 'rtl', 'draft', true],
    ])
    expect(shown.languages[0]?.href).toBe(`/admin/collections/articles/${draft.id}/pipeline`)
    expect(shown.addLanguage.map(({ body }) => body.language)).toEqual(['en', 'ja', 'fr'])
    await expectAgreement(id, ['author', 'translator', 'publisher', 'auditor'])
    await decide('reviewer', review.id)
  })

  test('strangers and deactivated people read nothing', async () => {
    const draft = await draftArticle(office, { title: '不给外人看' })
    const req = await office.as('author')
    for (const user of [null, { ...req.user, active: false }] as never[])
      await expect(
        commands.pipelineOf({ req: { ...req, user } as PayloadRequest, collection: 'articles', id: draft.id }),
      ).rejects.toMatchObject({
        status: 401,
      })
    await expect(pipeline('author', 'none')).rejects.toMatchObject({ status: 404 })
  })
})

describe('what waits for a person', () => {
  const waits = async (person: string) => {
    const waiting = await commands.waitingFor({ req: await office.as(person) })
    return Object.fromEntries(Object.entries(waiting).map(([kind, rows]) => [kind, rows.map(({ title }) => title)]))
  }

  test('rounds they can decide, what came back to them, and what stands still outside', async () => {
    const draft = await draftArticle(office, { title: '等初审' })
    const review = await submit(draft.id)
    expect((await waits('reviewer')).decide).toContain('等初审')
    expect((await waits('author')).decide).not.toContain('等初审')
    expect((await waits('publisher')).decide).not.toContain('等初审')
    await decide('reviewer', review.id, 'return', '请补充。')
    expect((await waits('reviewer')).decide).not.toContain('等初审')
    expect((await waits('author')).returned).toContain('等初审')
    // Changed under review: no reviewer can do anything, who submitted it can.
    expect((await waits('reviewer')).decide).not.toContain('悄悄改动')
    expect((await waits('author')).returned).toContain('悄悄改动')
    await submit(draft.id)
    expect((await waits('author')).returned).not.toContain('等初审')
  })

  test('held deliveries and resting outlets, for those who look after them', async () => {
    const draft = await draftArticle(office, { title: '卡住的投送' })
    const review = await submit(draft.id)
    for (const person of ['reviewer', 'head', 'publisher']) await decide(person, review.id)
    const { deliveries } = await pipeline('publisher', draft.id)
    for (const { id } of deliveries) await office.payload.update({ collection: 'deliveries', id, data: { state: 'failed' } })
    const { pause } = await import('../../src/delivery/pause.ts')
    const outlet = String(deliveries[0]?.outlet.uid)
    await pause({ payload: office.payload, outlet, problem: { code: 'down', kind: 'outage', zh: '无法连接。', en: 'No connection.' } })
    expect(await waits('secretary')).toMatchObject({ held: ['卡住的投送'], paused: ['官网'] })
    expect(await waits('author')).toMatchObject({ held: [], paused: [] })
  })
})

describe('how far a text has come', () => {
  const approvedAt = '2026-03-02T02:00:00.000Z'
  const delivery = (outlet: string, action: 'publish' | 'withdraw', state: 'delivered' | 'failed' | 'held' | 'queued' | 'superseded') => ({
    outlet,
    action,
    state,
  })
  const keyOf = (...deliveries: ReturnType<typeof delivery>[]) => stageOf({ reviews: [], approvedAt, deliveries }).key

  test('is told by the newest delivery to each outlet', () => {
    expect(keyOf()).toBe('approved')
    expect(keyOf(delivery('site', 'publish', 'queued'), delivery('weibo', 'publish', 'failed'))).toBe('approved')
    expect(keyOf(delivery('site', 'publish', 'delivered'), delivery('weibo', 'publish', 'held'))).toBe('published')
    expect(keyOf(delivery('site', 'publish', 'delivered'), delivery('site', 'publish', 'superseded'))).toBe('published')
    const out = [delivery('site', 'publish', 'delivered'), delivery('weibo', 'publish', 'failed')]
    expect(keyOf(...out, delivery('site', 'withdraw', 'held'))).toBe('withdrawing')
    expect(keyOf(...out, delivery('site', 'withdraw', 'failed'))).toBe('withdrawing')
    expect(keyOf(...out, delivery('site', 'withdraw', 'delivered'))).toBe('withdrawn')
    expect(keyOf(...out, delivery('site', 'withdraw', 'delivered'), delivery('site', 'publish', 'queued'))).toBe('approved')
  })

  test('says when a correction came back', () => {
    const round = { round: 2, step: 0, stepName: '初审', chain: {}, isCorrection: true, openedAt: '2026-03-03T02:00:00.000Z' } as const
    const deliveries = [delivery('site', 'publish', 'delivered')]
    expect(stageOf({ reviews: [{ ...round, state: 'returned' }], approvedAt, deliveries })).toEqual({
      key: 'published',
      zh: '已发布，更正被退回',
      en: 'Published; its correction was returned',
    })
  })
})
