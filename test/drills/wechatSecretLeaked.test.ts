import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import http, { type RequestOptions } from 'node:http'
import https from 'node:https'
import path from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { sandboxCredentials } from '../../src/channels/sandboxCredentials.ts'
import { actInConsole } from '../../src/sandbox/console.ts'
import { type Drill, openDrill } from '../support/drill.ts'
import { uploadPicture } from '../support/media.ts'
import { rawDatabase } from '../support/rawDatabase.ts'

/** The secret of the WeChat account has leaked, and somebody posts with it. */
let drill: Drill
/** What goes over the wire to WeChat: where, and with which token. */
const wire: { path: string; token: string; isForced: boolean }[] = []
/** The secret that WeChat takes at the moment. */
let inForce = ''
const said: string[] = []

beforeAll(async () => {
  drill = await openDrill('wechat-secret-leaked')
  process.env.FABU_ALLOWED_HOSTS = 'api.weixin.qq.com'
})
afterAll(async () => {
  jest.restoreAllMocks()
  delete process.env.FABU_ALLOWED_HOSTS
  await drill.close()
})

test('a WeChat secret has leaked', async () => {
  const { office, out, approved } = drill
  const { payload, clock, ids } = office
  const { reconcile } = await import('../../src/reconcile/reconcile.ts')
  const { settleAlarm } = await import('../../src/reconcile/settleAlarm.ts')
  const account = await out.outletUid('wechat')
  const leaked = randomBytes(16).toString('hex')
  const fresh = randomBytes(16).toString('hex')
  await connect(account)
  for (const level of ['info', 'warn', 'error'] as const)
    jest.spyOn(payload.logger, level).mockImplementation((...words: unknown[]) => void said.push(JSON.stringify(words)))
  const set = (data: object) => payload.update({ collection: 'outlets', id: ids.outlets.wechat ?? '', data })

  // 1. The account is live, its secret in the environment; an article goes out with it.
  Object.assign(process.env, environment(account, leaked))
  inForce = leaked
  await set({ mode: 'live', credentialsFrom: 'DRILL_WECHAT' })
  const cover = (await uploadPicture(office)).id
  const before = await approved('泄露之前的文章', ['site', 'wechat'], { cover })
  await out.deliver()
  expect((await out.deliveriesOf(before.uid)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
  const oldTokens = tokensUsed()
  expect(oldTokens).toHaveLength(1)

  // 2. One more is approved when the leak is told. The outlet is switched off at once: nothing more goes there, the site goes on.
  const waiting = await approved('泄露之时在途的文章', ['site', 'wechat'], { cover })
  await set({ active: false })
  wire.length = 0
  await out.deliver()
  expect(wire).toEqual([])
  expect(Object.fromEntries((await out.deliveriesOf(waiting.uid)).map(({ outletName, state }) => [outletName, state]))).toEqual({
    官网: 'delivered',
    微信公众号: 'queued',
  })

  // 3. Meanwhile whoever has the secret posts an article of their own. Then the secret is replaced at WeChat.
  clock.advance(60_000)
  await actInConsole({ store: out.standIns.sandbox.store, outlet: account, channel: 'wechat', act: 'consolePost', now: clock.now() })
  inForce = fresh

  // 4. Somebody switches the outlet on too early: the first call that needs the old secret pauses it, and says why.
  await payload.db.deleteMany({ collection: 'tokens', where: {} })
  await set({ active: true })
  await out.once()
  const row = await payload.findByID({ collection: 'outlets', id: ids.outlets.wechat ?? '', depth: 0 })
  expect(row.pauseReason).toMatchObject({ kind: 'config', code: 'wechat.40125' })
  expect((await out.deliveriesOf(waiting.uid)).find(({ outletName }) => outletName === '微信公众号')).toMatchObject({ state: 'queued' })
  await keepToken(account, oldTokens[0] ?? '', environment(account, leaked))

  // 5. The new secret is in the environment, and a person resumes the outlet. The old token, good for an hour still, is in the
  // database and with the thief: it is not used again, and a new one is forced, which ends it at WeChat.
  Object.assign(process.env, environment(account, fresh))
  const { resume } = await import('../../src/delivery/pause.ts')
  await resume({ req: await office.as('secretary'), id: ids.outlets.wechat ?? '' })
  wire.length = 0
  await out.deliver()
  expect((await out.deliveriesOf(waiting.uid)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
  expect(tokensUsed()).not.toContain(oldTokens[0])
  expect(wire.filter(({ isForced }) => isForced)).toHaveLength(1)
  const thief = await fetch(`${process.env.FABU_SANDBOX_URL}/wechat/${account}/cgi-bin/freepublish/batchget?access_token=${oldTokens[0]}`, {
    method: 'POST',
    body: JSON.stringify({ offset: 0, count: 1, no_content: 1 }),
  })
  expect(await thief.json()).toMatchObject({ errcode: 40001 })

  // 6. Reconciling finds the one article nobody here explains: one alarm.
  const look = () => reconcile({ payload, outlet: account, isByHand: true, isAll: true })
  const alarms = async () =>
    (await payload.find({ collection: 'alarms', where: { and: [{ outlet: { equals: account } }, { state: { equals: 'open' } }] } })).docs
  await look()
  const [alarm, ...others] = await alarms()
  expect([alarm?.kind, others.length]).toEqual(['unexplained', 0])

  // 7. Somebody deletes it in WeChat's console and says so; the next look finds nothing more.
  const pushes = await out.standIns.sandbox.store.list(account, 'wechat.push')
  const posted = pushes.find(({ facts }) => JSON.stringify(facts.articles).includes('后台手工发布的文章'))
  const act = { store: out.standIns.sandbox.store, outlet: account, channel: 'wechat', now: clock.now() }
  await actInConsole({ ...act, act: 'consoleDelete', id: posted?.id ?? '' })
  await settleAlarm({
    req: await office.as('publisher'),
    id: alarm?.id ?? '',
    as: 'resolved',
    explanation: '密钥泄露后他人所发，已在后台删除。',
  })
  clock.advance(6 * 60_000)
  await look()
  clock.advance(6 * 60_000)
  await look()
  expect(await alarms()).toEqual([])

  // 8. Neither secret and no token stands in a log, a file or a table.
  const secrets = [leaked, fresh, ...oldTokens, ...tokensUsed()]
  expect(said.length).toBeGreaterThan(0)
  expect(await whereFound(secrets)).toEqual([])
  const published = (await drill.publicationsOf(before.uid)).concat(await drill.publicationsOf(waiting.uid))
  expect(published.map(({ outletName, type }) => `${outletName} ${type}`).sort()).toEqual(
    ['官网 first', '官网 first', '微信公众号 first', '微信公众号 first'].sort(),
  )
  expect(await drill.faults()).toEqual([])
  drill.passed({ published: published.length, unexplained: 1, oldTokenUsed: 0, secretsFound: 0, searchedFor: secrets.length })
}, 120_000)

const environment = (account: string, secret: string) => {
  const { appId = '', callbackToken = '', encodingAesKey = '' } = sandboxCredentials('wechat', account)
  return {
    DRILL_WECHAT_APP_ID: appId,
    DRILL_WECHAT_APP_SECRET: secret,
    DRILL_WECHAT_CALLBACK_TOKEN: callbackToken,
    DRILL_WECHAT_ENCODING_AES_KEY: encodingAesKey,
  }
}

/** WeChat's address leads to the stand-in, which here takes whatever secret is in force. */
async function connect(account: string) {
  jest.spyOn(https, 'request').mockImplementation(((url: URL, { lookup: _, ...options }: RequestOptions) => {
    const base = `${process.env.FABU_SANDBOX_URL}/wechat/${account}${url.pathname}${url.search}`
    const request = http.request(base, options)
    if (url.pathname !== '/cgi-bin/stable_token') {
      wire.push({ path: url.pathname, token: url.searchParams.get('access_token') ?? '', isForced: false })
      return request
    }
    const end = request.end.bind(request)
    request.end = ((bytes: Buffer) => {
      const asked = JSON.parse(bytes.toString()) as { secret: string; force_refresh: boolean }
      wire.push({ path: url.pathname, token: '', isForced: asked.force_refresh })
      const secret = asked.secret === inForce ? sandboxCredentials('wechat', account).appSecret : 'no longer'
      const body = JSON.stringify({ ...asked, secret })
      request.setHeader('content-length', Buffer.byteLength(body))
      return end(body)
    }) as never
    return request
  }) as never)
}

const tokensUsed = () => [...new Set(wire.map(({ token }) => token).filter(Boolean))]

/** Puts the token back that an office has which was not switched on too early. */
async function keepToken(account: string, token: string, was: Record<string, string>) {
  const { sharedToken } = await import('../../src/delivery/tokens.ts')
  const { appId } = sandboxCredentials('wechat', account)
  const credentials = {
    appId: appId ?? '',
    appSecret: was.DRILL_WECHAT_APP_SECRET ?? '',
    callbackToken: was.DRILL_WECHAT_CALLBACK_TOKEN ?? '',
    encodingAesKey: was.DRILL_WECHAT_ENCODING_AES_KEY ?? '',
    previousEncodingAesKey: '',
  }
  const { payload } = drill.office
  await sharedToken({ payload, outlet: `${account}:live`, credentials, fetchNew: async () => ({ token, expiresInSeconds: 3600 }) })
}

async function whereFound(secrets: string[]): Promise<string[]> {
  const { folder } = drill.office
  const raw = rawDatabase(drill.office)
  // The stand-in's own file is WeChat's side: it knows the tokens it gave.
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('sandbox.db') && statSync(path.join(folder, name)).isFile())
    .filter((name) => secrets.some((secret) => readFileSync(path.join(folder, name)).includes(secret)))
  const tables = [...(await raw.dump())].filter(([, rows]) => secrets.some((secret) => rows.includes(secret))).map(([name]) => name)
  await raw.close()
  return [...files, ...tables, ...(secrets.some((secret) => said.some((line) => line.includes(secret))) ? ['the log'] : [])]
}
