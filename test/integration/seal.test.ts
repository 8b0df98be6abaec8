import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DrizzleQueryError } from 'drizzle-orm'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { uploadPicture } from '../support/media.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { type Raw, rawDatabase } from '../support/rawDatabase.ts'
import { codeOf, type Rest, restOf } from '../support/rest.ts'
import { bodyOf } from '../support/texts.ts'

const secret = '身份证号310101199003078888'
const title = '公示名单张三丰等十二人'

let office: TestOffice
let out: Delivering
let rest: Rest
let raw: Raw
let text: string
let id: string
let other: string
let sealId: string

/** Where the office's log goes meanwhile. */
const logs = mkdtempSync(path.join(tmpdir(), 'fabu-seal-logs-'))

beforeAll(async () => {
  process.env.FABU_LOG_DIR = logs
  office = await openOffice()
  // A write that failed, as Payload logs it: for half a year nothing takes a line out of the log again.
  const failed = new DrizzleQueryError('insert into "articles" values (?, ?)', [title, secret], new Error('disk full'))
  office.payload.logger.error(failed)
  office.payload.logger.error({ err: failed, msg: 'A job failed.' })
  out = await withStandIns(office)
  rest = restOf(office)
  raw = rawDatabase(office)
  const cover = await uploadPicture(office, { name: '张三丰证件.png' })
  const shared = await uploadPicture(office, { name: '大楼.png', background: '#393' })
  const outlets = [office.ids.outlets.site, office.ids.outlets.weibo, office.ids.outlets.portal]
  const draft = await draftArticle(office, {
    title,
    column: 'news',
    more: {
      cover: cover.id,
      attachments: [],
      outlets,
      summary: `名单含${secret}，请勿外传。`,
      body: bodyOf('公示如下：', `张三丰，${secret}，工作单位略。`),
    },
  })
  text = String(draft.uid)
  id = draft.id
  // Returned once, with words: a seal takes them too.
  const { submit } = await import('../../src/review/submit.ts')
  const first = await submit({ req: await office.as('author'), collection: 'articles', id })
  const { decide } = await import('../../src/review/decide.ts')
  await decide({ req: await office.as('reviewer'), review: first.id, decision: 'return', comment: `请核对${secret}。` })
  await approve(office, { id })
  const neighbour = await draftArticle(office, { title: '与名单无关的另一篇消息', column: 'news', more: { cover: shared.id, outlets } })
  other = String(neighbour.uid)
  await approve(office, { id: neighbour.id })
  await out.deliver()
  // A correction that quotes the secret in its note, and a comment that does so too.
  await office.payload.update({
    collection: 'articles',
    id,
    data: { subtitle: `更正：${secret}` },
    draft: true,
    req: await office.as('author'),
  })
  const { correct } = await import('../../src/review/correct.ts')
  const round = await correct({ req: await office.as('author'), collection: 'articles', id, note: `删去${secret}中的错误。` })
  await decide({ req: await office.as('reviewer'), review: round.id, decision: 'approve', comment: `已核对${secret}` })
}, 120_000)
afterAll(async () => {
  await raw.close()
  await out.standIns.close()
  await office.close()
})

/** Every file of the office that holds one of these, and every table. */
async function whereFound(words: string[]): Promise<string[]> {
  const found = [...filesBelow(office.folder), ...filesBelow(logs)].filter((file) => holds(readFileSync(file), words))
  const tables = [...(await raw.dump())].filter(([, rows]) => holds(Buffer.from(rows), words)).map(([name]) => name)
  return [...found.map((file) => path.relative(office.folder, file)), ...tables]
}

const holds = (bytes: Buffer, words: string[]) =>
  words.some((word) =>
    [word, JSON.stringify(word).slice(1, -1), encodeURIComponent(word), ascii(word)].some((form) => bytes.includes(form)),
  )
const ascii = (word: string) => word.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name)
    return statSync(file).isDirectory() ? filesBelow(file) : [file]
  })

const eventsOf = async () =>
  (await office.payload.find({ collection: 'events', where: { text: { equals: text } }, sort: 'seq', limit: 0, pagination: false })).docs

async function seal() {
  const { sealDue } = await import('../../src/sealing/sealDue.ts')
  return sealDue({
    payload: office.payload,
    folder: path.join(office.folder, 'site'),
    readMedia: async (file) => readFileSync(path.join(office.folder, 'media', path.basename(file))),
    forgetDrills: (traces) => out.standIns.sandbox.forget(traces),
  })
}

describe('two people, a ground, a document number', () => {
  const words = { ground: '《政府信息公开条例》第十五条', documentNumber: '沪外办〔2026〕12号' }

  test.each([
    ['author', words, 403, 'seal.forbidden'],
    ['auditor', words, 403, 'seal.forbidden'],
    ['admin', words, 403, 'seal.forbidden'],
    ['publisher', { documentNumber: words.documentNumber }, 400, 'ground.needed'],
    ['publisher', { ground: words.ground }, 400, 'documentNumber.needed'],
  ] as const)('%s asks with %j: %i %s', async (as, body, status, code) => {
    const answer = await rest.ask(`/articles/${id}/seal`, { as, method: 'POST', body })
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })

  test('one asks, and nothing is touched yet', async () => {
    const answer = await rest.ask(`/articles/${id}/seal`, { as: 'publisher', method: 'POST', body: words })
    expect(answer.status).toBe(200)
    sealId = String(answer.body.id)
    expect(codeOf(await rest.ask(`/articles/${id}/seal`, { as: 'secretary', method: 'POST', body: words }))).toBe('seal.underWay')
    expect(await seal()).toBe(0)
    expect(await whereFound([secret])).not.toEqual([])
  })

  test('the same person cannot confirm it; another can; nobody twice', async () => {
    const decide = (as: string, body: object) => rest.ask(`/seals/${sealId}/decide`, { as, method: 'POST', body })
    expect(codeOf(await decide('publisher', { decision: 'confirm' }))).toBe('seal.samePerson')
    expect(codeOf(await decide('reviewer', { decision: 'confirm' }))).toBe('seal.forbidden')
    expect(codeOf(await decide('secretary', { decision: 'refuse' }))).toBe('comment.needed')
    expect((await decide('secretary', { decision: 'confirm' })).status).toBe(200)
    expect(codeOf(await decide('publisher2', { decision: 'confirm' }))).toBe('seal.decided')
  })
})

describe('withdrawn everywhere first', () => {
  test('while it is still out nothing is destroyed, and the seal names what it waits for', async () => {
    expect(await seal()).toBe(0)
    const row = await office.payload.findByID({ collection: 'seals', id: sealId })
    expect((row.waitsFor as { name: string }[]).map(({ name }) => name).sort()).toEqual(['官网', '市级门户', '微博'])
    expect((await eventsOf()).map(({ type }) => type)).toEqual(expect.arrayContaining(['sealConfirmed', 'voided', 'withdrawalOrdered']))
  })

  test('nobody changes the text meanwhile, by any door', async () => {
    const answer = await rest.ask(`/articles/${id}`, { as: 'author', method: 'PATCH', body: { title: '另一个标题' } })
    expect([answer.status, codeOf(answer)]).toEqual([423, 'text.sealed'])
    for (const verb of ['submit', 'correct'])
      expect(codeOf(await rest.ask(`/articles/${id}/${verb}`, { as: 'author', method: 'POST', body: { note: '再发一次。' } }))).toBe(
        'text.sealed',
      )
  })
})

describe('destroyed', () => {
  beforeAll(async () => {
    // What somebody else left in the folder of kept bytes stops nothing.
    mkdirSync(path.join(office.folder, 'kept/zz'), { recursive: true })
    writeFileSync(path.join(office.folder, 'kept/zz/.DS_Store'), '')
    const shown = await uploadPicture(office, { name: '张三丰截图.png', background: '#933', by: 'publisher' })
    await out.deliver()
    // What no interface takes down waits for a person, who has done it by hand.
    const { docs } = await office.payload.find({
      collection: 'deliveries',
      where: { and: [{ text: { equals: text } }, { state: { equals: 'held' } }] },
    })
    for (const held of docs) {
      const answer = await rest.ask(`/deliveries/${held.id}/confirm`, { as: 'publisher', method: 'POST', body: { evidence: shown.id } })
      expect(answer.status).toBe(200)
    }
    await out.deliver()
    expect(await seal()).toBe(1)
  }, 60_000)

  test('the words are in no file and no table any more', async () => {
    expect(await whereFound([secret, '310101199003078888', '张三丰', title])).toEqual([])
  })

  test('its picture and what was made from it are gone; the other text has its own still', async () => {
    const media = readdirSync(path.join(office.folder, 'media'))
    const { docs } = await office.payload.find({ collection: 'media', limit: 0, pagination: false })
    expect(docs.map(({ originalName }) => originalName)).toEqual(['大楼.png'])
    expect(media.filter((name) => !name.startsWith(String(docs[0]?.sha256)))).toEqual([])
    expect(media.length).toBeGreaterThan(5)
  })

  test('hashes, numbers, people and times stay, and verify says what was sealed and when', async () => {
    const { verify } = await import('../../src/verify/verify.ts')
    const result = await verify({ payload: office.payload })
    expect(result.faults).toEqual([])
    expect(result.sealed).toEqual([{ text, at: expect.stringMatching(/^2026-/) }])
    const { docs: editions } = await office.payload.find({ collection: 'editions', where: { text: { equals: text } } })
    expect(editions.map(({ canonical, sha256 }) => [canonical, sha256.length])).toEqual([['', 64]])
    expect((await eventsOf()).filter(({ type }) => type === 'decided').map(({ personName }) => personName)).toEqual([
      '初审丙',
      '初审丙',
      '处长丁',
      '签发己',
      '初审丙',
    ])
  })

  test('the year is counted as before', async () => {
    const { count } = await import('../../src/ledger/count.ts')
    const { total } = await count({ payload: office.payload, year: 2026, origin: 'sandbox' })
    expect(total.publications).toBe(4)
  })

  test('what a platform says of it afterwards is taken, and forgotten', async () => {
    const { applyStatus } = await import('../../src/delivery/applyStatus.ts')
    const { docs } = await office.payload.find({
      collection: 'deliveries',
      where: { and: [{ text: { equals: text } }, { channel: { equals: 'cityPortal' } }] },
    })
    const before = (await eventsOf()).length
    for (const state of ['rejected', 'accepted'] as const)
      await applyStatus({
        payload: office.payload,
        status: {
          outlet: docs[0]?.outlet ?? '',
          delivery: docs[0]?.uid ?? '',
          state,
          reason: secret,
          at: '2026-03-05T00:00:00.000Z',
          messageId: `late-${state}`,
        },
      })
    expect((await eventsOf()).length).toBe(before)
  })

  test('a seal that was tampered with afterwards is found', async () => {
    const { verify } = await import('../../src/verify/verify.ts')
    const [edition] = (await raw.rows('editions')).filter((row) => row.text === text)
    const key = edition?.[isMongo ? '_id' : 'id']
    await raw.write('editions', key, 'canonical', '{"title":"从未批准"}')
    expect((await verify({ payload: office.payload })).faults.length).toBeGreaterThan(0)
    await raw.write('editions', key, 'canonical', '')
    const decided = (await raw.rows('events')).find((row) => row.text === text && row.body === '' && row.type === 'decided')
    const column = isMongo ? 'personName' : 'person_name'
    await raw.write('events', decided?.[isMongo ? '_id' : 'id'], column, '王五')
    expect((await verify({ payload: office.payload })).faults[0]?.problem).toContain('differs from its seal')
    await raw.write('events', decided?.[isMongo ? '_id' : 'id'], column, decided?.[column])
    expect((await verify({ payload: office.payload })).faults).toEqual([])
  })

  test('editors see it no more; its evidence still opens', async () => {
    const pipeline = await rest.ask(`/articles/${id}/pipeline`, { as: 'auditor' })
    expect(pipeline.status).toBe(404)
    const { collectEvidence } = await import('../../src/evidence/collect.ts')
    const evidence = await collectEvidence({ req: await office.as('auditor'), text })
    expect(evidence.record.events.at(-1)?.type).toBe('sealed')
  })

  test('the neighbour is where it was', async () => {
    const shown = await out.publicAt('weibo')
    expect(JSON.stringify(shown)).toContain('与名单无关的另一篇消息')
    const { docs } = await office.payload.find({ collection: 'site-pages', limit: 0, pagination: false })
    expect(docs.map((row) => row.text)).toEqual([other])
  })
})

test('a crash between destroying rows and files is gone on with', async () => {
  const draft = await draftArticle(office, {
    title: '第二份须封存的名单在此',
    column: 'news',
    more: { outlets: [office.ids.outlets.site] },
  })
  await approve(office, { id: draft.id })
  await out.deliver()
  const asked = await rest.ask(`/articles/${draft.id}/seal`, {
    as: 'publisher',
    method: 'POST',
    body: { ground: '条例', documentNumber: '13号' },
  })
  await rest.ask(`/seals/${asked.body.id}/decide`, { as: 'secretary', method: 'POST', body: { decision: 'confirm' } })
  await out.deliver()
  const { sealDue } = await import('../../src/sealing/sealDue.ts')
  const dying = sealDue({
    payload: office.payload,
    folder: path.join(office.folder, 'site'),
    readMedia: async () => Buffer.from(''),
    forgetDrills: async () => {
      throw new Error('killed')
    },
  })
  await expect(dying).rejects.toThrow('killed')
  expect((await office.payload.findByID({ collection: 'seals', id: String(asked.body.id) })).state).toBe('destroying')
  expect(await seal()).toBe(1)
  expect(await whereFound(['第二份须封存的名单在此'])).toEqual([])
  const { verify } = await import('../../src/verify/verify.ts')
  expect((await verify({ payload: office.payload })).faults).toEqual([])
})

test('the log tells of a failed write and of none of its words', () => {
  const log = filesBelow(logs)
    .map((file) => readFileSync(file, 'utf8'))
    .join('')
  expect(log).toContain('insert into')
  expect(holds(Buffer.from(log), [secret, title])).toBe(false)
})

test('the list of backups made before names those that still hold it', async () => {
  const row = await office.payload.findByID({ collection: 'seals', id: sealId })
  expect(row).toMatchObject({ state: 'sealed', backups: [] })
})
