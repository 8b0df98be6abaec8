import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { uploadPicture } from '../support/media.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { draftArticle } from '../support/path.ts'
import { codesOf, type Rest, restOf } from '../support/rest.ts'

/** Payload checks no field its condition hides, and no kind of a relation to one of several: such values cross no door either. */
let office: TestOffice
let rest: Rest

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02T01:00:00.000Z' })
  rest = restOf(office)
})
afterAll(() => office.close())

const broken = `a${String.fromCharCode(0)}b`
type Body = Record<string, unknown>
const patch = (path: string, body: Body, as: string) => rest.ask(path, { method: 'PATCH', as, body })

test('an outlet holds no address or prefix that is none, whatever its channel', async () => {
  const site = String(office.ids.outlets.site)
  const before = await office.payload.findByID({ collection: 'outlets', id: site, depth: 0 })
  for (const body of [
    { credentialsFrom: 'rm -rf' },
    { endpoint: 'file:///etc/passwd' },
    { author: 'x'.repeat(17) },
    { reportedIp: broken },
  ])
    expect([body, (await patch(`/outlets/${site}`, body, 'admin')).status]).toEqual([body, 400])
  expect(await office.payload.findByID({ collection: 'outlets', id: site, depth: 0 })).toEqual(before)
  expect((await patch(`/outlets/${site}`, { author: '外办' }, 'admin')).status).toBe(200)
})

test('a picture has no captions, and a decorative one no alternative text that no text may be', async () => {
  const { id } = await uploadPicture(office)
  const asAuthor = (body: Body) => patch(`/media/${id}`, body, 'author')
  expect((await asAuthor({ isDecorative: true, alt: 'x'.repeat(301) })).status).toBe(400)
  expect((await asAuthor({ isDecorative: true, alt: broken })).status).toBe(400)
  expect((await asAuthor({ transcript: broken })).status).toBe(400)
  expect((await asAuthor({ captions: [{ language: 'xx', file: id }] })).status).toBe(400)
  expect((await asAuthor({ isDecorative: true, alt: '花' })).status).toBe(200)
})

test('a row of a register that counts keeps no reason that no text may be, and a void one neither', async () => {
  const body = { kind: 'training', title: '培训', heldOn: '2026-03-01' }
  const made = await rest.ask('/activities', { method: 'POST', as: 'secretary', body })
  expect([made.status, JSON.stringify(made.body)]).toEqual([201, expect.any(String)])
  const { id } = made.body.doc as { id: string }
  for (const more of [{ voidReason: 'x'.repeat(501) }, { isVoid: true, voidReason: broken }, { isVoid: true, voidReason: 'x'.repeat(501) }])
    expect((await patch(`/activities/${id}`, more, 'secretary')).status).toBe(400)
})

describe('what leads the home page', () => {
  const lead = (leads: unknown, query = '?locale=zh') =>
    rest.ask(`/globals/front-page${query}`, { method: 'POST', as: 'secretary', body: { leads } })

  test('is a text that is there, of a kind that may lead', async () => {
    const { id } = await draftArticle(office, { title: '头条' })
    const user = office.ids.people.author
    for (const wrong of [
      [{ relationTo: 'users', value: user }],
      [{ relationTo: 'pages', value: id }],
      [{ relationTo: 'articles', value: user }],
    ])
      expect([wrong, (await lead(wrong)).status]).toEqual([wrong, 400])
    expect(codesOf(await lead({ zh: [{ relationTo: 'users', value: user }] }, '?locale=all'))).toEqual(['relation.missing'])
    expect((await lead([{ relationTo: 'articles', value: id }])).status).toBe(200)
  })
})
