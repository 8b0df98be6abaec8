import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CaseEvent, Message } from '../../src/payload-types.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codeOf, codesOf, type Rest, restOf } from '../support/rest.ts'

/** A message on its way: assigned, drafted, agreed to by another person, answered; each step in its chain, and `verify` holds it. */
let office: TestOffice
let rest: Rest

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02T01:00:00.000Z' })
  rest = restOf(office)
})
afterAll(() => office.close())

const on = (day: string) => office.clock.set(`${day}T02:00:00.000Z`)
const post = (path: string, body: object, as = 'secretary') => rest.ask(path, { method: 'POST', as, body })
const patch = (path: string, body: object, as = 'secretary') => rest.ask(path, { method: 'PATCH', as, body })
const question = { subject: '护照', kind: 'consult', source: 'web', receivedOn: '2026-03-02', words: '怎样换发？我的电话 13800138000' }
async function enter(more: object = {}): Promise<Message> {
  const { status, body } = await post('/messages', { ...question, ...more })
  expect([status, status === 201 ? '' : JSON.stringify(body)]).toEqual([201, ''])
  return body.doc as Message
}
const read = async ({ id }: { id: string }) => office.payload.findByID({ collection: 'messages', id, depth: 0 })
async function chain({ uid }: Pick<Message, 'uid'>): Promise<CaseEvent[]> {
  const where = { subject: { equals: uid } }
  return (await office.payload.find({ collection: 'case-events', where, sort: 'seq', limit: 0, pagination: false, depth: 0 })).docs
}
async function faults() {
  const { checkCases } = await import('../../src/verify/checkCases.ts')
  return (await checkCases({ payload: office.payload })).faults
}
/** Drafted by the secretariat and agreed to by a reviewer. */
async function agreed({ id }: Message, more: object = {}) {
  const { body } = await post(`/messages/${id}/reply`, { words: '请到出入境窗口办理。', ...more })
  const { hash } = body.draft as { hash: string }
  expect((await post(`/messages/${id}/decide`, { decision: 'agree', hash }, 'reviewer')).status).toBe(200)
}
const answer = { day: '2026-03-03', proof: '回执 1' }

describe('the limits', () => {
  test('the office sets move open messages that came since, and no answered one', async () => {
    on('2026-03-02')
    const before = await enter({ receivedOn: '2026-02-27', subject: '之前' })
    const open = await enter({ subject: '未答' })
    const recorded = await enter({ subject: '已答', repliedOn: '2026-03-02', reply: '已答复。' })
    expect([before.dueOn, open.dueOn, recorded.dueOn]).toEqual(['2026-03-03', '2026-03-05', '2026-03-05'])
    const limit = { kind: 'consult', from: '2026-03-01', days: 2, source: '本机关规定（2026）' }
    const { status, body } = await post('/message-limits', limit)
    expect(status).toBe(201)
    expect((await read(before)).dueOn).toBe('2026-03-03')
    expect((await read(open)).dueOn).toBe('2026-03-04')
    expect((await read(recorded)).dueOn).toBe('2026-03-05')
    expect((await chain(open)).map(({ type, personName }) => [type, personName])).toEqual([
      ['entered', '秘书'],
      ['dueAnew', ''],
    ])
    // Mending an answered one measures it by what held.
    await patch(`/messages/${recorded.id}`, { subject: '已答（改）' })
    expect((await read(recorded)).dueOn).toBe('2026-03-05')
    await patch(`/message-limits/${(body.doc as { id: string }).id}`, { days: 4 })
    expect((await read(open)).dueOn).toBe('2026-03-06')
    expect((await post('/message-limits', limit)).status).toBe(400)
  })
  test('have a source and are whole numbers; an author sets none', async () => {
    const limit = { kind: 'suggestion', from: '2030-01-01', days: 2, source: '规定' }
    expect((await post('/message-limits', { ...limit, source: '' })).status).toBe(400)
    for (const days of [0, 1.5, 61, '']) expect([days, (await post('/message-limits', { ...limit, days })).status]).toEqual([days, 400])
    expect((await post('/message-limits', limit, 'author')).status).toBe(403)
  })
  test('a calendar that arrives moves open messages and documents that are not public yet', async () => {
    on('2026-12-31')
    const open = await enter({ receivedOn: '2026-12-31', subject: '跨年', kind: 'complaint' })
    const paper = { title: '公文', kind: 'other', formedOn: '2026-12-31', decision: 'proactive' }
    const document = (await post('/documents', paper)).body.doc as { id: string; uid: string; dueOn: string }
    const out = (await post('/documents', { ...paper, disclosedOn: '2026-12-31' })).body.doc as { id: string; dueOn: string }
    const { docs } = await office.payload.find({ collection: 'calendars', where: { year: { equals: 2027 } } })
    const next = { status: 'official', source: '国办发明电〔2026〕7号', off: '2027-01-01\n2027-01-04\n2027-01-05', work: '' }
    if (docs[0]) await patch(`/calendars/${docs[0].id}`, next)
    else await post('/calendars', { year: 2027, ...next })
    expect(((await read(open)).dueOn ?? '') > (open.dueOn ?? '')).toBe(true)
    const now = async (id: string) => (await office.payload.findByID({ collection: 'documents', id, depth: 0 })).dueOn ?? ''
    expect((await now(document.id)) > document.dueOn).toBe(true)
    expect(await now(out.id)).toBe(out.dueOn)
    expect((await chain(document)).map(({ type }) => type)).toEqual(['entered', 'dueAnew'])
    expect(await faults()).toEqual([])
  })
})

describe('a message', () => {
  test('is assigned, drafted, agreed to by another, answered and judged, each step in its chain', async () => {
    on('2026-03-02')
    const message = await enter()
    const { press, consular } = office.ids.units as Record<string, string>
    expect((await post(`/messages/${message.id}/assign`, { unit: press, day: '2026-03-02' })).status).toBe(200)
    on('2026-03-03')
    expect(codeOf(await post(`/messages/${message.id}/assign`, { unit: consular, day: '2026-03-03' }))).toBe('input.refused')
    expect((await post(`/messages/${message.id}/assign`, { unit: consular, day: '2026-03-03', why: '属领事处职责' })).status).toBe(200)
    expect(codesOf(await post(`/messages/${message.id}/assign`, { unit: consular, day: '2026-03-03', why: '再转' }))).toEqual([
      'message.there',
    ])
    expect(await read(message)).toMatchObject({ unit: consular, transferredOn: '2026-03-02' })

    const drafted = await post(`/messages/${message.id}/reply`, { words: '请到出入境窗口办理。' })
    const { hash } = drafted.body.draft as { hash: string }
    expect(codesOf(await post(`/messages/${message.id}/answer`, answer))).toEqual(['reply.waits'])
    expect(codesOf(await post(`/messages/${message.id}/decide`, { decision: 'agree', hash: 'x' }, 'reviewer'))).toEqual(['reply.changed'])
    expect((await post(`/messages/${message.id}/decide`, { decision: 'return', hash, comment: '写明地址' }, 'reviewer')).status).toBe(200)
    expect((await read(message)).draft ?? null).toBeNull()
    await agreed(message)
    expect(codesOf(await post(`/messages/${message.id}/answer`, { ...answer, day: '2026-03-02' }))).toEqual(['reply.beforeAgreed'])
    expect(codesOf(await post(`/messages/${message.id}/answer`, { ...answer, day: '2026-03-04' }))).toEqual(['message.future'])
    expect(codeOf(await post(`/messages/${message.id}/answer`, { ...answer, through: 'telephone' }))).toBe('input.refused')
    expect(codesOf(await post(`/messages/${message.id}/satisfaction`, { satisfaction: 5 }))).toEqual(['message.open'])
    expect((await post(`/messages/${message.id}/answer`, answer)).status).toBe(200)
    expect(await read(message)).toMatchObject({
      reply: '请到出入境窗口办理。',
      repliedOn: '2026-03-03',
      repliedThrough: 'web',
      isRecorded: false,
    })
    for (const satisfaction of [0, 6, 1.5, '好'])
      expect((await post(`/messages/${message.id}/satisfaction`, { satisfaction })).status).toBe(400)
    expect((await post(`/messages/${message.id}/satisfaction`, { satisfaction: '4' })).status).toBe(200)
    expect(codesOf(await post(`/messages/${message.id}/satisfaction`, { satisfaction: 5 }))).toEqual(['message.noted'])
    for (const [verb, body] of Object.entries({ assign: { unit: press, day: '2026-03-03', why: 'x' }, reply: { words: 'x' }, answer }))
      expect([verb, codesOf(await post(`/messages/${message.id}/${verb}`, body))]).toEqual([verb, ['message.answered']])

    expect((await chain(message)).map(({ type, day, personName }) => [type, day, personName])).toEqual([
      ['entered', '2026-03-02', '秘书'],
      ['assigned', '2026-03-02', '秘书'],
      ['assigned', '2026-03-03', '秘书'],
      ['replyDrafted', '2026-03-03', '秘书'],
      ['replyReturned', '2026-03-03', '初审丙'],
      ['replyDrafted', '2026-03-03', '秘书'],
      ['replyAgreed', '2026-03-03', '初审丙'],
      ['answered', '2026-03-03', '秘书'],
      ['satisfaction', '2026-03-03', '秘书'],
    ])
    expect(JSON.parse((await chain(message))[2]?.body ?? '{}').data).toMatchObject({ unitName: '领事处', why: '属领事处职责' })
    expect(await faults()).toEqual([])
  })

  test('is reviewed by nobody who drafted the reply, and by no other role', async () => {
    const message = await enter({ receivedOn: '2026-03-03' })
    const { body } = await post(`/messages/${message.id}/reply`, { words: '答' }, 'publisher')
    const decide = (as: string) =>
      post(`/messages/${message.id}/decide`, { decision: 'agree', hash: (body.draft as { hash: string }).hash }, as)
    expect(codesOf(await decide('publisher'))).toEqual(['reply.own'])
    expect(codesOf(await decide('secretary'))).toEqual(['reply.forbidden'])
    expect((await decide('publisher2')).status).toBe(200)
    expect(codesOf(await decide('reviewer'))).toEqual(['reply.done'])
    expect(codesOf(await post(`/messages/${message.id}/reply`, { words: '答' }, 'reviewer'))).toEqual(['register.forbidden'])
  })

  test('whose question is mended is read again before it is answered', async () => {
    const message = await enter({ receivedOn: '2026-03-03' })
    await agreed(message)
    expect((await patch(`/messages/${message.id}`, { words: '其实我问的是签证' })).status).toBe(200)
    expect(codesOf(await post(`/messages/${message.id}/answer`, answer))).toEqual(['reply.outdated'])
    await agreed(message)
    expect((await post(`/messages/${message.id}/answer`, answer)).status).toBe(200)
  })

  test('is answered by nobody who only types it in', async () => {
    const message = await enter({ receivedOn: '2026-03-03' })
    const typed = {
      reply: '答',
      repliedOn: '2026-03-03',
      unit: (office.ids.units as Record<string, string>).press,
      isPublic: true,
      satisfaction: 5,
    }
    for (const [path, value] of Object.entries(typed)) {
      const refused = await patch(`/messages/${message.id}`, { [path]: value })
      expect([path, refused.status, codesOf(refused)]).toEqual([path, 409, ['message.byCommand']])
    }
    expect((await post('/messages', { ...question, reply: '没有日期的答复' })).status).toBe(409)
    // What commands write is not taken from a client.
    await patch(`/messages/${message.id}`, { isRecorded: true, draft: { hash: 'x' }, item: 'x' })
    expect(await read(message)).toMatchObject({ isRecorded: false })
    expect((await read(message)).draft ?? null).toBeNull()
    // A form sends back what it was given.
    const { id: _, ...whole } = { ...(await read(message)) }
    expect((await patch(`/messages/${message.id}`, { ...whole, errorKind: '错别字' })).status).toBe(200)
    expect(await faults()).toEqual([])
  })

  test('that was answered before it was entered says so and may be mended; void, nothing is done about it', async () => {
    const recorded = await enter({ repliedOn: '2026-03-02', reply: '已答复' })
    expect(recorded.isRecorded).toBe(true)
    expect((await patch(`/messages/${recorded.id}`, { reply: '已答复（更正）', satisfaction: 3 })).status).toBe(200)
    expect(
      codesOf(await patch(`/messages/${recorded.id}`, { isPublic: true, publicSubject: 'x', publicWords: '电话 13800138000' })),
    ).toEqual(['message.personal'])
    const message = await enter({ isVoid: true, voidReason: '误登' })
    expect(codesOf(await post(`/messages/${message.id}/reply`, { words: 'x' }))).toEqual(['message.void'])
  })

  test('is marked for publication without what tells of the asker', async () => {
    const message = await enter({ receivedOn: '2026-03-03' })
    const text = { words: '请拨打 021-62565900。', isPublic: 'yes', publicSubject: '护照换发' }
    expect(codesOf(await post(`/messages/${message.id}/reply`, text))).toEqual(['message.publicWords'])
    expect(codesOf(await post(`/messages/${message.id}/reply`, { ...text, publicWords: question.words }))).toEqual(['message.personal'])
    expect((await read(message)).draft ?? null).toBeNull()
    await agreed(message, { ...text, publicWords: '怎样换发护照？' })
    await post(`/messages/${message.id}/answer`, answer)
    expect(await read(message)).toMatchObject({ isPublic: true, publicSubject: '护照换发', publicWords: '怎样换发护照？' })
  })

  test('shows on its desk what each may do next, by the rules of the commands', async () => {
    const { messageDeskOf } = await import('../../src/disclosure/messages/messageDeskOf.ts')
    const desk = async (who: string, { id }: Message) => messageDeskOf({ req: await office.as(who), id })
    const message = await enter({ receivedOn: '2026-03-03', kind: 'siteError' })
    expect((await desk('secretary', message)).working.map(({ verb }) => verb)).toEqual(['assign', 'draftReply'])
    const { derived } = await desk('author', message)
    expect([derived.due, derived.lines.at(-1)?.slice(0, 14)]).toEqual([message.dueOn, `${message.dueOn}  届满`])
    await post(`/messages/${message.id}/reply`, { words: '已更正。' })
    const seen = await desk('reviewer', message)
    expect([seen.working, seen.deciding.map(({ verb, allowed }) => [verb, allowed])]).toEqual([
      [],
      [
        ['agreeReply', true],
        ['returnReply', true],
      ],
    ])
    await post(`/messages/${message.id}/decide`, seen.deciding[0]?.body ?? {}, 'reviewer')
    expect((await desk('secretary', message)).working.map(({ verb }) => verb)).toEqual(['assign', 'draftReply', 'answer'])
    expect((await desk('author', message)).events).toEqual([])
  })

  test('tampered with behind the record is told by verify', async () => {
    const message = await enter({ receivedOn: '2026-03-03' })
    await agreed(message)
    await post(`/messages/${message.id}/answer`, answer)
    const row = await read(message)
    const forge = async (data: object) =>
      office.payload.db.updateOne({ collection: 'messages', where: { id: { equals: row.id } }, data: data as never })
    await forge({ reply: '另一个答复' })
    expect((await faults()).map(({ problem }) => problem)).toEqual(
      expect.arrayContaining([expect.stringContaining('"reply"'), expect.stringContaining('not what was agreed to')]),
    )
    await forge({ reply: row.reply, draft: { ...(row.draft as object), approvals: [] } })
    expect((await faults()).map(({ problem }) => problem)).toEqual([expect.stringContaining('draft')])
    await forge({ draft: row.draft })
    expect(await faults()).toEqual([])
  })
})

describe('what is pasted from the national platform', () => {
  const pasted =
    '编号：GJ-1\n标题：错别字\n网址：http://wsb.example.gov.cn/a\n问题描述：己经\n时间：2026-03-03 9:00\n编号：GJ-2\n标题：打不开\n网址：http://wsb.example.gov.cn/b'
  const count = async () => (await office.payload.count({ collection: 'messages' })).totalDocs

  test('is shown as it would be registered, and registered with one press', async () => {
    on('2026-03-04')
    const before = await count()
    const shown = await post('/messages/read-pasted', { text: pasted })
    expect(shown.body).toMatchObject({
      entries: [{ line: 1, message: { platformNumber: 'GJ-1', receivedOn: '2026-03-03' }, reasons: [], known: null }, { line: 6 }],
      unread: [],
    })
    expect(await count()).toBe(before)
    const { status, body } = await post('/messages/register-pasted', { text: pasted })
    const [first] = body.registered as { id: string; uid: string }[]
    expect([status, await count()]).toEqual([200, before + 2])
    expect(await read(first ?? { id: '' })).toMatchObject({
      kind: 'siteError',
      source: 'nationalPlatform',
      receivedOn: '2026-03-03',
      transferDueOn: '2026-03-04',
      dueOn: '2026-03-06',
      words: '己经\n提交时间：2026-03-03 9:00',
    })
    expect((await chain({ uid: first?.uid ?? '' })).map(({ type, personName }) => [type, personName])).toEqual([['entered', '秘书']])
    expect(await faults()).toEqual([])
  })

  test('is refused whole where a number is known, twice there, or a line is not understood; who has seen it leaves that out', async () => {
    const before = await count()
    const more = `看不懂\n${pasted}\n编号：GJ-3\n标题：新的`
    expect(codesOf(await post('/messages/register-pasted', { text: more }))).toEqual(['paste.unread', 'paste.known', 'paste.known'])
    expect(codesOf(await post('/messages/register-pasted', { text: '编号：ＧＪ-4\n标题：a\n编号：gj-4\n标题：b' }))).toEqual([
      'paste.twice',
    ])
    expect(codesOf(await post('/messages/register-pasted', { text: `标题：${'长'.repeat(201)}\n时间：2026-03-09` }))).toEqual([
      'input.refused',
      'message.future',
    ])
    expect(codesOf(await post('/messages/register-pasted', { text: '看不懂', leaveOut: true }))).toEqual(['paste.nothing'])
    expect(codesOf(await post('/messages/register-pasted', { text: pasted }, 'author'))).toEqual(['register.forbidden'])
    expect(await count()).toBe(before)
    const { body } = await post('/messages/register-pasted', { text: more, leaveOut: true })
    expect(body.registered).toMatchObject([{ subject: '新的' }])
  })

  test('has each number once at every door, and a void one frees it', async () => {
    const typed = { ...question, kind: 'siteError', platformNumber: 'ｇｊ-5' }
    const made = await enter(typed)
    expect(made.platformNumber).toBe('GJ-5')
    expect(codesOf(await post('/messages', { ...question, platformNumber: 'GJ-5' }))).toEqual(['message.known'])
    expect((await patch(`/messages/${made.id}`, { isVoid: true, voidReason: '误登' })).status).toBe(200)
    expect((await post('/messages', { ...question, platformNumber: 'GJ-5' })).status).toBe(201)
    expect(codesOf(await patch(`/messages/${made.id}`, { isVoid: false }))).toEqual(['message.known'])
  })
})

describe('a draft of a text', () => {
  const column = () => (office.ids.columns as Record<string, string>).news

  test('is made of an answer that is marked for publication, once, and linked', async () => {
    on('2026-03-05')
    const message = await enter({ receivedOn: '2026-03-05' })
    expect(codesOf(await post(`/messages/${message.id}/draft`, { column: column() }))).toEqual(['message.open', 'message.notPublic'])
    await agreed(message, { isPublic: true, publicSubject: '怎样换发护照', publicWords: '怎样换发护照？\n要多久？' })
    await post(`/messages/${message.id}/answer`, { day: '2026-03-05', proof: '回执' })
    expect(codesOf(await post(`/messages/${message.id}/draft`, {}))).toEqual(['column.none'])
    const { messageDeskOf } = await import('../../src/disclosure/messages/messageDeskOf.ts')
    const { working } = await messageDeskOf({ req: await office.as('secretary'), id: String(message.id) })
    const offered = working.find(({ verb }) => verb === 'draftText')
    const { docs: columns } = await office.payload.find({ collection: 'columns', pagination: false, depth: 0 })
    expect(offered).toMatchObject({ allowed: true, input: { name: 'column', kind: 'choice', isRequired: true, initial: '' } })
    expect(offered?.input?.options?.map(({ value }) => value).sort()).toEqual(columns.map(({ uid }) => uid).sort())
    expect((await post(`/messages/${message.id}/draft`, { column: column() })).status).toBe(200)
    const { item } = await read(message)
    const { docs } = await office.payload.find({ collection: 'articles', where: { item: { equals: item } }, draft: true, depth: 0 })
    expect(docs).toMatchObject([{ title: '怎样换发护照', _status: 'draft', column: column() }])
    expect(JSON.stringify(docs[0]?.body)).toContain('要多久？')
    expect(JSON.stringify(docs[0]?.body)).not.toContain('13800138000')
    expect(codesOf(await post(`/messages/${message.id}/draft`, { column: column() }))).toEqual(['message.drafted'])
    expect(await faults()).toEqual([])
  })

  test('is made of a consultation, then of its outcome with a link to it; answers come from a file, all or none', async () => {
    on('2026-03-06')
    const { body } = await post('/consultations', { title: '服务指南修订', openFrom: '2026-03-06', openUntil: '2026-03-20' })
    const { id, uid } = body.doc as { id: string; uid: string }
    const at = `/consultations/${id}`
    // No door lets the items be typed.
    await patch(at, { item: 'typed', outcomeItem: 'typed' })
    expect((await office.payload.findByID({ collection: 'consultations', id, depth: 0 })).item ?? null).toBeNull()
    expect((await post(`${at}/draft`, { words: '现公开征求意见。', column: column() })).status).toBe(200)
    expect(codesOf(await post(`${at}/draft`, { words: 'x', column: column() }))).toEqual(['consultation.drafted'])
    const row = async () => office.payload.findByID({ collection: 'consultations', id, depth: 0 })
    const { item } = await row()
    const notices = await office.payload.find({ collection: 'notices', where: { item: { equals: item } }, draft: true, depth: 0 })
    expect(
      notices.docs.map(({ inForceFrom, inForceUntil }) => [inForceFrom, inForceUntil].map((day) => new Date(day ?? '').toISOString())),
    ).toEqual([['2026-03-05T16:00:00.000Z', '2026-03-20T16:00:00.000Z']])

    const count = async () => (await office.payload.count({ collection: 'submissions', where: { consultation: { equals: id } } })).totalDocs
    on('2026-03-10')
    const bad =
      '收到日期,意见,采纳\n2026-03-07,好,采纳\n2026-03-05,早了,\n2026-03-11,晚了,\n昨天,什么时候,\n2026/3/7,好,\n2026-03-07,,\n2026-03-07,再议,也许'
    const refused = await post(`${at}/import`, { csv: bad })
    expect(codesOf(refused)).toEqual(['import.early', 'import.future', 'input.refused', 'import.again', 'input.refused', 'input.refused'])
    expect(JSON.stringify(refused.body)).toContain('第 3 行：早于征集开始')
    expect(codesOf(await post(`${at}/import`, { csv: '日期,意见\n2026-03-07,好' }))).toEqual(['import.head'])
    expect(await count()).toBe(0)
    const good = '收到日期,意见,采纳,理由\n2026-03-07,"好，\n很好",采纳,合理\n2026年3月8日,不好,未采纳,无依据'
    expect((await post(`${at}/import`, { csv: good })).body).toEqual({ registered: 2 })
    expect(codesOf(await post(`${at}/import`, { csv: good }))).toEqual(['import.again', 'import.again'])
    expect(codesOf(await post(`${at}/import`, { csv: good }, 'author'))).toEqual(['register.forbidden'])
    expect(await count()).toBe(2)
    // Two that say the same on one day are two by their numbers, which are there once at every door.
    const equal = '收到日期,意见,编号\n2026-03-09,同意,YJ-1\n2026-03-09,同意,ｙｊ-2'
    expect((await post(`${at}/import`, { csv: equal })).body).toEqual({ registered: 2 })
    const again = await post(`${at}/import`, { csv: `${equal}\n2026-03-09,同意,YJ-3\n2026-03-09,同意,` })
    expect(codesOf(again)).toEqual(['import.known', 'import.known', 'import.again'])
    expect(codesOf(await post(`${at}/import`, { csv: '收到日期,意见,编号\n2026-03-07,"好，\n很好",YJ-4' }))).toEqual(['import.again'])
    const typed = { consultation: id, receivedOn: '2026-03-09', words: '另一条', number: 'yj-1', numberKey: 'x' }
    expect(codesOf(await post('/submissions', typed))).toEqual(['submission.known'])
    const { docs: numbered } = await office.payload.find({
      collection: 'submissions',
      where: { number: { exists: true } },
      sort: 'number',
      depth: 0,
    })
    const [first, second] = numbered.filter(({ number }) => number)
    expect([first?.number, second?.number]).toEqual(['YJ-1', 'YJ-2'])
    expect(codesOf(await patch(`/submissions/${second?.id}`, { number: 'YJ-1' }))).toEqual(['submission.known'])
    expect((await patch(`/submissions/${first?.id}`, { isVoid: true, voidReason: '重复' })).status).toBe(200)
    expect((await patch(`/submissions/${second?.id}`, { isVoid: true, voidReason: '重复' })).status).toBe(200)
    const freed = await post('/submissions', typed)
    expect(freed.status).toBe(201)
    expect(codesOf(await patch(`/submissions/${first?.id}`, { isVoid: false }))).toEqual(['submission.known'])
    expect((await patch(`/submissions/${(freed.body.doc as { id: string }).id}`, { isVoid: true, voidReason: '重复' })).status).toBe(200)

    expect(codesOf(await post(`${at}/outcome`, { column: column() }))).toEqual(['consultation.open', 'consultation.noOutcome'])
    on('2026-03-21')
    await patch(at, { outcome: '采纳一条，因其合理。' })
    expect((await post(`${at}/outcome`, { column: column() })).status).toBe(200)
    const { outcomeItem } = await row()
    await patch(at, { item: 'typed', outcomeItem: 'typed' })
    expect(await row()).toMatchObject({ item, outcomeItem })
    const { docs } = await office.payload.find({ collection: 'articles', where: { item: { equals: outcomeItem } }, draft: true, depth: 0 })
    const text = JSON.stringify(docs[0]?.body)
    expect(text).toContain('共收到意见 2 条，其中采纳 1 条，部分采纳 0 条，未采纳 1 条。')
    expect(text).toContain(JSON.stringify({ relationTo: 'notices', value: notices.docs[0]?.id }))
    expect(codesOf(await post(`${at}/outcome`, { column: column() }))).toEqual(['consultation.drafted'])
    const { consultationDeskOf } = await import('../../src/disclosure/consultations/consultationDeskOf.ts')
    const { state, submissions, actions, importAt } = await consultationDeskOf({ req: await office.as('secretary'), id })
    expect([state, submissions, actions, importAt]).toEqual(['closed', 2, [], `/api${at}/import`])
    expect((await consultationDeskOf({ req: await office.as('author'), id })).actions).toEqual([])
    const { madeFrom } = await import('../../src/disclosure/registers/madeFrom.ts')
    const source = async (of: string) => (await madeFrom({ req: await office.as('author'), item: of })).map(({ zh, title }) => [zh, title])
    expect(await source(item ?? '')).toEqual([['意见征集', '服务指南修订']])
    expect(await source(outcomeItem ?? '')).toEqual([['意见征集的结果', '服务指南修订']])
    expect((await chain({ uid })).map(({ type }) => type)).toEqual(['entered', 'drafted', 'changed', 'outcomeDrafted'])
    expect(await faults()).toEqual([])
  })
})
