import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { type Answer, codeOf, codesOf, type Rest, restOf } from '../support/rest.ts'
import { stored } from '../support/stored.ts'
import { bodyOf } from '../support/texts.ts'

/** Whatever door a write comes through, the rules are the same. Every refusal is checked twice: by its answer, and by what is stored. */
let office: TestOffice
let rest: Rest
let ids: Record<'draft' | 'open' | 'recalled' | 'published' | 'original', string>

beforeAll(async () => {
  office = await openOffice()
  rest = restOf(office)
  const { submit } = await import('../../src/review/submit.ts')
  const { recall } = await import('../../src/review/recall.ts')
  const { addLanguage } = await import('../../src/translation/addLanguage.ts')
  const make = async (title: string) => (await draftArticle(office, { title })).id
  ids = {
    draft: await make('只是草稿'),
    open: await make('审核中'),
    recalled: await make('撤回过'),
    published: await make('已发布'),
    original: await make('有译文'),
  }
  await approve(office, { id: ids.published })
  for (const id of [ids.open, ids.recalled]) await submit({ req: await office.as('author'), collection: 'articles', id })
  await recall({ req: await office.as('author'), collection: 'articles', id: ids.recalled })
  await addLanguage({ req: await office.as('translator'), collection: 'articles', id: ids.original, language: 'en' })
  for (const person of ['author', 'publisher', 'auditor', 'admin', 'coauthor', 'otherHead']) await rest.tokenOf(person)
})
afterAll(() => office.close())

/** Runs what has to be refused; the answer, after a look at what is stored. */
async function refused(run: () => Promise<Answer>): Promise<Answer> {
  const before = await stored(office)
  const answer = await run()
  expect(await stored(office)).toEqual(before)
  return answer
}

/** The same for a call of the Local API: the status it would answer with. */
async function refusedLocally(run: () => Promise<unknown>): Promise<number> {
  const before = await stored(office)
  const status = await run().then(
    () => 200,
    (error: { status?: number }) => error.status ?? 500,
  )
  expect(await stored(office)).toEqual(before)
  return status
}

describe('what the pipeline alone writes', () => {
  const closed = [
    [
      'reviews',
      'contributions',
      'editions',
      'deliveries',
      'attempts',
      'publications',
      'events',
      'security-events',
      'second-steps',
      'rights-requests',
      'site-pages',
    ],
    ['leases', 'tokens', 'assets', 'quotas', 'callbacks', 'identifiers'],
  ].flat() as CollectionSlug[]

  // `id` is a row's own where there is one: a refusal must not depend on there being nothing to write to.
  const doors: [string, (path: string, id: string) => [string, Parameters<Rest['ask']>[1]]][] = [
    ['create', (path) => [path, { method: 'POST', body: { key: 'x', uid: 'x', state: 'approved' } }]],
    ['update', (path, id) => [`${path}/${id}`, { method: 'PATCH', body: { state: 'approved', title: 'x', key: 'x' } }]],
    ['bulk update', (path) => [`${path}?where[id][exists]=true`, { method: 'PATCH', body: { title: 'x', key: 'x' } }]],
    ['delete', (path, id) => [`${path}/${id}`, { method: 'DELETE' }]],
    ['bulk delete', (path) => [`${path}?where[id][exists]=true`, { method: 'DELETE' }]],
    ['duplicate', (path, id) => [`${path}/${id}/duplicate`, { method: 'POST', body: {} }]],
    ['restore', (path, id) => [`${path}/versions/${id}`, { method: 'POST', body: {} }]],
    ['override', (path) => [`${path}?_method=PUT`, { method: 'PUT', body: { key: 'x' } }]],
  ]

  test.each(closed)('%s is closed on every door, to an administrator too', async (slug) => {
    const { docs } = await office.payload.find({ collection: slug, limit: 1, depth: 0 })
    const id = String(docs[0]?.id ?? '00000000-0000-4000-8000-000000000000')
    const before = await stored(office)
    const answers: Record<string, number> = {}
    for (const as of ['admin', 'publisher'])
      for (const [door, ask] of doors) {
        const [path, how] = ask(`/${slug}`, id)
        answers[`${door} by ${as}`] = (await rest.ask(path, { ...how, as })).status
      }
    const req = await office.as('admin')
    const own = { req, user: req.user, overrideAccess: false } as const
    const local = {
      create: () => office.payload.create({ collection: slug, data: { key: 'x' } as never, ...own }),
      update: () => office.payload.update({ collection: slug, id, data: { title: 'x' } as never, ...own }),
      'bulk update': () => office.payload.update({ collection: slug, where: { id: { exists: true } }, data: {} as never, ...own }),
      delete: () => office.payload.delete({ collection: slug, id, ...own }),
      'bulk delete': () => office.payload.delete({ collection: slug, where: { id: { exists: true } }, ...own }),
    }
    for (const [door, run] of Object.entries(local))
      answers[`${door} from inside`] = await run().then(
        () => 200,
        (error: { status?: number }) => error.status ?? 500,
      )
    expect(Object.entries(answers).filter(([, status]) => ![400, 403, 404].includes(status))).toEqual([])
    expect(await stored(office)).toEqual(before)
  })

  test.each(['editions', 'events', 'contributions', 'publications', 'security-events'] as const)(
    '%s refuses our own code, too',
    async (slug) => {
      const { docs } = await office.payload.find({ collection: slug, limit: 1, depth: 0 })
      const id = docs[0]?.id ?? ''
      if (!id) return
      expect(await refusedLocally(() => office.payload.update({ collection: slug, id, data: {} as never }))).toBe(403)
      expect(await refusedLocally(() => office.payload.delete({ collection: slug, id }))).toBe(403)
    },
  )
})

describe('the status of a text', () => {
  const published = { title: '冒充', _status: 'published' }
  test.each([
    ['create', () => rest.ask('/articles', { as: 'publisher', method: 'POST', body: published })],
    ['create as no draft', () => rest.ask('/articles?draft=false', { as: 'publisher', method: 'POST', body: published })],
    ['update', () => rest.ask(`/articles/${ids.draft}`, { as: 'publisher', method: 'PATCH', body: published })],
    ['update as no draft', () => rest.ask(`/articles/${ids.draft}?draft=false`, { as: 'publisher', method: 'PATCH', body: published })],
    ['publish all', () => rest.ask(`/articles/${ids.draft}?publishAllLocales=true`, { as: 'publisher', method: 'PATCH', body: {} })],
    ['publish one', () => rest.ask(`/articles/${ids.draft}?publishSpecificLocale=zh`, { as: 'publisher', method: 'PATCH', body: {} })],
    ['bulk update', () => rest.ask(`/articles?where[id][equals]=${ids.draft}`, { as: 'publisher', method: 'PATCH', body: published })],
    ['duplicate', () => rest.ask(`/articles/${ids.draft}/duplicate`, { as: 'publisher', method: 'POST', body: published })],
    ['restore', async () => rest.ask(`/articles/versions/${await versionOf(ids.published)}`, { as: 'publisher', method: 'POST' })],
    [
      'restore as no draft',
      async () => rest.ask(`/articles/versions/${await versionOf(ids.published)}?draft=false`, { as: 'publisher', method: 'POST' }),
    ],
  ])('is published by no door: %s', async (_door, run) => {
    const answer = await refused(run)
    expect([answer.status, codeOf(answer)]).toEqual([403, expect.stringMatching(/^(status\.closed|restore\.draftOnly)$/)])
  })

  test('from inside neither', async () => {
    const req = await office.as('publisher')
    const own = { collection: 'articles', req, user: req.user, overrideAccess: false } as const
    const data = { _status: 'published' } as const
    expect(await refusedLocally(() => office.payload.update({ ...own, id: ids.draft, data, draft: false }))).toBe(403)
    expect(await refusedLocally(() => office.payload.create({ ...own, data: { ...data, title: '冒充' } as never }))).toBe(403)
  })

  test.each([
    ['asking for a draft', '', { _status: 'draft' }],
    ['asking for no draft', '?draft=false', { _status: 'draft' }],
    ['unpublishing all', '?unpublishAllLocales=true', {}],
  ])('is not taken from a published text by %s', async (_how, query, body) => {
    const { status } = await rest.ask(`/articles/${ids.published}${query}`, { as: 'publisher', method: 'PATCH', body })
    expect(status).toBe(200)
    expect((await office.payload.findByID({ collection: 'articles', id: ids.published, depth: 0 }))._status).toBe('published')
  })
})

describe('a text of the record', () => {
  const trash = { deletedAt: '2026-03-02T02:00:00.000Z' }
  const recorded = ['open', 'recalled', 'published', 'original'] as const
  const doors = {
    delete: (id: string) => rest.ask(`/articles/${id}`, { as: 'admin', method: 'DELETE' }),
    'bulk delete': (id: string) => rest.ask(`/articles?where[id][equals]=${id}`, { as: 'admin', method: 'DELETE' }),
    trash: (id: string) => rest.ask(`/articles/${id}`, { as: 'author', method: 'PATCH', body: trash }),
    'bulk trash': (id: string) => rest.ask(`/articles?where[id][equals]=${id}`, { as: 'author', method: 'PATCH', body: trash }),
  }
  const table = recorded.flatMap((text) => Object.entries(doors).map(([door, run]) => ({ text, door, run })))

  test.each(table)('$text: no $door', async ({ text, run, door }) => {
    const answer = await refused(() => run(ids[text]))
    // Bulk operations answer 400 with an error a document, whatever the hook said.
    if (door.startsWith('bulk')) expect(answer.status).toBe(400)
    else
      expect([answer.status, codeOf(answer)]).toEqual(text === 'open' && door === 'trash' ? [423, 'text.locked'] : [409, 'text.recorded'])
  })

  test('nor from inside, whatever its caller may override', async () => {
    expect(await refusedLocally(() => office.payload.delete({ collection: 'articles', id: ids.published }))).toBe(409)
    expect(await refusedLocally(() => office.payload.update({ collection: 'articles', id: ids.recalled, data: trash }))).toBe(409)
  })

  test('a mere draft goes to the trash and comes back, by whoever may write it, and for good by administrators alone', async () => {
    const { id } = await draftArticle(office, { title: '可以丢弃' })
    expect((await rest.ask(`/articles/${id}`, { as: 'auditor', method: 'PATCH', body: trash })).status).toBe(403)
    expect((await rest.ask(`/articles/${id}`, { as: 'author', method: 'PATCH', body: trash })).status).toBe(200)
    const { submit } = await import('../../src/review/submit.ts')
    await expect(submit({ req: await office.as('author'), collection: 'articles', id })).rejects.toMatchObject({
      status: expect.any(Number),
    })
    for (const draft of [true, false])
      expect((await office.payload.find({ collection: 'articles', where: { id: { equals: id } }, draft })).totalDocs).toBe(0)
    expect((await rest.ask(`/articles/${id}?trash=true`, { as: 'author', method: 'PATCH', body: { deletedAt: null } })).status).toBe(200)
    for (const draft of [true, false])
      expect((await office.payload.find({ collection: 'articles', where: { id: { equals: id } }, draft })).totalDocs).toBe(1)
    expect((await rest.ask(`/articles/${id}`, { as: 'author', method: 'DELETE' })).status).toBe(403)
    expect((await rest.ask(`/articles/${id}`, { as: 'admin', method: 'DELETE' })).status).toBe(200)
    expect((await office.payload.find({ collection: 'identifiers', where: { key: { contains: 'ke-yi-diu-qi' } } })).totalDocs).toBe(0)
  })
})

describe('while a round is open', () => {
  const change = { title: '偷改' }
  test.each([
    ['update', 423, () => rest.ask(`/articles/${ids.open}`, { as: 'author', method: 'PATCH', body: change })],
    ['autosave', 423, () => rest.ask(`/articles/${ids.open}?autosave=true&draft=true`, { as: 'author', method: 'PATCH', body: change })],
    ['bulk update', 400, () => rest.ask(`/articles?where[id][equals]=${ids.open}`, { as: 'author', method: 'PATCH', body: change })],
    ['restore', 423, async () => rest.ask(`/articles/versions/${await versionOf(ids.open)}?draft=true`, { as: 'author', method: 'POST' })],
    ['update by another role', 423, () => rest.ask(`/articles/${ids.open}`, { as: 'publisher', method: 'PATCH', body: change })],
  ])('the text is locked: %s', async (_door, status, run) => {
    expect((await refused(run)).status).toBe(status)
  })

  test.each([
    [
      'a shared fact of the original',
      'unit',
      (id: string) => office.payload.update({ collection: 'articles', id, data: { unit: office.ids.units.consular ?? '' } }),
    ],
  ])('%s, changed, voids the round of a translation', async (_what, field, run) => {
    const { submit } = await import('../../src/review/submit.ts')
    const { decide } = await import('../../src/review/decide.ts')
    const { addLanguage } = await import('../../src/translation/addLanguage.ts')
    const { id } = await draftArticle(office, { title: '共同信息' })
    const english = await addLanguage({ req: await office.as('translator'), collection: 'articles', id, language: 'en' })
    const review = await submit({ req: await office.as('translator'), collection: 'articles', id: english.id })
    await run(id)
    const error = await decide({ req: await office.as('proofreader'), review: review.id, decision: 'approve' }).catch((caught) => caught)
    expect(error).toMatchObject({ code: 'review.voided', reasons: [{ path: field }] })
    expect((await office.payload.findByID({ collection: 'reviews', id: review.id, depth: 0 })).state).toBe('voided')
  })
})

describe('whoever contributed, by whatever door, does not decide', () => {
  test.each([
    ['update', (id: string) => rest.ask(`/articles/${id}`, { as: 'coauthor', method: 'PATCH', body: { title: '经手一' } })],
    [
      'bulk update',
      (id: string) => rest.ask(`/articles?where[id][equals]=${id}`, { as: 'coauthor', method: 'PATCH', body: { summary: '经手二' } }),
    ],
    [
      'restore of an old version',
      async (id: string) => {
        const version = await versionOf(id)
        await rest.ask(`/articles/${id}`, { as: 'author', method: 'PATCH', body: { summary: '新的一稿' } })
        return rest.ask(`/articles/versions/${version}?draft=true`, { as: 'coauthor', method: 'POST' })
      },
    ],
  ])('%s', async (_door, touch) => {
    const { id, uid } = await draftArticle(office, { title: '经手的人' })
    expect((await touch(id)).status).toBe(200)
    expect(await decidingFails({ id, by: 'coauthor' })).toEqual(['decide.contributor'])
    expect(await contributorsOf(String(uid))).toEqual([...new Set([await uidOf('author'), await uidOf('coauthor')])].sort())
  })

  test('duplicate', async () => {
    const { id } = await draftArticle(office, { title: '被复制的' })
    const { body } = await rest.ask(`/articles/${id}/duplicate`, { as: 'coauthor', method: 'POST', body: { title: '复制的' } })
    expect(await decidingFails({ id: (body.doc as { id: string }).id, by: 'coauthor' })).toEqual(['decide.contributor'])
  })

  test('a shared fact of the original counts for its translations', async () => {
    const { addLanguage } = await import('../../src/translation/addLanguage.ts')
    const { id } = await draftArticle(office, { title: '共同信息的人' })
    const english = await addLanguage({ req: await office.as('translator'), collection: 'articles', id, language: 'en' })
    await rest.ask(`/articles/${id}`, { as: 'coauthor', method: 'PATCH', body: { column: office.ids.columns.news } })
    expect(await contributorsOf(english.uid)).toContain(await uidOf('coauthor'))
  })

  test('saving without a change does not count', async () => {
    const { id, uid } = await draftArticle(office, { title: '没有改动' })
    await rest.ask(`/articles/${id}`, {
      as: 'coauthor',
      method: 'PATCH',
      body: { title: '没有改动', publishAt: '2026-04-01T00:00:00.000Z' },
    })
    expect(await contributorsOf(String(uid))).toEqual([await uidOf('author')])
  })
})

describe('a file that a text shows', () => {
  let picture: string
  let variant: string
  const body = () => ({
    root: {
      ...bodyOf('正文。').root,
      children: [
        ...bodyOf('正文。').root.children,
        { type: 'upload', version: 3, format: '', relationTo: 'media', value: picture, fields: {}, id: 'a1' },
      ],
    },
  })
  beforeAll(async () => {
    picture = await upload('author')
    variant = await upload('author')
    await rest.ask(`/media/${picture}?locale=zh`, {
      as: 'author',
      method: 'PATCH',
      body: { alt: '外滩', variants: [{ language: 'en', image: variant }] },
    })
  })

  test('makes whoever changes it a contributor, again after each edition, and void the round', async () => {
    const { submit } = await import('../../src/review/submit.ts')
    const { decide } = await import('../../src/review/decide.ts')
    const { correct } = await import('../../src/review/correct.ts')
    const { id } = await draftArticle(office, { title: '图文', more: { cover: picture } })
    const alt = (text: string) => rest.ask(`/media/${picture}?locale=zh`, { as: 'coauthor', method: 'PATCH', body: { alt: text } })
    office.clock.advance(60_000)
    await alt('外滩夜景')
    expect(await decidingFails({ id, by: 'coauthor' })).toEqual(['decide.contributor'])
    const review = await submit({ req: await office.as('author'), collection: 'articles', id })
    await alt('外滩夜景二')
    await expect(decide({ req: await office.as('reviewer'), review: review.id, decision: 'approve' })).rejects.toMatchObject({
      reasons: [{ path: 'cover' }],
    })
    office.clock.advance(60_000)
    await approve(office, { id })
    // Since the edition nobody touched the picture: who did before it may decide again; who does now may not.
    office.clock.advance(60_000)
    await rest.ask(`/articles/${id}`, { as: 'author', method: 'PATCH', body: { summary: '更正后的摘要。' } })
    const first = await correct({ req: await office.as('author'), collection: 'articles', id, note: '更正。' })
    expect((await decide({ req: await office.as('coauthor'), review: first.id, decision: 'return', comment: '再看。' })).outcome).toBe(
      'returned',
    )
    await alt('外滩夜景三')
    const second = await correct({ req: await office.as('author'), collection: 'articles', id, note: '更正。' })
    await expect(decide({ req: await office.as('coauthor'), review: second.id, decision: 'approve' })).rejects.toMatchObject({
      reasons: [{ code: 'decide.contributor' }],
    })
  })

  test('speaks for its variants', async () => {
    const { uid } = await office.payload.findByID({ collection: 'media', id: variant, depth: 0 })
    expect(await contributorsOf(String(uid))).toContain(await uidOf('coauthor'))
  })

  test.each([
    ['cover', () => ({ cover: picture })],
    ['attachment', () => ({ attachments: [picture] })],
    ['picture in the body', () => ({ body: body() })],
  ])('is not deleted while a draft has it as its %s, in the trash too', async (_as, more) => {
    picture = await upload('author')
    const { id } = await draftArticle(office, { title: '引用文件' })
    // Changed after creation: the newest draft counts, not the first.
    expect((await rest.ask(`/articles/${id}`, { as: 'author', method: 'PATCH', body: more() })).status).toBe(200)
    const remove = () => rest.ask(`/media/${picture}`, { as: 'admin', method: 'DELETE' })
    const answer = await refused(remove)
    expect([answer.status, codeOf(answer)]).toEqual([409, 'media.shown'])
    await rest.ask(`/articles/${id}`, { as: 'author', method: 'PATCH', body: { deletedAt: '2026-03-02T02:00:00.000Z' } })
    expect((await refused(remove)).status).toBe(409)
    expect((await refused(() => rest.ask(`/media?where[id][equals]=${picture}`, { as: 'admin', method: 'DELETE' }))).status).toBe(400)
    await rest.ask(`/articles/${id}?trash=true`, { as: 'author', method: 'PATCH', body: { deletedAt: null } })
    await rest.ask(`/articles/${id}`, { as: 'author', method: 'PATCH', body: { cover: null, attachments: [], body: bodyOf('无图。') } })
    expect((await remove()).status).toBe(200)
  })

  test('is not deleted while an edition has it, though the draft has it no more; nor a variant of another', async () => {
    const file = await upload('author')
    const { id } = await draftArticle(office, { title: '定稿的图', more: { attachments: [], cover: file } })
    await rest.ask(`/media/${file}?locale=zh`, { as: 'author', method: 'PATCH', body: { alt: '图' } })
    await approve(office, { id })
    expect((await rest.ask(`/articles/${id}`, { as: 'author', method: 'PATCH', body: { cover: null } })).status).toBe(200)
    for (const shown of [file, variant]) {
      const answer = await refused(() => rest.ask(`/media/${shown}`, { as: 'admin', method: 'DELETE' }))
      expect([answer.status, codeOf(answer)]).toEqual([409, 'media.shown'])
    }
  })
})

describe('people', () => {
  const user = (key: string) => `/users/${office.ids.people[key]}`
  test.each([
    ['delete', () => rest.ask(user('coauthor'), { as: 'admin', method: 'DELETE' })],
    ['bulk delete', () => rest.ask('/users?where[id][exists]=true', { as: 'admin', method: 'DELETE' })],
    ['delete of oneself', () => rest.ask(user('author'), { as: 'author', method: 'DELETE' })],
    ['a role for oneself', () => rest.ask(user('author'), { as: 'author', method: 'PATCH', body: { roles: ['administrator'] } })],
    ['a language for oneself', () => rest.ask(user('translator'), { as: 'translator', method: 'PATCH', body: { languages: [] } })],
    [
      'bulk update of roles',
      () => rest.ask('/users?where[id][exists]=true', { as: 'author', method: 'PATCH', body: { roles: ['administrator'] } }),
    ],
    ['somebody else', () => rest.ask(user('publisher'), { as: 'author', method: 'PATCH', body: { email: 'mine@example.org' } })],
    [
      'a new person',
      () =>
        rest.ask('/users', { as: 'author', method: 'POST', body: { email: 'x@example.org', password: 'a long password 2', name: '新' } }),
    ],
    ['a duplicate', () => rest.ask(`${user('admin')}/duplicate`, { as: 'author', method: 'POST', body: { email: 'y@example.org' } })],
    [
      'first-register',
      () =>
        rest.ask('/users/first-register', {
          method: 'POST',
          body: { email: 'z@example.org', password: 'a long password 3', name: '谁', roles: ['administrator'], active: true },
        }),
    ],
    ['unlock', () => rest.ask('/users/unlock', { as: 'author', method: 'POST', body: { email: 'admin@example.org' } })],
    ['forgot-password', () => rest.ask('/users/forgot-password', { method: 'POST', body: { email: 'admin@example.org' } })],
    ['reset-password', () => rest.ask('/users/reset-password', { method: 'POST', body: { token: '', password: 'a long password 4' } })],
  ])('%s is refused', async (_what, run) => {
    expect([403, 404]).toContain((await refused(run)).status)
  })

  test.each(['first-register', 'forgot-password', 'reset-password'])('%s is no door of this house, nor in an empty one', async (door) => {
    const answer = await rest.ask(`/users/${door}`, { method: 'POST', body: {} })
    // The house's own answer: it comes before any look at who is there already.
    expect([answer.status, codeOf(answer)]).toEqual([403, 'endpoint.closed'])
  })

  test('hash, salt, tokens and sessions are neither written nor read nor searched for', async () => {
    const secret = {
      hash: 'x',
      salt: 'x',
      resetPasswordToken: 'x',
      resetPasswordExpiration: '2030-01-01T00:00:00.000Z',
      loginAttempts: 0,
      sessions: [{ id: 'x' }],
    }
    expect((await rest.ask(user('author'), { as: 'author', method: 'PATCH', body: secret })).status).toBe(200)
    const row = await office.payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: 'users',
      where: { id: { equals: office.ids.people.author ?? '' } },
    })
    expect([row?.hash, row?.salt, row?.resetPasswordToken]).not.toContain('x')
    expect(JSON.stringify(row?.sessions)).not.toContain('"x"')
    const { body } = await rest.ask(`${user('admin')}?depth=10&showHiddenFields=true&select[hash]=true&select[name]=true`, {
      as: 'auditor',
    })
    expect(Object.keys(body).filter((key) => /hash|salt|token|password/i.test(key))).toEqual([])
    for (const field of ['hash', 'salt', 'resetPasswordToken', 'loginAttempts', 'lockUntil', 'sessions.id']) {
      expect((await rest.ask(`/users?where[${field}][exists]=true`, { as: 'auditor' })).status).toBe(400)
      expect((await rest.ask(`/users?sort=${field}`, { as: 'auditor' })).status).toBe(400)
      expect((await rest.ask(`/units?where[head.${field}][exists]=true`, { as: 'auditor' })).status).toBe(400)
      expect((await rest.ask(`/users/count?where[${field}][exists]=true`, { as: 'auditor' })).status).toBe(400)
    }
  })

  test('the last active administrator stays one', async () => {
    for (const body of [{ active: false }, { roles: ['author'] }, { roles: [] }]) {
      const answer = await refused(() => rest.ask(user('admin'), { as: 'admin', method: 'PATCH', body }))
      expect([answer.status, codesOf(answer)]).toEqual([409, ['user.lastAdministrator']])
    }
    await office.payload.update({
      collection: 'users',
      id: office.ids.people.secretary ?? '',
      data: { roles: ['secretariat', 'administrator'] },
    })
    expect((await rest.ask(user('admin'), { as: 'admin', method: 'PATCH', body: { roles: ['administrator', 'auditor'] } })).status).toBe(
      200,
    )
    await office.payload.update({ collection: 'users', id: office.ids.people.secretary ?? '', data: { roles: ['secretariat'] } })
    // Who changes their own roles is logged out by it.
    expect((await rest.ask(user('admin'), { as: 'admin' })).status).toBe(403)
    rest.forget('admin')
  })

  describe('deactivated', () => {
    beforeAll(async () => {
      await rest.tokenOf('deputy')
      await rest.tokenOf('head')
      expect((await rest.ask(user('deputy'), { as: 'admin', method: 'PATCH', body: { active: false } })).status).toBe(200)
      // From inside, too.
      await office.payload.update({ collection: 'users', id: office.ids.people.head ?? '', data: { active: false } })
    })
    afterAll(async () => {
      for (const key of ['deputy', 'head'])
        await office.payload.update({ collection: 'users', id: office.ids.people[key] ?? '', data: { active: true } })
    })

    const doors: [string, string, Parameters<Rest['ask']>[1]][] = [
      ['texts', '/articles', {}],
      ['versions', '/articles/versions', {}],
      ['the record', '/events', {}],
      ['people', '/users', {}],
      ['the office', '/globals/office', {}],
      ['locks', '/payload-locked-documents', {}],
      ['taking a lock', '/payload-locked-documents', { method: 'POST', body: { globalSlug: 'office' } }],
      ['preferences', '/payload-preferences', {}],
      ['writing preferences', '/payload-preferences/x', { method: 'POST', body: { value: 1 } }],
      ['a new token', '/users/refresh-token', { method: 'POST' }],
      ['a new text', '/articles', { method: 'POST', body: { title: 'x' } }],
      ['a new password', '/users/self', { method: 'PATCH', body: { password: 'a long password 5' } }],
      ['uploading', '/media', { method: 'POST', body: {} }],
      ['submitting', '/articles/draft/submit', { method: 'POST' }],
      ['confirming', '/deliveries/x/confirm', { method: 'POST', body: { address: 'https://example.org/' } }],
    ]
    const table = ['deputy', 'head'].flatMap((as) => doors.map(([what, path, how]) => ({ as, what, path, how })))
    test.each(table)('$as, with an old token: $what', async ({ as, path, how }) => {
      const asked = path.replace('/users/self', user(as)).replace('/articles/draft/', `/articles/${ids.draft}/`)
      expect([401, 403]).toContain((await refused(() => rest.ask(asked, { ...how, as }))).status)
    })

    test('an old token names nobody, and no new one is had', async () => {
      expect((await rest.ask('/users/me', { as: 'deputy' })).body.user).toBeNull()
      const login = await rest.ask('/users/login', {
        method: 'POST',
        body: { email: 'deputy@example.org', password: 'a long test password 1' },
      })
      expect([login.status, codeOf(login)]).toEqual([403, 'user.inactive'])
    })
  })
})

describe('who reads what', () => {
  test('a stranger reads nothing', async () => {
    const answers: Record<string, number> = {}
    for (const slug of Object.keys(office.payload.collections))
      for (const path of [slug, `${slug}/count`, `${slug}/versions`, `${slug}/x`, `${slug}?depth=10&draft=true&trash=true`])
        answers[path] = (await rest.ask(`/${path}`)).status
    answers.office = (await rest.ask('/globals/office')).status
    answers.file = (await rest.ask(`/media/file/${'a'.repeat(64)}.png`)).status
    // Addresses of one document answer 404 where there is none; preferences answer "none of yours".
    expect(
      Object.entries(answers).filter(
        ([path, status]) =>
          status < 400 &&
          path !== 'payload-preferences/x' &&
          path !== 'payload-preferences/count' &&
          path !== 'payload-preferences/versions',
      ),
    ).toEqual([])
    const { body } = await rest.ask('/access')
    expect(JSON.stringify(body)).not.toMatch(/"(create|update|delete)":true/)
  })

  test.each([
    ['tokens', { admin: 403, auditor: 403, publisher: 403 }],
    ['leases', { admin: 200, auditor: 200, publisher: 403 }],
    ['assets', { admin: 200, auditor: 200, publisher: 403 }],
    ['quotas', { admin: 200, auditor: 200, publisher: 403 }],
    ['callbacks', { admin: 200, auditor: 200, publisher: 403 }],
    ['identifiers', { admin: 200, auditor: 200, publisher: 403 }],
    ['events', { admin: 200, auditor: 200, publisher: 200 }],
    ['payload-kv', { admin: 403, auditor: 403, publisher: 403 }],
    ['payload-migrations', { admin: 501, auditor: 501, publisher: 501 }],
  ])('%s', async (slug, expected) => {
    const answers: Record<string, number> = {}
    for (const as of Object.keys(expected)) answers[as] = (await rest.ask(`/${slug}`, { as })).status
    expect(answers).toEqual(expected)
  })

  test('a secret of an outlet is neither read nor guessed', async () => {
    await office.payload.create({ collection: 'tokens', data: { key: 'token:x', secret: 'geheim', expiresAt: 1 } })
    for (const as of ['admin', 'publisher'])
      for (const path of [
        '/tokens?depth=10&showHiddenFields=true',
        '/tokens?where[secret][like]=g',
        '/tokens?sort=secret',
        '/tokens/count?where[secret][like]=g',
      ]) {
        const answer = await rest.ask(path, { as })
        expect([answer.status >= 400, JSON.stringify(answer.body).includes('geheim')]).toEqual([true, false])
      }
  })
})

async function versionOf(id: string): Promise<string> {
  const { docs } = await office.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    sort: 'createdAt',
    limit: 1,
    depth: 0,
  })
  return String(docs[0]?.id)
}

/** Submits the text and lets somebody decide its first step; why they may not. The round is recalled again. */
async function decidingFails({ id, by }: { id: string; by: string }): Promise<string[]> {
  const { submit } = await import('../../src/review/submit.ts')
  const { decide } = await import('../../src/review/decide.ts')
  const { recall } = await import('../../src/review/recall.ts')
  const review = await submit({ req: await office.as('author'), collection: 'articles', id })
  const error = await decide({ req: await office.as(by), review: review.id, decision: 'approve' }).catch((caught) => caught)
  await recall({ req: await office.as('author'), collection: 'articles', id })
  return (error.reasons ?? []).map(({ code }: { code: string }) => code)
}

async function contributorsOf(subject: string): Promise<string[]> {
  const { docs } = await office.payload.find({ collection: 'contributions', where: { subject: { equals: subject } }, limit: 0, depth: 0 })
  return [...new Set(docs.map(({ person }) => person))].sort()
}

const uidOf = async (key: string) =>
  (await office.payload.findByID({ collection: 'users', id: office.ids.people[key] ?? '', depth: 0 })).uid ?? ''

let uploads = 0

/** Uploads a picture nobody has uploaded yet. */
async function upload(as: string): Promise<string> {
  const { default: sharp } = await import('sharp')
  const background = { r: ++uploads, g: 0, b: 0 }
  const bytes = await sharp({ create: { width: 20, height: 10, channels: 3, background } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], `picture-${uploads}.png`, { type: 'image/png' }))
  form.set('_payload', JSON.stringify({ alt: '图' }))
  const { status, body } = await rest.ask('/media?locale=zh', { as, method: 'POST', body: form })
  expect(status).toBe(201)
  return (body.doc as { id: string }).id
}
