import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Request as RequestRow } from '../../src/payload-types.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codesOf, type Rest, restOf } from '../support/rest.ts'

/** What the law sets a date for waits on the dashboard of those who have to see to it, and what can be done is offered by the rules of the commands. */
let office: TestOffice
let rest: Rest

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02T01:00:00.000Z' })
  rest = restOf(office)
})
afterAll(() => office.close())

const person = { name: '申请人甲', proofKind: '居民身份证', proofNumber: '310101199001011234', telephone: '021-12345678' }
const post = (path: string, body: object, as = 'secretary') => rest.ask(path, { method: 'POST', as, body })
const on = (day: string) => office.clock.set(`${day}T02:00:00.000Z`)
const application = { channel: 'counter', applicantType: 'person', arrivedOn: '2026-03-02', wanted: '2025 年领事保护经费决算', person }
const register = async (more: object = {}) => (await post('/requests/register', { ...application, ...more })).body as unknown as RequestRow
async function waiting(who: string, kind: 'replies' | 'applications' | 'messages' | 'messageReplies' | 'alarms') {
  const { allWaiting } = await import('../../src/admin/allWaiting.ts')
  return (await allWaiting({ req: await office.as(who) }))[kind]
}
async function desk(who: string, { id }: RequestRow) {
  const { deskOf } = await import('../../src/disclosure/request/deskOf.ts')
  return deskOf({ req: await office.as(who), id: String(id) })
}
const read = ({ id }: RequestRow) => office.payload.findByID({ collection: 'requests', id, depth: 0 })
const verbs = (actions: { body: Record<string, string>; verb: string }[]) =>
  actions.map(({ verb, body }) => body.type ?? body.decision ?? verb)

describe('an application', () => {
  test('waits for the secretariat from three working days before its date, then says how late it is', async () => {
    on('2026-03-02')
    const { id } = await register()
    on('2026-03-24')
    expect(await waiting('secretary', 'applications')).toEqual([])
    on('2026-03-25')
    expect(await waiting('secretary', 'applications')).toEqual([
      {
        title: '2026-0001 2025 年领事保护经费决算',
        language: '',
        since: '',
        href: `/admin/collections/requests/${id}`,
        zh: '答复期限 2026-03-30，还有 3 个工作日',
        en: 'due on 2026-03-30, 3 working days left',
      },
    ])
    expect(await waiting('publisher', 'applications')).toEqual([])
    on('2026-04-01')
    expect((await waiting('secretary', 'applications'))[0]?.zh).toBe('答复期限 2026-03-30，已逾期 2 个工作日')
  })

  test('its reply waits for each in turn, and for nobody who decided already', async () => {
    on('2026-04-01')
    const request = await register({ arrivedOn: '2026-04-01', wanted: '轮到谁' })
    const { hash } = (
      (await post(`/requests/${request.id}/reply`, { outcome: 'disclosed', words: '现予公开。' })).body as { reply: { hash: string } }
    ).reply
    const seen = async () => {
      const found = await Promise.all(
        ['reviewer', 'head', 'publisher', 'secretary', 'author'].map(async (who) => [who, await waiting(who, 'replies')] as const),
      )
      return found.filter(([, rows]) => rows.length > 0).map(([who]) => who)
    }
    expect(await seen()).toEqual(['reviewer', 'head'])
    await post(`/requests/${request.id}/decide`, { decision: 'agree', hash }, 'reviewer')
    expect(await seen()).toEqual(['head'])
    await post(`/requests/${request.id}/decide`, { decision: 'agree', hash }, 'head')
    expect(await seen()).toEqual(['publisher'])
    await post(`/requests/${request.id}/decide`, { decision: 'agree', hash }, 'publisher')
    expect(await seen()).toEqual([])
  })
})

describe('what can be done with one', () => {
  test('is what the rules allow next', async () => {
    on('2026-04-02')
    const mailed = await register({ channel: 'web', arrivedOn: '2026-04-02', wanted: '网上' })
    expect(verbs((await desk('secretary', mailed)).clock)).toEqual(['received', 'noteContact'])
    const request = await register({ arrivedOn: '2026-04-02', wanted: '下一步' })
    expect(verbs((await desk('secretary', request)).clock)).toEqual([
      'correctionAsked',
      'thirdPartyAsked',
      'agencyAsked',
      'extended',
      'reasonsAsked',
      'feeAsked',
      'feeAsked',
      'noteContact',
    ])
    expect(verbs((await desk('secretary', request)).replying)).toEqual(['draftReply', 'endRequest'])
    await post(`/requests/${request.id}/clock`, { type: 'correctionAsked', day: '2026-04-02', until: '2026-04-20', words: '请明确' })
    const waits = await desk('secretary', request)
    expect(verbs(waits.clock)).toContain('corrected')
    expect(verbs(waits.clock)).not.toContain('correctionAsked')
    // Nothing is left but to withdraw: it is not corrected, and there is time yet.
    expect(waits.replying.map(({ verb, input }) => [verb, input?.options?.map(({ value }) => value)])).toEqual([
      ['endRequest', ['withdrawn']],
    ])
  })

  test('is offered to whose step it is, with the hash of what they read, and why not to others', async () => {
    on('2026-04-02')
    const request = await register({ arrivedOn: '2026-04-02', wanted: '谁来审' })
    await post(`/requests/${request.id}/reply`, { outcome: 'disclosed', words: '现予公开。' })
    const [agree] = (await desk('reviewer', request)).deciding
    expect(agree).toMatchObject({ verb: 'agreeReply', allowed: true })
    expect((await desk('publisher', request)).deciding[0]?.reasons.map(({ code }) => code)).toEqual(['reply.role'])
    const seen = await desk('auditor', request)
    expect([seen.clock, seen.replying, seen.deciding, seen.personAt]).toEqual([[], [], [], null])
    const { status } = await rest.ask(agree?.path.replace('/api', '') ?? '', { method: 'POST', as: 'reviewer', body: agree?.body })
    expect(status).toBe(200)
    expect((await desk('reviewer', request)).deciding[0]?.reasons.map(({ code }) => code)).toEqual(['reply.twice'])
  })
})

describe('a message', () => {
  test('waits once it is late, and says so when the red line of three months is near', async () => {
    on('2026-05-06')
    const { body } = await post('/messages', { subject: '护照', kind: 'consult', source: 'web', receivedOn: '2026-05-06' })
    const { id } = body.doc as { id: string }
    // The Saturday is worked in place of the holiday: the third working day.
    on('2026-05-09')
    expect(await waiting('secretary', 'messages')).toEqual([])
    on('2026-05-10')
    expect(await waiting('secretary', 'messages')).toMatchObject([
      { title: '护照', zh: expect.stringMatching(/^办理期限 2026-05-09，已逾期$/) },
    ])
    expect(await waiting('author', 'messages')).toEqual([])
    on('2026-07-07')
    expect(await waiting('publisher', 'messages')).toMatchObject([{ zh: '3 个月红线 2026-08-06' }])
    on('2026-08-07')
    expect(await waiting('publisher', 'messages')).toMatchObject([{ zh: '3 个月红线 2026-08-06，已过' }])
    const { hash } = ((await post(`/messages/${id}/reply`, { words: '已答复。' })).body as { draft: { hash: string } }).draft
    expect(await waiting('publisher', 'messageReplies')).toMatchObject([{ title: '护照', zh: '秘书 起草的答复待审核' }])
    expect(await waiting('secretary', 'messageReplies')).toEqual([])
    await post(`/messages/${id}/decide`, { decision: 'agree', hash }, 'publisher')
    expect(await waiting('reviewer', 'messageReplies')).toEqual([])
    await post(`/messages/${id}/answer`, { day: '2026-08-07', proof: '回执' })
    expect(await waiting('secretary', 'messages')).toEqual([])
  })
  test('that is an error on the site waits on the day it is to be handed on by', async () => {
    on('2026-08-10')
    const { body } = await post('/messages', { subject: '错字', kind: 'siteError', source: 'web', receivedOn: '2026-08-10' })
    expect(await waiting('secretary', 'messages')).toEqual([])
    on('2026-08-11')
    expect(await waiting('secretary', 'messages')).toMatchObject([{ title: '错字', zh: '转办期限 2026-08-11，尚未转办' }])
    const unit = (office.ids.units as Record<string, string>).press
    await post(`/messages/${(body.doc as { id: string }).id}/assign`, { unit, day: '2026-08-11' })
    expect(await waiting('secretary', 'messages')).toEqual([])
  })
  test('that was made void waits for nobody', async () => {
    on('2026-08-07')
    await post('/messages', { subject: '误登', kind: 'consult', source: 'web', receivedOn: '2026-05-06', isVoid: true, voidReason: '误登' })
    expect(await waiting('secretary', 'messages')).toEqual([])
  })
})

describe('an alarm', () => {
  const look = async () => {
    const { keepAlarms } = await import('../../src/disclosure/alarms/keepAlarms.ts')
    return keepAlarms({ payload: office.payload })
  }
  const alarmsOn = async (record: string) => {
    const where = { record: { equals: record } }
    return (await office.payload.find({ collection: 'alarms', where, sort: 'key', pagination: false, depth: 0 })).docs
  }
  const openNow = async () =>
    (await office.payload.count({ collection: 'alarms', where: { and: [{ state: { equals: 'open' } }, { register: { exists: true } }] } }))
      .totalDocs
  async function gauges() {
    const { registerMetrics } = await import('../../src/server/metrics/register.ts')
    const text = await registerMetrics({ payload: office.payload }).registry.metrics()
    const gauge = (name: string) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1])
    return { record: gauge('fabu_record_alarms_open'), outside: gauge('fabu_alarms_open') }
  }
  const told = async (who: string, title: string) => (await waiting(who, 'alarms')).filter((one) => one.title === title)

  test('tells the secretariat of an application that is due soon, then late, once each, and ends by itself with the reply', async () => {
    on('2026-09-01')
    await look()
    const request = await register({ arrivedOn: '2026-09-01', wanted: '提醒一次' })
    const alarms = async () => (await alarmsOn(request.uid ?? '')).map(({ kind, state, settledAs }) => [kind, state, settledAs ?? ''])
    const { dueOn } = request
    await look()
    expect(await alarms()).toEqual([])
    const before = await gauges()
    on('2026-09-28')
    await look()
    await look()
    expect(await alarms()).toEqual([['nearlyDue', 'open', '']])
    // The metrics tell of it among the records, and not among what stands outside.
    const { record, outside } = await gauges()
    expect([record, outside]).toEqual([await openNow(), before.outside])
    expect(record).toBeGreaterThan(before.record)
    expect(await told('secretary', request.number)).toMatchObject([
      { zh: `申请将到期。答复期限 ${dueOn}。`, href: `/admin/collections/requests/${request.id}` },
    ])
    // Told once: not among the dates besides.
    expect((await waiting('secretary', 'applications')).filter(({ title }) => title.startsWith(request.number))).toEqual([])
    expect(await told('publisher', request.number)).toEqual([])
    on('2026-10-10')
    await look()
    expect(await alarms()).toEqual([
      ['late', 'open', ''],
      ['nearlyDue', 'settled', 'passed'],
    ])
    await post(`/requests/${request.id}/end`, { outcome: 'withdrawn', day: '2026-10-10', words: '电话撤回' })
    expect((await read(request)).state).toBe('closed')
    await look()
    expect(await alarms()).toEqual([
      ['late', 'settled', 'passed'],
      ['nearlyDue', 'settled', 'passed'],
    ])
    expect(await told('secretary', request.number)).toEqual([])
    expect(await look()).toEqual({ raised: 0, closed: 0 })
  })

  test('that a person settled is not raised again while its cause stays; the secretariat alone settles one on an application', async () => {
    on('2026-10-12')
    const request = await register({ arrivedOn: '2026-10-12', wanted: '已知悉' })
    on('2026-11-08')
    await look()
    const [alarm] = await alarmsOn(request.uid ?? '')
    const settle = (as: string) => post(`/alarms/${alarm?.id}/settle`, { as: 'resolved', explanation: '已在拟稿' }, as)
    const refused = await settle('publisher')
    expect([refused.status, codesOf(refused)]).toEqual([403, ['alarm.ofRequest']])
    expect((await post(`/alarms/${alarm?.id}/settle`, { as: 'passed', explanation: '结束' })).status).toBe(400)
    expect((await settle('secretary')).status).toBe(200)
    await look()
    expect(await alarmsOn(request.uid ?? '')).toMatchObject([{ state: 'settled', settledAs: 'resolved', settledByName: '秘书' }])
    // It is over once the reply is; what the person said of it stays.
    await post(`/requests/${request.id}/end`, { outcome: 'withdrawn', day: '2026-11-08', words: '撤回' })
    await look()
    expect(await alarmsOn(request.uid ?? '')).toMatchObject([{ settledAs: 'resolved', passedAt: '2026-11-08T02:00:00.000Z' }])
  })

  test('on an application is read by whoever reads those', async () => {
    const seen = async (as: string) =>
      ((await rest.ask('/alarms?where[register][equals]=requests&limit=1', { as })).body as { totalDocs: number }).totalDocs
    expect(await seen('auditor')).toBeGreaterThan(0)
    expect(await seen('author')).toBe(0)
  })

  test('tells of a message from two months on, and ends when it is answered or void', async () => {
    on('2026-11-09')
    const enter = async (subject: string) =>
      (await post('/messages', { subject, kind: 'suggestion', source: 'web', receivedOn: '2026-11-09' })).body.doc as {
        id: string
        uid: string
      }
    const [answered, voided] = [await enter('建议一'), await enter('建议二')]
    const states = async ({ uid }: { uid: string }) => (await alarmsOn(uid)).map(({ kind, state }) => `${kind} ${state}`)
    on('2027-01-08')
    await look()
    expect(await states(answered)).toEqual([])
    on('2027-01-09')
    await look()
    expect(await states(answered)).toEqual(['nearRedLine open'])
    expect(await told('publisher', '建议一')).toMatchObject([{ zh: '留言临近红线。3 个月红线 2027-02-09，尚未答复。' }])
    await rest.ask(`/messages/${answered.id}`, {
      method: 'PATCH',
      as: 'secretary',
      body: { isVoid: true, voidReason: '误登' },
    })
    await look()
    expect([await states(answered), await states(voided)]).toEqual([['nearRedLine settled'], ['nearRedLine open']])
    // Should the cause come back, that is another alarm.
    await rest.ask(`/messages/${answered.id}`, { method: 'PATCH', as: 'secretary', body: { isVoid: false } })
    await look()
    expect(await states(answered)).toEqual(['nearRedLine settled', 'nearRedLine open'])
  })
})
