import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { sandboxCredentials } from '../../src/channels/sandboxCredentials.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { draftArticle } from '../support/path.ts'
import { type Answer, type Rest, restOf } from '../support/rest.ts'
import { stored } from '../support/stored.ts'
import { bodyOf } from '../support/texts.ts'

/** Bad input gets a clear answer, 400 to 499 with words in it, and leaves nothing. Good input is kept as it came. */
let office: TestOffice
let rest: Rest
let draft: { id: string }
beforeAll(async () => {
  office = await openOffice()
  rest = restOf(office)
  draft = await draftArticle(office)
})
afterAll(() => office.close())

const long = (megabytes: number) => '长'.repeat((megabytes * 1024 * 1024) / 3)
const nul = String.fromCharCode(0)
const override = '\u202e'
const post = (where: string, body: unknown, as = 'author') => rest.ask(where, { as, method: 'POST', body })
const patch = (where: string, body: unknown, as = 'author') => rest.ask(where, { as, method: 'PATCH', body })

async function refused(run: () => Promise<Answer>, status?: number) {
  const before = await stored(office)
  const answer = await run()
  const words = JSON.stringify(answer.body.errors ?? answer.body)
  expect([answer.status >= 400 && answer.status < 500, words.length > 20, words.slice(0, 300)]).toEqual([true, true, expect.any(String)])
  // Clear: no fault of ours, and nothing of the inside.
  expect(words).not.toMatch(/Something went wrong|SQLITE|Mongo|node_modules|\bat \//)
  if (status) expect(answer.status).toBe(status)
  expect(await stored(office)).toEqual(before)
}

describe('a text', () => {
  const fields: [string, unknown][] = [
    ['title', { a: 1 }],
    ['title', ['甲']],
    ['title', 5],
    ['title', true],
    ['title', long(10)],
    ['title', '甲'.repeat(201)],
    ['title', `甲${nul}乙`],
    ['title', `甲${override}乙`],
    ['title', '甲\u202d乙\u202c'],
    ['title', '甲\u2067乙'],
    ['title', '甲\ud800'],
    ['title', '甲\n乙'],
    ['summary', long(1)],
    ['summary', nul],
    ['source', override],
    ['keywords', { $ne: '' }],
    ['body', 'text'],
    ['body', []],
    ['body', { root: null }],
    ['slug', '../../etc/passwd'],
    ['slug', 'Große'],
    ['slug', { $gt: '' }],
    ['slug', 'a'.repeat(1_000_000)],
    ['language', 'xx'],
    ['language', ['zh']],
    ['language', { $gt: '' }],
    ['column', 'nowhere'],
    ['column', { $gt: '' }],
    ['column', 7],
    ['unit', '00000000-0000-4000-8000-000000000000'],
    ['cover', 'nowhere'],
    ['attachments', 'nowhere'],
    ['attachments', ['nowhere', 'nor here']],
    ['outlets', ['nowhere']],
    ['outlets', [{ $gt: '' }]],
    ['publishAt', 'tomorrow'],
    ['publishAt', { $gt: '' }],
  ]
  test.each(fields)('with %s = %j is refused on creation and on change', async (field, value) => {
    await refused(() => post('/articles', { title: '坏的', [field]: value }), 400)
    await refused(() => patch(`/articles/${draft.id}`, { [field]: value }), 400)
  })

  test.each([
    ['indexNumber', { a: 1 }],
    ['documentNumber', 7],
    ['documentNumber', nul],
    ['writtenOn', '2026-02-30'],
    ['writtenOn', '30.2.2026'],
    ['effectiveOn', 20260301],
    ['validity', 'perhaps'],
    ['art20Item', 'many'],
    ['art20Item', 99],
    ['art20Item', [1]],
    ['issuer', override],
  ])('a policy with %s = %j is refused', async (field, value) => {
    await refused(() => post('/policies', { title: '坏的', [field]: value }), 400)
  })

  test.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a word', '"x"'],
    ['a number', '5'],
    ['half an object', '{'],
  ])('sent as %s is refused', async (_what, body) => {
    await refused(() => post('/articles', body), 400)
    await refused(() => patch(`/articles/${draft.id}`, body), 400)
  })

  const link = (fields: object, type = 'link') => node({ type, version: 3, fields, children: [words('点')] })
  const bodies: [string, unknown][] = [
    ['a script link', link({ linkType: 'custom', url: 'javascript:alert(1)' })],
    ['a script link in capitals', link({ linkType: 'custom', url: 'JaVaScRiPt:alert(1)' })],
    ['a script link with a tab in it', link({ linkType: 'custom', url: 'java\tscript:alert(1)' })],
    ['a data link', link({ linkType: 'custom', url: 'data:text/html,<script>alert(1)</script>' })],
    ['an automatic link to a script', link({ linkType: 'custom', url: 'vbscript:x' }, 'autolink')],
    ['a link with a password', link({ linkType: 'custom', url: 'https://user:secret@example.org/' })],
    ['a link from the protocol on', link({ linkType: 'custom', url: '//evil.example/' })],
    ['a link with an override', link({ linkType: 'custom', url: `https://example.org/${override}` })],
    ['an inside link to no text', link({ linkType: 'internal', doc: { relationTo: 'users', value: 'x' } })],
    ['a node nobody knows', node({ type: 'html', version: 1, html: '<script>alert(1)</script>' })],
    ['a block nobody knows', node({ type: 'block', version: 2, fields: { blockType: 'iframe', src: 'https://evil.example/' } })],
    ['an upload of another collection', node({ type: 'upload', version: 3, relationTo: 'users', value: 'x', fields: {} })],
    ['NUL', bodyOf(`甲${nul}乙`)],
    ['an override', bodyOf(`甲${override}乙`)],
    ['an isolate left open', bodyOf('\u2067مرحبا')],
    ['a paragraph of ten megabytes', bodyOf(long(10))],
    ['too deep a nest', deep(200)],
  ]
  test.each(bodies)('with %s in its body is refused', async (_what, body) => {
    await refused(() => post('/articles', { title: '坏的', body }), 400)
    await refused(() => patch(`/articles/${draft.id}`, { body }), 400)
  })

  test('keeps what a script looks like as the words it is', async () => {
    const title = '<script>alert(1)</script> 与 "引号" & 号'
    const { status, body } = await post('/articles', { title })
    expect([status, (body.doc as { title: string }).title]).toEqual([201, title])
  })

  test('sets nothing that is the server’s to set', async () => {
    const asked = {
      title: '多写的',
      id: '11111111-1111-4111-8111-111111111111',
      uid: 'forged',
      item: 'forged',
      original: draft.id,
      sourceHash: 'forged',
      correctionNote: '伪造的更正说明',
      isAdmin: true,
      __proto__: { polluted: true },
      constructor: { prototype: { polluted: true } },
      createdBy: 'forged',
    }
    const { status, body } = await post('/articles', asked)
    expect(status).toBe(201)
    const made = body.doc as Record<string, unknown>
    const kept = await office.payload.findByID({ collection: 'articles', id: String(made.id), draft: true, depth: 0 })
    expect(JSON.stringify(kept)).not.toMatch(/forged|伪造/)
    expect([kept.id === asked.id, kept.original, ({} as Record<string, unknown>).polluted]).toEqual([false, null, undefined])
    expect((await patch(`/articles/${kept.id}`, { ...asked, id: undefined, title: '再写的' })).status).toBe(200)
    const after = await office.payload.findByID({ collection: 'articles', id: kept.id, draft: true, depth: 0 })
    expect([after.uid, after.item, after.original, after.correctionNote]).toEqual([kept.uid, kept.item, null, null])
  })

  test('in Arabic passes untouched, with its marks and isolates', async () => {
    const words = 'بيان\u200f: زيارة \u2068Shanghai 2026\u2069 \u061c(10٪) إِلَى الصِّين\u200e'
    const { id } = await draftArticle(office, { title: '阿文' })
    const { addLanguage } = await import('../../src/translation/addLanguage.ts')
    const arabic = await addLanguage({ req: await office.as('translator'), collection: 'articles', id, language: 'ar' })
    const change = { title: words, summary: words, body: bodyOf(words), keywords: 'الصين' }
    expect((await patch(`/articles/${arabic.id}`, change, 'translator')).status).toBe(200)
    const kept = await office.payload.findByID({ collection: 'articles', id: arabic.id, draft: true, depth: 0 })
    expect([kept.title, kept.summary]).toEqual([words, words])
    expect(JSON.stringify(kept.body)).toContain(JSON.stringify(words).slice(1, -1))
    const { snapshot } = await import('../../src/editions/snapshot.ts')
    const shown = await snapshot({ req: await office.as('translator'), collection: 'articles', doc: kept as never })
    expect([shown.title, JSON.stringify(shown.body).includes(JSON.stringify(words).slice(1, -1))]).toEqual([words, true])
  })
})

describe('a command', () => {
  const text = (verb: string) => `/articles/${draft.id}/${verb}`
  test.each([
    ['a language nobody knows', 'author', () => text('add-language'), { language: 'tlh' }],
    ['a language that is a query', 'author', () => text('add-language'), { language: { $ne: null } }],
    ['no language', 'author', () => text('add-language'), {}],
    ['no note', 'author', () => text('correct'), {}],
    ['a note with NUL', 'author', () => text('correct'), { note: `更正${nul}` }],
    ['a note with an override', 'author', () => text('correct'), { note: override }],
    ['a reason that is a list', 'publisher', () => text('withdraw'), { reason: ['撤'] }],
    ['a reason with NUL', 'publisher', () => text('withdraw'), { reason: `撤${nul}` }],
    ['a reason with an override', 'publisher', () => text('withdraw'), { reason: `撤${override}` }],
    ['a reason of a megabyte', 'publisher', () => text('withdraw'), { reason: long(1) }],
    ['no JSON', 'author', () => text('submit'), 'submit=1'],
    ['a list', 'author', () => text('submit'), '[]'],
    ['an id with a path in it', 'author', () => '/articles/..%2F..%2Fusers/submit', {}],
  ])('with %s is refused', async (_what, as, where, body) => {
    await refused(() => post(where(), body, as))
  })

  test('on a round: a decision nobody knows, words no text may hold', async () => {
    const { submit } = await import('../../src/review/submit.ts')
    const { id } = await draftArticle(office, { title: '决定' })
    const review = await submit({ req: await office.as('author'), collection: 'articles', id })
    const bodies = [{}, { decision: 'publish' }, { decision: ['approve'] }, { decision: 'return' }, { decision: 'return', comment: 7 }]
    const comments = [`同意${nul}`, override, 7, ['同意'], '长'.repeat(2001)].map((comment) => ({ decision: 'approve', comment }))
    for (const body of [...bodies, ...comments]) await refused(() => post(`/reviews/${review.id}/decide`, body, 'reviewer'), 400)
  })

  test('on a held delivery: an address that is none, or points inside', async () => {
    const { approve } = await import('../support/path.ts')
    const { id, uid } = await draftArticle(office, { title: '确认' })
    await approve(office, { id })
    const { docs } = await office.payload.find({ collection: 'deliveries', where: { text: { equals: uid } }, limit: 1, depth: 0 })
    const delivery = docs[0]?.id ?? ''
    await office.payload.update({ collection: 'deliveries', id: delivery, data: { state: 'held' } })
    const addresses = [
      undefined,
      '',
      7,
      'example.org',
      'javascript:alert(1)',
      'http://127.0.0.1/',
      'http://[::1]/',
      'https://a:b@example.org/',
      `https://example.org/${override}`,
      `https://example.org/${nul}`,
      `https://example.org/${'a'.repeat(2000)}`,
    ]
    for (const address of addresses) await refused(() => post(`/deliveries/${delivery}/confirm`, { address }, 'publisher'), 400)
    for (const externalId of [nul, override, 7, 'x'.repeat(201)])
      await refused(() => post(`/deliveries/${delivery}/confirm`, { address: 'https://example.org/1', externalId }, 'publisher'), 400)
  })
})

describe('an outgoing address', () => {
  const inside = [
    'http://127.0.0.1:8080/',
    'http://localhost/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fd00::1]/',
    'http://0.0.0.0/',
  ]
  const wrong = [
    'file:///etc/passwd',
    'gopher://example.org/',
    'ftp://example.org/',
    'https://user:secret@example.org/',
    'example.org',
    'javascript:alert(1)',
  ]
  test.each([...inside, ...wrong])('%s is refused for an outlet and for the site', async (address) => {
    const outlet = `/outlets/${office.ids.outlets.portal}`
    await refused(() => patch(outlet, { endpoint: address }, 'admin'), 400)
    await refused(() => patch(outlet, { publicAddress: address }, 'admin'), 400)
    await refused(() => post('/outlets', { name: '新窗口', channel: 'cityPortal', mode: 'live', endpoint: address }, 'admin'), 400)
    await refused(() => post('/globals/office', { siteUrl: address }, 'admin'), 400)
  })

  test.each([
    ['credentialsFrom', '../secret'],
    ['credentialsFrom', 'lower'],
    ['channel', 'telegram'],
    ['mode', 'loud'],
    ['dailyLimit', -1],
    ['dailyLimit', 'many'],
    ['active', 'perhaps'],
    ['name', nul],
  ])('an outlet with %s = %j is refused', async (field, value) => {
    await refused(() => patch(`/outlets/${office.ids.outlets.portal}`, { [field]: value }, 'admin'), 400)
  })
})

describe('a file', () => {
  const form = async (name: string, data: object = {}) => {
    const { default: sharp } = await import('sharp')
    const color = `#${createHash('sha256').update(name).digest('hex').slice(0, 6)}`
    const bytes = await sharp({ create: { width: 20, height: 10, channels: 3, background: color } })
      .png()
      .toBuffer()
    const body = new FormData()
    body.set('file', new File([new Uint8Array(bytes)], name, { type: 'image/png' }))
    body.set('_payload', JSON.stringify(data))
    return body
  }
  const media = () => path.join(office.folder, 'media')

  test.each([
    '../../evil.png',
    '..\\..\\evil.png',
    '/etc/evil.png',
    `evil${override}gnp.png`,
    `evil${nul}.png`,
    '.htaccess.png',
    'C:\\evil.png',
    `${'a'.repeat(500)}.png`,
  ])('named %j is kept under its hash, and nowhere else', async (name) => {
    const answer = await rest.ask('/media?locale=zh', { as: 'author', method: 'POST', body: await form(name) })
    if (answer.status !== 201) return expect([answer.status >= 400, answer.status < 500]).toEqual([true, true])
    const doc = answer.body.doc as Record<string, string>
    expect(doc.filename).toMatch(/^[0-9a-f]{64}\.png$/)
    expect([doc.originalName, doc.title].join(' ')).not.toMatch(/[\\/\u202d\u202e]|\.\./)
    expect(`${doc.originalName}${doc.title}`).not.toContain(nul)
    expect(existsSync(path.join(media(), doc.filename ?? ''))).toBe(true)
    for (const folder of [office.folder, path.dirname(office.folder)])
      expect(readdirSync(folder).filter((entry) => entry.includes('evil'))).toEqual([])
  })

  test.each([
    ['an override', { alt: override }],
    ['NUL', { alt: nul }],
    ['a word for a truth', { isDecorative: 'perhaps' }],
    ['a word for a list', { variants: 'all' }],
    ['a variant that is not there', { variants: [{ language: 'en', image: 'nowhere' }] }],
    ['a variant in no language', { variants: [{ language: 'tlh', image: 'nowhere' }] }],
    ['a poster that is not there', { poster: 'nowhere' }],
    ['a title of a megabyte', { title: long(1) }],
  ])('with %s beside it is refused', async (what, data) => {
    const body = await form(`${what}.png`, data)
    await refused(() => rest.ask('/media?locale=zh', { as: 'author', method: 'POST', body }))
  })

  test.each(['..%2F..%2Ffabu.db', '%2e%2e%2ffabu.db', '....//fabu.db', '..%5C..%5Cfabu.db', 'fabu.db%00.png'])(
    'is not read as %s',
    async (name) => {
      const answer = await rest.ask(`/media/file/${name}`, { as: 'author' })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(JSON.stringify(answer.body)).not.toContain('SQLite format')
    },
  )
})

describe('people', () => {
  const own = () => `/users/${office.ids.people.author}`
  test.each([
    ['a short password', { password: 'short' }],
    ['a password that is a number', { password: 123456789012 }],
    ['a password of a megabyte', { password: long(1) }],
    ['an address that is none', { email: 'nobody' }],
    ['an address that is a query', { email: { $gt: '' } }],
    ['somebody’s address', { email: 'admin@example.org' }],
  ])('%s is refused', async (_what, body) => {
    await refused(() => patch(own(), body), 400)
  })

  test.each([
    ['a role nobody knows', { roles: ['king'] }],
    ['roles that are a word', { roles: 'administrator ' }],
    ['a unit that is not there', { unit: 'nowhere' }],
    ['a name with NUL', { name: nul }],
    ['a truth that is a word', { active: 'perhaps' }],
  ])('%s is refused to an administrator, too', async (_what, body) => {
    await refused(() => patch(own(), body, 'admin'), 400)
  })
})

describe('a callback', () => {
  beforeAll(() => {
    process.env.FABU_SANDBOX_URL = 'http://localhost:1'
  })

  const uid = async (key: string) =>
    (await office.payload.findByID({ collection: 'outlets', id: office.ids.outlets[key] ?? '', depth: 0 })).uid ?? ''
  const receive = async (call: {
    channel: string
    outlet: string
    method?: string
    query?: Record<string, string>
    headers?: Record<string, string>
    body?: string
    isLoopback?: boolean
  }) => {
    const { receiveCallback } = await import('../../src/delivery/receiveCallback.ts')
    return (await receiveCallback({ payload: office.payload, method: 'POST', query: {}, headers: {}, body: '', isLoopback: true, ...call }))
      .status
  }
  const message = JSON.stringify({ type: 'submission.published', data: {} })

  async function signed({
    body = message,
    at = office.clock.now(),
    id = 'msg_1',
    secret,
  }: {
    body?: string
    at?: Date
    id?: string
    secret?: string
  }) {
    const credentials = sandboxCredentials('cityPortal', await uid('portal')) as Record<string, string>
    const key = secret ?? credentials.webhookSecret ?? ''
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(key).sign(id, at, body),
    }
  }

  test.each([
    ['to no outlet', 404, async () => ({ channel: 'portal', outlet: 'nowhere' })],
    ['to a channel nobody knows', 404, async () => ({ channel: 'telegram', outlet: await uid('portal') })],
    ['to the outlet of another channel', 404, async () => ({ channel: 'portal', outlet: await uid('wechat') })],
    ['to an outlet that is a query', 404, async () => ({ channel: 'portal', outlet: '[$ne]' })],
    ['without a signature', 401, async () => ({ channel: 'portal', outlet: await uid('portal'), body: message })],
    [
      'signed by a stranger',
      401,
      async () => ({
        channel: 'portal',
        outlet: await uid('portal'),
        body: message,
        headers: await signed({ secret: 'whsec_c3RyYW5nZXJzdHJhbmdlcnN0cmFuZ2Vy' }),
      }),
    ],
    [
      'changed on the way',
      401,
      async () => ({ channel: 'portal', outlet: await uid('portal'), body: `${message} `, headers: await signed({}) }),
    ],
    [
      'an hour old',
      401,
      async () => ({
        channel: 'portal',
        outlet: await uid('portal'),
        body: message,
        headers: await signed({ at: new Date(office.clock.now().getTime() - 3600_000) }),
      }),
    ],
    ['from WeChat without a signature', 400, async () => ({ channel: 'wechat', outlet: await uid('wechat'), body: '<xml></xml>' })],
    [
      'from WeChat, forged',
      403,
      async () => ({
        channel: 'wechat',
        outlet: await uid('wechat'),
        query: { signature: 'a'.repeat(40), msg_signature: 'a'.repeat(40), timestamp: '1', nonce: '1' },
        body: '<xml><Encrypt>AAAA</Encrypt></xml>',
      }),
    ],
    [
      'from WeChat, an entity bomb',
      400,
      async () => ({
        channel: 'wechat',
        outlet: await uid('wechat'),
        query: { msg_signature: 'a', timestamp: '1', nonce: '1' },
        body: '<!DOCTYPE x [<!ENTITY a "aaaa">]><xml>&a;</xml>',
      }),
    ],
    [
      'an echo nobody signed',
      403,
      async () => ({
        channel: 'wechat',
        outlet: await uid('wechat'),
        method: 'GET',
        query: { echostr: 'x', signature: 'x', timestamp: '1', nonce: '1' },
      }),
    ],
  ])('%s is refused with %d', async (_what, status, call) => {
    const before = await stored(office)
    expect(await receive(await call())).toBe(status)
    expect(await stored(office)).toEqual(before)
  })

  test('is taken once, however often it is sent; and what a stand-in may have signed, from this machine alone', async () => {
    const body = JSON.stringify({
      type: 'submission.status',
      timestamp: office.clock.now().toISOString(),
      data: { receiptId: 'r-1', status: 'accepted', url: 'https://city.example.org/1' },
    })
    const call = { channel: 'portal', outlet: await uid('portal'), body, headers: await signed({ body, id: 'msg_once' }) }
    const empty = await stored(office)
    expect(await receive({ ...call, isLoopback: false })).toBe(404)
    expect(await stored(office)).toEqual(empty)
    expect(await receive(call)).toBe(204)
    const once = await stored(office)
    expect(once.callbacks).toHaveLength(1)
    for (let again = 0; again < 3; again++) expect(await receive(call)).toBe(204)
    expect(await stored(office)).toEqual(once)
  })

  test('of an outlet served by hand is refused: nothing could have signed it', async () => {
    for (const key of ['portal', 'wechat'])
      await office.payload.update({ collection: 'outlets', id: office.ids.outlets[key] ?? '', data: { mode: 'manual' } })
    const before = await stored(office)
    expect(await receive({ channel: 'portal', outlet: await uid('portal'), body: message, headers: await signed({}) })).toBe(401)
    const timestamp = String(Math.floor(office.clock.now().getTime() / 1000))
    const { wechatSignature } = await import('../../src/channels/wechat/crypto.ts')
    const signature = wechatSignature(['', timestamp, '1'])
    const query = { echostr: 'x', timestamp, nonce: '1', signature }
    expect(await receive({ channel: 'wechat', outlet: await uid('wechat'), method: 'GET', query })).toBe(403)
    expect(await stored(office)).toEqual(before)
  })
})

function words(text: string) {
  return { type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 }
}

/** A body of one paragraph that holds one node. */
function node(child: object) {
  const state = bodyOf('')
  return { root: { ...state.root, children: [{ ...state.root.children[0], children: [child] }] } }
}

function deep(levels: number) {
  let child: object = { type: 'listitem', version: 1, value: 1, direction: null, format: '', indent: 0, children: [words('底')] }
  for (let level = 0; level < levels; level++)
    child = {
      type: 'listitem',
      version: 1,
      value: 1,
      direction: null,
      format: '',
      indent: 0,
      children: [
        { type: 'list', version: 1, tag: 'ul', listType: 'bullet', start: 1, direction: null, format: '', indent: 0, children: [child] },
      ],
    }
  return {
    root: {
      ...bodyOf('').root,
      children: [
        { type: 'list', version: 1, tag: 'ul', listType: 'bullet', start: 1, direction: null, format: '', indent: 0, children: [child] },
      ],
    },
  }
}
