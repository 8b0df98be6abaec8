import fc from 'fast-check'
import type { CollectionSlug, Where } from 'payload'
import type { TestOffice } from './office.ts'
import { type Comer, comers, type Entrance, entrancesOf, nameOf, type Probe } from './probe.ts'
import { stored } from './stored.ts'

const nobodys = '00000000-0000-4000-8000-000000000000'

type Sent = { entrance: Entrance; as: Comer; id: string; query: string; body: string | undefined; type: string }

/** Odd pieces that have broken servers: half characters, ends of strings, what JavaScript and databases read as more than text. */
const odd = fc.constantFrom<unknown>(
  '',
  '\u0000',
  '\ud800',
  '\u202e',
  '__proto__',
  'constructor',
  "' OR 1=1 --",
  '$where',
  '{"$gt":""}',
  '../../etc/passwd',
  '长'.repeat(5000),
  Number.MAX_SAFE_INTEGER,
  -1,
  1e308,
  0.1,
  true,
  false,
  null,
  [],
  {},
  [[[[]]]],
  { $gt: '' },
  { equals: { in: [] } },
  '2026-02-30',
  'NaN',
)
const names = fc.constantFrom(
  'title',
  'name',
  'body',
  'language',
  'column',
  'unit',
  'roles',
  'active',
  'email',
  'password',
  'id',
  'uid',
  '_status',
  'deletedAt',
  'createdAt',
  'state',
  'key',
  'value',
  'steps',
  'variants',
  'alt',
  'slug',
  'publishAt',
  'twoFactor',
  'countingRule',
  'decision',
  'reason',
  'note',
  'address',
  'remedy',
  'code',
  '__proto__',
  'constructor',
  'user',
  'document',
  'globalSlug',
  'docsToMove',
  'collectionSlug',
  'orderableFieldName',
  'target',
)
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    odd,
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.jsonValue(),
    fc.array(tie('any'), { maxLength: 4 }),
    tie('record'),
  ),
  record: fc.dictionary(fc.oneof(names, fc.string({ maxLength: 8 })), tie('any'), { maxKeys: 6 }),
})).any
const object = fc.dictionary(names, value, { maxKeys: 6 })

const form = (payload: string) => `--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${payload}\r\n--x--\r\n`

const body: fc.Arbitrary<{ body: string; type: string }> = fc.oneof(
  { weight: 8, arbitrary: object.map((sent) => ({ body: JSON.stringify(sent), type: 'application/json' })) },
  { weight: 2, arbitrary: value.map((sent) => ({ body: JSON.stringify(sent) ?? '', type: 'application/json' })) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 10, max: 3000 })
      .map((deep) => ({ body: `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`, type: 'application/json' })),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }).map((sent) => ({ body: sent, type: 'application/json' })) },
  { weight: 1, arbitrary: object.map((sent) => ({ body: form(JSON.stringify(sent)), type: 'multipart/form-data; boundary=x' })) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }).map((sent) => ({ body: form(sent), type: 'multipart/form-data; boundary=x' })) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }).map((sent) => ({ body: sent, type: 'multipart/form-data' })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.string({ maxLength: 60 }), fc.constantFrom('text/plain', 'application/xml', 'x'))
      .map(([sent, type]) => ({ body: sent, type })),
  },
)

const query = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          'where[title]',
          'where[id]',
          'where[updatedAt]',
          'where[or][0][name]',
          'where',
          'sort',
          'select[title]',
          'select',
          'populate[users][name]',
          'joins',
          'depth',
          'limit',
          'page',
          'locale',
          'draft',
          'trash',
          'fallback-locale',
        ),
        fc.constantFrom('', '', '[equals]', '[like]', '[in]', '[greater_than]', '[exists]', '[near]', '[nosuch]'),
        fc.oneof(
          fc.constantFrom('1', '-1', 'abc', '%00', '%E4%BD%A0', "'", '1e309', 'true', '__proto__'),
          fc.string({ maxLength: 12 }).map(encodeURIComponent),
        ),
      )
      .map(([name, operator, sent]) => `?${name}${name.startsWith('where') ? operator : ''}=${sent}`),
  },
)

/** Ids that are none, and `real`, for which a record that is there is put in. */
const id = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('x', '0', '%00', 'x%00', '%E0%A4%A', '..%2F..%2Fx', '__proto__', nobodys, '%F0%9F%98%80') },
  { weight: 1, arbitrary: fc.constant('real') },
)

/** What is sent, made from a seed: the same each time. */
const sendings = (entrances: Entrance[]): fc.Arbitrary<Sent> =>
  fc
    .record({ entrance: fc.constantFrom(...entrances), as: fc.constantFrom(...comers), id, query, sent: body })
    .map(({ sent, entrance, as, ...more }) => ({
      ...more,
      entrance,
      as: endsLogIns.has(entrance.path) ? 'stranger' : as,
      body: entrance.method === 'GET' ? undefined : sent.body,
      type: sent.type,
    }))

// Whoever is logged in would lose the log-in that everything else is sent with.
const endsLogIns = new Set(['/logout', '/sessions/end', '/second-step/remove'])

/** What could come to `/callbacks/:channel/:outlet` from anybody. */
export const callbacks = (outlets: string[]) =>
  fc.record({
    channel: fc.constantFrom('wechat', 'portal', 'weibo', '__proto__', 'nosuch'),
    isLoopback: fc.boolean(),
    outlet: fc.constantFrom(...outlets, 'nosuch', '__proto__'),
    method: fc.constantFrom('GET', 'POST'),
    query: fc.dictionary(
      fc.constantFrom('signature', 'msg_signature', 'timestamp', 'nonce', 'echostr', 'encrypt_type'),
      fc.string({ maxLength: 40 }),
    ),
    headers: fc.dictionary(
      fc.constantFrom('webhook-id', 'webhook-timestamp', 'webhook-signature', 'content-type'),
      fc.string({ maxLength: 40 }),
    ),
    body: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      value.map((sent) => JSON.stringify(sent) ?? ''),
      fc.string({ maxLength: 60 }).map((sent) => `<xml><Encrypt><![CDATA[${sent}]]></Encrypt><Event>${sent}</Event></xml>`),
    ),
  })

export type Fuzzed = {
  /** Sendings answered with 500 or more, or not at all; one a door. */
  broken: string[]
  /** Collections that what was refused left something in. */
  storedByRefused: string[]
  /** How many were refused with 4xx, and how many of these were sent once more to see that they store nothing. */
  refused: number
}

/**
 * Sends so many. What was refused is then sent once more, alone: that must leave everything as it is. What is taken
 * the second time, because others changed the office in between, is left out and the rest sent again.
 */
export async function fuzz({
  office,
  probe,
  count,
  seed,
}: {
  office: TestOffice
  probe: Probe
  count: number
  seed: number
}): Promise<Fuzzed> {
  const { default: config } = await import('../../payload.config.ts')
  const guards = guardsOf((await office.payload.findGlobal({ slug: 'office', depth: 0 })) as never)
  const broken = new Map<string, string>()
  const sender = senderOf({ office, probe })
  let refused: Sent[] = []
  for (const sent of fc.sample(sendings(entrancesOf(await config)), { numRuns: count, seed })) {
    const status = await sender(sent)
    const name = nameOf(sent.entrance)
    if (status >= 500 && status !== 501 && !broken.has(name)) broken.set(name, `${name} ${status}: ${JSON.stringify(sent).slice(0, 300)}`)
    if (status >= 400 && status < 500) refused.push(sent)
    // Whoever may change the office's guards must not close the doors to everybody else's sendings.
    if (sent.entrance.owner === 'globals/office' && status < 300) await office.payload.db.updateGlobal({ slug: 'office', data: guards })
  }
  let left: string[] = []
  for (let pass = 0; pass < 3; pass++) {
    const before = await stored(office)
    const again = await sendAgain({ sender, refused })
    left = await changedSince({ office, before })
    if (again.length === refused.length) break
    refused = again
  }
  return { broken: [...broken.values()], storedByRefused: left, refused: refused.length }
}

/** Sends all once more, and returns those refused again. */
async function sendAgain({ sender, refused }: { sender: Sender; refused: Sent[] }): Promise<Sent[]> {
  const again: Sent[] = []
  for (const sent of refused) if ((await sender(sent)) >= 400) again.push(sent)
  return again
}

async function changedSince({ office, before }: { office: TestOffice; before: Record<string, unknown[]> }): Promise<string[]> {
  const after = await stored(office)
  return Object.keys(after).filter((slug) => JSON.stringify(bare(slug, after[slug])) !== JSON.stringify(bare(slug, before[slug])))
}

/** A wrong password is counted on the account and told in the log: that is what is wanted of it. */
const bare = (slug: string, rows: unknown[] = []) =>
  slug === 'users'
    ? rows.map((row) => ({ ...(row as object), loginAttempts: null, lockUntil: null }))
    : slug === 'security-events'
      ? []
      : rows

const guardsOf = ({ confirmRights, separatedAdministration, twoFactor }: Record<string, unknown>) => ({
  confirmRights: confirmRights ?? false,
  separatedAdministration: separatedAdministration ?? false,
  twoFactor: twoFactor ?? 'off',
})

type Sender = (sent: Sent) => Promise<number>

function senderOf({ office, probe }: { office: TestOffice; probe: Probe }): Sender {
  const records = new Map<string, string>()
  return async (sent) => {
    const { owner, method, path } = sent.entrance
    const named = sent.id === 'real' ? await realId({ office, owner, isVersion: path.startsWith('/versions'), records }) : sent.id
    const address = `/${owner}${path === '/' ? '' : path}`
      .replace('//', '/')
      .replace(/\/:\w+\?/, '')
      .replace(/:\w+/g, () => named)
    // Many at once would be changed for good where that is allowed: one is enough to try.
    const only = (method === 'PATCH' || method === 'DELETE') && path === '/' ? `?where[id][equals]=${named}` : sent.query
    const answer = await probe
      .ask(address + only, {
        as: sent.as,
        method,
        ...(sent.body === undefined ? {} : { body: sent.body, headers: { 'Content-Type': sent.type } }),
      })
      .catch((error: unknown) => ({ status: 599, text: String(error) }))
    return answer.status
  }
}

/** A record that is there; of people, one who stands for nobody that asks. */
async function realId({
  office,
  owner,
  isVersion,
  records,
}: {
  office: TestOffice
  owner: string
  isVersion: boolean
  records: Map<string, string>
}) {
  const key = `${owner} ${isVersion}`
  const known = records.get(key)
  if (known) return known
  const collection = owner as CollectionSlug
  const found = office.payload.collections[collection]?.config
  const where: Where = owner === 'users' ? { email: { equals: 'author@example.org' } } : {}
  const { docs } =
    !found || (isVersion && !found.versions)
      ? { docs: [] }
      : await (isVersion
          ? office.payload.findVersions({ collection, limit: 1, depth: 0 })
          : office.payload.find({ collection, where, limit: 1, depth: 0, sort: '-createdAt' }))
  const named = String(docs[0]?.id ?? nobodys)
  records.set(key, named)
  return named
}
