import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { countCalls, watch } from '../../bench/countCalls.ts'
import { type CaseEventRow, checkCase } from '../../src/disclosure/cases/caseEvent.ts'
import { makeReport } from '../../src/report/makeReport.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codesOf, type Rest, reasonsOf, restOf } from '../support/rest.ts'

/** What people enter in the year, what crosses no door, and what the report makes of it. */
let office: TestOffice
let rest: Rest

beforeAll(async () => {
  office = await openOffice({ start: '2022-12-01T01:00:00.000Z' })
  rest = restOf(office)
})
afterAll(() => office.close())

const enter = async (collection: string, body: object, as = 'secretary') => rest.ask(`/${collection}`, { method: 'POST', as, body })
const entered = async (collection: string, body: object) => {
  const { status, body: answer } = await enter(collection, body)
  expect([collection, status, status === 201 ? '' : JSON.stringify(answer)]).toEqual([collection, 201, ''])
  return (answer as { doc: { id: string; uid: string; dueOn?: string } }).doc
}
const report = () => makeReport({ payload: office.payload, year: 2022, origin: 'live' })

test('each figure counts its rows of the year, and a row that is void counts no more', async () => {
  const consultation = await entered('consultations', { title: '征集', openFrom: '2022-03-01', openUntil: '2022-03-31' })
  for (const receivedOn of ['2022-03-02', '2022-03-03', '2021-12-31'])
    await entered('submissions', { consultation: consultation.id, receivedOn, words: '意见', adopted: 'open' })
  for (const kind of ['reportHeard', 'progressMeeting', 'progressMeeting', 'training', 'briefing'])
    await entered('activities', { title: '会', kind, heldOn: '2022-05-05' })
  await entered('activities', { title: '去年的会', kind: 'progressMeeting', heldOn: '2021-05-05' })
  const inspection = await entered('inspections', { title: '检测', kind: 'content', inspectedOn: '2022-06-01' })
  await entered('inspections', { title: '检测', kind: 'security', inspectedOn: '2022-06-01' })
  for (const kind of ['consult', 'complaint', 'suggestion', 'siteError'])
    await entered('messages', { subject: kind, kind, source: 'web', receivedOn: '2022-07-01', repliedOn: '2022-07-04' })
  await entered('documents', {
    title: '表彰办法',
    kind: 'policy',
    formedOn: '2022-04-01',
    decision: 'proactive',
    disclosedOn: '2022-04-02',
    interpretedOn: '2022-04-03',
  })
  await entered('documents', { title: '规范', kind: 'normative', formedOn: '2021-04-01', repealedOn: '2022-04-01', decision: 'proactive' })
  await entered('lawsuits', { title: '复议', kind: 'review', openedOn: '2022-01-05', closedOn: '2022-02-05', result: 'upheld' })
  for (const key of ['licence', 'penalty', 'coercion', 'fees']) await entered('statements', { year: 2022, key, value: 0 })
  await entered('statements', { year: 2022, key: 'staff', value: 2 })
  const made = await report()
  expect(made.figures).toMatchObject({
    consultations: 1,
    submissions: 2,
    reportsHeard: 1,
    progressMeetings: 2,
    trainings: 1,
    studySessions: 0,
    contentInspections: 1,
    securityInspections: 1,
    messages: 2,
    policies: 1,
    staff: 2,
  })
  expect(made.tables[2]).toMatchObject({ normative: [0, 1, 0], licence: [0] })
  expect(made.tables[4].slice(0, 5)).toEqual([1, 0, 0, 0, 1])
  expect(made.checks.filter(({ ok }) => !ok)).toEqual([])

  expect((await rest.ask(`/inspections/${inspection.id}`, { method: 'PATCH', as: 'secretary', body: { isVoid: true } })).status).toBe(400)
  const voided = await rest.ask(`/inspections/${inspection.id}`, {
    method: 'PATCH',
    as: 'secretary',
    body: { isVoid: true, voidReason: '重复登记' },
  })
  expect(voided.status).toBe(200)
  expect((await report()).figures).toMatchObject({ contentInspections: 0, securityInspections: 1 })
})

test('it is made by as many queries at ten times the size, on paper beside earlier years too', async () => {
  const { printYear } = await import('../../src/report/print/printYear.ts')
  watch(office.payload)
  const print = async () => void (await printYear({ payload: office.payload, made: await report() }))
  const calls = async () => [await countCalls(async () => void (await report())), await countCalls(print)]
  let written = 0
  async function write(count: number) {
    for (const until = written + count; written < until; written++) {
      const [id, day] = [`bulk-${written}`, `2022-0${(written % 9) + 1}-15`]
      const named = { uid: id, key: id, delivery: id, edition: id, text: id, item: id, outlet: 'o', outletName: 'o', title: 'x' }
      const facts = {
        type: 'first',
        seq: 1,
        channel: 'website',
        language: 'zh',
        kind: 'article',
        origin: 'live',
        day,
        at: `${day}T00:00:00.000Z`,
      }
      await office.payload.create({ collection: 'publications', data: { ...named, ...facts } as never, context: { givenUid: true } })
      const request = { uid: id, number: id, channel: 'counter', wanted: 'x', applicantType: 'person', state: 'replied', revision: 1 }
      const days = { arrivedOn: day, receivedOn: day, closedOn: day, row: 'r1', origin: 'live' }
      await office.payload.db.create({ collection: 'requests', data: { ...request, ...days } })
      const messages = {
        uid: id,
        numberKey: id,
        subject: 'x',
        kind: 'consult',
        source: 'web',
        receivedOn: day,
        repliedOn: day,
        origin: 'live',
      }
      await office.payload.db.create({ collection: 'messages', data: messages })
    }
  }
  await write(30)
  const [made = 0, printed = 0] = await calls()
  const before = (await report()).figures
  await write(270)
  expect(await calls()).toEqual([made, printed])
  const { figures } = await report()
  for (const name of ['published', 'requests', 'messages']) expect([name, (figures[name] ?? 0) - (before[name] ?? 0)]).toEqual([name, 270])
  expect(made).toBeLessThan(50)
  expect(printed).toBeLessThan(150)
  for (const collection of ['publications', 'requests', 'messages'] as const)
    await office.payload.db.deleteMany({ collection, where: { uid: { like: 'bulk-' } } })
}, 60_000)

test('who entered a row and who changed it stands in its own chain', async () => {
  const message = await entered('messages', { subject: '问', kind: 'consult', source: 'hotline', receivedOn: '2022-09-30' })
  expect(message.dueOn).toBe('2022-10-10')
  await rest.ask(`/messages/${message.id}`, { method: 'PATCH', as: 'publisher', body: { words: '补充' } })
  const { docs } = await office.payload.find({
    collection: 'case-events',
    where: { subject: { equals: message.uid } },
    sort: 'seq',
    limit: 0,
    pagination: false,
  })
  expect(docs.map(({ type, personName }) => [type, personName])).toEqual([
    ['entered', '秘书'],
    ['changed', '签发己'],
  ])
  expect(checkCase(docs as unknown as CaseEventRow[])).toEqual([])
})

test('an item nobody stated keeps the report from being whole', async () => {
  const { checks } = await makeReport({ payload: office.payload, year: 2021, origin: 'live' })
  expect(checks.find(({ id }) => id === 'T2-STATED')).toMatchObject({
    ok: false,
    severity: 'error',
    evidence: { zh: expect.stringContaining('行政许可'), en: expect.stringContaining('Administrative licences') },
  })
})

test('each unit states its part of an item once, and the report adds them and tells who stated what, zeros too', async () => {
  const { recordsBehind } = await import('../../src/report/recordsBehind.ts')
  const state = (body: object) => enter('statements', { year: 2020, ...body })
  const { press } = office.ids.units
  const parts = [
    { key: 'fees', value: 0.1 },
    { key: 'fees', value: 16385.275443, unit: press },
    { key: 'penalty', value: 0 },
    { key: 'penalty', value: 0, unit: press },
  ]
  for (const part of parts) expect((await state(part)).status).toBe(201)
  // What is no year, no unit or nothing at all is a mistake of who asks.
  for (const body of [
    { year: null },
    { year: 'x', key: 'fees', value: 1 },
    { key: 'fees', value: 1, unit: 'none' },
    { year: 2020.5, key: 'fees', value: 1 },
  ])
    expect([body, (await enter('statements', body)).status]).toEqual([body, 400])
  for (const part of parts) {
    const before = await office.payload.count({ collection: 'statements' })
    expect(codesOf(await state({ ...part, value: 1 }))).toEqual(['statement.twice'])
    expect(await office.payload.count({ collection: 'statements' })).toEqual(before)
  }
  const year = { payload: office.payload, year: 2020, origin: 'live' as const }
  const { tables, checks } = await makeReport(year)
  expect([tables[2].fees, tables[2].penalty]).toEqual([[16385.375443], [0]])
  expect(checks.find(({ id }) => id === 'T2-FEES')).toMatchObject({ ok: true })
  const { records, sentence } = await recordsBehind({ ...year, of: 'T2.penalty.0' })
  expect(sentence?.en).toContain('a zero is stated too')
  expect(records.map(({ told }) => told).sort()).toEqual(['0 · 新闻处 · 秘书 · 2022-12-01', '0 · 秘书 · 2022-12-01'])
  // Void, it makes place for another; a change of one's own is no second one.
  const [own] = (await office.payload.find({ collection: 'statements', where: { uid: { equals: records[0]?.uid } }, depth: 0 })).docs
  const change = (body: object) => rest.ask(`/statements/${own?.id}`, { method: 'PATCH', as: 'secretary', body })
  expect((await change({ value: 2 })).status).toBe(200)
  expect((await change({ isVoid: true, voidReason: '重复' })).status).toBe(200)
  expect((await state({ key: 'penalty', value: 3, ...(own?.unit ? { unit: press } : {}) })).status).toBe(201)
  expect(codesOf(await change({ isVoid: false }))).toEqual(['statement.twice'])
})

describe('at the door', () => {
  test.each<[string, object, string]>([
    ['messages', { subject: 'x', kind: 'consult', source: 'web', receivedOn: '2022-07-05', repliedOn: '2022-07-04' }, 'message.early'],
    ['consultations', { title: 'x', openFrom: '2022-03-02', openUntil: '2022-03-01' }, 'consultation.period'],
    ['consultations', { title: 'x', openFrom: '2022-03-02', openUntil: '2022-03-05', outcomeOn: '2022-03-04' }, 'consultation.outcome'],
    ['documents', { title: 'x', kind: 'other', formedOn: '2022-03-02', decision: 'withheld' }, 'document.ground'],
    ['documents', { title: 'x', kind: 'other', formedOn: '2022-03-02', repealedOn: '2022-03-01' }, 'document.repealed'],
    ['lawsuits', { title: 'x', kind: 'review', openedOn: '2022-03-02', closedOn: '2022-03-01', result: 'upheld' }, 'lawsuit.closed'],
    ['lawsuits', { title: 'x', kind: 'review', openedOn: '2022-03-02', result: 'upheld' }, 'lawsuit.result'],
    ['statements', { year: 2022, key: 'licence', value: 0.5 }, 'statement.value'],
    ['statements', { year: 2022, key: 'fees', value: 0.0000001 }, 'statement.value'],
  ])('%s %j is refused', async (collection, body, code) => expect(codesOf(await enter(collection, body))).toContain(code))

  test.each<[string, object]>([
    ['activities', { title: 'x', kind: 'party', heldOn: '2022-01-01' }],
    ['activities', { title: 'x', kind: 'training', heldOn: '2022-13-01' }],
    ['activities', { title: 'x', kind: 'training', heldOn: '0222-01-01' }],
    ['lawsuits', { title: 'x', kind: 'review', openedOn: '2022-01-01', answerDueOn: '9999-12-31' }],
    ['activities', { title: 'x', kind: 'training' }],
    ['statements', { year: 2022, key: 'licence', value: -1 }],
    ['submissions', { receivedOn: '2022-01-01', words: 'x', adopted: 'yes' }],
    ['inspections', { title: 'x', kind: 'ipv6', inspectedOn: '2022-01-01', share: 101 }],
  ])('%s %j is refused', async (collection, body) => expect((await enter(collection, body)).status).toBe(400))

  // The clock stands on 1 December 2022 in Shanghai.
  const ahead = '2022-12-02'
  const answered = { subject: 'x', kind: 'consult', source: 'web', receivedOn: '2022-11-01' }
  const criticism = { subject: 'x', source: 'public', by: 'x', words: 'x', dueOn: '2023-06-01' }
  const account = { year: 2022, kind: 'budget', level: 'office', body: 'x', dueOn: '2023-06-01' }
  const document = { title: 'x', kind: 'other', formedOn: '2022-11-01', decision: 'proactive' }
  const there = { title: 'x', art20Item: 9, place: 'x', address: 'https://www.example.org/' }
  test.each<[string, string, object]>([
    ['activities', 'heldOn', { title: 'x', kind: 'training', heldOn: ahead }],
    ['inspections', 'inspectedOn', { title: 'x', kind: 'content', inspectedOn: ahead }],
    ['inspections', 'remediedOn', { title: 'x', kind: 'content', inspectedOn: '2022-11-01', remediedOn: ahead }],
    ['messages', 'receivedOn', { ...answered, receivedOn: ahead }],
    ['messages', 'repliedOn', { ...answered, repliedOn: ahead }],
    ['messages', 'transferredOn', { ...answered, repliedOn: '2022-11-02', transferredOn: ahead }],
    ['consultations', 'outcomeOn', { title: 'x', openFrom: '2022-03-01', openUntil: '2022-03-31', outcomeOn: ahead }],
    ['documents', 'formedOn', { ...document, formedOn: ahead }],
    ['documents', 'disclosedOn', { ...document, disclosedOn: ahead }],
    ['documents', 'interpretedOn', { ...document, interpretedOn: ahead }],
    ['documents', 'filedOn', { ...document, filingState: 'filed', filedOn: ahead }],
    ['documents', 'reviewedOn', { ...document, reviewState: 'kept', reviewedOn: ahead }],
    ['lawsuits', 'openedOn', { title: 'x', kind: 'review', openedOn: ahead }],
    ['lawsuits', 'closedOn', { title: 'x', kind: 'review', openedOn: '2022-11-01', closedOn: ahead, result: 'upheld' }],
    ['statements', 'year', { year: 2023, key: 'licence', value: 0 }],
    ['criticisms', 'receivedOn', { ...criticism, receivedOn: ahead }],
    ['criticisms', 'answeredOn', { ...criticism, receivedOn: '2022-11-01', answer: 'x', answeredOn: ahead }],
    ['budgets', 'approvedOn', { ...account, approvedOn: ahead }],
    ['budgets', 'publishedOn', { ...account, publishedOn: ahead, address: 'https://www.example.org/' }],
    ['elsewhere', 'since', { ...there, since: ahead }],
  ])('%s with "%s" on a day to come is refused, told in both languages, and nothing is stored', async (collection, path, body) => {
    const before = await office.payload.count({ collection: collection as 'activities' })
    const answer = await enter(collection, { unit: office.ids.units.press, ...body })
    const reason = reasonsOf(answer).find(({ code }) => code === 'register.ahead')
    expect([answer.status, reason?.path]).toEqual([400, path])
    expect(reason?.zh).toContain('还没有到（今天是 2022-12-01）')
    expect(reason?.en).toContain('which is yet to come (today is 2022-12-01)')
    expect(await office.payload.count({ collection: collection as 'activities' })).toEqual(before)
  })

  test('nor does a change put one there, or the Local API; today is no day to come, and a plan has its place', async () => {
    const { id } = await entered('activities', { title: '会', kind: 'exchange', heldOn: '2022-12-01' })
    const moved = await rest.ask(`/activities/${id}`, { method: 'PATCH', as: 'secretary', body: { heldOn: ahead } })
    expect([moved.status, codesOf(moved)]).toEqual([400, ['register.ahead']])
    const data = { title: '会', kind: 'exchange' as const, heldOn: ahead }
    await expect(office.payload.create({ collection: 'activities', data: data as never })).rejects.toMatchObject({
      code: 'register.refused',
    })
    await entered('consultations', { title: '拟征集', openFrom: '2023-03-01', openUntil: '2023-03-31' })
    await entered('documents', { ...document, repealedOn: '2027-11-01' })
    await entered('duties', { year: 2023, task: '报送', dueOn: '2023-06-01', unit: office.ids.units.press })
  })

  test('what is entered without saying since when stands elsewhere since today', async () => {
    const { id } = await entered('elsewhere', { ...there, unit: office.ids.units.press })
    expect((await rest.ask(`/elsewhere/${id}`, { as: 'author' })).body).toMatchObject({ since: '2022-12-01' })
  })

  test('nobody deletes a row, and an author enters none', async () => {
    const { id } = await entered('activities', { title: '会', kind: 'exchange', heldOn: '2022-01-01' })
    expect((await rest.ask(`/activities/${id}`, { method: 'DELETE', as: 'admin' })).status).toBe(403)
    expect((await enter('activities', { title: '会', kind: 'exchange', heldOn: '2022-01-01' }, 'author')).status).toBe(403)
  })
})
