import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { renewSites } from '../../src/jobs/renewSites.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codesOf, type Rest, restOf } from '../support/rest.ts'

/** Old addresses: what crosses the door, and for whom. */
let office: TestOffice
let rest: Rest

beforeAll(async () => {
  office = await openOffice()
  rest = restOf(office)
  // A site has its sheet from the first minute on; it stands for any page.
  await renewSites({ payload: office.payload })
})
afterAll(() => office.close())

const make = (body: object, as = 'secretary') => rest.ask('/redirects', { method: 'POST', as, body })
const page = '/zh/urgent.html'

test('leads from what was to what is', async () => {
  expect((await make({ from: '/old.html', to: page })).status).toBe(201)
  await renewSites({ payload: office.payload })
  // Its own page now stands there: saving it again is no fault.
  const { docs } = await office.payload.find({ collection: 'redirects' })
  expect((await rest.ask(`/redirects/${docs[0]?.id}`, { method: 'PATCH', as: 'secretary', body: { to: '/zh/urgent' } })).status).toBe(200)
})

test.each([
  ['hides a page', { from: page, to: '/state.css' }, 'redirect.shadows'],
  ['leads nowhere', { from: '/a.html', to: '/nothing.html' }, 'redirect.nowhere'],
  ['leads nowhere at all', { from: '/a.html' }, 'redirect.nowhere'],
  ['leads to itself', { from: '/a.html', to: '/a.html' }, 'redirect.itself'],
  ['leads to another old address', { from: '/a.html', to: '/old.html' }, 'redirect.chain'],
])('what %s is refused', async (_, body, code) => expect(codesOf(await make(body))).toContain(code))

test.each(['/../secret', '/.env', '//host/x', 'old', '/a?b', '/a b', 'https://host/x', '/a/./b'])(
  '%s is no address of the site',
  async (from) => {
    expect((await make({ from, to: page })).status).toBe(400)
  },
)

test('what is gone leads nowhere, and nothing wrong is kept in its hidden field', async () => {
  expect((await make({ from: '/gone-1.html', kind: 'gone', to: 'javascript:alert(1)' })).status).toBe(400)
  const { status, body } = await make({ from: '/gone-1.html', kind: 'gone', to: page })
  expect([status, (body.doc as { to?: unknown }).to ?? null]).toEqual([201, null])
  const gone = (body.doc as { id: string }).id
  const patch = (more: object) => rest.ask(`/redirects/${gone}`, { method: 'PATCH', as: 'secretary', body: more })
  expect((await patch({ kind: 'moved' })).status).toBe(409)
  expect((await patch({ to: '//host/x' })).status).toBe(400)
})

test('only who arranges the site keeps them, and nobody deletes one', async () => {
  expect((await make({ from: '/b.html', to: page }, 'author')).status).toBe(403)
  const { docs } = await office.payload.find({ collection: 'redirects' })
  expect((await rest.ask(`/redirects/${docs[0]?.id}`, { method: 'DELETE', as: 'secretary' })).status).toBe(403)
})
