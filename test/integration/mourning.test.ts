import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { renewSites } from '../../src/jobs/renewSites.ts'
import type { SecurityBody } from '../../src/security/event.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codeOf, type Rest, restOf } from '../support/rest.ts'

/** The site without colour: asked for, confirmed by another, shown and taken away by the clock, ended early. */
let office: TestOffice
let rest: Rest

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02T01:00:00.000Z' })
  rest = restOf(office)
})
afterAll(() => office.close())

const period = { from: '2026-04-04T00:00:00+08:00', until: '2026-04-05T00:00:00+08:00' }
const ask = (as: string, body: object = {}) =>
  rest.ask('/mournings/ask', { method: 'POST', as, body: { reason: '国务院公告', ...period, ...body } })
const settle = (as: string, id: string, verb: string) => rest.ask(`/mournings/${id}/${verb}`, { method: 'POST', as })
const asked = async (as = 'secretary') => String(((await ask(as)).body as { id: string | number }).id)
async function isGrey() {
  await renewSites({ payload: office.payload })
  return readFileSync(path.join(office.folder, 'site', 'state.css'), 'utf8').includes('grayscale')
}

test('is asked for by publisher or secretariat, with a ground and a real period', async () => {
  expect(codeOf(await ask('author'))).toBe('mourning.forbidden')
  expect(codeOf(await ask('secretary', { reason: ' ' }))).toBe('reason.needed')
  for (const wrong of [
    { until: period.from },
    { from: '2026-04-04' },
    { until: '2026-06-01T00:00:00+08:00' },
    { from: '2026-01-01T00:00:00Z', until: '2026-01-02T00:00:00Z' },
    { from: 1, until: null },
  ])
    expect(codeOf(await ask('secretary', wrong))).toBe('mourning.period')
  expect((await office.payload.count({ collection: 'mournings' })).totalDocs).toBe(0)
})

test('takes another person, and each step once', async () => {
  const id = await asked()
  expect(codeOf(await settle('secretary', id, 'confirm'))).toBe('mourning.samePerson')
  expect(codeOf(await settle('author', id, 'confirm'))).toBe('mourning.forbidden')
  expect(codeOf(await settle('publisher', id, 'end'))).toBe('mourning.state')
  expect((await settle('secretary', id, 'refuse')).status).toBe(200)
  expect(codeOf(await settle('publisher', id, 'confirm'))).toBe('mourning.state')
  expect(codeOf(await settle('publisher', 'nothing', 'confirm'))).toBe('mourning.none')
})

describe('once confirmed', () => {
  test('the site is grey from its first moment to its last', async () => {
    expect((await settle('publisher', await asked(), 'confirm')).status).toBe(200)
    for (const [at, grey] of [
      ['2026-04-03T15:59:59.000Z', false],
      ['2026-04-03T16:00:00.000Z', true],
      ['2026-04-04T15:59:59.000Z', true],
      ['2026-04-04T16:00:00.000Z', false],
    ] as const) {
      office.clock.set(at)
      expect([at, await isGrey()]).toEqual([at, grey])
    }
  })

  test('one person ends it early', async () => {
    office.clock.set('2026-03-02T01:00:00.000Z')
    const id = await asked('publisher')
    await settle('secretary', id, 'confirm')
    office.clock.set('2026-04-04T02:00:00.000Z')
    for (const { id: other } of (await office.payload.find({ collection: 'mournings', where: { state: { equals: 'confirmed' } } })).docs)
      expect((await settle('publisher', String(other), 'end')).status).toBe(200)
    expect(await isGrey()).toBe(false)
  })

  test('the security log tells who asked, who confirmed, who ended', async () => {
    const { docs } = await office.payload.find({ collection: 'security-events', sort: 'seq', limit: 0, pagination: false })
    const told = docs
      .map(({ body }) => JSON.parse(body) as SecurityBody)
      .filter(({ data }) => data.settings === 'mournings')
      .map(
        ({ data, actor }) =>
          `${(data.changes as { to: string }[])[0]?.to} ${(actor as { name?: string } | null)?.name ? 'by a person' : 'by nobody'}`,
      )
    expect(told).toEqual(
      ['asked', 'refused', 'asked', 'confirmed', 'asked', 'confirmed', 'ended', 'ended'].map((state) => `${state} by a person`),
    )
  })
})

test('nobody writes it past the commands', async () => {
  const made = await rest.ask('/mournings', { method: 'POST', as: 'secretary', body: { reason: 'x', ...period, state: 'confirmed' } })
  expect(made.status).toBe(403)
})
