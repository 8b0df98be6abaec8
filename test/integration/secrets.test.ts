import { readdirSync, readFileSync, statSync } from 'node:fs'
import http, { type RequestOptions } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { sandboxCredentials } from '../../src/channels/sandboxCredentials.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { type FullLife, liveFully } from '../support/fullLife.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { rawDatabase } from '../support/rawDatabase.ts'
import { readZip } from '../support/readZip.ts'
import { type Rest, restOf } from '../support/rest.ts'

/** After a whole life of an office none of its secrets stands anywhere it can be read. */
let office: TestOffice
let out: Delivering
let rest: Rest
let life: FullLife
/** By what they are. */
const secrets = new Map<string, string>()
const logged: string[] = []
const password = 'Kx7 vermilion-otter quadrant 93'
const metricsToken = 'metrics-token-5f1c0e7a9b3d'
const realRequest = http.request

beforeAll(async () => {
  process.env.FABU_METRICS_TOKEN = metricsToken
  process.env.FABU_LOG_LEVEL = 'debug'
  office = await openOffice()
  listenToLog()
  out = await withStandIns(office)
  rest = restOf(office)
  secrets.set('office', process.env.PAYLOAD_SECRET ?? '').set('metrics', metricsToken)
  await plantAccount()
  await plantOutlets()
  life = await liveFully(office, out)
  const cover = life.cover
  const article = await draftArticle(office, { column: 'news', more: { cover, outlets: [office.ids.outlets.wechat] } })
  await approve(office, { id: article.id })
  await out.deliver()
  expect((await out.deliveriesOf(String(article.uid))).map(({ state }) => state)).toEqual(['delivered'])
  await plantPreviewLink(article.id)
  await plantApplicant()
}, 120_000)
afterAll(async () => {
  jest.restoreAllMocks()
  delete process.env.FABU_METRICS_TOKEN
  delete process.env.FABU_LOG_LEVEL
  await out.standIns.close()
  await office.close()
})

test('every secret was planted, and would be found', () => {
  expect([...secrets.keys()]).toEqual(
    expect.arrayContaining([
      'office',
      'metrics',
      'password',
      'totp',
      'recovery 1',
      'recovery 10',
      'wechat appSecret',
      'portal webhookSecret',
      'preview link',
      'applicant name',
      'applicant proof',
    ]),
  )
  expect([...secrets.keys()].some((name) => name.startsWith('access token'))).toBe(true)
  expect([...secrets.values()].every((secret) => Buffer.byteLength(secret) >= 14)).toBe(true)
  for (const [name, secret] of secrets) expect(foundIn(`before ${JSON.stringify(secret)} after`)).toContain(name)
})

test('in no file below the folder of the office', () => {
  // The stand-ins' own file is the outside: they know what they gave. The office keeps its secret in the file `secret`.
  const names = readdirSync(office.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'secret' && !name.startsWith('sandbox.db'))
    .filter((name) => statSync(path.join(office.folder, name)).isFile())
  expect(names.length).toBeGreaterThan(10)
  expect(names.flatMap((name) => foundIn(readFileSync(path.join(office.folder, name))).map((found) => `${name}: ${found}`))).toEqual([])
})

test('in no row of the database', async () => {
  const raw = rawDatabase(office)
  const tables = [...(await raw.dump())]
  await raw.close()
  expect(tables.filter(([, rows]) => rows.length > 2).length).toBeGreaterThan(10)
  expect(tables.flatMap(([name, rows]) => foundIn(rows).map((found) => `${name}: ${found}`))).toEqual([])
})

test('not in the log, at its most talkative', () => {
  office.payload.logger.debug('the log is listened to')
  expect(logged.join('\n')).toContain('the log is listened to')
  expect(foundIn(logged.join('\n'))).toEqual([])
})

test('in no file of the evidence pack', async () => {
  const { writePack } = await import('../../src/evidence/writePack.ts')
  const chunks: Buffer[] = []
  for await (const chunk of await writePack({ req: await office.as('auditor'), text: life.corrected })) chunks.push(Buffer.from(chunk))
  const pack = await readZip(Buffer.concat(chunks))
  expect(pack.size).toBeGreaterThan(5)
  expect([...pack].flatMap(([name, bytes]) => foundIn(bytes).map((found) => `${name}: ${found}`))).toEqual([])
})

test.each(['admin', 'auditor'])('in no answer to %s', async (as) => {
  const statuses: Record<string, number> = {}
  for (const address of [
    '/users',
    '/users/me',
    '/outlets',
    '/tokens',
    '/second-steps',
    '/deliveries',
    '/attempts',
    '/preview-links',
    '/security-events',
    '/requests',
    '/applicants',
    '/case-events',
  ]) {
    const { status, body } = await rest.ask(`${address}?limit=1000&depth=2&showHiddenFields=true`, { as })
    statuses[address] = status
    expect([address, foundIn(JSON.stringify(body))]).toEqual([address, []])
  }
  expect(statuses).toMatchObject({
    '/users': 200,
    '/users/me': 200,
    '/outlets': 200,
    '/tokens': 403,
    '/second-steps': 403,
    '/deliveries': 200,
    '/attempts': 200,
    '/preview-links': 200,
  })
})

/** The secrets that stand in something, in any of their forms. */
function foundIn(where: string | Buffer): string[] {
  const bytes = Buffer.from(where as string)
  return [...secrets].filter(([, secret]) => formsOf(secret).some((form) => bytes.includes(form))).map(([name]) => name)
}

/** As it is, as an address spells it, a recovery code as it is hashed, a portal's secret without its prefix, in base64. */
const formsOf = (secret: string) => [
  secret,
  encodeURIComponent(secret),
  secret.replace(/^whsec_/, ''),
  secret.replaceAll('-', ''),
  Buffer.from(secret).toString('base64'),
]

/** A person with a password and a second step of their own, who logs in with both, and fails to. */
async function plantAccount() {
  const { beginEnrolment, finishEnrolment } = await import('../../src/accounts/enrol.ts')
  const { totpCode } = await import('../../src/accounts/totp.ts')
  const { payload, clock, ids } = office
  const id = ids.people.deputy ?? ''
  const { email } = await payload.update({ collection: 'users', id, data: { password }, req: await office.as('admin') })
  const { secret } = await beginEnrolment({ req: await office.as('deputy') })
  const { recoveryCodes } = await finishEnrolment({ req: await office.as('deputy'), code: totpCode({ secret, at: clock.now() }) })
  secrets.set('password', password).set('totp', secret)
  for (const [index, code] of recoveryCodes.entries()) secrets.set(`recovery ${index + 1}`, code)
  clock.advance(60_000)
  const login = (body: object) => rest.ask('/users/login', { method: 'POST', body: { email, password, ...body } })
  expect((await login({ code: totpCode({ secret, at: clock.now() }) })).status).toBe(200)
  expect((await login({ code: recoveryCodes[0] })).status).toBe(200)
  expect((await login({ code: recoveryCodes[0] })).status).toBe(401)
  // Typed into the wrong field.
  expect((await rest.ask('/users/login', { method: 'POST', body: { email: password, password } })).status).toBe(401)
}

/** What the stand-ins know the outlets by, and every access token they give. */
async function plantOutlets() {
  const wechat = sandboxCredentials('wechat', await out.outletUid('wechat'))
  const portal = sandboxCredentials('cityPortal', await out.outletUid('portal'))
  for (const name of ['appSecret', 'callbackToken', 'encodingAesKey']) secrets.set(`wechat ${name}`, wechat[name] ?? '')
  secrets.set('portal webhookSecret', portal.webhookSecret ?? '')
  jest.spyOn(http, 'request').mockImplementation(((target: URL, options: RequestOptions) => {
    const token = new URL(target).searchParams.get('access_token')
    if (token) secrets.set(`access token ${token.slice(-6)}`, token)
    return realRequest(target, options)
  }) as never)
}

function listenToLog() {
  office.payload.logger.level = 'debug'
  const write = process.stderr.write.bind(process.stderr)
  for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const)
    jest.spyOn(office.payload.logger, level).mockImplementation((...words: unknown[]) => void logged.push(words.map(said).join(' ')))
  jest.spyOn(process.stderr, 'write').mockImplementation((chunk, ...more) => {
    logged.push(String(chunk))
    return write(chunk as string, ...(more as []))
  })
}

/** An error's words and stack are no properties that JSON shows. */
const said = (word: unknown): string =>
  word instanceof Error
    ? `${word.stack} ${JSON.stringify(word)}`
    : JSON.stringify(word, (_, value) => (value instanceof Error ? said(value) : value))

/** A link to the draft, made and opened. */
async function plantPreviewLink(id: string): Promise<void> {
  const { makeLink } = await import('../../src/preview/makeLink.ts')
  const { openLink } = await import('../../src/preview/openLink.ts')
  const { noteOpening } = await import('../../src/preview/noteOpening.ts')
  const { address } = await makeLink({ req: await office.as('author'), collection: 'articles', id, recipient: '某领馆', purpose: '核对' })
  const [, signed = '', token = ''] = /\/l\/(([\w-]{43})\..+)$/.exec(address) ?? []
  secrets.set('preview link', token)
  const req = await office.as('author')
  const opened = await openLink({ req, signed })
  if (!opened) throw new Error('The link does not open.')
  await noteOpening({ req, link: opened.link })
}

/** Who asked: registered, refused, looked at and erased like in an office's year. */
async function plantApplicant(): Promise<void> {
  const person = {
    name: '欧阳司徒某某甲乙丙丁',
    proofKind: '居民身份证',
    proofNumber: '310101199001011234',
    address: '浦东新区某某路九百九十九号',
    telephone: '021-5555-0199-77',
    email: 'applicant.unlisted@example.org',
  }
  const proof = Buffer.from('scan of an identity card, page one').toString('base64')
  const { proofKind: _, ...told } = person
  for (const [name, value] of Object.entries({ ...told, proof })) secrets.set(`applicant ${name}`, value)
  const post = (address: string, body: object) => rest.ask(`/requests${address}`, { method: 'POST', as: 'secretary', body })
  const application = { channel: 'counter', applicantType: 'person', arrivedOn: '2026-01-05', wanted: '决算', person, proof }
  for (const wrong of [{ arrivedOn: '2099-01-01' }, { channel: 'x' }, { person: { ...person, agent: 1 } }, { wanted: '' }])
    expect((await post('/register', { ...application, ...wrong })).status).toBeGreaterThanOrEqual(400)
  const { status, body } = await post('/register', application)
  expect([status, foundIn(JSON.stringify(body))]).toEqual([200, []])
  const looked = await post(`/${String(body.id)}/person`, { why: '寄送', proof: true })
  expect(looked.body).toMatchObject({ ...person, proof })
  expect((await post(`/${String(body.id)}/person`, {})).status).toBe(400)
  const direct = { request: String(body.uid), box: person.name, uid: 'x' }
  expect((await rest.ask('/applicants', { method: 'POST', as: 'secretary', body: direct })).status).toBe(403)
}
