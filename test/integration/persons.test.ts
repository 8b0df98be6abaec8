import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type CaseEventRow, checkCase } from '../../src/disclosure/cases/caseEvent.ts'
import { eraseDue } from '../../src/disclosure/person/eraseDue.ts'
import { personKeys } from '../../src/disclosure/person/keys.ts'
import { rotateKeys } from '../../src/disclosure/person/rotateKeys.ts'
import type { Request as RequestRow } from '../../src/payload-types.ts'
import { dieAt } from '../support/dieAt.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { codeOf, type Rest, restOf } from '../support/rest.ts'
import { runFabu } from '../support/runFabu.ts'

/** Who applied for disclosure: erased when its time is over, and sealed anew when a key is changed, whatever dies in between. */
let office: TestOffice
let rest: Rest

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02T01:00:00.000Z' })
  rest = restOf(office)
})
afterEach(() => {
  delete process.env.FABU_PERSON_KEYS
})
afterAll(() => office.close())

const on = (day: string) => office.clock.set(`${day}T02:00:00.000Z`)
const post = (address: string, body: object) => rest.ask(`/requests${address}`, { method: 'POST', as: 'secretary', body })
const scan = randomBytes(3000)
let asked = 0
async function register(): Promise<RequestRow> {
  on('2026-03-02')
  asked += 1
  const person = { name: `申请人${asked}`, proofKind: '居民身份证', proofNumber: `31010119900101${asked}`, telephone: '021-12345678' }
  const facts = { channel: 'counter', applicantType: 'person', arrivedOn: '2026-03-02', wanted: `第 ${asked} 件` }
  const { status, body } = await post('/register', { ...facts, person, proof: scan.toString('base64') })
  expect(status).toBe(200)
  return body as unknown as RequestRow
}
async function ended(day = '2026-03-10'): Promise<RequestRow> {
  const request = await register()
  on(day)
  expect((await post(`/${request.id}/end`, { outcome: 'withdrawn', day, words: '申请人撤回' })).status).toBe(200)
  return request
}
async function keptOf({ uid }: Pick<RequestRow, 'uid'>) {
  const where = { request: { equals: uid } }
  const { docs } = await office.payload.find({ collection: 'applicants', where, pagination: false, depth: 0 })
  const [row] = docs
  if (!row) throw new Error('There is a row for every application.')
  return row
}
async function eventsOf({ uid }: Pick<RequestRow, 'uid'>) {
  const where = { subject: { equals: uid } }
  return (await office.payload.find({ collection: 'case-events', where, sort: 'seq', limit: 0, pagination: false, depth: 0 })).docs
}
const erase = () => eraseDue({ payload: office.payload })
/** Runs something with the process dying at its first write, its second, and so on until it comes through. Returns how often it died. */
async function throughEveryDeath(run: () => Promise<unknown>): Promise<number> {
  for (let kills = 0; ; kills++) {
    const dying = dieAt(office, kills + 1)
    const isDone = await run().then(
      () => true,
      (error: unknown) => {
        expect(String(error)).toContain('killed')
        return false
      },
    )
    dying.heal()
    if (isDone) return kills
  }
}
const onDisk = (words: string) =>
  [path.join(office.folder, 'fabu.db'), path.join(office.folder, 'fabu.db-wal')].some(
    (file) => existsSync(file) && readFileSync(file).includes(words),
  )

describe('erasing', () => {
  test('first the scan of the proof, later all of it; nothing a day early, nothing twice, and nothing of what is open', async () => {
    const open = await register()
    const request = await ended('2026-03-10')
    const before = await keptOf(request)
    on('2026-04-09')
    expect(await erase()).toEqual({ proofs: 0, persons: 0 })
    on('2026-04-10')
    expect(await erase()).toEqual({ proofs: 1, persons: 0 })
    expect(await erase()).toEqual({ proofs: 0, persons: 0 })
    expect(await keptOf(request)).toMatchObject({ proof: '', box: before.box, keyId: 'office', isToScrub: false })
    expect((await post(`/${request.id}/person`, { why: '寄送', proof: true })).body).toMatchObject({ name: `申请人${asked}` })
    on('2031-03-11')
    expect(await erase()).toEqual({ proofs: 0, persons: 0 })
    on('2031-03-12')
    expect(await erase()).toEqual({ proofs: 0, persons: 1 })
    expect(await erase()).toEqual({ proofs: 0, persons: 0 })
    expect(await keptOf(request)).toMatchObject({ box: '', proof: '', keyId: '', sameAs: '', erasedAt: '2031-03-12T02:00:00.000Z' })
    expect(codeOf(await post(`/${request.id}/person`, { why: '寄送' }))).toBe('person.erased')
    expect(await keptOf(open)).toMatchObject({ box: expect.stringMatching(/^v1\./), proof: expect.stringMatching(/^v1\./) })
    const events = await eventsOf(request)
    expect(events.map(({ type }) => type)).toEqual(['registered', 'ended', 'personErased', 'lookedAt', 'personErased'])
    expect(events.map(({ body }) => JSON.parse(body).data.emptied)).toEqual([
      undefined,
      undefined,
      ['proof'],
      undefined,
      ['proof', 'person'],
    ])
    expect(checkCase(events as unknown as CaseEventRow[])).toEqual([])
    if (!isMongo) expect([before.box, before.proof].map((sealed) => onDisk(String(sealed).slice(0, 60)))).toEqual([false, false])
  })

  test('killed at every single write it is gone on with: each is emptied once and noted once', async () => {
    const requests = [await ended(), await ended(), await ended()]
    on('2026-05-01')
    expect(await throughEveryDeath(erase)).toBeGreaterThan(3)
    for (const request of requests) {
      expect(await keptOf(request)).toMatchObject({ proof: '', isToScrub: false })
      const events = await eventsOf(request)
      expect(events.filter(({ type }) => type === 'personErased')).toHaveLength(1)
      expect(checkCase(events as unknown as CaseEventRow[])).toEqual([])
    }
  })

  test('two processes at once erase each once', async () => {
    const request = await ended()
    on('2026-05-01')
    const both = await Promise.all([erase(), erase()])
    expect(both.reduce((sum, { proofs }) => sum + proofs, 0)).toBe(1)
    expect((await eventsOf(request)).filter(({ type }) => type === 'personErased')).toHaveLength(1)
  })
})

describe('rotating keys', () => {
  const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`
  const [one, two, three] = [key('k1'), key('k2'), key('k3')]
  const keysOf = (...written: string[]) => personKeys({ payload: office.payload, environment: { FABU_PERSON_KEYS: written.join(',') } })
  const rotate = (...written: string[]) => rotateKeys({ payload: office.payload, keys: keysOf(...written) })
  const all = async () => (await office.payload.find({ collection: 'applicants', limit: 0, pagination: false, depth: 0, sort: 'uid' })).docs
  const under = async (id: string) => (await all()).filter(({ box, keyId }) => keyId === id && String(box).startsWith(`v1.${id}.`)).length
  const looked = async ({ id }: RequestRow, ...written: string[]) => {
    process.env.FABU_PERSON_KEYS = written.join(',')
    const answer = await post(`/${id}/person`, { why: '核对', proof: true })
    delete process.env.FABU_PERSON_KEYS
    return answer
  }

  test('all of it is opened by the new key alone afterwards, and what the old one opens is gone from the disk', async () => {
    const request = await register()
    const old = await keptOf(request)
    const sealed = (await all()).filter(({ box }) => box).length
    expect(await rotate(one)).toEqual({ key: 'k1', resealed: sealed, under: { k1: sealed } })
    expect(await rotate(one)).toEqual({ key: 'k1', resealed: 0, under: { k1: sealed } })
    expect(await under('k1')).toBe(sealed)
    expect((await looked(request, one)).body).toMatchObject({ name: `申请人${asked}`, proof: scan.toString('base64') })
    expect(codeOf(await looked(request, two))).toBe('person.box')
    if (!isMongo) expect(onDisk(String(old.box).slice(0, 60))).toBe(false)
  })

  test('a key that is missing or is another one is told, and nothing is changed', async () => {
    const before = await all()
    await expect(rotate(two)).rejects.toMatchObject({ code: 'person.keyMissing', message: expect.stringContaining('k1') })
    await expect(rotate(two, key('k1'))).rejects.toMatchObject({ code: 'person.keyWrong' })
    const [first] = before.filter(({ proof }) => proof)
    const proof = `${String(first?.proof).slice(0, -6)}AAAAAA`
    await office.payload.update({ collection: 'applicants', id: first?.id ?? '', data: { proof } })
    await expect(rotate(two, one)).rejects.toMatchObject({
      code: 'person.keyWrong',
      message: expect.stringContaining(first?.request ?? ''),
    })
    await office.payload.update({ collection: 'applicants', id: first?.id ?? '', data: { proof: first?.proof ?? '' } })
    const bare = (rows: typeof before) => rows.map(({ updatedAt: _, ...row }) => row)
    expect(bare(await all())).toEqual(bare(before))
  })

  test('killed at every single write it is gone on with: no row is half under one key', async () => {
    const sealed = await under('k1')
    expect(await throughEveryDeath(() => rotate(two, one))).toBeGreaterThan(0)
    expect(await under('k2')).toBe(sealed)
    for (const { box, proof, keyId } of await all()) for (const part of [box, proof]) if (part) expect(part.split('.')[1]).toBe(keyId)
  })

  test('whoever is sealed while it runs with the old key first is counted, and done the next time', async () => {
    process.env.FABU_PERSON_KEYS = two
    const request = await register()
    const sealed = (await all()).filter(({ box }) => box).length
    expect((await rotate(three, two)).under).toEqual({ k3: sealed })
    process.env.FABU_PERSON_KEYS = two
    await register()
    delete process.env.FABU_PERSON_KEYS
    expect(await rotate(three, two)).toEqual({ key: 'k3', resealed: 1, under: { k3: sealed + 1 } })
    expect((await looked(request, three)).status).toBe(200)
  })

  test('by the tool, in a process of its own', async () => {
    const count = await under('k3')
    const wrong = await runFabu(['person-keys', 'rotate'], { FABU_PERSON_KEYS: one })
    expect([wrong.code, wrong.err.includes('k3')]).toEqual([1, true])
    const { code, out } = await runFabu(['person-keys', 'rotate', '--json'], { FABU_PERSON_KEYS: `${one},${three}` })
    expect([code, JSON.parse(out)]).toEqual([0, { key: 'k1', resealed: count, under: { k1: count } }])
  })
})

test('and every row is what its chain tells', async () => {
  const { checkCases } = await import('../../src/verify/checkCases.ts')
  const { cases, faults } = await checkCases({ payload: office.payload })
  expect(cases).toBeGreaterThan(0)
  expect(faults).toEqual([])
})
