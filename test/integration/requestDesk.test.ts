import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Request as RequestRow } from '../../src/payload-types.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codeOf, codesOf, type Rest, restOf } from '../support/rest.ts'

/** What the secretariat's desk shows of an application: how its deadline is counted, what it may repeat. */
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
const register = async (more: object = {}) => (await post('/register', { ...application, ...more })).body as unknown as RequestRow
const view = (request: RequestRow, what: string, as = 'secretary') => rest.ask(`/requests/${request.id}/${what}`, { as })

describe('the deadline, day by day', () => {
  test('is counted as the law says, with its articles', async () => {
    const request = await register({ wanted: '逐日' })
    const { status, body } = await view(request, 'derive', 'auditor')
    expect([status, body.due, body.isProvisional]).toEqual([200, '2026-03-30', false])
    const lines = body.lines as string[]
    expect(lines[0]).toMatch(/^2026-03-02 {2}收到（《条例》第三十一条）/)
    expect(lines).toContain('2026-03-07  周六  不计入，周末，非工作日 / not counted, weekend')
    expect(lines).toContain('2026-03-09  周一  第 5 日（《条例》第三十三条第二款） / day 5')
    expect(lines.at(-1)).toBe('2026-03-30  届满（《条例》第三十三条第二款） / due')
    await post(`/${request.id}/clock`, { type: 'correctionAsked', day: '2026-03-02', until: '2026-03-20', words: '请明确' })
    expect((await view(request, 'derive')).body).toMatchObject({
      due: null,
      lines: expect.arrayContaining([expect.stringMatching(/等待补正/)]),
    })
  })
  test('is no deadline before the applicant has confirmed', async () => {
    const request = await register({ channel: 'web', wanted: '未确认' })
    expect((await view(request, 'derive')).body).toMatchObject({ due: null, lines: [expect.stringMatching(/第三十一条/)] })
  })
})

describe('what it may repeat', () => {
  test('is told by numbers alone: the same words, and the same applicant', async () => {
    const other = { ...person, name: '申请人乙', proofNumber: '310101199001015678' }
    const first = await register({ wanted: '出访团组数' })
    const same = await register({ wanted: '“出访” 团组数。', person: other })
    const third = await register({ wanted: '与众不同', person: other })
    expect((await view(same, 'like', 'reviewer')).body).toEqual({
      sameWords: [first.number],
      sameApplicant: [third.number],
      applicants: 2,
      alike: [],
    })
    const inOtherWords = await register({ wanted: '申请公开出访团组数' })
    expect((await view(inOtherWords, 'like')).body.alike).toEqual([
      { number: same.number, share: expect.closeTo(2 / 3), shared: ['出访团组数'] },
      { number: first.number, share: expect.closeTo(2 / 3), shared: ['出访团组数'] },
    ])
    expect(JSON.stringify((await view(inOtherWords, 'like')).body)).not.toMatch(/申请人|3101/)
    const { body } = await view(first, 'like')
    expect(body.sameWords).toEqual([same.number])
    expect(body.sameApplicant).not.toContain(same.number)
    expect(body.sameApplicant).not.toContain(first.number)
    // The same applicant twice is one.
    await register({ wanted: '出访团组数！', person: other })
    expect((await view(first, 'like')).body.applicants).toBe(2)
    expect((await view(third, 'like')).body.applicants).toBe(1)
  })
})

test('neither is for others, nor of what is not there', async () => {
  const request = await register({ wanted: '门外' })
  for (const what of ['derive', 'like']) {
    expect([what, (await view(request, what, 'author')).status]).toEqual([what, 403])
    expect([what, (await rest.ask(`/requests/${request.id}/${what}`)).status]).toEqual([what, 401])
    expect(codeOf(await rest.ask(`/requests/999999/${what}`, { as: 'secretary' }))).toBe('request.none')
  }
})

describe('what several asked for', () => {
  const column = () => (office.ids.columns as Record<string, string>).news
  const names = ['王小明', '赵　七']
  const ask = (wanted: string, name = names[0]) => register({ wanted, person: { ...person, name, proofNumber: `号 ${name}` } })
  /** Replied to with an outcome, and served. */
  async function served(request: RequestRow, outcome: string) {
    const drafted = await post(`/${request.id}/reply`, { outcome, words: '答复如下。' })
    const { hash } = (drafted.body as unknown as { reply: { hash: string } }).reply
    for (const who of ['reviewer', 'head', 'publisher'])
      expect((await post(`/${request.id}/decide`, { decision: 'agree', hash }, who)).status).toBe(200)
    expect((await post(`/${request.id}/serve`, { day: '2026-03-02', how: 'counter', proof: '签收单' })).status).toBe(200)
  }
  const draft = (request: RequestRow, more: object, as = 'secretary') =>
    post(`/${request.id}/draft`, { words: '2025 年出访团组 12 个。', column: column(), ...more }, as)
  const read = ({ id }: RequestRow) => office.payload.findByID({ collection: 'requests', id, depth: 0 })
  async function desk(who: string, { id }: RequestRow) {
    const { deskOf } = await import('../../src/disclosure/request/deskOf.ts')
    return deskOf({ req: await office.as(who), id: String(id) })
  }

  test('is drafted for everybody once it was disclosed, without whoever asked', async () => {
    const request = await ask('因公出国团组')
    await ask('因公出国（团组）', names[1])
    expect((await desk('secretary', request)).like.applicants).toBe(2)
    expect((await desk('secretary', request)).publishing).toEqual([])
    expect(codesOf(await draft(request, {}))).toEqual(['request.open'])
    await served(request, 'disclosed')
    const [action] = (await desk('secretary', request)).publishing
    expect([action?.allowed, action?.input?.name, action?.more.map(({ name, initial }) => [name, initial])]).toEqual([
      true,
      'column',
      [
        ['title', '因公出国团组'],
        ['words', undefined],
      ],
    ])
    expect((await desk('reviewer', request)).publishing).toEqual([])

    expect(codesOf(await draft(request, {}, 'publisher'))).toEqual(['request.forbidden'])
    expect(codesOf(await draft(request, { words: '' }))).toEqual(['input.refused'])
    expect(codesOf(await draft(request, { column: '' }))).toEqual(['column.none'])
    const told = await draft(request, { title: '王 小明申请的信息', words: '应赵七要求公开，联系 13800138000。' })
    expect([told.status, codesOf(told)]).toEqual([400, ['request.applicantNamed', 'request.personal', 'request.applicantNamed']])
    expect(JSON.stringify(told.body)).not.toMatch(/赵|王|13800138000/)
    expect((await read(request)).item ?? null).toBeNull()

    const { status, body } = await draft(request, { words: '2025 年出访团组 12 个。\n电话 021-22161111。' })
    expect([status, body.item]).toEqual([200, (await read(request)).item])
    const { docs } = await office.payload.find({ collection: 'articles', where: { item: { equals: body.item } }, draft: true, depth: 0 })
    expect(docs).toMatchObject([{ title: '因公出国团组', _status: 'draft', column: column() }])
    expect(JSON.stringify(docs[0]?.body)).toContain('2025 年出访团组 12 个。')
    expect(codesOf(await draft(request, {}))).toEqual(['request.drafted'])
    expect((await desk('secretary', request)).publishing).toEqual([])
    const { madeFrom } = await import('../../src/disclosure/registers/madeFrom.ts')
    const source = async (who: string) => madeFrom({ req: await office.as(who), item: String(body.item) })
    expect(await source('reviewer')).toMatchObject([{ zh: '依申请公开', title: request.number }])
    expect(await source('author')).toEqual([])
    expect((await desk('secretary', request)).events[0]).toMatchObject({ type: 'drafted', personName: '秘书' })
    const { checkCases } = await import('../../src/verify/checkCases.ts')
    expect((await checkCases({ payload: office.payload })).faults).toEqual([])
    // The link is held against the chain.
    await office.payload.db.updateOne({ collection: 'requests', id: request.id, data: { item: 'elsewhere' } })
    expect((await checkCases({ payload: office.payload })).faults).toMatchObject([{ problem: 'its "item" is not what its chain tells' }])
    await office.payload.db.updateOne({ collection: 'requests', id: request.id, data: { item: body.item } })
  })

  test('is not drafted by somebody who writes no Chinese, and the page says so', async () => {
    const request = await ask('只会外文')
    await served(request, 'disclosed')
    const of = async (languages: string[]) =>
      office.payload.update({ collection: 'users', where: { id: { equals: office.ids.people.secretary } }, data: { languages } as never })
    const { languages } = (await office.payload.findByID({
      collection: 'users',
      id: String(office.ids.people.secretary),
      depth: 0,
    })) as unknown as {
      languages: string[]
    }
    await of(['en'])
    const refused = await draft(request, {})
    expect([refused.status, codesOf(refused)]).toEqual([403, ['text.language']])
    expect((await desk('secretary', request)).publishing[0]?.reasons.map(({ code }) => code)).toEqual(['text.language'])
    expect((await read(request)).item ?? null).toBeNull()
    await of(languages)
    expect((await draft(request, {})).status).toBe(200)
  })

  test('is not drafted where nothing was disclosed', async () => {
    const request = await ask('内部事务')
    await served(request, 'internal')
    expect(codesOf(await draft(request, {}))).toEqual(['request.notDisclosed'])
    expect((await desk('secretary', request)).publishing).toEqual([])
  })
})
