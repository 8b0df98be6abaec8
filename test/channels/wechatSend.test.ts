import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Part } from '../../src/channels/channel.ts'
import { ChannelError } from '../../src/channels/channelError.ts'
import { wechatErrors } from '../../src/channels/wechat/errors.ts'
import { wechat } from '../../src/channels/wechat/index.ts'
import { pollDelays } from '../../src/channels/wechat/polling.ts'
import type { FaultKind } from '../../src/sandbox/faults.ts'
import { held } from '../../src/sandbox/held.ts'
import type { Sandbox } from '../../src/sandbox/startSandbox.ts'
import { expireToken } from '../../src/sandbox/wechat/tokens.ts'
import { outlet, part, picture } from '../support/editionParts.ts'
import type { sendContext } from '../support/sendContext.ts'
import { caught, type StandIns, standIns } from '../support/standIns.ts'

let stage: StandIns
let sandbox: Sandbox
const account = outlet('wechat')

beforeEach(async () => {
  stage = await standIns()
  sandbox = stage.sandbox
})
afterEach(() => stage.close())

const attempt = (parts: Part[] = [part()], more: Partial<Parameters<typeof sendContext>[0]> = {}) =>
  stage.attempt(account, { parts, ...more })
const seconds = (count: number) => stage.seconds(count)
const fault = (kind: FaultKind, value: string, times: number, call = '') => stage.fault(account.uid, kind, value, times, call)

test('a push of two languages becomes one draft, is published later, and each receipt names the bytes sent', async () => {
  const english = part({ index: 1, text: { language: 'en', title: 'Visas', text: 'text0002' } })
  const context = await attempt([part(), english])
  expect(await wechat.send(context)).toEqual({ state: 'pending', afterSeconds: 30 })
  seconds(30)
  const result = await wechat.lookup(context)
  if (result.state !== 'delivered') throw new Error(result.state)
  expect(result.receipts.map(({ part: index, externalId }) => [index, externalId])).toEqual([
    [0, expect.stringMatching(/^article-\d+:1$/)],
    [1, expect.stringMatching(/^article-\d+:2$/)],
  ])
  const draft = String(context.requests.find(({ path }) => path === '/cgi-bin/draft/add')?.body)
  for (const { bytesHash } of result.receipts) {
    const bytes = context.kept.get(bytesHash) ?? ''
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(bytesHash)
    expect(draft).toContain(bytes)
  }
  expect((await held(sandbox.store, account.uid)).map(({ edition, state }) => [edition, state])).toEqual([
    ['edition0000', 'public'],
    ['edition0001', 'public'],
  ])
})

test('the requests are those of the platform’s pages, with the token in the query and in no kept record', async () => {
  const body = [{ type: 'image' as const, picture: picture() }]
  const context = await attempt([part({ text: { body, byline: '张三' } })])
  await wechat.send(context)
  expect(context.requests.map(({ path }) => path)).toEqual([
    '/cgi-bin/stable_token',
    '/cgi-bin/media/uploadimg',
    '/cgi-bin/material/add_material',
    '/cgi-bin/draft/add',
    '/cgi-bin/freepublish/submit',
  ])
  expect(context.requests.find(({ path }) => path.endsWith('add_material'))?.query).toEqual({ type: 'image' })
  const draft = JSON.parse(String(context.requests.find(({ path }) => path.endsWith('draft/add'))?.body))
  expect(draft.articles).toEqual([
    {
      article_type: 'news',
      title: '外国人来华签证便利措施',
      author: '张三',
      digest: '签证便利措施摘要。',
      content: expect.stringContaining(`<img src="${sandbox.url}/wechat/${account.uid}/files/media-`),
      content_source_url: 'https://wsb.example.gov.cn/zh/articles/visa.html?e=edition0000',
      thumb_media_id: expect.stringMatching(/^media-\d+$/),
      need_open_comment: 0,
      only_fans_can_comment: 0,
    },
  ])
  expect(JSON.parse(String(context.requests.at(-1)?.body))).toEqual({ media_id: 'draft-1' })
  const record = JSON.stringify([context.requests, context.logs, [...context.kept.values()], context.progress])
  for (const secret of [String(context.tokens.current), ...Object.values(context.endpoint.credentials).slice(1)])
    expect(record).not.toContain(secret)
})

test('a picture used twice, or in another attempt, is uploaded once', async () => {
  const body = [{ type: 'image' as const, picture: picture() }]
  const context = await attempt([part({ text: { body } }), part({ index: 1, text: { body, title: '二' } })])
  await wechat.send(context)
  expect(context.uploads).toEqual([`wechat-body/${'a'.repeat(64)}`, `wechat-cover/${'c'.repeat(64)}`])
})

test('a token that was taken over by another program is renewed once, midway', async () => {
  const context = await attempt()
  await fault('error', '53501', 1, 'freepublish/submit')
  expect((await caught(wechat.send(context))).kind).toBe('rate')
  await expireToken(sandbox, account.uid)
  expect(await wechat.send(context)).toEqual({ state: 'pending', afterSeconds: 30 })
  expect(context.tokens.fetched).toBe(2)
  expect(context.requests.filter(({ path }) => path === '/cgi-bin/draft/add')).toHaveLength(1)
})

test('a token refused even when renewed asks an administrator', async () => {
  const context = await attempt()
  await fault('error', '40001', 2, 'draft/add')
  const error = await caught(wechat.send(context))
  expect([error.kind, error.code]).toEqual(['config', 'wechat.40001'])
})

test('a submit whose answer was lost is found by its edition and never sent again', async () => {
  const context = await attempt()
  await fault('drop', '', 1)
  expect((await caught(wechat.send(context))).kind).toBe('unknown')
  seconds(30)
  const result = await wechat.lookup(context)
  expect(result).toMatchObject({ state: 'delivered', receipts: [{ externalId: expect.stringMatching(/:1$/) }] })
  expect(await held(sandbox.store, account.uid)).toHaveLength(1)
})

test.each([
  { newer: 199, ends: 'absent' },
  { newer: 200, ends: 'cannotTell' },
])(
  'after a restore, $newer newer articles: $ends, as only what was read to its end proves that nothing is there',
  async ({ newer, ends }) => {
    const context = await attempt()
    const since = stage.clock.now().toISOString()
    for (let index = 0; index < newer; index++) {
      const articles = [{ title: `其后 ${index}`, content_source_url: '', url: '', is_deleted: false }]
      const facts = { articles, article: `article-${index}`, status: 0 }
      await sandbox.store.put({ outlet: account.uid, kind: 'wechat.push', id: String(index), facts, at: stage.clock.now() })
    }
    seconds(3600)
    context.inDoubt = { since, until: stage.clock.now().toISOString() }
    // One more, older than all: the list goes on behind what may be read.
    if (ends === 'cannotTell')
      await sandbox.store.put({
        outlet: account.uid,
        kind: 'wechat.push',
        id: '900',
        facts: { articles: [{ title: '旧', content_source_url: '', url: '', is_deleted: false }], article: 'article-900', status: 0 },
        at: new Date(since),
      })
    seconds(3600)
    expect((await wechat.lookup(context)).state).toBe(ends)
  },
)

test('a submit that never arrived is sent again only after ten minutes, with the same draft', async () => {
  const context = await attempt()
  await fault('error', 'http:502', 1, 'freepublish/submit')
  expect((await caught(wechat.send(context))).kind).toBe('unknown')
  seconds(60)
  expect(await wechat.lookup(context)).toEqual({ state: 'pending', afterSeconds: 540 })
  seconds(540)
  expect(await wechat.lookup(context)).toEqual({ state: 'absent' })
  expect((await wechat.send(context)).state).toBe('pending')
  seconds(30)
  expect((await wechat.lookup(context)).state).toBe('delivered')
  expect(await held(sandbox.store, account.uid)).toHaveLength(1)
  expect(context.requests.filter(({ path }) => path === '/cgi-bin/draft/add')).toHaveLength(1)
})

test('after a clear refusal of the submit there is nothing to look for', async () => {
  const context = await attempt()
  await fault('error', '45009', 1, 'freepublish/submit')
  expect((await caught(wechat.send(context))).kind).toBe('quota')
  expect(await wechat.lookup(context)).toEqual({ state: 'absent' })
  expect((await wechat.send(context)).state).toBe('pending')
})

test('a draft whose answer was lost is taken up, not made twice', async () => {
  const context = await attempt()
  const send = context.http
  context.http = async (request) => {
    const answer = await send(request)
    if (request.path !== '/cgi-bin/draft/add') return answer
    throw new ChannelError({ kind: 'retry', code: 'test.lost', message: { zh: '没有答复', en: 'no answer' } })
  }
  expect((await caught(wechat.send(context))).code).toBe('test.lost')
  context.http = send
  expect((await wechat.send(context)).state).toBe('pending')
  expect(context.requests.filter(({ path }) => path === '/cgi-bin/draft/add')).toHaveLength(1)
})

test('a draft that is gone when it is submitted again is looked up, not failed', async () => {
  const context = await attempt()
  await fault('drop', '', 1)
  await caught(wechat.send(context))
  const error = await caught(wechat.send(context))
  expect([error.kind, error.code]).toEqual(['unknown', 'wechat.submit.unknown'])
  expect(await held(sandbox.store, account.uid)).toHaveLength(1)
})

test.each(Object.entries(wechatErrors))('errcode %s is classified as the table says', async (code, { kind }) => {
  await fault('error', code, 2, 'draft/add')
  const error = await caught(wechat.send(await attempt()))
  expect([error.kind, error.code]).toEqual([kind, `wechat.${code}`])
  expect(error.sentence.zh).toContain(code)
  expect(error.sentence.en).toContain('rid sandbox-fault')
})

test.each([
  [['40013', '40125', '40164', '40243', '48004', '50002', '53500'], 'config'],
  [['-1'], 'retry'],
  [['45011', '53501', '45066'], 'rate'],
  [['45009', '45028'], 'quota'],
  [
    ['40005', '40006', '40007', '40009', '44003', '45001', '45002', '45003', '45004', '45005', '45008', '45110', '45166', '47001', '53503'],
    'content',
  ],
] as const)('codes %j are %s', (codes, kind) => {
  for (const code of codes) expect([code, wechatErrors[Number(code)]?.kind]).toEqual([code, kind])
})

test.each([
  ['http:503:17', 'outage', 17],
  ['http:429:5', 'rate', 5],
  ['http:500', 'outage', undefined],
] as const)('%s before a commit is %s', async (value, kind, wait) => {
  await fault('error', value, 1, 'draft/add')
  const error = await caught(wechat.send(await attempt()))
  expect([error.kind, error.retryAfterSeconds]).toEqual([kind, wait])
})

test('a platform that cannot be reached is an outage', async () => {
  const gone = await standIns()
  await gone.close()
  const context = await attempt()
  context.endpoint = { ...context.endpoint, baseUrl: gone.sandbox.url }
  expect((await caught(wechat.send(context))).kind).toBe('outage')
})

test('the eleventh deletion of a day waits for tomorrow: the platform’s quota and our own agree', async () => {
  const context = await attempt([part({ previous: { address: null, externalId: 'article-1:1', edition: 'edition0000' } })], {
    action: 'withdraw',
  })
  for (let count = 0; count < 10; count++) {
    context.progress = {}
    await wechat.recall(context)
  }
  context.progress = {}
  expect((await caught(wechat.recall(context))).kind).toBe('quota')
  const other = await attempt(context.parts, { action: 'withdraw' })
  expect((await caught(wechat.recall(other))).code).toBe('wechat.45009')
})

test('while the job runs it is asked for at growing distances, then a person is asked', async () => {
  await fault('delay', String(10 * 86_400), 1_000_000)
  const context = await attempt()
  const first = await wechat.send(context)
  const waits = [first.state === 'pending' ? first.afterSeconds : 0]
  for (;;) {
    seconds(waits.at(-1) ?? 0)
    const result = await wechat.lookup(context)
    if (result.state !== 'pending') {
      expect(result.state).toBe('cannotTell')
      break
    }
    waits.push(result.afterSeconds)
  }
  expect(waits).toEqual([...pollDelays])
  expect(waits).toEqual([30, 120, 600, 3600, 21_600, 86_400])
  expect(context.spent.get('wechat:/cgi-bin/freepublish/get')).toBe(6)
})

test('a push refused in review goes back to an editor', async () => {
  await fault('reject', '', 1_000_000)
  const context = await attempt()
  await wechat.send(context)
  seconds(30)
  const error = await caught(wechat.lookup(context))
  expect([error.kind, error.code]).toEqual(['content', 'wechat.publish.4'])
})

test('an article deleted on the platform after publishing is shown to a person', async () => {
  const context = await attempt()
  await wechat.send(context)
  seconds(30)
  await wechat.lookup(context)
  const [thing] = await held(sandbox.store, account.uid)
  const recall = await attempt([part({ previous: { address: null, externalId: thing?.id ?? '', edition: 'edition0000' } })], {
    action: 'withdraw',
  })
  expect(await wechat.recall(recall)).toMatchObject({ state: 'delivered', receipts: [{ externalId: thing?.id }] })
  expect((await held(sandbox.store, account.uid))[0]?.state).toBe('withdrawn')
  expect(await wechat.lookup(context)).toMatchObject({ state: 'held', code: 'wechat.deleted' })
})

test('a deletion whose answer was lost is proved by the article itself', async () => {
  const context = await attempt()
  await wechat.send(context)
  seconds(30)
  await wechat.lookup(context)
  const [thing] = await held(sandbox.store, account.uid)
  const recall = await attempt([part({ previous: { address: 'https://a', externalId: thing?.id ?? '', edition: 'edition0000' } })], {
    action: 'withdraw',
  })
  expect(await wechat.lookup(recall)).toEqual({ state: 'absent' })
  await fault('drop', '', 1, 'freepublish/delete')
  expect((await caught(wechat.recall(recall))).kind).toBe('unknown')
  expect(await wechat.lookup(recall)).toMatchObject({ state: 'delivered', receipts: [{ address: 'https://a' }] })
})

test('without the right to publish the draft waits for a person', async () => {
  const without = { ...account, settings: { canPublish: false } }
  const known = await attempt([part()], { outlet: without })
  expect(await wechat.send(known)).toMatchObject({ state: 'held', code: 'wechat.publishByHand' })
  expect(known.requests.at(-1)?.path).toBe('/cgi-bin/draft/add')
  await fault('noRight', '', 1_000_000)
  expect(await wechat.send(await attempt())).toMatchObject({ state: 'held', code: 'wechat.publishByHand' })
  expect(await held(sandbox.store, account.uid)).toEqual([])
})

test('corrections and accounts served by hand are held, and nothing is sent', async () => {
  const correction = await attempt([part({ previous: { address: null, externalId: 'article-1:1', edition: 'old' } })])
  expect(await wechat.send(correction)).toMatchObject({ state: 'held', code: 'wechat.correction' })
  const manual = await attempt([part()], { outlet: { ...account, mode: 'manual' } })
  const typed = { address: 'https://mp.weixin.qq.com/s/1', externalId: 'http://a:1', edition: 'old' }
  expect(await wechat.recall(await attempt([part({ previous: typed })]))).toMatchObject({ state: 'held', code: 'wechat.recallByHand' })
  expect(await wechat.send(manual)).toMatchObject({ state: 'held', code: 'wechat.manual' })
  expect(await wechat.recall(manual)).toMatchObject({ state: 'held', code: 'wechat.recallByHand' })
  expect([...correction.requests, ...manual.requests]).toEqual([])
})

test('more than eight articles are refused before anything is uploaded', async () => {
  const context = await attempt(Array.from({ length: 9 }, (_, index) => part({ index })))
  expect((await caught(wechat.send(context))).code).toBe('wechat.parts.tooMany')
  expect(context.requests).toEqual([])
})

test('the job’s id is kept digit by digit, whether it comes as number or string', async () => {
  const ids: unknown[] = []
  for (const index of [0, 1]) {
    const context = await attempt([part({ edition: { ...part().edition, uid: `edition010${index}` } })])
    await wechat.send(context)
    ids.push(context.progress.publishId)
  }
  expect(ids).toEqual(['100000001', '100000002'])
})
