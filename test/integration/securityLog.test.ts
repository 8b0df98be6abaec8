import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createLocalReq } from 'payload'
import type { SecurityBody } from '../../src/security/event.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { rawDatabase } from '../support/rawDatabase.ts'
import { codeOf, type Rest, restOf } from '../support/rest.ts'

/** What the office's security log tells, on every entrance, and that nothing in it can be changed unseen. */
let office: TestOffice
let rest: Rest
const password = 'a long test password 1'

beforeAll(async () => {
  office = await openOffice()
  rest = restOf(office)
  for (const person of ['admin', 'auditor', 'author']) await rest.tokenOf(person)
})
afterAll(() => office.close())

async function log(): Promise<SecurityBody[]> {
  const { docs } = await office.payload.find({ collection: 'security-events', sort: 'seq', limit: 0, pagination: false })
  return docs.map(({ body }) => JSON.parse(body) as SecurityBody)
}

/** What a deed adds to the log. */
async function told(run: () => Promise<unknown>): Promise<SecurityBody[]> {
  const before = (await log()).length
  await run()
  return (await log()).slice(before)
}

const faults = async () => {
  const { checkSecurityLog } = await import('../../src/verify/checkSecurityLog.ts')
  return (await checkSecurityLog({ payload: office.payload })).faults
}

const login = (email: string, typed: string) => rest.ask('/users/login', { method: 'POST', body: { email, password: typed } })

describe('what it tells', () => {
  test('begins with the setting up: who got which rights, and no password', async () => {
    const [first] = await log()
    expect(first).toMatchObject({ seq: 1, type: 'officeSetUp', actor: null, previous: '' })
    expect(first?.data.people).toContainEqual({
      name: '管理员',
      email: 'admin@example.org',
      roles: ['administrator'],
      languages: [],
    })
    expect(JSON.stringify(await log())).not.toContain(password)
  })

  test('a log-in and a log-out, by whom', async () => {
    const [event] = await told(() => login('author@example.org', password))
    expect(event).toMatchObject({ type: 'loggedIn', actor: { name: '撰稿甲', unit: '新闻处' }, data: { email: 'author@example.org' } })
    const [out] = await told(() => rest.ask('/users/logout', { method: 'POST', as: 'author' }))
    expect(out).toMatchObject({ type: 'loggedOut', actor: { name: '撰稿甲' } })
  })

  test('a refused log-in, once a minute one by one and then counted, without what was typed as a password', async () => {
    const { tellFailures } = await import('../../src/security/recordFailure.ts')
    const wrong = () => login('stranger@example.org', 'guessed-secret-word')
    const events = await told(async () => {
      for (let times = 0; times < 5; times++) expect((await wrong()).status).toBe(401)
      office.clock.advance(60_000)
      await tellFailures({ payload: office.payload })
    })
    expect(events.map(({ type, data }) => [type, data.account, data.times])).toEqual([
      ['loginFailed', 'stranger@example.org', 1],
      ['loginFailed', 'stranger@example.org', 4],
    ])
    const [typo] = await told(() => login('my secret typed in the wrong field', 'x'))
    expect(typo).toMatchObject({ type: 'loginFailed', data: { account: '' } })
    expect(JSON.stringify(await log())).not.toMatch(/guessed-secret-word|typed in the wrong field/)
  })

  test('a flood of accounts is told of as one after some', async () => {
    office.clock.advance(60_000)
    const events = await told(async () => {
      for (let account = 0; account < 75; account++) await login(`flood${account}@example.org`, 'x')
    })
    expect(events).toHaveLength(61)
    expect(events.at(-1)).toMatchObject({ data: { account: '*', reason: 'flood' } })
  })

  test('eight wrong passwords lock the account; an administrator unlocks it', async () => {
    office.clock.advance(60_000)
    const email = 'coauthor@example.org'
    const events = await told(async () => {
      for (let times = 0; times < 8; times++) expect((await login(email, 'wrong password 99')).status).toBe(401)
      expect((await login(email, password)).status).toBe(401)
    })
    expect(events.map(({ type }) => type)).toEqual(['loginFailed', 'lockedOut', 'loginFailed'])
    expect(events[1]).toMatchObject({ actor: { name: '撰稿乙' }, data: { account: email } })

    expect(codeOf(await rest.ask('/users/unlock', { method: 'POST', as: 'author', body: { email } }))).toBe('unlock.forbidden')
    const [unlocked] = await told(() => rest.ask('/users/unlock', { method: 'POST', as: 'admin', body: { email } }))
    expect(unlocked).toMatchObject({ type: 'unlocked', actor: { name: '管理员' }, data: { subject: { name: '撰稿乙' } } })
    expect((await login(email, password)).status).toBe(200)
  })

  test('changes of people, with old and new values, and passwords without them', async () => {
    const path = `/users/${office.ids.people.reviewer}`
    const [changed] = await told(() =>
      rest.ask(path, { method: 'PATCH', as: 'admin', body: { roles: ['reviewer', 'publisher'], unit: office.ids.units.consular } }),
    )
    expect(changed).toMatchObject({ type: 'userChanged', actor: { name: '管理员' }, data: { subject: { name: '初审丙' } } })
    expect(changed?.data.changes).toEqual([
      { field: 'unit', from: [expect.stringContaining('新闻处')], to: [expect.stringContaining('领事处')] },
      { field: 'roles', from: ['reviewer'], to: ['reviewer', 'publisher'] },
    ])
    const [set] = await told(() => rest.ask(path, { method: 'PATCH', as: 'admin', body: { password: 'another good phrase 27' } }))
    expect(set).toMatchObject({ type: 'passwordSet', data: { subject: { name: '初审丙' } } })
    expect(JSON.stringify(set)).not.toContain('another good phrase')
    await told(() => rest.ask(path, { method: 'PATCH', as: 'admin', body: { roles: ['reviewer'] } }))
  })

  test('changes of settings, with their fields; what changes nothing is not told', async () => {
    const outlet = `/outlets/${office.ids.outlets.weibo}`
    const [changed] = await told(() => rest.ask(outlet, { method: 'PATCH', as: 'admin', body: { dailyLimit: 7 } }))
    expect(changed).toMatchObject({
      type: 'settingsChanged',
      data: { settings: 'outlets', name: '微博', changes: [{ field: 'dailyLimit', from: null, to: 7 }] },
    })
    expect(await told(() => rest.ask(outlet, { method: 'PATCH', as: 'admin', body: { dailyLimit: 7 } }))).toEqual([])
    const [global] = await told(() => rest.ask('/globals/office', { method: 'POST', as: 'admin', body: { icp: '某ICP备1号' } }))
    expect(global).toMatchObject({ type: 'settingsChanged', data: { settings: 'office', changes: [{ field: 'icp', to: '某ICP备1号' }] } })
  })

  test('a refused change tells nothing', async () => {
    expect(
      await told(() => rest.ask(`/users/${office.ids.people.author}`, { method: 'PATCH', as: 'author', body: { roles: ['publisher'] } })),
    ).toEqual([])
  })

  test('a resumed outlet', async () => {
    const [event] = await told(() => rest.ask(`/outlets/${office.ids.outlets.weibo}/resume`, { method: 'POST', as: 'admin' }))
    expect(event).toMatchObject({ type: 'outletResumed', data: { name: '微博' } })
  })

  test('who reads it, before they see it, once in ten minutes; nobody but auditors and administrators does', async () => {
    const look = () => rest.ask('/security-events?limit=5', { as: 'auditor' })
    const events = await told(async () => {
      expect((await look()).status).toBe(200)
      await look()
    })
    expect(events).toEqual([expect.objectContaining({ type: 'looked', actor: expect.objectContaining({ name: '监督' }) })])
    expect((await rest.ask('/security-events', { as: 'author' })).status).toBe(403)
    expect((await rest.ask('/security-events')).status).toBe(403)
  })
})

test('events written at once are all kept, in one chain, and nobody is refused for it', async () => {
  const before = (await log()).length
  const { recordSecurity } = await import('../../src/security/recordSecurity.ts')
  const writers = Array.from({ length: 12 }, async (_, number) => {
    const req = await createLocalReq({}, office.payload)
    await recordSecurity({ req, type: 'exported', actor: null, data: { number } })
  })
  const logins = ['author', 'head', 'deputy'].map((key) => login(`${key}@example.org`, password))
  expect((await Promise.all(logins)).map(({ status }) => status)).toEqual([200, 200, 200])
  await Promise.all(writers)
  expect((await log()).length).toBe(before + 15)
  expect(await faults()).toEqual([])
})

describe('tampering in the database itself', () => {
  test('every column of a row is found', async () => {
    const raw = rawDatabase(office)
    const { docs } = await office.payload.find({ collection: 'security-events', where: { type: { equals: 'userChanged' } }, limit: 1 })
    const id = String(docs[0]?.id)
    const columns = (await raw.columns('security-events')).filter((column) => column !== '__v')
    const row = (await raw.rows('security-events')).find((one) => one.id === id || one._id === id) ?? {}
    expect(columns.length).toBeGreaterThan(9)
    const unseen: string[] = []
    for (const column of columns) {
      const before = row[column]
      const forged = column === 'seq' ? 999_999 : column === 'at' ? otherTime(before) : column === 'type' ? 'loggedOut' : `${before}x`
      await raw.write('security-events', id, column, forged)
      if ((await faults()).length === 0) unseen.push(column)
      await raw.write('security-events', /^_?id$/.test(column) ? forged : id, column, before)
    }
    expect(unseen).toEqual([])
    expect(await faults()).toEqual([])
    await raw.close()
  })

  test('a row taken out of the middle is found, and named', async () => {
    const raw = rawDatabase(office)
    const { docs } = await office.payload.find({ collection: 'security-events', where: { seq: { equals: 5 } }, limit: 1 })
    await raw.remove('security-events', String(docs[0]?.id))
    expect(await faults()).toEqual([
      expect.objectContaining({ problem: expect.stringMatching(/^event 6: sequence is 6, expected 5$/), means: expect.any(String) }),
    ])
    await raw.close()
  })
})

describe('syslog', () => {
  const message = /^<8[45]>1 \d{4}-\d\d-\d\dT[\d:.]+Z \S+ fabu - \w+ \[fabu@32473 seq="\d+" uid="\w+" .*hash="[0-9a-f]{64}"\] \uFEFF\{/

  test('gets every event in order over UDP, and none twice', async () => {
    const { forwardToSyslog } = await import('../../src/security/forwardToSyslog.ts')
    const receiver = createSocket('udp4')
    const got: string[] = []
    receiver.on('message', (bytes) => got.push(bytes.toString()))
    receiver.bind(0, '127.0.0.1')
    await once(receiver, 'listening')
    const address = `udp://127.0.0.1:${receiver.address().port}`
    const sent = await forwardToSyslog({ payload: office.payload, address })
    expect(sent).toBe((await log()).length)
    while (got.length < sent) await once(receiver, 'message')
    expect(got.every((line) => message.test(line))).toBe(true)
    expect(await forwardToSyslog({ payload: office.payload, address })).toBe(0)
    receiver.close()
  })

  test('over TCP with lengths before the messages; a receiver that is down gets them when it is back', async () => {
    const { forwardToSyslog } = await import('../../src/security/forwardToSyslog.ts')
    await login('author@example.org', password)
    const server = createServer()
    let got = ''
    server.on('connection', (socket) => socket.setEncoding('utf8').on('data', (part) => (got += part)))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    await expect(forwardToSyslog({ payload: office.payload, address: 'tcp://127.0.0.1:1' })).rejects.toThrow()
    expect(await forwardToSyslog({ payload: office.payload, address: `tcp://127.0.0.1:${port}` })).toBe(1)
    while (!got.includes('loggedIn')) await new Promise((resolve) => setImmediate(resolve))
    const [, length, line = ''] = /^(\d+) ([\s\S]*)$/.exec(got) ?? []
    expect(Buffer.byteLength(line)).toBe(Number(length))
    expect(line).toMatch(message)
    server.close()
  })
})

const otherTime = (before: unknown) => (before instanceof Date ? new Date(0) : '2020-01-01T00:00:00.000Z')
