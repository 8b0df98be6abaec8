import type { Endpoint, SanitizedConfig } from 'payload'
import { handleEndpoints } from 'payload'
import { roles } from '../../src/access/roles.ts'
import type { TestOffice } from './office.ts'

/** Everybody who may stand before an entrance: nobody known, somebody deactivated since they logged in, and one person for each role. */
export const comers = ['stranger', 'deactivated', ...roles.map(({ value }) => value)] as const
export type Comer = (typeof comers)[number]

/** One way in: an HTTP method and a path as the configuration of Payload has them, below a collection, a global or nothing. */
export type Entrance = { owner: string; method: string; path: string }

export type Probe = {
  /** Asks as somebody; headers and body as given. */
  ask(
    path: string,
    how: { as: Comer; method?: string; body?: unknown; headers?: Record<string, string> },
  ): Promise<{ status: number; text: string }>
  /** Names of people's records, by comer. */
  people: Record<string, string>
}

const password = 'kept for trying doors 71'

/** Adds a person for each role to an office, logs each in once, and deactivates one of them. */
export async function probeOf({ payload }: TestOffice): Promise<Probe> {
  const tokens = new Map<string, string>()
  const people: Record<string, string> = {}
  for (const comer of comers.slice(1)) {
    const email = `try-${comer.toLowerCase()}@example.org`
    const role = comer === 'deactivated' ? 'administrator' : comer
    const { id } = await payload.create({
      collection: 'users',
      data: { email, password, name: `试${comers.indexOf(comer)}`, roles: [role], active: true } as never,
    })
    people[comer] = id
    tokens.set(comer, (await payload.login({ collection: 'users', data: { email, password } })).token ?? '')
  }
  await payload.update({ collection: 'users', id: people.deactivated ?? '', data: { active: false } })
  const { default: config } = await import('../../payload.config.ts')
  return {
    people,
    async ask(path, { as, method = 'GET', body, headers: given = {} }) {
      const headers = new Headers()
      if (tokens.has(as)) headers.set('Authorization', `JWT ${tokens.get(as)}`)
      if (body !== undefined && !(body instanceof FormData)) headers.set('Content-Type', 'application/json')
      for (const [name, value] of Object.entries(given)) headers.set(name, value)
      const sent =
        body === undefined || body instanceof FormData || typeof body === 'string' || body instanceof Uint8Array
          ? body
          : JSON.stringify(body)
      const init = sent === undefined ? {} : { body: sent as BodyInit }
      const response = await handleEndpoints({
        config,
        request: new Request(`http://localhost:3000/api${path}`, { method, headers, ...init }),
      })
      return { status: response.status, text: await response.text() }
    },
  }
}

/** Every entrance the configuration has, once each: of collections (`articles`), globals (`globals/office`) and the root (``). */
export function entrancesOf(config: Pick<SanitizedConfig, 'collections' | 'globals' | 'endpoints'>): Entrance[] {
  const owners: [string, false | Omit<Endpoint, 'root'>[] | undefined][] = [
    ...config.collections.map(({ slug, endpoints }) => [slug, endpoints] as [string, typeof endpoints]),
    ...config.globals.map(({ slug, endpoints }) => [`globals/${slug}`, endpoints] as [string, typeof endpoints]),
    ['', config.endpoints],
  ]
  const found = owners.flatMap(([owner, endpoints]) =>
    endpoints ? endpoints.map(({ method, path }) => ({ owner, method: method.toUpperCase(), path })) : [],
  )
  return [...new Map(found.map((entrance) => [nameOf(entrance), entrance])).values()]
}

export const nameOf = ({ owner, method, path }: Entrance) => `${method} /${owner}${owner && path === '/' ? '' : path}`.replace('//', '/')
