import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type CaseEventRow, checkCase } from '../../src/disclosure/cases/caseEvent.ts'
import { setDeadlines } from '../../src/jobs/setDeadlines.ts'
import type { Request as RequestRow } from '../../src/payload-types.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codeOf, codesOf, type Rest, restOf } from '../support/rest.ts'

/** Applications for disclosure from the counter to the proof of service, through the entrances people use. */
let office: TestOffice
let rest: Rest

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02T01:00:00.000Z' })
  rest = restOf(office)
})
afterAll(() => office.close())

const person = { name: '申请人甲', proofKind: '居民身份证', proofNumber: '310101199001011234', telephone: '021-12345678' }
const application = { channel: 'counter', applicantType: 'person', arrivedOn: '2026-03-02', wanted: '2025 年领事保护经费决算', person }
const post = (path: string, body: object, as = 'secretary') => rest.ask(`/requests${path}`, { method: 'POST', as, body })
const on = (day: string) => office.clock.set(`${day}T02:00:00.000Z`)
async function register(more: object = {}): Promise<RequestRow> {
  const { status, body } = await post('/register', { ...application, ...more })
  expect(status).toBe(200)
  return body as unknown as RequestRow
}
const row = async ({ id }: { id: string | number }) =>
  (await office.payload.findByID({ collection: 'requests', id, depth: 0 })) as RequestRow
const eventsOf = async ({ uid }: { uid?: string | null }) =>
  (await office.payload.find({ collection: 'case-events', where: { subject: { equals: uid } }, sort: 'seq', limit: 0, pagination: false }))
    .docs
async function agreeAll(request: RequestRow) {
  for (const as of ['reviewer', 'head', 'publisher']) {
    const { hash } = (await row(request)).reply as unknown as { hash: string }
    expect((await post(`/${request.id}/decide`, { decision: 'agree', hash }, as)).status).toBe(200)
  }
}

test('the whole way: registered, replied to by three people, served, late by nobody', async () => {
  on('2026-03-02')
  const request = await register()
  expect(request).toMatchObject({
    number: '2026-0001',
    state: 'running',
    receivedOn: '2026-03-02',
    dueOn: '2026-03-30',
    isDueProvisional: false,
  })
  on('2026-03-10')
  expect(codesOf(await post(`/${request.id}/serve`, { day: '2026-03-10', how: 'post', proof: 'x' }))).toContain('reply.none')
  const reply = await post(`/${request.id}/reply`, { outcome: 'disclosed', words: '现予公开。' })
  expect(reply.status).toBe(200)
  const { hash } = (reply.body as { reply: { hash: string } }).reply
  expect(codesOf(await post(`/${request.id}/serve`, { day: '2026-03-10', how: 'post', proof: 'x' }))).toContain('reply.waits')
  expect(codesOf(await post(`/${request.id}/decide`, { decision: 'agree', hash }, 'publisher'))).toEqual(['reply.role'])
  expect(codeOf(await post(`/${request.id}/decide`, { decision: 'agree', hash: 'x' }, 'reviewer'))).toBe('reply.changed')
  expect((await post(`/${request.id}/decide`, { decision: 'agree', hash }, 'reviewer')).status).toBe(200)
  expect(codesOf(await post(`/${request.id}/decide`, { decision: 'agree', hash }, 'reviewer'))).toEqual(['reply.twice'])
  await post(`/${request.id}/decide`, { decision: 'agree', hash }, 'head')
  await post(`/${request.id}/decide`, { decision: 'agree', hash }, 'publisher')
  expect(codesOf(await post(`/${request.id}/serve`, { day: '2026-03-01', how: 'post', proof: 'EMS 1' }))).toEqual([
    'reply.beforeAgreed',
    'request.beforeReceipt',
  ])
  expect((await post(`/${request.id}/serve`, { day: '2026-03-10', how: 'registeredPost', proof: 'EMS 1234567890' })).status).toBe(200)
  expect(await row(request)).toMatchObject({
    state: 'replied',
    outcome: 'disclosed',
    row: 'r1',
    closedOn: '2026-03-10',
    isLate: false,
    replyNumber: '2026-0001-R',
  })
  expect(codesOf(await post(`/${request.id}/clock`, { type: 'extended', day: '2026-03-10', days: 5, words: 'x', agreedBy: 'y' }))).toEqual([
    'request.closed',
  ])
  const events = await eventsOf(request)
  expect(events.map(({ type }) => type)).toEqual(['registered', 'replyDrafted', 'replyAgreed', 'replyAgreed', 'replyAgreed', 'replied'])
  expect(checkCase(events as unknown as CaseEventRow[])).toEqual([])
})

test('every contact with the applicant is in the record, also after the reply, and none on a day to come', async () => {
  on('2026-03-10')
  const request = await register({ wanted: '联系' })
  const spoke = { day: '2026-03-10', by: 'telephone', words: '电话确认所需年份' }
  expect((await post(`/${request.id}/contact`, spoke)).status).toBe(200)
  expect(codesOf(await post(`/${request.id}/contact`, { ...spoke, day: '2026-03-11' }))).toEqual(['request.future'])
  expect((await post(`/${request.id}/contact`, spoke, 'author')).status).toBe(403)
  await post(`/${request.id}/end`, { outcome: 'withdrawn', day: '2026-03-10', words: '来电撤回' })
  expect((await post(`/${request.id}/contact`, { ...spoke, by: 'visit', words: '来访说明' })).status).toBe(200)
  const events = await eventsOf(request)
  expect(events.map(({ type }) => type)).toEqual(['registered', 'contact', 'ended', 'contact'])
  expect(JSON.parse(events[1]?.body ?? '')).toMatchObject({ day: '2026-03-10', data: { by: 'telephone', words: '电话确认所需年份' } })
  expect(checkCase(events as unknown as CaseEventRow[])).toEqual([])
})

test('a new draft takes back what was agreed to the old one; a returned one is gone', async () => {
  on('2026-03-10')
  const request = await register({ wanted: '另一件' })
  await post(`/${request.id}/reply`, { outcome: 'notHeld', words: '不存在。' })
  const first = ((await row(request)).reply as unknown as { hash: string }).hash
  await post(`/${request.id}/decide`, { decision: 'agree', hash: first }, 'reviewer')
  await post(`/${request.id}/reply`, { outcome: 'notHeld', words: '经检索，该信息不存在。' })
  expect(codeOf(await post(`/${request.id}/decide`, { decision: 'agree', hash: first }, 'head'))).toBe('reply.changed')
  const { hash } = (await row(request)).reply as unknown as { hash: string }
  expect(codeOf(await post(`/${request.id}/decide`, { decision: 'return', hash }, 'reviewer'))).toBe('input.refused')
  expect((await post(`/${request.id}/decide`, { decision: 'return', hash, comment: '请写明检索范围' }, 'reviewer')).status).toBe(200)
  expect((await row(request)).reply).toBeNull()
})

test('corrected, asked about and extended, the date moves as the law says', async () => {
  on('2026-03-05')
  const request = await register({ arrivedOn: '2026-03-02', wanted: '补正' })
  await post(`/${request.id}/clock`, { type: 'correctionAsked', day: '2026-03-05', until: '2026-03-25', words: '请明确文号' })
  expect(await row(request)).toMatchObject({ state: 'waitsForApplicant', dueOn: '' })
  expect(codesOf(await post(`/${request.id}/reply`, { outcome: 'disclosed', words: 'x' }))).toEqual(['request.waitsForCorrection'])
  expect(codesOf(await post(`/${request.id}/end`, { outcome: 'notCorrected', day: '2026-03-05', words: '逾期' }))).toEqual([
    'request.stillTime',
  ])
  on('2026-04-15')
  await post(`/${request.id}/clock`, { type: 'corrected', day: '2026-03-20' })
  expect(await row(request)).toMatchObject({ state: 'running', dueOn: '2026-04-20' })
  expect(
    codesOf(await post(`/${request.id}/clock`, { type: 'correctionAsked', day: '2026-04-01', until: '2026-04-20', words: 'x' })),
  ).toEqual(['request.correctedOnce'])
  expect((await post(`/${request.id}/clock`, { type: 'extended', day: '2026-04-15', days: 15, words: '案情复杂' })).status).toBe(400)
  const extended = { type: 'extended', day: '2026-04-15', days: 15, words: '案情复杂', agreedBy: '秘书处负责人' }
  expect((await post(`/${request.id}/clock`, extended)).status).toBe(200)
  expect(await row(request)).toMatchObject({ dueOn: '2026-05-13' })
})

test('a third party that is silent is waited for until its time is over, and no longer', async () => {
  on('2026-05-13')
  const request = await register({ arrivedOn: '2026-05-11', wanted: '第三方' })
  await post(`/${request.id}/clock`, { type: 'thirdPartyAsked', day: '2026-05-13' })
  on('2026-06-03')
  await setDeadlines({ payload: office.payload })
  expect(await row(request)).toMatchObject({ state: 'waitsForThirdParty', dueOn: '2026-06-30' })
  on('2026-06-04')
  await setDeadlines({ payload: office.payload })
  expect(await row(request)).toMatchObject({ state: 'running', dueOn: '2026-06-30' })
  expect((await post(`/${request.id}/end`, { outcome: 'withdrawn', day: '2026-06-04', words: '来函撤回' })).status).toBe(200)
})

test('one that is not corrected in time ends, and counts so', async () => {
  on('2026-03-05')
  const request = await register({ arrivedOn: '2026-03-02', wanted: '不补正' })
  await post(`/${request.id}/clock`, { type: 'correctionAsked', day: '2026-03-05', until: '2026-03-25', words: '请明确' })
  on('2026-03-26')
  expect((await post(`/${request.id}/end`, { outcome: 'notCorrected', day: '2026-03-26', words: '逾期未补正' })).status).toBe(200)
  expect(await row(request)).toMatchObject({ state: 'closed', row: 'r6_1', closedOn: '2026-03-26' })
})

describe('what happens in between', () => {
  const reply = async ({ id }: RequestRow, more: object = {}) =>
    post(`/${id}/reply`, { outcome: 'disclosed', words: '予以公开。', ...more })
  const serve = ({ id }: RequestRow, day: string) => post(`/${id}/serve`, { day, how: 'counter', proof: '签收单' })

  test('a correction that is asked for takes back the reply, and so does the corrected application', async () => {
    on('2026-03-05')
    const request = await register({ wanted: '先拟后补' })
    await reply(request)
    await agreeAll(request)
    await post(`/${request.id}/clock`, { type: 'correctionAsked', day: '2026-03-05', until: '2026-03-20', words: '请明确' })
    expect((await row(request)).reply).toBeNull()
    expect(codesOf(await serve(request, '2026-03-05'))).toEqual(['reply.none'])
    await post(`/${request.id}/clock`, { type: 'corrected', day: '2026-03-05' })
    await reply(request)
    await agreeAll(request)
    expect((await serve(request, '2026-03-05')).status).toBe(200)
  })
  test('a reply is not served before the last of the three agreed', async () => {
    on('2026-03-31')
    const request = await register({ wanted: '倒签' })
    expect(request.dueOn).toBe('2026-03-30')
    await reply(request)
    await agreeAll(request)
    expect(codesOf(await serve(request, '2026-03-30'))).toEqual(['reply.beforeAgreed'])
    expect((await serve(request, '2026-03-31')).body).toMatchObject({ isLate: true })
  })
  test('an extension leaves the reply in hand, and moves its date', async () => {
    on('2026-03-30')
    const request = await register({ wanted: '先拟后延' })
    await reply(request)
    await post(`/${request.id}/clock`, { type: 'extended', day: '2026-03-30', days: 20, words: '案情复杂', agreedBy: '负责人' })
    on('2026-04-28')
    await agreeAll(request)
    expect((await serve(request, '2026-04-28')).body).toMatchObject({ isLate: false, dueOn: '2026-04-28' })
  })
  test('nothing is received before it arrived; it may be in the year after, and is numbered by its arrival', async () => {
    on('2026-03-05')
    const early = { channel: 'web', arrivedOn: '2026-03-04', confirmedOn: '2026-03-03', wanted: '倒收' }
    expect(codesOf(await post('/register', { ...application, ...early }))).toEqual(['request.beforeArrival'])
    const late = await register({ ...early, confirmedOn: '', arrivedOn: '2025-12-31' })
    expect(codesOf(await post(`/${late.id}/clock`, { type: 'received', day: '2025-12-30' }))).toEqual(['request.beforeArrival'])
    expect((await post(`/${late.id}/clock`, { type: 'received', day: '2026-01-04' })).body).toMatchObject({
      number: '2025-0001',
      receivedOn: '2026-01-04',
    })
  })
  test('several things of one day keep their order', async () => {
    on('2026-03-05')
    const request = await register({ wanted: '同日' })
    const all = [
      { type: 'thirdPartyAsked' },
      { type: 'thirdPartyAnswered', answer: 'agrees' },
      { type: 'thirdPartyAsked' },
      { type: 'feeAsked', by: 'pages', pages: 40 },
      { type: 'feePaid', yuan: 100 },
    ]
    for (const body of all)
      expect([body.type, (await post(`/${request.id}/clock`, { ...body, day: '2026-03-05' })).status]).toEqual([body.type, 200])
    expect(await row(request)).toMatchObject({ state: 'waitsForThirdParty' })
  })
})

describe('two at once', () => {
  const statuses = async (asked: Promise<{ status: number }>[]) => (await Promise.all(asked)).map(({ status }) => status).sort()
  async function replied(wanted: string) {
    on('2026-03-10')
    const request = await register({ wanted })
    await post(`/${request.id}/reply`, { outcome: 'disclosed', words: '予以公开。' })
    return { request, hash: ((await row(request)).reply as unknown as { hash: string }).hash }
  }
  const agree = ({ id }: RequestRow, hash: string, as: string) => post(`/${id}/decide`, { decision: 'agree', hash }, as)

  test('one person agrees once; two agree in two steps', async () => {
    const { request, hash } = await replied('同时同意')
    expect(await statuses([agree(request, hash, 'reviewer'), agree(request, hash, 'reviewer')])).toEqual([200, 403])
    expect(await statuses([agree(request, hash, 'head'), agree(request, hash, 'deputy')])).toEqual([200, 403])
    const { approvals } = (await row(request)).reply as unknown as { approvals: { step: string; person: string }[] }
    expect(approvals.map(({ step }) => step)).toEqual(['unit', 'legal'])
    expect(new Set(approvals.map(({ person }) => person)).size).toBe(2)
  })
  test('two who saw the same step decide it once', async () => {
    const { request, hash } = await replied('同一步')
    const atUnit = (as: string) => post(`/${request.id}/decide`, { decision: 'agree', hash, step: 'unit' }, as)
    expect(await statuses([atUnit('reviewer'), atUnit('head')])).toEqual([200, 409])
    const { approvals } = (await row(request)).reply as unknown as { approvals: { step: string }[] }
    expect(approvals.map(({ step }) => step)).toEqual(['unit'])
  })
  test('served once', async () => {
    const { request } = await replied('同时送达')
    await agreeAll(request)
    const serve = () => post(`/${request.id}/serve`, { day: '2026-03-10', how: 'counter', proof: '签收单' })
    expect(await statuses([serve(), serve()])).toEqual([200, 409])
  })
  test('who agrees while a new draft is written agrees to nothing of it', async () => {
    const { request, hash } = await replied('同时改稿')
    await Promise.all([agree(request, hash, 'reviewer'), post(`/${request.id}/reply`, { outcome: 'notHeld', words: '不存在。' })])
    expect((await row(request)).reply).toMatchObject({ outcome: 'notHeld', approvals: [] })
  })
  test('and every row is what its chain tells', async () => {
    const { checkCases } = await import('../../src/verify/checkCases.ts')
    expect((await checkCases({ payload: office.payload })).faults).toEqual([])
  })
})

describe('the calendar', () => {
  test('that arrives sets open dates anew', async () => {
    on('2026-12-10')
    const request = await register({ arrivedOn: '2026-12-10', wanted: '跨年' })
    expect(request).toMatchObject({ dueOn: '2027-01-07', isDueProvisional: true })
    const calendar = {
      year: 2027,
      status: 'official',
      source: '国办发明电〔2026〕1号',
      off: '2027-01-01\n2027-01-02\n2027-01-03',
      work: '',
    }
    expect((await rest.ask('/calendars', { method: 'POST', as: 'secretary', body: calendar })).status).toBe(201)
    expect(await row(request)).toMatchObject({ dueOn: '2027-01-08', isDueProvisional: false })
  })
  test.each<[object, string]>([
    [{ off: '2028-02-30' }, 'no day'],
    [{ off: '2027-01-01' }, 'another year'],
    [{ work: '2028-01-03' }, 'a Monday that is worked anyway'],
    [{ off: '2028-01-01', work: '2028-01-01' }, 'both'],
    [{ off: '2028-01-01 2028-01-01' }, 'twice'],
  ])('%p is refused: %s', async (more) => {
    const body = { year: 2028, status: 'official', ...more }
    expect(codesOf(await rest.ask('/calendars', { method: 'POST', as: 'secretary', body }))).toContain('calendar.day')
  })
  test('is there from the first day, and not written twice for a year', async () => {
    const { docs } = await office.payload.find({ collection: 'calendars', where: { year: { equals: 2026 } } })
    expect(docs).toMatchObject([{ status: 'official', work: expect.stringContaining('2026-02-14') }])
    expect((await rest.ask('/calendars', { method: 'POST', as: 'secretary', body: { year: 2026, status: 'official' } })).status).toBe(400)
  })
})

describe('who asked', () => {
  test('is read by the secretariat alone, with a reason, and each look is in the record', async () => {
    on('2026-12-20')
    const request = await register({ wanted: '谁问的', arrivedOn: '2026-12-18', proof: Buffer.from('scan').toString('base64') })
    expect((await post(`/${request.id}/person`, { why: '核对' }, 'auditor')).status).toBe(403)
    expect((await post(`/${request.id}/person`, {})).status).toBe(400)
    expect((await post(`/${request.id}/person`, { why: '寄送答复' })).body).toMatchObject(person)
    expect((await post(`/${request.id}/person`, { why: '核对身份', proof: true })).body).toMatchObject({
      proof: Buffer.from('scan').toString('base64'),
    })
    expect((await eventsOf(request)).map(({ type }) => type)).toEqual(['registered', 'lookedAt', 'lookedAt'])
  })
  test('stands nowhere in the clear, and on no other entrance', async () => {
    for (const collection of ['requests', 'applicants', 'case-events', 'events', 'security-events'] as const) {
      const { docs } = await office.payload.find({ collection, limit: 0, pagination: false, depth: 0 })
      expect([collection, JSON.stringify(docs).includes('申请人甲'), JSON.stringify(docs).includes('310101199001011234')]).toEqual([
        collection,
        false,
        false,
      ])
    }
    expect((await rest.ask('/applicants', { as: 'secretary' })).status).toBe(403)
    expect((await rest.ask('/requests', { as: 'author' })).status).toBe(403)
  })
})

describe('a file of applications', () => {
  const heads = '申请方式,到达日期,确认日期,申请人类别,所需信息,姓名或名称,身份证明,证件号码,电话'
  const line = (name: string, wanted: string, arrivedOn = '2026-12-18') =>
    `互联网,${arrivedOn},2026-12-20,自然人,${wanted},${name},居民身份证,3101011990010${name.codePointAt(0)},021-12345678`
  const send = (rows: string[], as?: string) => post('/import', { csv: [heads, ...rows].join('\n') }, as)
  const stored = async () =>
    Promise.all((['requests', 'applicants', 'case-events'] as const).map((collection) => office.payload.count({ collection })))
  test('is registered as one at a time would be, once', async () => {
    on('2026-12-20')
    const { status, body } = await send([line('甲', '批复一'), line('乙', '批复二')])
    const { registered } = body as unknown as { registered: string[] }
    expect([status, registered.length]).toEqual([200, 2])
    const { docs } = await office.payload.find({ collection: 'requests', where: { number: { in: registered } }, sort: 'number', depth: 0 })
    expect(docs).toMatchObject([
      { wanted: '批复一', channel: 'web', state: 'running', receivedOn: '2026-12-20' },
      { wanted: '批复二', applicantType: 'person', dueOn: docs[0]?.dueOn },
    ])
    const before = await stored()
    const again = await send([line('甲', '批复一'), line('丙', '批复三'), line('丙', '批复三')])
    expect([again.status, codesOf(again)]).toEqual([400, ['import.again', 'import.again']])
    expect(JSON.stringify(again.body)).toContain(`第 2 行：已登记为 ${registered[0]}`)
    expect(await stored()).toEqual(before)
    // The same person may ask the same again on another day.
    expect((await send([line('甲', '批复一', '2026-12-19')])).status).toBe(200)
  })
  test('with one bad line is refused whole, every fault with its line', async () => {
    const before = await stored()
    const refused = await send([line('丁', '可以'), line('戊', ''), line('己', '日子不对', '2099-01-01'), '传真,,,,,,,,'])
    expect(refused.status).toBe(400)
    expect(new Set(JSON.stringify(refused.body).match(/Line \d+:/g))).toEqual(new Set(['Line 3:', 'Line 4:', 'Line 5:']))
    expect(await stored()).toEqual(before)
  })
  test('is the secretariat’s', async () => {
    for (const as of ['reviewer', 'author', 'admin']) expect((await send([line('庚', 'x')], as)).status).toBe(403)
    for (const csv of [undefined, 1, '', [], 'x', `${heads}`]) expect((await post('/import', { csv })).status).toBe(400)
  })
})

describe('at the door', () => {
  const registered = async () => (await office.payload.count({ collection: 'requests' })).totalDocs
  test.each<[object, string]>([
    [{ channel: 'pigeon' }, 'channel'],
    [{ applicantType: 'ghost' }, 'applicantType'],
    [{ arrivedOn: '2026-02-30' }, 'arrivedOn'],
    [{ arrivedOn: '2099-01-01' }, 'the future'],
    [{ arrivedOn: '0226-03-02' }, 'a year nobody writes'],
    [{ arrivedOn: '0000-01-01' }, 'the year nought'],
    [{ wanted: ' ' }, 'wanted'],
    [{ person: { ...person, name: '' } }, 'name'],
    [{ person: { ...person, proofNumber: undefined } }, 'proof'],
    [{ person: { ...person, telephone: '' } }, 'no way to reach them'],
    [{ proof: '<script>' }, 'a proof that is none'],
    [{ proof: 1 }, 'a number for a proof'],
    [{ isOral: 'yes' }, 'a word for a yes'],
    [{ isOral: true, channel: 'post' }, 'said by post'],
    [{ needsHelp: 1 }, 'a number for a yes'],
    [{ confirmedOn: 0 }, 'no day'],
    [{ person: [person] }, 'a list for a person'],
    [{ channel: ['counter'] }, 'a list for a channel'],
    [{ wanted: { zh: 'x' } }, 'an object for words'],
    [{ wanted: 'a'.repeat(4001) }, 'too long'],
  ])('%p is refused (%s), and nothing is stored', async (more) => {
    const count = await registered()
    const { status } = await post('/register', { ...application, ...more })
    expect([400, 409]).toContain(status)
    expect(await registered()).toBe(count)
  })
  const junk = [null, 0, -1, 1.5, '', 'x', [], {}, true, 'a'.repeat(50_000), `a${String.fromCharCode(0)}`, '2026-02-30']
  test.each(['clock', 'contact', 'reply', 'decide', 'serve', 'end', 'person'])('/%s takes nothing that is none', async (verb) => {
    on('2026-12-20')
    const request = await register({ wanted: `坏输入 ${verb}`, arrivedOn: '2026-12-18' })
    const whole = {
      type: 'extended',
      day: '2026-12-20',
      days: 5,
      by: 'mail',
      how: 'post',
      proof: 'x',
      agreedBy: 'y',
      words: 'z',
      until: '2026-12-30',
    }
    const good: Record<string, unknown> = { ...whole, outcome: 'disclosed', row: 'r1', decision: 'agree', hash: 'x', why: 'w', comment: '' }
    const before = [await row(request), (await eventsOf(request)).length]
    for (const field of {
      clock: ['type', 'day', 'days', 'words', 'agreedBy'],
      contact: ['by', 'words', 'day'],
      reply: ['outcome', 'words'],
      decide: ['decision', 'hash'],
      serve: ['day', 'how'],
      end: ['outcome', 'day'],
      person: ['why'],
    }[verb] ?? [])
      for (const value of junk) {
        // Any words are words.
        if (['x', '2026-02-30'].includes(String(value)) && ['words', 'agreedBy', 'why'].includes(field)) continue
        const { status } = await post(`/${request.id}/${verb}`, { ...good, [field]: value }, verb === 'decide' ? 'reviewer' : 'secretary')
        expect([verb, field, value, status >= 400 && status < 500]).toEqual([verb, field, value, true])
      }
    for (const body of [[], 'x', 1]) expect((await post(`/${request.id}/${verb}`, body as object)).status).toBe(400)
    expect([await row(request), (await eventsOf(request)).length]).toEqual(before)
    expect((await post(`/nobody/${verb}`, good, verb === 'decide' ? 'reviewer' : 'secretary')).status).toBeLessThan(500)
  })
  test('one by mail waits for the applicant’s word', async () => {
    on('2026-12-20')
    const request = await register({ channel: 'web', arrivedOn: '2026-12-18', wanted: '网上' })
    expect(request).toMatchObject({ state: 'toConfirm', receivedOn: '', dueOn: '' })
    expect(codesOf(await post(`/${request.id}/reply`, { outcome: 'disclosed', words: 'x' }))).toContain('request.notReceived')
    await post(`/${request.id}/clock`, { type: 'received', day: '2026-12-20' })
    expect(await row(request)).toMatchObject({ state: 'running', receivedOn: '2026-12-20' })
  })
  test('two at once do not get one number', async () => {
    const both = await Promise.all([
      register({ wanted: '甲', arrivedOn: '2026-12-18' }),
      register({ wanted: '乙', arrivedOn: '2026-12-18' }),
    ])
    expect(new Set(both.map(({ number }) => number)).size).toBe(2)
  })
  test('the ten thousandth of a year follows the one before it, and is listed after it', async () => {
    const before = {
      number: '2025-9999',
      sequence: 2025_009999,
      channel: 'counter',
      applicantType: 'person',
      wanted: '丙',
      state: 'closed',
    }
    const data = { ...before, uid: 'case-9999', arrivedOn: '2025-12-31', origin: 'drill', revision: 1 }
    const { id } = await office.payload.db.create({ collection: 'requests', data })
    const next = [await register({ wanted: '丁', arrivedOn: '2025-12-31' }), await register({ wanted: '戊', arrivedOn: '2025-12-31' })]
    expect(next.map(({ number }) => number)).toEqual(['2025-10000', '2025-10001'])
    const { body } = await rest.ask('/requests?where[number][like]=2025-&limit=3', { as: 'secretary' })
    expect((body.docs as RequestRow[]).map(({ number }) => number)).toEqual(['2025-10001', '2025-10000', '2025-9999'])
    await office.payload.db.deleteOne({ collection: 'requests', where: { id: { equals: id } } })
  })
  test('counting in another row takes a reason', async () => {
    const request = await register({ wanted: '改列', arrivedOn: '2026-12-18' })
    expect((await post(`/${request.id}/reply`, { outcome: 'notHeld', row: 'r6_3', words: 'x' })).status).toBe(400)
    await post(`/${request.id}/reply`, { outcome: 'notHeld', row: 'r6_3', rowReason: '上级口径', words: '不存在' })
    await agreeAll(request)
    await post(`/${request.id}/serve`, { day: '2026-12-20', how: 'counter', proof: '签收单' })
    expect(await row(request)).toMatchObject({ outcome: 'notHeld', row: 'r6_3', rowReason: '上级口径' })
  })
})
