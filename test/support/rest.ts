import { handleEndpoints } from 'payload'
import type { Reason } from '../../src/errors.ts'
import type { TestOffice } from './office.ts'
import { testPlan } from './plan.ts'

/** What the REST API answered, its body read. */
export type Answer = { status: number; body: Record<string, unknown> }

type Ask = {
  /** Key of a person of the plan; nobody is logged in without one. */
  as?: string | null
  /** A session of its own, in place of a person's. */
  token?: string
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT'
  /** Sent as JSON, a form or a string as they are. */
  body?: unknown
}

export type Rest = {
  ask(path: string, ask?: Ask): Promise<Answer>
  /** The token of somebody, got by logging in once: it stays what it was, whatever becomes of the person. */
  tokenOf(person: string): Promise<string>
  /** Forgets a token that a change of roles ended; the next call logs in anew. */
  forget(person: string): void
}

/** The REST entrance of an office under test: requests go through Payload's own router, without a server. */
export function restOf(office: TestOffice): Rest {
  const tokens = new Map<string, string>()
  async function tokenOf(person: string): Promise<string> {
    const known = tokens.get(person)
    if (known) return known
    const { email, password } = testPlan.people.find(({ key }) => key === person) ?? { email: '', password: '' }
    const { token = '' } = await office.payload.login({ collection: 'users', data: { email, password } })
    tokens.set(person, token)
    return token
  }
  return {
    tokenOf,
    forget: (person) => void tokens.delete(person),
    async ask(path, { as, token, method = 'GET', body } = {}) {
      const { default: config } = await import('../../payload.config.ts')
      const headers = new Headers()
      if (token) headers.set('Authorization', `JWT ${token}`)
      else if (as) headers.set('Authorization', `JWT ${await tokenOf(as)}`)
      const isForm = body instanceof FormData
      if (body !== undefined && !isForm) headers.set('Content-Type', 'application/json')
      const init = body === undefined ? {} : { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }
      const request = new Request(`http://localhost:3000/api${path}`, { method, headers, ...init })
      const response = await handleEndpoints({ config, request })
      return { status: response.status, body: parsed(await response.text()) }
    },
  }
}

/** The code of a refusal of the house's own, where it is one. */
export const codeOf = ({ body }: Answer): string | undefined => (body.errors as { code?: string }[] | undefined)?.[0]?.code

/** All the codes: of its reasons, or its own where it names none. */
export function codesOf({ body }: Answer): string[] {
  const [error] = (body.errors ?? []) as { code?: string; reasons?: { code: string }[] }[]
  return error?.reasons?.length ? error.reasons.map(({ code }) => code) : error?.code ? [error.code] : []
}

/** The reasons a refusal names, each with what it is about. */
export function reasonsOf({ body }: Answer): Reason[] {
  const [error] = (body.errors ?? []) as { reasons?: Reason[] }[]
  return error?.reasons ?? []
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return { text }
  }
}
