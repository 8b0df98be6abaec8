import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Drill, openDrill } from '../support/drill.ts'
import { draftArticle } from '../support/path.ts'
import { codeOf, restOf } from '../support/rest.ts'

/** The head of the press unit leaves in the middle of three rounds. */
let drill: Drill
beforeAll(async () => {
  drill = await openDrill('reviewer-gone')
})
afterAll(() => drill.close())

test('a head of unit is gone', async () => {
  const { office, out } = drill
  const { payload, ids } = office
  const rest = restOf(office)
  const { submit } = await import('../../src/review/submit.ts')
  const { decide } = await import('../../src/review/decide.ts')
  const { waitingFor } = await import('../../src/review/waitingFor.ts')
  const idOf = (person: string) => ids.people[person] ?? ''
  const patch = (as: string, person: string, body: object) => rest.ask(`/users/${idOf(person)}`, { method: 'PATCH', as, body })

  // 1. Rights take two administrators in this office.
  expect((await patch('admin', 'secretary', { roles: ['administrator'] })).status).toBe(200)
  expect((await rest.ask('/globals/office', { method: 'POST', as: 'admin', body: { confirmRights: true } })).status).toBe(200)
  const confirm = async () => {
    const { docs } = await payload.find({ collection: 'rights-requests', where: { state: { equals: 'open' } }, depth: 0 })
    for (const { id } of docs) {
      expect(codeOf(await rest.ask(`/rights-requests/${id}/confirm`, { method: 'POST', as: 'admin' }))).toBe('rights.forbidden')
      expect((await rest.ask(`/rights-requests/${id}/confirm`, { method: 'POST', as: 'secretary' })).status).toBe(200)
    }
    return docs.length
  }

  // 2. Three texts have passed the first step and wait for the head; another was approved by the head and waits for the publisher.
  const outlets = [ids.outlets.site]
  const rounds: { review: string; uid: string }[] = []
  for (const title of ['等处长之一', '等处长之二', '等处长之三', '处长已审']) {
    const draft = await draftArticle(office, { title, more: { outlets } })
    const { id } = await submit({ req: await office.as('author'), collection: 'articles', id: draft.id })
    await decide({ req: await office.as('reviewer'), review: id, decision: 'approve' })
    office.clock.advance(60_000)
    rounds.push({ review: id, uid: String(draft.uid) })
  }
  const [first, second, third, passed] = rounds as [(typeof rounds)[0], (typeof rounds)[0], (typeof rounds)[0], (typeof rounds)[0]]
  await decide({ req: await office.as('head'), review: passed.review, decision: 'approve' })

  // 3. The head leaves. One administrator asks, another confirms; from then on the open session is over and nothing can be decided.
  expect((await rest.ask('/users/me', { as: 'head' })).body.user).toMatchObject({ id: idOf('head') })
  const asHead = await office.as('head')
  await patch('admin', 'head', { active: false })
  expect(await confirm()).toBe(1)
  expect((await rest.ask('/users/me', { as: 'head' })).body.user).toBeNull()
  const late = await rest.ask(`/reviews/${first.review}/decide`, { as: 'head', method: 'POST', body: { decision: 'approve' } })
  expect(late.status).toBe(401)
  await expect(decide({ req: asHead, review: first.review, decision: 'approve' })).rejects.toMatchObject({ status: expect.any(Number) })

  // 4. The three rounds stand with those who can decide them: the deputy, and nobody of another unit.
  const waitingTitles = async (person: string) => (await waitingFor({ req: await office.as(person) })).decide.map(({ title }) => title)
  expect(await waitingTitles('deputy')).toEqual(['等处长之一', '等处长之二', '等处长之三'])
  expect(await waitingTitles('otherHead')).toEqual([])

  const headUid = (await payload.findByID({ collection: 'users', id: idOf('head'), depth: 0 })).uid

  // 5. The deputy decides the first; the event says whom for.
  await decide({ req: await office.as('deputy'), review: first.review, decision: 'approve' })
  await decide({ req: await office.as('publisher'), review: first.review, decision: 'approve' })
  const decisionsOf = async (uid: string) =>
    (await payload.find({ collection: 'events', where: { text: { equals: uid } }, sort: 'seq', limit: 0 })).docs
      .map(({ body }) => JSON.parse(body))
      .filter(({ type }) => type === 'decided')
      .map(({ actor }) => actor)
  expect((await decisionsOf(first.uid))[1]).toMatchObject({ name: '副处长戊', title: '副处长', deputyFor: headUid })

  // 6. Somebody becomes head of the unit and gets the role only when a second administrator confirms it.
  await patch('admin', 'publisher2', { roles: ['reviewer'], unit: ids.units.press, title: '处长' })
  expect((await payload.findByID({ collection: 'users', id: idOf('publisher2'), depth: 0 })).roles).toEqual(['publisher'])
  expect(await confirm()).toBe(1)
  const unit = await rest.ask(`/units/${ids.units.press}`, { method: 'PATCH', as: 'admin', body: { head: idOf('publisher2') } })
  expect(unit.status).toBe(200)
  for (const { review } of [second, third]) {
    await decide({ req: await office.as('publisher2'), review, decision: 'approve' })
    await decide({ req: await office.as('publisher'), review, decision: 'approve' })
  }

  // 7. What the head had approved while in office still counts, with the title as of then.
  await decide({ req: await office.as('publisher'), review: passed.review, decision: 'approve' })
  expect((await decisionsOf(passed.uid))[1]).toMatchObject({ name: '处长丁', title: '处长' })

  // 8. All four are out, and nothing the head tried afterwards is in the record.
  await out.deliver()
  for (const { uid } of rounds) expect((await out.deliveriesOf(uid)).map(({ state }) => state)).toEqual(['delivered'])
  const byHead = (await Promise.all(rounds.map(({ uid }) => decisionsOf(uid)))).flat().filter(({ name }) => name === '处长丁')
  expect(byHead).toHaveLength(1)
  expect(await drill.faults()).toEqual([])
  drill.passed({ rounds: 4, byDeputy: 1, byNewHead: 2, byHeadBefore: 1, byHeadAfter: 0, confirmedRights: 2 })
}, 120_000)
