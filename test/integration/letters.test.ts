import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { handleEndpoints } from 'payload'
import { type CaseEventRow, checkCase } from '../../src/disclosure/cases/caseEvent.ts'
import { checkTemplate } from '../../src/disclosure/letters/checkTemplate.ts'
import { defaultWords } from '../../src/disclosure/letters/defaultWords.ts'
import { keyWords } from '../../src/disclosure/letters/keyWords.ts'
import { letterKinds, letterOf } from '../../src/disclosure/letters/kinds.ts'
import { isReviewFirst, reliefText } from '../../src/disclosure/letters/relief.ts'
import { outcomeOf, outcomes } from '../../src/disclosure/request/outcomes.ts'
import type { Request as RequestRow } from '../../src/payload-types.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { officeErrors } from '../support/officeErrors.ts'
import { readZip } from '../support/readZip.ts'
import { codeOf, codesOf, type Rest, restOf } from '../support/rest.ts'

/** The letters of an application: from the office's templates and the record, as files, each noted in the case. */
let office: TestOffice
let rest: Rest

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02T01:00:00.000Z' })
  rest = restOf(office)
  await office.payload.updateGlobal({ slug: 'office', data: { contact: '电话：000-12345' }, locale: 'zh' })
})
afterAll(() => office.close())

const on = (day: string) => office.clock.set(`${day}T02:00:00.000Z`)
const post = (address: string, body: object, as = 'secretary') => rest.ask(address, { method: 'POST', as, body })
const person = { name: '申请人甲', proofKind: '居民身份证', proofNumber: '310101199001011234', telephone: '021-12345678' }
let asked = 0
async function register(more: object = {}): Promise<RequestRow> {
  on('2026-03-02')
  asked += 1
  const facts = {
    channel: 'counter',
    applicantType: 'person',
    arrivedOn: '2026-03-02',
    wanted: `2025 年领事保护经费决算，第 ${asked} 件`,
    person,
  }
  const { status, body } = await post('/requests/register', { ...facts, ...more })
  expect(status).toBe(200)
  return body as unknown as RequestRow
}
const clock = async ({ id }: RequestRow, body: object) => expect((await post(`/requests/${id}/clock`, body)).status).toBe(200)
async function agreed({ id }: RequestRow, outcome: string, words: string) {
  await post(`/requests/${id}/reply`, { outcome, words })
  for (const as of ['reviewer', 'head', 'publisher']) {
    const { reply } = await office.payload.findByID({ collection: 'requests', id, depth: 0 })
    const { hash } = reply as unknown as { hash: string }
    expect((await post(`/requests/${id}/decide`, { decision: 'agree', hash }, as)).status).toBe(200)
  }
}
const refused = ({ id }: RequestRow, body: object, as?: string) => post(`/requests/${id}/letter`, { form: 'docx', ...body }, as)
/** The file of a letter as it comes over REST. */
async function letter({ id }: RequestRow, body: object): Promise<{ headers: Headers; bytes: Buffer }> {
  const { default: config } = await import('../../payload.config.ts')
  const headers = { Authorization: `JWT ${await rest.tokenOf('secretary')}`, 'Content-Type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify({ form: 'docx', ...body }) }
  const answer = await handleEndpoints({ config, request: new Request(`http://localhost:3000/api/requests/${id}/letter`, init) })
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect([answer.status, answer.status === 200 ? '' : bytes.toString('utf8')]).toEqual([200, ''])
  return { headers: answer.headers, bytes }
}
/** The paragraphs of a DOCX, in which Word finds nothing to repair. */
async function paragraphs(request: RequestRow, body: object): Promise<string[]> {
  const { bytes } = await letter(request, body)
  expect(await officeErrors(bytes, 'docx', 'Office2007')).toEqual([])
  const xml = (await readZip(bytes)).get('word/document.xml')?.toString('utf8') ?? ''
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => one.replace(/<[^>]+>/g, '')).filter(Boolean)
}
const made = async ({ uid }: RequestRow) => {
  const where = { subject: { equals: uid } }
  const { docs } = await office.payload.find({ collection: 'case-events', where, sort: 'seq', limit: 0, pagination: false, depth: 0 })
  expect(checkCase(docs as unknown as CaseEventRow[])).toEqual([])
  return docs.filter(({ type }) => type === 'letterMade').map(({ body }) => JSON.parse(body).data)
}

test('the standing words of every letter know only what their letter knows, and say what it has to', () => {
  expect(letterKinds.flatMap(({ key: kind }) => checkTemplate({ kind, words: defaultWords[kind] }))).toEqual([])
})

test('each outcome has one letter, and what is withheld by Art. 14 to 16 is reviewed before it is litigated', () => {
  const letters = Object.fromEntries(outcomes.map((outcome) => [outcome.key, letterOf(outcome)]))
  expect(letters).toMatchObject({
    published: 'disclosed',
    partly: 'partly',
    stateSecret: 'refused',
    otherProcedure: 'refused',
    notHeld: 'notHeld',
  })
  expect(letters).toMatchObject({
    notOurs: 'notOurs',
    mustBeMade: 'notProvided',
    unclear: 'notProvided',
    repeated: 'notProcessed',
    notGovernment: 'notProcessed',
  })
  expect(outcomes.filter(isReviewFirst).map(({ key }) => key)).toEqual([
    'partly',
    'stateSecret',
    'forbidden',
    'security',
    'thirdParty',
    'internal',
    'process',
    'enforcementFile',
  ])
  const text = (key: string) => reliefText(outcomeOf(key) as NonNullable<ReturnType<typeof outcomeOf>>)
  expect(text('internal')).toMatch(/60日内.*应当先申请行政复议.*15日内/)
  expect(text('notHeld')).toMatch(/60日内.*或者.*6个月内/)
})

describe('on its way', () => {
  test('the receipt: who, what, when, and by when', async () => {
    const request = await register()
    const { headers } = await letter(request, { kind: 'receipt' })
    expect(headers.get('Content-Disposition')).toBe(`attachment; filename="${request.number}-receipt.docx"`)
    expect(headers.get('Cache-Control')).toBe('no-store')
    const words = await paragraphs(request, { kind: 'receipt' })
    expect(words.slice(0, 4)).toEqual([
      '政府信息公开申请登记回执',
      `编号：${request.number}`,
      '申请人甲：',
      `您以当面方式提出的政府信息公开申请于2026年3月2日到达本机关，已登记，编号${request.number}。`,
    ])
    expect(words.join('\n')).toContain('本机关将于2026年3月30日前予以答复')
    expect(words.slice(-2)).toEqual([expect.any(String), '2026年3月2日'])
    const { deskOf } = await import('../../src/disclosure/request/deskOf.ts')
    const offered = async (who: string) =>
      (await deskOf({ req: await office.as(who), id: String(request.id) })).letters.map(({ kind }) => kind)
    expect([await offered('secretary'), await offered('auditor')]).toEqual([['receipt'], []])
    expect(await made(request)).toEqual([
      { kind: 'receipt', form: 'docx', applicant: true },
      { kind: 'receipt', form: 'docx', applicant: true },
    ])
  })

  test('a correction, an extension and a third party: what was noted is what is said', async () => {
    const request = await register()
    expect(codesOf(await refused(request, { kind: 'correction' }))).toEqual(['letter.notNoted'])
    on('2026-03-05')
    await clock(request, { type: 'correctionAsked', day: '2026-03-05', until: '2026-03-25', words: '请写明文号。\n请写明年份。' })
    const correction = await paragraphs(request, { kind: 'correction' })
    expect(correction).toEqual(expect.arrayContaining(['请写明文号。', '请写明年份。', '2026年3月5日']))
    expect(correction.join('\n')).toContain('请于2026年3月25日前补正')
    on('2026-03-20')
    await clock(request, { type: 'corrected', day: '2026-03-20' })
    await clock(request, { type: 'extended', day: '2026-03-20', days: 15, words: '涉及部门较多', agreedBy: '秘书处负责人' })
    expect((await paragraphs(request, { kind: 'extension' })).join('\n')).toMatch(/因涉及部门较多，.*延长15个工作日，至2026年5月13日。/)
    expect((await refused(request, { kind: 'thirdParty' })).status).toBe(400)
    await clock(request, { type: 'thirdPartyAsked', day: '2026-03-20' })
    const third = await paragraphs(request, { kind: 'thirdParty', to: '某某有限公司' })
    expect(third).toContain('某某有限公司：')
    expect(third.join('\n')).toContain('15个工作日内，即2026年4月13日前')
    expect(third.join('\n')).not.toContain(person.name)
    expect((await made(request)).map(({ kind, applicant }) => [kind, applicant])).toEqual([
      ['correction', true],
      ['extension', true],
      ['thirdParty', false],
    ])
  })

  test('a fee: every block with its rate, and the sum', async () => {
    const request = await register()
    expect(codesOf(await refused(request, { kind: 'fee' }))).toEqual(['letter.notNoted'])
    const split = { by: 'piece', before: 0, pieces: 45, words: '一份申请含45项内容' }
    await clock(request, { type: 'feeAsked', day: '2026-03-02', ...split })
    const words = (await paragraphs(request, { kind: 'fee' })).join('|')
    // 10 free, 20 at 100, 10 at 200, 5 at 300 yuan.
    expect(words).toContain('第1至10件|10|0|0|第11至30件|20|100|2000|第31至40件|10|200|2000|第41至45件|5|300|1500|合计|5500')
    expect(words).toContain(
      '收取信息处理费5500元。按件计收，您2026年3月提出的申请中，本件计45件，为第1至45件。计数说明：一份申请含45项内容。',
    )
    expect(words).toContain('请于2026年3月30日前缴费')
    expect(await made(request)).toEqual([{ kind: 'fee', form: 'docx', applicant: true }])
    await clock(request, { type: 'feeTakenBack', day: '2026-03-02', words: '拆分有误' })
    expect(codesOf(await refused(request, { kind: 'fee' }))).toEqual(['letter.notNoted'])
    await clock(request, { type: 'feeAsked', day: '2026-03-02', by: 'pages', pages: 120 })
    const pages = (await paragraphs(request, { kind: 'fee' })).join('|')
    expect(pages).toContain('收取信息处理费1100元。按量计收，提供的信息共120页。')
    expect(pages).toContain('第1至30页|30|0|0|第31至100页|70|10|700|第101至120页|20|20|400|合计|1100')
  })
})

describe('the reply', () => {
  test('is a letter once all have agreed, of the kind its outcome takes, with article and relief', async () => {
    const request = await register()
    expect(codesOf(await refused(request, { kind: 'refused' }))).toEqual(['reply.none'])
    await post(`/requests/${request.id}/reply`, { outcome: 'process', words: '不予公开。' })
    expect(codesOf(await refused(request, { kind: 'refused' }))).toEqual(['reply.waits'])
    await agreed(request, 'process', '您申请的信息属于讨论记录，\n本机关决定不予公开。')
    expect(codesOf(await refused(request, { kind: 'notHeld' }))).toEqual(['letter.otherOutcome'])
    expect(await made(request)).toEqual([])
    const { deskOf } = await import('../../src/disclosure/request/deskOf.ts')
    const { letters } = await deskOf({ req: await office.as('secretary'), id: String(request.id) })
    expect(letters.map(({ kind }) => kind)).toEqual(['receipt', 'refused'])
    const words = await paragraphs(request, { kind: 'refused' })
    expect(words).toEqual(
      expect.arrayContaining([
        '政府信息不予公开告知书',
        `编号：${request.number}-R`,
        '依照《中华人民共和国政府信息公开条例》第十六条第二款的规定，现答复如下：',
        '您申请的信息属于讨论记录，',
        '本机关决定不予公开。',
        expect.stringContaining('应当先申请行政复议'),
      ]),
    )
    on('2026-03-10')
    await post(`/requests/${request.id}/serve`, { day: '2026-03-09', how: 'post', proof: 'EMS 1' })
    expect((await paragraphs(request, { kind: 'refused' })).at(-1)).toBe('2026年3月9日')
  })

  test('of an outcome without an article stands without one', async () => {
    const request = await register()
    await agreed(request, 'notGovernment', '您申请的内容不属于政府信息。')
    expect(await paragraphs(request, { kind: 'notProcessed' })).toContain('现答复如下：')
  })

  test('as PDF; a name the font lacks is told', async () => {
    const request = await register()
    await agreed(request, 'notHeld', '经检索，该信息不存在。')
    const { bytes, headers } = await letter(request, { kind: 'notHeld', form: 'pdf' })
    expect([bytes.subarray(0, 5).toString(), headers.get('Content-Type')]).toEqual(['%PDF-', 'application/pdf'])
    const rare = await register({ person: { ...person, name: 'กี' } })
    expect(codeOf(await refused(rare, { kind: 'receipt', form: 'pdf' }))).toBe('letter.glyphs')
    // No event tells of a letter nobody has.
    expect(await made(rare)).toEqual([])
    expect((await paragraphs(rare, { kind: 'receipt' }))[2]).toBe('กี：')
    expect(await made(rare)).toEqual([{ kind: 'receipt', form: 'docx', applicant: true }])
  })
})

test('what changed while a letter was set is not sent as it was: it is refused, and no event tells of it', async () => {
  const request = await register()
  const { makeLetter } = await import('../../src/disclosure/letters/makeLetter.ts')
  const asked = { req: await office.as('secretary'), id: String(request.id), body: { kind: 'receipt', form: 'pdf' } }
  const { now } = office.clock
  let [revision, written] = [request.revision, Promise.resolve<unknown>(null)]
  // Somebody else writes whenever the letter looks at the clock: the last time is after it was read, and before it is noted.
  office.clock.now = () => {
    revision += 1
    const write = () => office.payload.db.updateOne({ collection: 'requests', id: request.id, data: { revision } })
    written = written.then(write)
    return now()
  }
  await expect(makeLetter(asked)).rejects.toMatchObject({ code: 'letter.changed', status: 409 })
  office.clock.now = now
  await written
  expect(await made(request)).toEqual([])
  expect((await makeLetter({ ...asked, req: await office.as('secretary') })).bytes.length).toBeGreaterThan(1000)
})

describe('a template of the office', () => {
  const write = (body: object, as = 'secretary') => post('/letter-templates', body, as)
  test.each<[object, string[]]>([
    [{ kind: 'correction', words: '{applicant}：\n{secret}{reason}{until}' }, ['letter.key']],
    [{ kind: 'thirdParty', words: '{to}：\n{applicant}申请公开。' }, ['letter.key']],
    [{ kind: 'refused', words: '{applicant}：\n{words}' }, ['letter.missing']],
    [{ kind: 'fee', words: '{applicant}：\n{fee}元：{feeTable}，{payBy}' }, ['letter.alone']],
  ])('%p is refused: %p', async (body, codes) => {
    expect(codesOf(await write(body))).toEqual(codes)
    expect((await office.payload.count({ collection: 'letter-templates' })).totalDocs).toBe(0)
  })
  test('takes the place of the standing words, once for each kind; emptied, they hold again', async () => {
    const request = await register()
    expect((await write({ kind: 'ghost', words: 'x' })).status).toBe(400)
    expect((await write({ kind: 'receipt', words: '{number}' }, 'author')).status).toBe(403)
    const { status, body } = await write({ kind: 'receipt', words: '致{applicant}：\n贵方第{number}号申请收悉。' })
    expect(status).toBe(201)
    expect((await write({ kind: 'receipt', words: '{number}' })).status).toBe(400)
    expect((await paragraphs(request, { kind: 'receipt' })).slice(2, 4)).toEqual(['致申请人甲：', `贵方第${request.number}号申请收悉。`])
    const { id } = (body as { doc: { id: string } }).doc
    const change = (words: string) => rest.ask(`/letter-templates/${id}`, { method: 'PATCH', as: 'secretary', body: { words } })
    expect(codesOf(await change('{number}{nothing}'))).toEqual(['letter.key'])
    expect((await change('')).status).toBe(200)
    expect((await paragraphs(request, { kind: 'receipt' }))[2]).toBe('申请人甲：')
    const { body: told } = await rest.ask('/letter-templates/defaults', { as: 'secretary' })
    expect((told as { letters: object[] }).letters).toHaveLength(letterKinds.length)
  })
  test('that needs what is not known makes no letter with a hole', async () => {
    await office.payload.updateGlobal({ slug: 'office', data: { contact: '' }, locale: 'zh' })
    const request = await register()
    expect(codesOf(await refused(request, { kind: 'receipt' }))).toEqual(['letter.hole'])
    expect(await made(request)).toEqual([])
    await office.payload.updateGlobal({ slug: 'office', data: { contact: '电话：000-12345' }, locale: 'zh' })
  })
})

let emptied: string
test('nobody but the secretariat makes one, of no application there is not, and none of somebody who was erased', async () => {
  const request = await register()
  expect((await refused(request, { kind: 'receipt' }, 'auditor')).status).toBe(403)
  expect((await refused(request, { kind: 'novel' })).status).toBe(400)
  expect((await refused(request, { kind: 'receipt', form: 'exe' })).status).toBe(400)
  expect(codeOf(await refused({ ...request, id: 'none' } as RequestRow, { kind: 'receipt' }))).toBe('request.none')
  const late = await register({ channel: 'web' })
  expect(codesOf(await refused(late, { kind: 'receipt' }))).toEqual(['request.notReceived'])
  const where = { request: { equals: request.uid } }
  await office.payload.update({ collection: 'applicants', where, data: { box: '', proof: '' } })
  emptied = String(request.uid)
  expect(codeOf(await refused(request, { kind: 'receipt' }))).toBe('person.erased')
})

test('and every row is what its chain tells, but the one that was emptied by hand', async () => {
  const { checkCases } = await import('../../src/verify/checkCases.ts')
  const { cases, faults } = await checkCases({ payload: office.payload })
  expect(cases).toBeGreaterThan(0)
  expect(faults.map(({ record, problem }) => ({ record, problem }))).toEqual([
    { record: `requests/${emptied}`, problem: 'who asked was emptied, and no event tells of it' },
  ])
})

test('what may stand in braces has a name people read', () => {
  const named = letterKinds.flatMap(({ keys }) => keys).filter((key) => !keyWords[key])
  expect(named).toEqual([])
})
