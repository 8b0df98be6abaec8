import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Enrolment } from '../../src/accounts/enrol.ts'
import type { SecurityBody } from '../../src/security/event.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { codeOf, codesOf, type Rest, restOf } from '../support/rest.ts'

/** Coming in and staying in: the second step on every way to a session, passwords, log-ins that end. */
let office: TestOffice
let rest: Rest
const password = 'a long test password 1'

beforeAll(async () => {
  office = await openOffice()
  rest = restOf(office)
  for (const person of ['admin', 'author', 'reviewer', 'publisher', 'head', 'deputy']) await rest.tokenOf(person)
})
afterAll(() => office.close())
// A code is taken once, and belongs to its half minute.
beforeEach(() => office.clock.advance(120_000))

const login = (person: string, more: object = {}) =>
  rest.ask('/users/login', { method: 'POST', body: { email: `${person}@example.org`, password, ...more } })

const post = (path: string, as: string, body: object = {}) => rest.ask(path, { method: 'POST', as, body })

async function told(run: () => Promise<unknown>): Promise<SecurityBody[]> {
  const read = async () => (await office.payload.find({ collection: 'security-events', sort: 'seq', limit: 0, pagination: false })).docs
  const before = (await read()).length
  await run()
  return (await read()).slice(before).map(({ body }) => JSON.parse(body) as SecurityBody)
}

async function codeNow(secret: string): Promise<string> {
  const { totpCode } = await import('../../src/accounts/totp.ts')
  return totpCode({ secret, at: office.clock.now() })
}

async function enrol(person: string): Promise<{ secret: string; recoveryCodes: string[] }> {
  const begun = (await post('/users/second-step/begin', person)).body as unknown as Enrolment
  const finished = await post('/users/second-step/finish', person, { code: await codeNow(begun.secret) })
  expect(finished.status).toBe(200)
  office.clock.advance(60_000)
  return { secret: begun.secret, recoveryCodes: finished.body.recoveryCodes as string[] }
}

describe('the second step', () => {
  let secret: string
  let recoveryCodes: string[]

  test('is set up with a code of the app; until then nothing is asked', async () => {
    const begun = await post('/users/second-step/begin', 'publisher')
    expect(begun.body).toMatchObject({ uri: expect.stringMatching(/^otpauth:/), svg: expect.stringMatching(/^<svg/) })
    expect((await login('publisher')).status).toBe(200)
    expect(codeOf(await post('/users/second-step/finish', 'publisher', { code: '000000' }))).toBe('secondStep.wrongCode')
    const [event] = await told(async () => {
      ;({ secret, recoveryCodes } = await enrol('publisher'))
    })
    expect(recoveryCodes).toHaveLength(10)
    expect(event).toMatchObject({ type: 'secondStepEnrolled', actor: { name: '签发己' } })
    expect(codeOf(await post('/users/second-step/begin', 'publisher'))).toBe('secondStep.enrolled')
  })

  test('what is kept of it is read by nobody, and is neither secret nor code in plain', async () => {
    expect((await rest.ask('/second-steps', { as: 'admin' })).status).toBe(403)
    const [row] = (await office.payload.find({ collection: 'second-steps', showHiddenFields: true })).docs
    expect(JSON.stringify(row)).not.toContain(secret)
    for (const code of recoveryCodes) expect(JSON.stringify(row)).not.toContain(code)
    const me = await rest.ask('/users/me', { as: 'publisher' })
    expect(JSON.stringify(me.body)).not.toMatch(/secret|codes/i)
  })

  test('no session without it, on any way', async () => {
    const asked = await login('publisher')
    expect([asked.status, codeOf(asked), asked.body.token]).toEqual([401, 'secondStep.needed', undefined])
    await expect(office.payload.login({ collection: 'users', data: { email: 'publisher@example.org', password } })).rejects.toMatchObject({
      code: 'secondStep.needed',
    })
    const form = new FormData()
    form.set('_payload', JSON.stringify({ email: 'publisher@example.org', password }))
    expect(codeOf(await rest.ask('/users/login', { method: 'POST', body: form }))).toBe('secondStep.needed')
    for (const door of ['forgot-password', 'reset-password'])
      expect((await rest.ask(`/users/${door}`, { method: 'POST', body: { email: 'publisher@example.org' } })).status).toBe(403)
  })

  test('a right code lets in, and once only, also when two use it at once', async () => {
    const code = await codeNow(secret)
    const both = await Promise.all([login('publisher', { code }), login('publisher', { code })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
    expect(codeOf(await login('publisher', { code }))).toBe('secondStep.wrong')
    office.clock.advance(30_000)
    expect((await login('publisher', { code: await codeNow(secret) })).status).toBe(200)
  })

  test('a code before the password is right helps nobody', async () => {
    const code = await codeNow(secret)
    expect(
      (await rest.ask('/users/login', { method: 'POST', body: { email: 'publisher@example.org', password: 'wrong', code } })).status,
    ).toBe(401)
    expect((await login('publisher', { code })).status).toBe(200)
  })

  test('a recovery code lets in once, and is told', async () => {
    const [code = ''] = recoveryCodes
    const events = await told(async () => expect((await login('publisher', { code: code.toUpperCase() })).status).toBe(200))
    expect(events.map(({ type }) => type)).toEqual(['recoveryCodeUsed', 'loggedIn'])
    expect(events[0]).toMatchObject({ actor: { name: '签发己' }, data: { left: 9 } })
    expect(JSON.stringify(events)).not.toContain(code)
    expect(codeOf(await login('publisher', { code }))).toBe('secondStep.wrong')
  })

  test('a session that is renewed stays one', async () => {
    const { body } = await login('publisher', { code: await codeNow(secret) })
    expect(body.token).toEqual(expect.any(String))
    expect((await rest.ask('/users/refresh-token', { method: 'POST', as: 'author' })).status).toBe(200)
  })

  test('is removed with password and code, or by another administrator', async () => {
    const remove = (body: object) => post('/users/second-step/remove', 'publisher', body)
    expect(codeOf(await remove({ password: 'wrong one', code: await codeNow(secret) }))).toBe('password.current')
    expect(codeOf(await remove({ password }))).toBe('secondStep.needed')
    const events = await told(async () => expect((await remove({ password, code: await codeNow(secret) })).status).toBe(200))
    expect(events.at(-1)).toMatchObject({ type: 'secondStepRemoved', data: { by: 'self' } })
    expect((await login('publisher')).status).toBe(200)

    await enrol('head')
    const path = `/users/${office.ids.people.head}/second-step/reset`
    expect(codeOf(await post(path, 'author'))).toBe('secondStep.resetForbidden')
    const [reset] = await told(() => post(path, 'admin'))
    expect(reset).toMatchObject({
      type: 'secondStepRemoved',
      actor: { name: '管理员' },
      data: { by: 'administrator', subject: { name: '处长丁' } },
    })
    expect((await rest.ask('/users/me', { as: 'head' })).body.user).toBeNull()
    expect((await login('head')).status).toBe(200)
    expect(codeOf(await post(`/users/${office.ids.people.admin}/second-step/reset`, 'admin'))).toBe('secondStep.resetForbidden')
  })

  test('eight wrong codes lock the account', async () => {
    const { secret: own } = await enrol('deputy')
    for (let times = 0; times < 8; times++) expect((await login('deputy', { code: '000000' })).status).toBe(401)
    expect((await login('deputy', { code: await codeNow(own) })).status).toBe(401)
    const events = await told(() => post('/users/unlock', 'admin', { email: 'deputy@example.org' }))
    expect(events).toMatchObject([{ type: 'unlocked' }])
    expect((await login('deputy', { code: await codeNow(own) })).status).toBe(200)
  })
})

test('an open session is no place to guess: what is asked again there is counted and locks, too', async () => {
  const { secret } = await enrol('publisher')
  const remove = async (code: string, given = password) =>
    codeOf(await post('/users/second-step/remove', 'publisher', { password: given, code }))
  for (let times = 0; times < 4; times++) expect(await remove('000000')).toBe('secondStep.wrong')
  for (let times = 0; times < 4; times++) expect(await remove('000000', 'wrong one')).toBe('password.current')
  expect(await remove(await codeNow(secret))).toBe('account.locked')
  const change = { password: 'seven red ledgers asleep', currentPassword: password }
  const path = `/users/${office.ids.people.publisher}`
  expect(codeOf(await rest.ask(path, { method: 'PATCH', as: 'publisher', body: change }))).toBe('account.locked')
  await post('/users/unlock', 'admin', { email: 'publisher@example.org' })
  expect((await post('/users/second-step/remove', 'publisher', { password, code: await codeNow(secret) })).status).toBe(200)
})

describe('where whoever decides must have one', () => {
  const demand = (twoFactor: 'off' | 'deciders' | 'everyone') =>
    office.payload.updateGlobal({ slug: 'office', data: { twoFactor } as never })
  afterAll(() => demand('off'))

  test('they log in and set it up, but do not decide before', async () => {
    const { submit } = await import('../../src/review/submit.ts')
    const { decide } = await import('../../src/review/decide.ts')
    const { id } = await draftArticle(office, { title: '等待两步' })
    const review = await submit({ req: await office.as('author'), collection: 'articles', id })
    await demand('deciders')
    const refused = await post(`/reviews/${review.id}/decide`, 'reviewer', { decision: 'approve' })
    expect([refused.status, codesOf(refused)]).toEqual([403, ['secondStep.missing']])
    const tab = await rest.ask(`/articles/${id}/pipeline`, { as: 'reviewer' })
    expect(JSON.stringify(tab.body)).toContain('secondStep.missing')
    await enrol('reviewer')
    await decide({ req: await office.as('reviewer'), review: review.id, decision: 'approve' })
  })

  test('nor withdraw, confirm, replay or resume', async () => {
    await demand('off')
    const { id } = await draftArticle(office, { title: '撤下要两步' })
    await approve(office, { id })
    await demand('deciders')
    const { docs } = await office.payload.find({ collection: 'deliveries', limit: 1 })
    const answers = await Promise.all([
      post(`/articles/${id}/withdraw`, 'publisher', { reason: '有误' }),
      post(`/deliveries/${docs[0]?.id}/confirm`, 'publisher', { address: 'https://example.org/' }),
      post(`/deliveries/${docs[0]?.id}/replay`, 'publisher'),
      post(`/outlets/${office.ids.outlets.weibo}/resume`, 'publisher'),
    ])
    expect(answers.map(codeOf)).toEqual(Array(4).fill('secondStep.missing'))
  })

  test('everyone: no work on texts either', async () => {
    await demand('everyone')
    const { id } = await draftArticle(office, { title: '人人两步' })
    expect(codeOf(await post(`/articles/${id}/submit`, 'author'))).toBe('secondStep.missing')
  })
})

describe('passwords', () => {
  const patch = (as: string, person: string, body: object) => rest.ask(`/users/${office.ids.people[person]}`, { method: 'PATCH', as, body })
  const next = 'seven red ledgers asleep'

  test('one’s own takes the present one, on every door, and wrong ones are counted', async () => {
    expect(codeOf(await patch('author', 'author', { password: next }))).toBe('password.current')
    expect(codeOf(await patch('author', 'author', { password: next, currentPassword: 'not it at all' }))).toBe('password.current')
    const bulk = await rest.ask(`/users?where[id][equals]=${office.ids.people.author}`, {
      method: 'PATCH',
      as: 'author',
      body: { password: next },
    })
    expect(codeOf(bulk)).toBe('password.current')
    const { loginAttempts } = (await office.payload.db.findOne({
      collection: 'users',
      where: { id: { equals: office.ids.people.author ?? '' } },
    })) as unknown as { loginAttempts: number }
    expect(loginAttempts).toBeGreaterThan(0)
    expect((await login('author')).status).toBe(200)
  })

  test('weak ones are refused for anybody, with every reason', async () => {
    expect(codesOf(await patch('admin', 'author', { password: 'passwordpassword' }))).toEqual(['password.guessable'])
    expect(codesOf(await patch('admin', 'author', { password: '示例外办示例外办示例外办' }))).toContain('password.named')
    expect(codesOf(await patch('admin', 'author', { password: 'short' }))).toEqual(['password.wrong'])
  })

  test('a changed one ends the other sessions, and says so in the log', async () => {
    const { body } = await login('author')
    const [event] = await told(async () =>
      expect((await patch('author', 'author', { password: next, currentPassword: password })).status).toBe(200),
    )
    expect(event).toMatchObject({ type: 'passwordChanged', actor: { name: '撰稿甲' } })
    expect(JSON.stringify(event)).not.toMatch(/ledgers|long test/)
    expect((await rest.ask('/users/me', { as: 'author' })).body.user).toMatchObject({ name: '撰稿甲' })
    expect(await meWith(String(body.token))).toBeNull()
    expect((await rest.ask('/users/login', { method: 'POST', body: { email: 'author@example.org', password: next } })).status).toBe(200)
  })
})

describe('log-ins end', () => {
  test('and one that runs beside a deactivation does not undo it', async () => {
    for (let times = 0; times < 3; times++) {
      await office.payload.update({ collection: 'users', id: office.ids.people.publisher2 ?? '', data: { active: true } })
      const attempt = login('publisher2')
      // The log-in has read the account and is busy with the password.
      for (let turns = 0; turns < 5; turns++) await new Promise((resolve) => setImmediate(resolve))
      await office.payload.update({ collection: 'users', id: office.ids.people.publisher2 ?? '', data: { active: false } })
      await attempt
      expect((await office.payload.findByID({ collection: 'users', id: office.ids.people.publisher2 ?? '' })).active).toBe(false)
      expect((await login('publisher2')).status).toBe(403)
    }
  })

  test('when roles change or the person is deactivated', async () => {
    const { body } = await login('secretary')
    const path = `/users/${office.ids.people.secretary}`
    expect(await meWith(String(body.token))).toMatchObject({ name: '秘书' })
    await rest.ask(path, { method: 'PATCH', as: 'admin', body: { title: '主任' } })
    expect(await meWith(String(body.token))).toMatchObject({ name: '秘书' })
    await rest.ask(path, { method: 'PATCH', as: 'admin', body: { roles: ['secretariat', 'author'] } })
    expect(await meWith(String(body.token))).toBeNull()
  })

  test('by the person: all others, or all', async () => {
    const [one, two] = [await login('proofreader'), await login('proofreader')]
    const ask = (token: unknown, body: object) =>
      askWith(String(token), 'users/sessions/end', { method: 'POST', body: JSON.stringify(body) })
    const events = await told(() => ask(two.body.token, {}))
    expect(events).toMatchObject([{ type: 'sessionsEnded', data: { ended: 1, everywhere: false } }])
    expect([await meWith(String(one.body.token)), await meWith(String(two.body.token))]).toEqual([null, expect.anything()])
    await ask(two.body.token, { everywhere: true })
    expect(await meWith(String(two.body.token))).toBeNull()
  })

  test('after the longest time, however often it is renewed', async () => {
    const { body } = await login('otherHead')
    const refresh = () => askWith(String(body.token), 'users/refresh-token', { method: 'POST' })
    expect((await refresh()).status).toBe(200)
    const row = (await office.payload.db.findOne({
      collection: 'users',
      where: { id: { equals: office.ids.people.otherHead ?? '' } },
    })) as unknown as { id: string; sessions: { createdAt: string }[] }
    const old = new Date(Date.now() - 9.5 * 3600_000).toISOString()
    await office.payload.db.updateOne({
      collection: 'users',
      id: row.id,
      data: { sessions: row.sessions.map((session) => ({ ...session, createdAt: old })) },
    })
    expect((await refresh()).status).toBe(401)
  })
})

test('a log-in asked for by another site’s page is refused', async () => {
  const { default: config } = await import('../../payload.config.ts')
  const { handleEndpoints } = await import('payload')
  const response = await handleEndpoints({
    config,
    request: new Request('http://localhost:3000/api/users/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'cross-site' },
      body: JSON.stringify({ email: 'author@example.org', password }),
    }),
  })
  expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null])
})

test('the cookie of a log-in is for this site alone, and no script reads it', async () => {
  const { default: config } = await import('../../payload.config.ts')
  const { handleEndpoints } = await import('payload')
  const response = await handleEndpoints({
    config,
    request: new Request('http://localhost:3000/api/users/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'translator@example.org', password }),
    }),
  })
  expect(response.headers.get('set-cookie')).toMatch(/^payload-token=[^;]+;.*HttpOnly=true; SameSite=Lax$/)
})

async function askWith(token: string, path: string, init: RequestInit = {}) {
  const { default: config } = await import('../../payload.config.ts')
  const { handleEndpoints } = await import('payload')
  const headers = { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' }
  return handleEndpoints({ config, request: new Request(`http://localhost:3000/api/${path}`, { ...init, headers }) })
}

const meWith = async (token: string) => ((await (await askWith(token, 'users/me')).json()) as { user: unknown }).user
