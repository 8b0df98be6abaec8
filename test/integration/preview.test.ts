import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { HtmlValidate } from 'html-validate'
import type { SecurityBody } from '../../src/security/event.ts'
import { listen, stopListening } from '../../src/server/listen.ts'
import { previewDoor } from '../../src/server/preview/answerPreview.ts'
import { makeServer } from '../../src/server/route.ts'
import { textCollections } from '../../src/texts.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { get } from '../support/get.ts'
import { uploadPicture } from '../support/media.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { codeOf, type Rest, restOf } from '../support/rest.ts'
import { bodyOf } from '../support/texts.ts'

/** The draft as the site would show it: to colleagues, and by links that are signed, end, and are taken back. */
let office: TestOffice
let out: Delivering
let rest: Rest
let server: Server
let port: number
const faults: unknown[] = []

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02T01:00:00.000Z' })
  await office.payload.updateGlobal({ slug: 'office', data: { siteUrl: 'https://wsb.example.gov.cn' } })
  out = await withStandIns(office)
  rest = restOf(office)
  const none = async () => {}
  const closed = { admin: none, sandbox: none, callbacks: none, health: none, readiness: none, metrics: none, site: none }
  server = makeServer({ ...closed, preview: previewDoor({ payload: office.payload }) }, { noteFault: (fault) => faults.push(fault) })
  port = await listen({ server, port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  expect(faults).toEqual([])
  await stopListening(server)
  await out.standIns.close()
  await office.close()
})

type Made = { id: string; uid: string; address: string; expiresAt: string }
const asked = { recipient: '某国驻沪总领事馆', purpose: '核对译文' }
const ask = (id: string, { as = 'author', ...body }: Record<string, unknown> & { as?: string | null } = {}) =>
  rest.ask(`/articles/${id}/preview-link`, { method: 'POST', as, body: { ...asked, ...body } })
async function made(id: string, body = {}): Promise<Made & { path: string }> {
  const answer = await ask(id, body)
  expect([answer.status, answer.body.errors]).toEqual([200, undefined])
  const link = answer.body as unknown as Made
  return { ...link, path: new URL(link.address).pathname }
}
const revoke = (id: string, as: string | null) => rest.ask(`/preview-links/${id}/revoke`, { method: 'POST', as })
/** Each test is a sender of its own, as far as the limit is concerned. */
let sender = 0
async function open(path: string, { language = 'zh', as = '', method = 'GET', from = `203.0.113.${(sender++ % 200) + 1}` } = {}) {
  const cookie: Record<string, string> = as ? { cookie: `payload-token=${await rest.tokenOf(as)}` } : {}
  const headers = { 'accept-language': language, 'x-forwarded-for': from, ...cookie }
  const answer = await get({ port, path, headers, method })
  return { status: answer.status, headers: answer.headers, body: answer.body, text: answer.body.toString() }
}
const rowOf = (uid: string) =>
  office.payload.find({ collection: 'preview-links', where: { uid: { equals: uid } }, showHiddenFields: true }).then(({ docs }) => docs[0])
const told = async (uid: string) =>
  (await office.payload.find({ collection: 'security-events', sort: 'seq', limit: 0, pagination: false })).docs
    .map(({ body }) => JSON.parse(body) as SecurityBody)
    .filter(({ data }) => data.link === uid)
const change = async (id: string, data: object) =>
  office.payload.update({ collection: 'articles', id, data, draft: true, req: await office.as('author') })
const gone = async (path: string) => {
  const answer = await open(path)
  return answer.status === 404 && answer.text.includes('此预览不可查看') && answer.text.includes('This preview cannot be shown')
}

describe('a colleague', () => {
  test('sees the draft as the site would show it, saved and not submitted, with files nobody else is given', async () => {
    const cover = await uploadPicture(office)
    const list = await uploadList('a,b\n1,2\n')
    const more = { cover: cover.id, attachments: [list], body: bodyWith(cover.id) }
    const { id } = await draftArticle(office, { title: '尚未提交的草稿', more })
    const page = await open(`/preview/articles/${id}`, { as: 'auditor' })
    expect(page.status).toBe(200)
    expect(page.text).toContain('<h1>尚未提交的草稿</h1>')
    expect(page.text).toContain('看图。')
    expect(page.text).toContain('草稿，尚未发布')
    expect(page.text).toContain('监督')
    expect(page.text).toContain('<meta name="robots" content="noindex"/>')
    expect(page.text).not.toMatch(/rel="canonical"|og:title|application\/ld\+json|style="/)
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'x-frame-options': 'SAMEORIGIN',
    })
    const files = [...page.text.matchAll(/[" ](\/preview\/articles\/[^"/]+\/media\/[^" ]+)/g)].map(([, path]) => path ?? '')
    expect(new Set(files.map((file) => file.split('.').at(-1)))).toEqual(new Set(['png', 'jpg', 'webp', 'avif', 'csv']))
    expect(page.text).not.toContain('"/media/')
    for (const file of files) {
      const picture = await open(file, { as: 'auditor' })
      expect([picture.status, picture.headers['cache-control']]).toEqual([200, 'no-store'])
      expect((await open(file)).status).toBe(404)
    }
  })

  test('sees it as wide as a telephone, in a frame of the office’s own', async () => {
    const { id } = await draftArticle(office, { title: '手机上的样子' })
    const page = await open(`/preview/articles/${id}?width=phone`, { as: 'author', language: 'en' })
    expect(page.text).toContain(`<iframe src="/preview/articles/${id}" title="Phone width">`)
  })

  test('who is nobody, or deactivated, sees the one page that tells nothing', async () => {
    const { id } = await draftArticle(office, { title: '不给外人看' })
    const token = await rest.tokenOf('coauthor')
    await office.payload.update({ collection: 'users', id: office.ids.people.coauthor ?? '', data: { active: false } })
    for (const cookie of ['', 'payload-token=nothing', `payload-token=${token}`]) {
      const page = await get({ port, path: `/preview/articles/${id}`, headers: cookie ? { cookie } : {} })
      expect([page.status, page.body.toString().includes('不给外人看')]).toEqual([404, false])
    }
  })

  test('is told of a draft that refers to what is gone, and an outsider is not', async () => {
    const cover = await uploadPicture(office, { background: '#181' })
    const { id } = await draftArticle(office, { title: '引用已删图片', more: { body: bodyWith(cover.id) } })
    const link = await made(id, { follows: true })
    await office.payload.db.deleteOne({ collection: 'media', where: { id: { equals: cover.id } } })
    const page = await open(`/preview/articles/${id}`, { as: 'author' })
    expect([page.status, page.text.includes('草稿暂时不能显示')]).toEqual([409, true])
    expect(await gone(link.path)).toBe(true)
  })
})

describe('a link', () => {
  test('opens for whoever has it, with whose it is, its number and its time all over the page', async () => {
    const cover = await uploadPicture(office, { background: '#a33' })
    const { id } = await draftArticle(office, { title: '请核对译文', more: { cover: cover.id, body: bodyWith(cover.id) } })
    const link = await made(id)
    expect(link.address).toMatch(/^https:\/\/wsb\.example\.gov\.cn\/preview\/l\/[\w-]{43}\.[0-9a-f]{32}$/)
    expect(link.expiresAt).toBe('2026-03-09T01:00:00.000Z')
    for (const [language, draft] of [
      ['zh', '草稿，尚未发布'],
      ['en', 'Draft, not published'],
      ['ar', 'مسودة غير منشورة'],
    ] as const) {
      const page = await open(link.path, { language })
      expect(page.status).toBe(200)
      const [mark = ''] = /<svg class="preview-mark" aria-hidden="true".*?<\/svg>/.exec(page.text) ?? []
      for (const words of [draft, asked.recipient, link.uid, '2026-03-02 09:00']) expect(mark).toContain(words)
      const [bar = ''] = /<section class="preview-bar".*?<\/section>/.exec(page.text) ?? []
      for (const words of [draft, asked.recipient, link.uid, '2026-03-09 09:00']) expect(bar).toContain(words)
    }
    const picture = /"(\/preview\/l\/[^"]+\/media\/[0-9a-f]{64}\.png)"/.exec((await open(link.path)).text)?.[1] ?? ''
    expect((await open(picture)).status).toBe(200)
    expect((await open(picture.replace(/l\/..../, 'l/AAAA'))).status).toBe(404)
    expect((await open(link.path, { method: 'POST' })).status).toBe(405)
  })

  test('keeps the hash of its token alone, which nobody is shown, and tells the security log', async () => {
    const { id, uid: text } = await draftArticle(office, { title: '记入安全日志' })
    const link = await made(id, { days: 30 })
    await open(link.path, { from: '198.51.100.7' })
    await open(link.path)
    await open(link.path, { method: 'HEAD' })
    await revoke(link.id, 'publisher')
    const token = link.path.split('/').at(-1)?.split('.')[0] ?? ''
    expect(JSON.stringify(await rowOf(link.uid))).not.toContain(token)
    for (const person of ['author', 'auditor', 'admin']) {
      const { body } = await rest.ask(`/preview-links/${link.id}`, { as: person })
      expect([body.recipient, body.opens, body.tokenHash]).toEqual([asked.recipient, 2, undefined])
      const guess = await rest.ask('/preview-links?where[tokenHash][like]=a', { as: person })
      expect(guess.status).toBeGreaterThanOrEqual(400)
    }
    const events = await told(link.uid)
    expect(events.map(({ type, actor, ip }) => [type, actor?.name ?? '', ip])).toEqual([
      ['previewLinkMade', '撰稿甲', ''],
      ['previewLinkOpened', '', '198.51.100.7'],
      ['previewLinkRevoked', '签发己', ''],
    ])
    expect(events[0]?.data).toMatchObject({ text, recipient: asked.recipient, expiresAt: '2026-04-01T01:00:00.000Z' })
    expect(JSON.stringify(events)).not.toContain(token)
    expect(JSON.stringify(events)).not.toContain(asked.purpose)
  })

  test('counts every opening, also of those that come at once', async () => {
    const link = await made((await draftArticle(office, { title: '同时打开' })).id)
    await Promise.all(Array.from({ length: 6 }, () => open(link.path)))
    expect((await rowOf(link.uid))?.opens).toBe(6)
    expect((await told(link.uid)).filter(({ type }) => type === 'previewLinkOpened')).toHaveLength(1)
  })

  test('ends at its second', async () => {
    const link = await made((await draftArticle(office, { title: '到点就关' })).id, { days: 1 })
    const start = office.clock.now().toISOString()
    office.clock.set('2026-03-03T00:59:59.999Z')
    expect((await open(link.path)).status).toBe(200)
    office.clock.set('2026-03-03T01:00:00.000Z')
    expect(await gone(link.path)).toBe(true)
    office.clock.set(start)
  })

  test('to a state shows that state alone; one that follows the draft says that it changed', async () => {
    const cover = await uploadPicture(office, { background: '#3a3' })
    const { id } = await draftArticle(office, { title: '第一稿', more: { body: bodyWith(cover.id) } })
    const [pinned, following] = [await made(id), await made(id, { follows: true })]
    expect((await open(following.path)).text).not.toContain('草稿有改动')
    const picture = /"(\/preview\/l\/[^"]+\.png)"/.exec((await open(pinned.path)).text)?.[1] ?? ''
    await change(id, { title: '第二稿' })
    const stale = await open(pinned.path)
    expect([stale.status, stale.text.includes('草稿已有改动'), /第[一二]稿/.test(stale.text)]).toEqual([200, true, false])
    expect((await open(picture)).status).toBe(404)
    const fresh = await open(following.path)
    expect(fresh.text).toContain('<h1>第二稿</h1>')
    expect(fresh.text).toContain('链接发出后，草稿有改动。')
    await change(id, { title: '第一稿' })
    expect((await open(pinned.path)).text).toContain('<h1>第一稿</h1>')
  })

  test('shows the files of its own text and of no other', async () => {
    const [one, two] = [await uploadPicture(office, { background: '#123' }), await uploadPicture(office, { background: '#321' })]
    const a = await made((await draftArticle(office, { title: '甲文', more: { body: bodyWith(one.id) } })).id)
    const b = await made((await draftArticle(office, { title: '乙文', more: { body: bodyWith(two.id) } })).id)
    const fileOf = async (path: string) => /\/media\/([0-9a-f]{64}\.png)"/.exec((await open(path)).text)?.[1] ?? ''
    const [ofA, ofB] = [await fileOf(a.path), await fileOf(b.path)]
    expect(ofA).not.toBe(ofB)
    expect((await open(`${a.path}/media/${ofA}`)).status).toBe(200)
    expect((await open(`${a.path}/media/${ofB}`)).status).toBe(404)
    expect((await open(`/preview/l/media/${ofA}`)).status).toBe(404)
    expect((await open(`/preview/media/${ofA}`)).status).toBe(404)
  })

  test('shows where the public reads it once it is out; a correction being written is shown again', async () => {
    const { id } = await draftArticle(office, { title: '将要发布' })
    const [pinned, following] = [await made(id), await made(id, { follows: true })]
    await approve(office, { id })
    expect((await open(pinned.path)).text).toContain('<h1>将要发布</h1>')
    await out.deliver()
    for (const { path } of [pinned, following]) {
      const page = await open(path, { language: 'en' })
      expect(page.text).toContain('This text has been published')
      expect(page.text).toMatch(/href="https:\/\/wsb\.example\.gov\.cn\/zh\/articles\/[^"]+\.html"/)
      expect(page.text).not.toContain('将要发布')
    }
    await change(id, { title: '更正稿' })
    expect((await open(following.path)).text).toContain('<h1>更正稿</h1>')
  })
})

describe('a link opens no more, and looks as if it had never been', () => {
  test.each(['author', 'publisher', 'secretary', 'admin'])('when %s revokes it, at once and once', async (person) => {
    const link = await made((await draftArticle(office, { title: '收回' })).id)
    expect((await open(link.path)).status).toBe(200)
    for (const other of ['translator', 'reviewer', 'auditor']) expect(codeOf(await revoke(link.id, other))).toBe('preview.forbidden')
    expect((await revoke(link.id, null)).status).toBe(401)
    expect((await revoke(link.id, person)).status).toBe(200)
    expect(await gone(link.path)).toBe(true)
    expect(codeOf(await revoke(link.id, person))).toBe('preview.ended')
  })

  test('when its text goes to the trash, for good', async () => {
    const { id } = await draftArticle(office, { title: '进回收站' })
    const link = await made(id)
    await change(id, { deletedAt: office.clock.now().toISOString() })
    expect(await gone(link.path)).toBe(true)
    expect((await open(`/preview/articles/${id}`, { as: 'author' })).status).toBe(404)
    expect(codeOf(await ask(id))).toBe('preview.text')
    expect((await told(link.uid)).map(({ type, actor }) => [type, actor?.name])).toContainEqual(['previewLinkRevoked', '撰稿甲'])
    await office.payload.update({ collection: 'articles', id, data: { deletedAt: null }, trash: true, req: await office.as('author') })
    expect((await open(`/preview/articles/${id}`, { as: 'author' })).status).toBe(200)
    expect(await gone(link.path)).toBe(true)
  })

  test('when its text is withdrawn; what is shown of it afterwards takes a new link', async () => {
    const { id } = await draftArticle(office, { title: '发布后撤下' })
    await approve(office, { id })
    await out.deliver()
    await change(id, { title: '撤下前的更正稿' })
    const link = await made(id, { follows: true })
    expect((await open(link.path)).status).toBe(200)
    office.clock.advance(60_000)
    const { withdraw } = await import('../../src/review/withdraw.ts')
    await withdraw({ req: await office.as('publisher'), collection: 'articles', id, reason: '内容有误' })
    expect(await gone(link.path)).toBe(true)
    office.clock.advance(60_000)
    expect((await open((await made(id, { follows: true })).path)).status).toBe(200)
  })

  test('when its text is being sealed, and the row forgets what it was for', async () => {
    const { id } = await draftArticle(office, { title: '依法封存的稿件' })
    await approve(office, { id })
    const link = await made(id, { follows: true, purpose: '用途含须删除的内容' })
    const asking = await rest.ask(`/articles/${id}/seal`, {
      method: 'POST',
      as: 'publisher',
      body: { ground: '依据', documentNumber: '1号' },
    })
    expect((await open(link.path)).status).toBe(200)
    await rest.ask(`/seals/${String(asking.body.id)}/decide`, { method: 'POST', as: 'secretary', body: { decision: 'confirm' } })
    expect(await gone(link.path)).toBe(true)
    expect((await open(`/preview/articles/${id}`, { as: 'author' })).status).toBe(404)
    await out.deliver()
    const { sealWithdrawn } = await import('../../src/jobs/sealWithdrawn.ts')
    await sealWithdrawn({ payload: office.payload })
    expect(await rowOf(link.uid)).toMatchObject({ purpose: '', state: 'revoked', recipient: asked.recipient })
  })

  test('when it never was, or another office made it', async () => {
    const link = await made((await draftArticle(office, { title: '伪造' })).id)
    const { pathOfToken, makeToken } = await import('../../src/preview/token.ts')
    expect(await gone(pathOfToken({ payload: office.payload, token: makeToken() }))).toBe(true)
    const [, token = ''] = /l\/([\w-]{43})/.exec(link.path) ?? []
    expect(await gone(pathOfToken({ payload: { secret: 'another' } as never, token }))).toBe(true)
    const pages = await Promise.all(
      [link.path.slice(0, -1), '/preview/l/x', pathOfToken({ payload: office.payload, token: makeToken() })].map((path) => open(path)),
    )
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1)
  })
})

describe('making a link', () => {
  test('is for whoever may edit the text', async () => {
    const { id } = await draftArticle(office, { title: '谁可以发' })
    for (const person of ['author', 'reviewer', 'publisher', 'secretary']) expect((await ask(id, { as: person })).status).toBe(200)
    for (const person of ['auditor', 'admin', 'translator']) expect(codeOf(await ask(id, { as: person }))).toBe('text.forbidden')
    expect((await ask(id, { as: null })).status).toBe(401)
    expect(codeOf(await ask('nothing'))).toBe('text.none')
  })

  test('refuses words and days that do not do, and stores nothing', async () => {
    const { id } = await draftArticle(office, { title: '输入有误' })
    const before = (await office.payload.count({ collection: 'preview-links' })).totalDocs
    for (const [body, code] of [
      [{ recipient: ' ' }, 'recipient.needed'],
      [{ recipient: '长'.repeat(61) }, 'recipient.needed'],
      [{ recipient: '两\n行' }, 'recipient.refused'],
      [{ recipient: '反\u202e向' }, 'recipient.refused'],
      [{ recipient: { not_equals: '' } }, 'recipient.needed'],
      [{ purpose: '' }, 'purpose.needed'],
      [{ days: 0 }, 'preview.days'],
      [{ days: 31 }, 'preview.days'],
      [{ days: 1.5 }, 'preview.days'],
      [{ days: '7' }, 'preview.days'],
      [{ follows: 'yes' }, 'preview.follows'],
    ] as const)
      expect([body, codeOf(await ask(id, body))]).toEqual([body, code])
    expect((await office.payload.count({ collection: 'preview-links' })).totalDocs).toBe(before)
  })

  test('is done by the command alone: REST and the Local API change no row, for anybody', async () => {
    const link = await made((await draftArticle(office, { title: '只经命令' })).id)
    const data = { recipient: '别人', expiresAt: '2036-01-01T00:00:00.000Z', state: 'open' }
    for (const as of ['author', 'publisher', 'admin', 'auditor', null]) {
      for (const [method, path, body] of [
        ['POST', '/preview-links', data],
        ['PATCH', `/preview-links/${link.id}`, data],
        ['DELETE', `/preview-links/${link.id}`, undefined],
      ] as const)
        expect([401, 403]).toContain((await rest.ask(path, { method, as, body })).status)
      const req = as ? await office.as(as) : undefined
      const given = { collection: 'preview-links', overrideAccess: false, ...(req ? { req, user: req.user } : {}) } as const
      await expect(office.payload.create({ ...given, data: data as never })).rejects.toThrow()
      await expect(office.payload.update({ ...given, id: link.id, data: data as never })).rejects.toThrow()
      await expect(office.payload.delete({ ...given, id: link.id })).rejects.toThrow()
    }
    expect((await rest.ask(`/preview-links/${link.id}`)).status).toBe(403)
    expect((await rowOf(link.uid))?.recipient).toBe(asked.recipient)
  })
})

test('whoever asks too often is told to wait, and others are not', async () => {
  const from = '198.51.100.99'
  let last = 200
  for (let tries = 0; tries < 301; tries++) last = (await open('/preview/l/x', { from })).status
  expect(last).toBe(429)
  expect((await open('/preview/l/x')).status).toBe(404)
})

describe('what is previewed is what goes out, to the byte, but for what says that it is a preview', () => {
  const shared = () => ({
    summary: '摘要。',
    source: '示例外办',
    body: bodyOf('第一段。'),
    outlets: [office.ids.outlets.site],
    column: office.ids.columns.local,
  })
  const kinds: Record<string, (given: { cover: string; list: string; policy: string }) => object> = {
    articles: ({ cover, list }) => ({ cover, attachments: [list], body: bodyWith(cover), subtitle: '副题' }),
    policies: () => ({
      column: office.ids.columns.policy,
      indexNumber: 'SY-9',
      documentNumber: '示外办〔2026〕9号',
      issuer: '示例外办',
      writtenOn: '2026-02-01',
      effectiveOn: '2026-03-01',
      validity: 'valid',
      art20Item: 1,
      policyKind: 'normative',
    }),
    interpretations: ({ policy }) => ({ policy, form: 'text' }),
    notices: () => ({ audience: ['residents'], urgency: 'important', inForceUntil: '2026-06-01T00:00:00.000Z' }),
    services: () => ({
      unit: office.ids.units.press,
      telephones: ['12345'],
      reviewBy: '2026-09-01',
      basis: '《办法》第三条',
      conditions: '本市单位',
      materials: '申请表',
      place: '滨江路1号',
      hours: '工作日 9:00—17:00',
      procedure: '提交',
    }),
    pages: () => ({ column: undefined, unit: office.ids.units.press, menuOrder: 3 }),
  }
  const given = { cover: '', list: '', policy: '' }
  beforeAll(async () => {
    given.cover = (await uploadPicture(office, { background: '#642' })).id
    given.list = await uploadList('c,d\n3,4\n')
  })

  test.each(Object.keys(kinds))('of %s', async (kind) => {
    const collection = kind as 'articles'
    const data = { ...shared(), title: `逐字相同的${kind}`, ...kinds[kind]?.(given) }
    const made = await rest.ask(`/${kind}`, { method: 'POST', as: 'author', body: data })
    const { id, uid } = made.body.doc as { id: string; uid: string }
    if (kind === 'policies') given.policy = id
    const address = `/preview/${kind}/${id}`
    const preview = await open(address, { as: 'author' })
    expect(preview.status).toBe(200)
    await approve(office, { collection, id })
    await out.deliver()
    const { docs } = await office.payload.find({ collection: 'site-pages', where: { text: { equals: uid } } })
    const published = readFileSync(path.join(office.folder, 'site', String((docs[0] as { path?: string } | undefined)?.path)), 'utf8')
    const shown = (page: string) => /<header>.*<\/body>/s.exec(page)?.[0].replaceAll(`${address}/media/`, '/media/')
    expect(shown(preview.text)?.length).toBeGreaterThan(1000)
    expect(shown(preview.text)).toBe(shown(published))
  })
})

test('a draft of each kind that has nothing in it yet is shown without a fault', async () => {
  for (const collection of textCollections) {
    const { id } = await office.payload.create({ collection, data: {} as never, draft: true, req: await office.as('author') })
    expect([collection, (await open(`/preview/${collection}/${id}`, { as: 'author' })).status]).toEqual([collection, 200])
  }
})

test('every page of a preview is valid HTML without inline style', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: { 'no-inline-style': 'error', 'no-raw-characters': 'error' },
  })
  const cover = await uploadPicture(office, { background: '#246' })
  const { id } = await draftArticle(office, { title: '合乎标准', more: { body: bodyWith(cover.id) } })
  const [pinned, following] = [await made(id), await made(id, { follows: true })]
  const seen = { own: `/preview/articles/${id}`, phone: `${pinned.path}?width=phone`, pinned: pinned.path }
  const check = async (pages: Record<string, string>) => {
    for (const [name, page] of Object.entries(pages))
      for (const language of ['zh', 'ar']) {
        const { text } = await open(page, { as: name === 'own' ? 'author' : '', language })
        const { results } = await validator.validateString(text)
        const faults = results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, offset }) => `${ruleId}: ${message} ${text.slice(offset, offset + 120)}`),
        )
        expect([name, language, faults]).toEqual([name, language, []])
      }
  }
  await check(seen)
  await change(id, { title: '已改' })
  await check({ stale: pinned.path, changed: following.path, gone: '/preview/l/x' })
  await approve(office, { id })
  await out.deliver()
  await check({ out: following.path })
})

test('where the site’s address cannot reach the office, links bear the one that can', async () => {
  process.env.FABU_PREVIEW_URL = 'https://preview.example.gov.cn/'
  const link = await made((await draftArticle(office, { title: '另一个地址' })).id)
  delete process.env.FABU_PREVIEW_URL
  expect(link.address).toMatch(/^https:\/\/preview\.example\.gov\.cn\/preview\/l\/[\w-]{43}\./)
  expect((await open(link.path)).status).toBe(200)
})

/** Uploads a table. */
async function uploadList(words: string): Promise<string> {
  const data = Buffer.from(words)
  const file = { data, mimetype: 'text/csv', name: 'list.csv', size: data.length }
  return (await office.payload.create({ collection: 'media', data: { title: '名单' }, file, req: await office.as('author') })).id
}

/** A body with a picture in it. */
function bodyWith(media: string) {
  const body = bodyOf('看图。') as { root: { children: unknown[] } }
  body.root.children.push({ type: 'upload', version: 3, format: '', id: 'u1', relationTo: 'media', value: media, fields: {} })
  return body
}
