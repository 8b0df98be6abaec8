import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { keepOutcomes } from '../../src/disclosure/consultations/keepOutcomes.ts'
import type { Consultation, Message } from '../../src/payload-types.ts'
import { approve } from '../support/path.ts'
import { codesOf, type Rest, restOf } from '../support/rest.ts'
import { buildContext, deliver, siteOffice } from '../support/siteOffice.ts'

/** What is drafted from the registers goes all the way: three people, a delivery, the page the public reads, and the links both ways. */
let site: Awaited<ReturnType<typeof siteOffice>>
let rest: Rest

beforeAll(async () => {
  site = await siteOffice({ texts: 0 })
  rest = restOf(site.office)
  // What is published by way of a try counts nowhere.
  const { payload } = site.office
  await payload.update({
    collection: 'outlets',
    where: { channel: { equals: 'website' } },
    data: { mode: 'live' },
    req: await site.office.as('admin'),
  })
})
afterAll(() => site.office.close())

const on = (day: string) => site.office.clock.set(`${day}T02:00:00.000Z`)
const post = (to: string, body: object, as = 'secretary') => rest.ask(to, { method: 'POST', as, body })
const patch = (to: string, body: object) => rest.ask(to, { method: 'PATCH', as: 'secretary', body })
async function posted<T>(to: string, body: object): Promise<T> {
  const { status, body: answer } = await post(to, body)
  expect([to, status < 300, status < 300 ? '' : JSON.stringify(answer)]).toEqual([to, true, ''])
  return (answer.doc ?? answer) as T
}
const column = () => (site.office.ids.columns as Record<string, string>).local

/** Takes the original text of an item through the review and out. Returns where it stands on the site. */
async function out(collection: 'articles' | 'notices', item: string | null | undefined): Promise<string> {
  const { docs } = await site.office.payload.find({ collection, where: { item: { equals: item } }, draft: true, depth: 0 })
  const [text] = docs
  expect([item, text?._status]).toEqual([item, 'draft'])
  await approve(site.office, { collection, id: String(text?.id) })
  await deliver(site.office)
  const rows = await site.office.payload.find({ collection: 'site-pages', where: { item: { equals: item } }, depth: 0 })
  expect(rows.docs).toMatchObject([{ state: 'live' }])
  return rows.docs[0]?.path ?? ''
}
const page = (at: string) => readFileSync(path.join(site.folder, at), 'utf8')
/** Where the links of a page of the site lead that are files of it. */
const links = (at: string) => [...page(at).matchAll(/href="(\/[^"#]*\.html)"/g)].map(([, to]) => to ?? '')
async function madeFrom(item: string | null | undefined) {
  const { madeFrom: read } = await import('../../src/disclosure/registers/madeFrom.ts')
  return (await read({ req: await site.office.as('author'), item: item ?? '' })).map(({ href }) => href)
}
/** What the clock does every minute. */
async function renew() {
  const { renewSites } = await import('../../src/jobs/renewSites.ts')
  await renewSites({ payload: site.office.payload })
}

describe('the answer to a message', () => {
  test('is read on the site, without the asker, and leads back to the message', async () => {
    on('2026-03-02')
    const asked = { subject: '王小明问护照', kind: 'consult', source: 'web', receivedOn: '2026-03-02', words: '我的电话 13800138000' }
    const message = await posted<Message>('/messages', asked)
    const words = { words: '请到出入境窗口办理。', isPublic: true, publicSubject: '怎样换发护照', publicWords: '怎样换发护照？' }
    const { draft } = await posted<{ draft: { hash: string } }>(`/messages/${message.id}/reply`, words)
    expect((await post(`/messages/${message.id}/decide`, { decision: 'agree', hash: draft.hash }, 'reviewer')).status).toBe(200)
    await posted(`/messages/${message.id}/answer`, { day: '2026-03-02', proof: '回执' })
    const { item } = await posted<Message>(`/messages/${message.id}/draft`, { column: column() })
    const at = await out('articles', item)
    expect(page(at)).toContain('<h1>怎样换发护照</h1>')
    expect(page(at)).toContain('请到出入境窗口办理。')
    expect(page(at)).not.toMatch(/王小明|13800138000/)
    expect(await madeFrom(item)).toEqual([`/admin/collections/messages/${message.id}`])
    expect((await site.office.payload.findByID({ collection: 'messages', id: message.id, depth: 0 })).item).toBe(item)
  })
})

describe('a consultation', () => {
  let consultation: Consultation
  let notice: string
  let outcome: string
  const read = () => site.office.payload.findByID({ collection: 'consultations', id: consultation.id, depth: 0 })

  test('says on its page from when to when, and that it is open once it is', async () => {
    on('2026-03-09')
    consultation = await posted<Consultation>('/consultations', { title: '指南修订', openFrom: '2026-03-10', openUntil: '2026-03-20' })
    await posted(`/consultations/${consultation.id}/draft`, { words: '现公开征求意见。\n请发邮件。', column: column() })
    notice = await out('notices', (await read()).item)
    expect(page(notice)).toContain('尚未开始征集')
    expect(page(notice)).toMatch(/征集时间.*2026-03-10 00:00.*2026-03-21 00:00/s)
    on('2026-03-10')
    await renew()
    expect(page(notice)).toContain('征集中')
    expect(page(notice)).not.toContain('尚未开始征集')
    expect(page(notice)).not.toContain('有效期')
    expect(page('/zh/columns/local/index.html')).toContain('<span class="tag tag-valid">征集中</span>')
  })

  test('says that it is closed from the day after its last, without an edition', async () => {
    on('2026-03-20')
    await renew()
    expect(page(notice)).toContain('征集中')
    on('2026-03-21')
    await renew()
    expect(page(notice)).toContain('本次征集已截止，不再接收意见。')
    expect(page(notice)).not.toContain('征集中')
    expect(page('/zh/columns/local/index.html')).toContain('<span class="tag tag-over">征集已截止</span>')
  })

  test('leads to its outcome once that is out, and back', async () => {
    await posted('/submissions', { consultation: consultation.id, receivedOn: '2026-03-12', words: '同意', adopted: 'yes' })
    await patch(`/consultations/${consultation.id}`, { outcome: '采纳一条，因其合理。' })
    await posted(`/consultations/${consultation.id}/outcome`, { column: column() })
    expect(page(notice)).not.toContain('征集结果')
    outcome = await out('articles', (await read()).outcomeItem)
    expect(page(outcome)).toContain('共收到意见 1 条，其中采纳 1 条')
    // The day it was published follows the text, and nobody types it in.
    expect((await read()).outcomeOn ?? '').toBe('')
    expect(await keepOutcomes({ payload: site.office.payload })).toBe(1)
    expect((await read()).outcomeOn).toBe('2026-03-21')
    expect(await keepOutcomes({ payload: site.office.payload })).toBe(0)
    const typed = await rest.ask(`/consultations/${consultation.id}`, {
      method: 'PATCH',
      as: 'secretary',
      body: { outcomeOn: '2026-03-20' },
    })
    expect([typed.status, codesOf(typed)]).toEqual([400, ['consultation.follows']])
    expect(page(notice)).toContain('本次征集已截止，结果已公布。')
    expect(page(notice)).toContain(`<h2 id="outcomes">征集结果</h2><ul><li><a href="${outcome}"`)
    expect(page(outcome)).toContain(`<h2 id="consultation">征集公告</h2><ul><li><a href="${notice}"`)
    // In the words of the outcome too.
    expect(page(outcome)).toMatch(new RegExp(`征集公告：<a[^>]*href="${notice}"`))
    for (const to of new Set([...links(notice), ...links(outcome)]))
      expect([to, existsSync(path.join(site.folder, to))]).toEqual([to, true])
    const { item, outcomeItem } = await read()
    const href = `/admin/collections/consultations/${consultation.id}`
    expect([await madeFrom(item), await madeFrom(outcomeItem)]).toEqual([[href], [href]])
    expect(await site.check()).toEqual([])
  })

  test('says so no more once the outcome is withdrawn', async () => {
    const { docs } = await site.office.payload.find({ collection: 'articles', where: { item: { equals: (await read()).outcomeItem } } })
    const { withdraw } = await import('../../src/review/withdraw.ts')
    await withdraw({
      req: await site.office.as('publisher'),
      collection: 'articles',
      id: String(docs[0]?.id),
      reason: '有误',
    })
    await deliver(site.office)
    expect(page(notice)).toContain('本次征集已截止，不再接收意见。')
    expect(links(notice)).not.toContain(outcome)
    expect(await keepOutcomes({ payload: site.office.payload })).toBe(1)
    expect((await read()).outcomeOn).toBe('')
    const { verify } = await import('../../src/verify/verify.ts')
    expect((await verify({ payload: site.office.payload })).faults).toEqual([])
  })

  test('is written the same when the whole site is made anew', async () => {
    const before = page(notice)
    const { buildSite } = await import('../../src/channels/website/build/buildSite.ts')
    await buildSite({ context: await buildContext(site.office.payload), threads: 1 })
    expect(page(notice)).toBe(before)
  })
})
