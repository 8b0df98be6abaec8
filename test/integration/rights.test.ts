import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { SecurityBody } from '../../src/security/event.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codeOf, codesOf, type Rest, restOf } from '../support/rest.ts'

/** Rights that take two, and administrators who are three: on every entrance. */
let office: TestOffice
let rest: Rest
const password = 'a long test password 1'

beforeAll(async () => {
  office = await openOffice()
  rest = restOf(office)
  for (const person of ['admin', 'auditor', 'author', 'secretary']) await rest.tokenOf(person)
})
afterAll(() => office.close())

const idOf = (person: string) => office.ids.people[person] ?? ''
const person = (key: string) => office.payload.findByID({ collection: 'users', id: idOf(key), depth: 0 })
const patch = (as: string, key: string, body: object) => rest.ask(`/users/${idOf(key)}`, { method: 'PATCH', as, body })
const setOffice = (as: string, body: object) => rest.ask('/globals/office', { method: 'POST', as, body })
const settings = () => office.payload.findGlobal({ slug: 'office', depth: 0 })
const settle = (as: string, id: string, decision: 'confirm' | 'refuse') =>
  rest.ask(`/rights-requests/${id}/${decision}`, { method: 'POST', as })

/** Confirms with a session of its own: what somebody has who was told the password. */
async function settleAs({ email, password: given, id }: { email: string; password: string; id: string }) {
  const { token = '' } = await office.payload.login({ collection: 'users', data: { email, password: given } })
  return rest.ask(`/rights-requests/${id}/confirm`, { method: 'POST', token })
}

async function openRequests() {
  const { docs } = await office.payload.find({ collection: 'rights-requests', where: { state: { equals: 'open' } }, depth: 0, limit: 0 })
  return docs
}

async function told(run: () => Promise<unknown>): Promise<SecurityBody[]> {
  const read = async () => (await office.payload.find({ collection: 'security-events', sort: 'seq', limit: 0, pagination: false })).docs
  const before = (await read()).length
  await run()
  return (await read())
    .slice(before)
    .map(({ body }) => JSON.parse(body) as SecurityBody)
    .filter(({ type }) => type !== 'loggedIn')
}

describe('rights that take two', () => {
  test('are asked for only where two administrators are', async () => {
    expect(codeOf(await setOffice('admin', { confirmRights: true }))).toBe('rights.alone')
    expect((await patch('admin', 'secretary', { roles: ['administrator'] })).status).toBe(200)
    rest.forget('secretary')
    expect((await setOffice('admin', { confirmRights: true })).status).toBe(200)
    expect((await settings()).confirmRights).toBe(true)
  })

  describe('on every entrance', () => {
    beforeEach(async () => {
      for (const { id } of await openRequests()) await settle('admin', id, 'refuse')
    })

    const own = async () => {
      const req = await office.as('admin')
      return { collection: 'users', req, user: req.user, overrideAccess: false, data: { roles: ['author', 'publisher'] } } as const
    }
    test.each<[string, () => Promise<unknown>]>([
      ['REST', () => patch('admin', 'author', { roles: ['author', 'publisher'] })],
      [
        'bulk',
        () =>
          rest.ask(`/users?where[id][equals]=${idOf('author')}`, {
            method: 'PATCH',
            as: 'admin',
            body: { roles: ['author', 'publisher'] },
          }),
      ],
      ['from inside', async () => office.payload.update({ id: idOf('author'), ...(await own()) } as never)],
      ['from inside in bulk', async () => office.payload.update({ where: { id: { equals: idOf('author') } }, ...(await own()) } as never)],
      [
        'from inside, whatever may be overridden',
        () => office.payload.update({ collection: 'users', id: idOf('author'), data: { roles: ['author', 'publisher'] } }),
      ],
    ])('%s: nothing changes, and one request waits', async (_door, run) => {
      const events = await told(run)
      expect((await person('author')).roles).toEqual(['author'])
      expect(await openRequests()).toMatchObject([
        { subjectName: '撰稿甲', was: { roles: ['author'] }, wanted: { roles: ['author', 'publisher'] } },
      ])
      expect(events.map(({ type }) => type)).toEqual(['rightsAsked'])
    })

    test('deactivating and languages too; the rest of the same save is saved', async () => {
      await patch('admin', 'translator', { active: false, languages: ['en'], title: '译审' })
      expect(await person('translator')).toMatchObject({ active: true, languages: ['en', 'ar', 'fr'], title: '译审' })
      expect(await openRequests()).toMatchObject([{ wanted: { active: false, languages: ['en'] } }])
    })

    test('whoever is added has no rights and cannot log in before', async () => {
      const body = { email: 'new@example.org', name: '新人', password: 'seven red ledgers asleep', roles: ['publisher'], active: true }
      const { body: answer } = await rest.ask('/users', { method: 'POST', as: 'admin', body })
      expect(answer.doc).toMatchObject({ roles: [], active: false })
      const login = () => rest.ask('/users/login', { method: 'POST', body: { email: body.email, password: body.password } })
      expect(codeOf(await login())).toBe('user.inactive')
      const [request] = await openRequests()
      expect((await settle('secretary', request?.id ?? '', 'confirm')).status).toBe(200)
      expect((await login()).status).toBe(200)
    })

    test('a second change of the same person waits for the first', async () => {
      await patch('admin', 'author', { roles: ['author', 'publisher'] })
      expect(codeOf(await patch('admin', 'author', { roles: ['reviewer'] }))).toBe('rights.waiting')
      expect((await openRequests()).length).toBe(1)
    })
  })

  test('another administrator confirms: neither whoever asked, nor the person, nor anybody else', async () => {
    const { waitingFor } = await import('../../src/review/waitingFor.ts')
    const waits = async (as: string) => (await waitingFor({ req: await office.as(as) })).rights.map(({ title }) => title)
    await patch('admin', 'author', { roles: ['author', 'publisher'] })
    const [request] = await openRequests()
    const id = request?.id ?? ''
    expect([codeOf(await settle('admin', id, 'confirm')), codeOf(await settle('author', id, 'confirm'))]).toEqual([
      'rights.forbidden',
      'rights.forbidden',
    ])
    expect([await waits('admin'), await waits('author'), await waits('secretary')]).toEqual([[], [], ['撰稿甲']])
    expect((await settle('auditor', id, 'refuse')).status).toBe(403)
    const events = await told(async () => expect((await settle('secretary', id, 'confirm')).status).toBe(200))
    expect(events.map(({ type, actor }) => [type, actor?.name])).toEqual([
      ['rightsConfirmed', '秘书'],
      ['userChanged', '秘书'],
    ])
    expect((await person('author')).roles).toEqual(['author', 'publisher'])
    expect(codeOf(await settle('secretary', id, 'confirm'))).toBe('rights.settled')
    expect((await rest.ask('/users/me', { as: 'author' })).body.user).toBeNull()
  })

  describe('whoever was handed credentials by the other', () => {
    const lent = 'quite another lent password 7'
    const chosen = 'nine quiet herons over mud 4'
    const ask = async (as: string) => {
      await patch(as, 'author', { roles: ['author', 'reviewer'] })
      return (await openRequests())[0]?.id ?? ''
    }
    const secretary = (given: string, id: string) => settleAs({ email: 'secretary@example.org', password: given, id })
    afterAll(async () => {
      await office.payload.update({ collection: 'users', id: idOf('secretary'), data: { password } })
      rest.forget('secretary')
    })

    test('does not confirm what the other asked, however long ago, before setting a password of their own', async () => {
      expect((await patch('admin', 'secretary', { password: lent })).status).toBe(200)
      rest.forget('secretary')
      const id = await ask('admin')
      const answer = await secretary(lent, id)
      expect([answer.status, codeOf(answer)]).toEqual([403, 'rights.forbidden'])
      expect(JSON.stringify(answer.body)).toContain('set your password')
      office.clock.advance(60 * 24 * 3600_000)
      rest.forget('admin')
      expect((await secretary(lent, id)).status).toBe(403)
      await settle('admin', id, 'refuse')
    })

    test('asks nothing that the other confirms', async () => {
      const { token = '' } = await office.payload.login({ collection: 'users', data: { email: 'secretary@example.org', password: lent } })
      const body = { roles: ['author', 'reviewer'] }
      expect((await rest.ask(`/users/${idOf('author')}`, { method: 'PATCH', token, body })).status).toBe(200)
      const [request] = await openRequests()
      const answer = await settle('admin', request?.id ?? '', 'confirm')
      expect([answer.status, codeOf(answer)]).toEqual([403, 'rights.forbidden'])
      expect(JSON.stringify(answer.body)).toContain('reset their second step')
      await settle('admin', request?.id ?? '', 'refuse')
    })

    test('does after setting a password of their own', async () => {
      const { token = '' } = await office.payload.login({ collection: 'users', data: { email: 'secretary@example.org', password: lent } })
      const body = { password: chosen, currentPassword: lent }
      expect((await rest.ask(`/users/${idOf('secretary')}`, { method: 'PATCH', token, body })).status).toBe(200)
      expect((await secretary(chosen, await ask('admin'))).status).toBe(200)
    })
  })

  test('whoever made an account confirms nothing it asks', async () => {
    const made = {
      email: 'made@example.org',
      name: '新管理员',
      password: 'eleven blue kettles on 9',
      roles: ['administrator'],
      active: true,
    }
    expect((await rest.ask('/users', { method: 'POST', as: 'admin', body: made })).status).toBe(201)
    const [request] = await openRequests()
    expect((await settle('secretary', request?.id ?? '', 'confirm')).status).toBe(200)
    const { token = '' } = await office.payload.login({ collection: 'users', data: { email: made.email, password: made.password } })
    await rest.ask(`/users/${idOf('translator')}`, { method: 'PATCH', token, body: { roles: ['publisher'] } })
    const [asked] = await openRequests()
    expect((await settle('admin', asked?.id ?? '', 'confirm')).status).toBe(403)
    expect((await settle('secretary', asked?.id ?? '', 'confirm')).status).toBe(200)
    const { docs } = await office.payload.find({ collection: 'users', where: { email: { equals: made.email } }, depth: 0 })
    await office.payload.db.updateOne({ collection: 'users', id: String(docs[0]?.id), data: { active: false } })
    await office.payload.db.updateOne({ collection: 'users', id: idOf('translator'), data: { roles: ['translator'] } })
  })

  test('two who confirm at once do it once; one who refuses leaves everything', async () => {
    await patch('admin', 'head', { roles: ['publisher'] })
    const [request] = await openRequests()
    const id = request?.id ?? ''
    const both = await Promise.all([settle('secretary', id, 'confirm'), settle('secretary', id, 'refuse')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await openRequests()).length).toBe(0)
  })

  test('nobody’s own rights, and the request is read by administrators and auditors alone', async () => {
    await patch('admin', 'secretary', { roles: ['administrator', 'publisher'] })
    const [request] = await openRequests()
    expect(codeOf(await settle('secretary', request?.id ?? '', 'confirm'))).toBe('rights.forbidden')
    expect((await rest.ask('/rights-requests', { as: 'auditor' })).status).toBe(200)
    expect((await rest.ask('/rights-requests', { as: 'head' })).status).toBe(403)
    await settle('admin', request?.id ?? '', 'refuse')
  })

  test('two administrators stay', async () => {
    await patch('admin', 'secretary', { roles: ['secretariat'] })
    const [request] = await openRequests()
    await settle('admin', request?.id ?? '', 'refuse')
    await expect(
      (async () => {
        const { asConfirmed } = await import('../../src/accounts/rightsConfirmed.ts')
        const req = await office.as('admin')
        return asConfirmed(req, () =>
          office.payload.update({ collection: 'users', id: idOf('secretary'), data: { roles: ['secretariat'] }, req }),
        )
      })(),
    ).rejects.toMatchObject({ code: 'user.lastAdministrator' })
  })

  test('switching it off takes two as well, and so does lowering another guard', async () => {
    await setOffice('admin', { twoFactor: 'deciders' })
    await setOffice('admin', { twoFactor: 'off' })
    expect((await settings()).twoFactor).toBe('deciders')
    const [lowering] = await openRequests()
    expect(lowering).toMatchObject({ subject: 'office', wanted: { twoFactor: 'off' } })
    expect(codeOf(await settle('secretary', lowering?.id ?? '', 'confirm'))).toBe('secondStep.missing')
    await office.payload.update({ collection: 'users', id: idOf('proofreader'), data: { title: '译审' } })
    await settleFromInside(lowering?.id ?? '', { twoFactor: 'off' })
    await setOffice('admin', { confirmRights: false })
    expect((await settings()).confirmRights).toBe(true)
    const [request] = await openRequests()
    expect(codeOf(await settle('admin', request?.id ?? '', 'confirm'))).toBe('rights.forbidden')
    expect((await settle('secretary', request?.id ?? '', 'confirm')).status).toBe(200)
    expect((await settings()).confirmRights).toBe(false)
  })
})

/** The office's guard is lowered as `fabu init` would write it: nobody here has a second step to confirm with. */
async function settleFromInside(id: string, data: object) {
  const { asConfirmed } = await import('../../src/accounts/rightsConfirmed.ts')
  const req = await office.as('admin')
  await asConfirmed(req, () => office.payload.updateGlobal({ slug: 'office', data: data as never, req }))
  await office.payload.db.updateOne({ collection: 'rights-requests', id, data: { state: 'refused', openKey: id } })
}

describe('three administrators', () => {
  test('are switched on when nobody is all of them, none is missing and none is two', async () => {
    const refused = await setOffice('admin', { separatedAdministration: true })
    expect(codesOf(refused).sort()).toEqual(
      ['administration.single', 'administration.single', ...Array(3).fill('administration.missing')].sort(),
    )
    await patch('admin', 'deputy', { roles: ['systemAdministrator'] })
    await patch('admin', 'head', { roles: ['securityAdministrator'] })
    await patch('admin', 'auditor', { roles: ['auditAdministrator'] })
    for (const key of ['deputy', 'head', 'auditor']) rest.forget(key)
    await patch('head', 'secretary', { roles: ['secretariat'] })
    await patch('head', 'admin', { roles: ['author'] })
    for (const key of ['secretary', 'admin']) rest.forget(key)
    expect((await setOffice('head', { separatedAdministration: true })).status).toBe(200)
  })

  test('each does their part, and no other’s', async () => {
    const outlet = `/outlets/${office.ids.outlets.weibo}`
    const statuses = async (as: string) => ({
      outlet: (await rest.ask(outlet, { method: 'PATCH', as, body: { dailyLimit: 9 } })).status,
      person: (await patch(as, 'translator', { title: '译员' })).status,
      name: (await setOffice(as, { icp: `某ICP备${as}号` })).status,
      guard: (await setOffice(as, { twoFactor: 'off', confirmRights: false })).status,
      log: (await rest.ask('/security-events?limit=1', { as })).status,
      leases: (await rest.ask('/leases?limit=1', { as })).status,
    })
    expect(await statuses('deputy')).toEqual({ outlet: 200, person: 403, name: 200, guard: 200, log: 403, leases: 200 })
    expect(await statuses('head')).toEqual({ outlet: 403, person: 200, name: 403, guard: 200, log: 200, leases: 403 })
    expect(await statuses('auditor')).toEqual({ outlet: 403, person: 403, name: 403, guard: 403, log: 200, leases: 200 })
    expect(codeOf(await setOffice('deputy', { twoFactor: 'everyone' }))).toBe('office.forbidden')
    expect(codesOf(await setOffice('head', { icp: '某ICP备2号' }))).toEqual(['office.forbidden'])
  })

  test('nobody becomes all of them again, nor two', async () => {
    expect(codesOf(await patch('head', 'admin', { roles: ['administrator'] }))).toEqual(['administration.single'])
    expect(codesOf(await patch('head', 'deputy', { roles: ['systemAdministrator', 'auditAdministrator'] }))).toEqual([
      'administration.joined',
    ])
    expect(codeOf(await patch('head', 'head', { roles: ['author'] }))).toBe('user.lastAdministrator')
    expect((await rest.ask('/users/login', { method: 'POST', body: { email: 'head@example.org', password } })).status).toBe(200)
  })

  test('fabu verify says which way both stand', async () => {
    const { verify } = await import('../../src/verify/verify.ts')
    const { administration, faults } = await verify({ payload: office.payload })
    expect(administration).toEqual({ twoFactor: 'off', confirmRights: false, separatedAdministration: true })
    expect(faults).toEqual([])
    await office.payload.db.updateOne({ collection: 'users', id: idOf('admin'), data: { roles: ['administrator'] } })
    expect((await verify({ payload: office.payload })).faults).toEqual([
      expect.objectContaining({ record: 'globals/office', problem: expect.stringContaining('管理员') }),
    ])
  })
})
