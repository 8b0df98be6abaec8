import fc from 'fast-check'
import type { TestOffice } from './office.ts'
import { type Comer, comers, type Entrance, entrancesOf, nameOf, type Probe } from './probe.ts'

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

/** What is sent, made from a seed: the same each time. Nothing here names a record by its true id. */
export const sendings = (entrances: Entrance[]): fc.Arbitrary<Sent> =>
  fc
    .record({
      entrance: fc.constantFrom(...entrances),
      as: fc.constantFrom(...comers),
      id: fc.oneof(
        fc.constantFrom(
          'x',
          '0',
          '%00',
          'x%00',
          '%E0%A4%A',
          '..%2F..%2Fx',
          '__proto__',
          '00000000-0000-4000-8000-000000000000',
          '%F0%9F%98%80',
        ),
      ),
      query,
      sent: body,
    })
    .map(({ sent, entrance, ...more }) => ({ ...more, entrance, body: entrance.method === 'GET' ? undefined : sent.body, type: sent.type }))

/** Sends so many, and says which were answered with 500 or more, or not at all. */
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
}): Promise<string[]> {
  const { default: config } = await import('../../payload.config.ts')
  const entrances = entrancesOf(await config).filter(({ path }) => !sparing.has(path))
  const before = Date.now()
  const broken = new Map<string, string>()
  for (const sent of fc.sample(sendings(entrances), { numRuns: count, seed })) {
    const status = await send({ probe, sent })
    const name = nameOf(sent.entrance)
    if (status >= 500 && status !== 501 && !broken.has(name)) broken.set(name, `${name} ${status}: ${JSON.stringify(sent).slice(0, 300)}`)
  }
  office.payload.logger.info(`${count} sendings with seed ${seed} in ${Date.now() - before} ms`)
  return [...broken.values()]
}

// These would end the log-ins everything else is sent with, or lock them out.
const sparing = new Set(['/logout', '/sessions/end', '/second-step/remove'])

async function send({ probe, sent }: { probe: Probe; sent: Sent }): Promise<number> {
  const { owner, method, path } = sent.entrance
  const address = `/${owner}${path === '/' ? '' : path}`
    .replace('//', '/')
    .replace(/\/:\w+\?/, '')
    .replace(/:\w+/g, () => sent.id)
  // Many at once would be changed for good where that is allowed: what may be done to all is none of this test's business.
  const only = (method === 'PATCH' || method === 'DELETE') && path === '/' ? '?where[id][equals]=x' : sent.query
  const answer = await probe
    .ask(address + only, {
      as: sent.as,
      method,
      ...(sent.body === undefined ? {} : { body: sent.body, headers: { 'Content-Type': sent.type } }),
    })
    .catch((error: unknown) => ({ status: 599, text: String(error) }))
  return answer.status
}
