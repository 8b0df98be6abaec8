import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import type { Endpoint, HttpAnswer, HttpRequest, OutletFacts, SendContext } from '../../src/channels/channel.ts'
import { ChannelError } from '../../src/channels/channelError.ts'

type Options = Partial<Pick<SendContext, 'parts' | 'action' | 'notice' | 'delivery' | 'remedy'>> & {
  outlet: OutletFacts
  endpoint: Endpoint
  now: () => Date
  /** Files by name; a name that is not there cannot be read. */
  media?: Record<string, Buffer>
  addressOf?: (text: string) => Promise<string | null>
}

/** What a test can see of an attempt beside what the adapter returns. */
export type TestContext = SendContext & {
  /** Every request, as the record of the attempt would keep it: without secrets. */
  requests: HttpRequest[]
  /** Bytes kept under their hash. */
  kept: Map<string, string>
  logs: string[]
  uploads: string[]
  tokens: { current: string | null; fetched: number }
  spent: Map<string, number>
}

/** A context over fetch, with progress, tokens, assets and quotas in memory; `again` is the next attempt of the same delivery. */
export function sendContext(options: Options): TestContext {
  const { outlet, endpoint, now, media = {} } = options
  const assets = new Map<string, string>()
  const context: TestContext = {
    payload: {} as Payload,
    outlet,
    endpoint,
    delivery: options.delivery ?? 'delivery0001',
    action: options.action ?? 'publish',
    notice: options.notice ?? '',
    parts: options.parts ?? [],
    remedy: options.remedy ?? '',
    progress: {},
    addressOf: options.addressOf ?? (async () => null),
    requests: [],
    kept: new Map(),
    logs: [],
    uploads: [],
    tokens: { current: null, fetched: 0 },
    spent: new Map(),
    confirmOwned: async () => {},
    async saveProgress(progress) {
      context.progress = JSON.parse(JSON.stringify(progress))
    },
    http: (request) => http(context, request),
    async keep(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      context.kept.set(hash, bytes.toString())
      return hash
    },
    async readMedia(file) {
      const bytes = media[file]
      if (!bytes) throw new Error(`There is no ${file}.`)
      return bytes
    },
    async token(fetchNew, renew) {
      if (context.tokens.current && context.tokens.current !== renew?.failed) return context.tokens.current
      context.tokens.fetched += 1
      context.tokens.current = (await fetchNew()).token
      return context.tokens.current
    },
    async asset({ sha256, purpose }, upload) {
      const key = `${purpose}/${sha256}`
      const known = assets.get(key)
      if (known) return known
      const id = await upload()
      context.uploads.push(key)
      assets.set(key, id)
      return id
    },
    async forgetAsset({ sha256, purpose }) {
      assets.delete(`${purpose}/${sha256}`)
    },
    async spend(call, limit) {
      const count = (context.spent.get(call) ?? 0) + 1
      if (count > limit) throw new ChannelError({ kind: 'quota', code: 'test.quota', message: { zh: '用完', en: 'used up' } })
      context.spent.set(call, count)
    },
    now,
    log: (message, facts) => void context.logs.push(`${message} ${JSON.stringify(facts ?? {})}`),
  }
  return context
}

/** Fetch, with errors told apart as the contract says: never connected, answer lost after a commit, anything else. */
async function http(context: TestContext, request: HttpRequest): Promise<HttpAnswer> {
  const { method, path, query, secretQuery, headers, secretHeaders, body, isCommit, timeoutMs = 5000 } = request
  context.requests.push({ method, path, query, headers, body: request.isSecret ? undefined : body })
  const search = new URLSearchParams({ ...query, ...secretQuery }).toString()
  try {
    const answer = await fetch(`${context.endpoint.baseUrl}${path}${search ? `?${search}` : ''}`, {
      method,
      headers: { ...headers, ...secretHeaders },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  } catch (cause) {
    const isRefused = codeOf(cause) === 'ECONNREFUSED'
    const kind = isRefused ? 'outage' : isCommit ? 'unknown' : 'retry'
    throw new ChannelError({ kind, code: `test.${kind}`, message: { zh: '没有答复', en: 'no answer' } })
  }
}

/** The system's code below fetch's own error. Told by its shape, as jest's realm has another `Error`. */
function codeOf(error: unknown): unknown {
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : null
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null
}
