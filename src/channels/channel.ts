import type { Payload } from 'payload'
import type { Sentence } from '../errors.ts'
import type { Language } from '../languages.ts'
import type { Snapshot } from '../snapshot.ts'

/** The kinds of outlet Fabu can speak to. */
export const channelKinds = ['website', 'wechat', 'weibo', 'cityPortal'] as const
export type ChannelKind = (typeof channelKinds)[number]

/** `sandbox`: the stand-in on loopback. `live`: the real service. `manual`: a person carries it over and confirms. */
export type OutletMode = 'sandbox' | 'live' | 'manual'

/** What a channel has to know of an outlet. Credentials are looked up by the delivery, never stored with it. */
export type OutletFacts = {
  uid: string
  name: string
  channel: ChannelKind
  mode: OutletMode
  /** Settings of the account that are no secrets, e.g. `canPublish`, `siteUrl`, `author`. */
  settings: Record<string, string | number | boolean | null>
}

/** Where the adapter speaks to and as whom. In sandbox mode both come from the stand-ins. */
export type Endpoint = { baseUrl: string; credentials: Record<string, string> }

/** One remark of a preflight. `block` refuses submission and approval; `warn` is shown. */
export type Finding = Sentence & { code: string; severity: 'block' | 'warn'; path?: string }

/** What a preflight looks at. Pure: called while writing, at submission, at approval, before sending. */
export type PreflightInput = { snapshot: Snapshot; outlet: OutletFacts }
export type Preflight = (input: PreflightInput) => Finding[]

/** One edition of a delivery, with what is needed to speak of it outside. */
export type Part = {
  index: number
  edition: { uid: string; number: number; sha256: string; frozenAt: string }
  snapshot: Snapshot
  /** Absolute address of the text on the office's own site. */
  siteAddress: string
  /** When the public first saw this text here; the date readers are shown. */
  firstPublishedAt: string | null
  /** What this outlet holds of the text already: set for a correction and a withdrawal. */
  previous: { address: string | null; externalId: string | null; edition: string } | null
  /** Languages of the item the public can read, and where; includes this one. */
  languages: { language: Language; address: string }[]
}

/** What the outlet proved of one part. `bytesHash` is the SHA-256 of what was sent for it. */
export type Receipt = { part: number; address: string | null; externalId: string | null; bytesHash: string; at: string }

/** An outcome that ends an attempt without an error. */
export type SendResult =
  | { state: 'delivered'; receipts: Receipt[] }
  /** Accepted but not yet proved: `lookup` is asked again after `afterSeconds`. */
  | { state: 'pending'; afterSeconds: number }
  /** A person has to do or to confirm something. */
  | { state: 'held'; code: string; reason: Sentence }

export type LookupResult =
  | { state: 'delivered'; receipts: Receipt[] }
  | { state: 'pending'; afterSeconds: number }
  /** Proved not to be there: sending again is safe. */
  | { state: 'absent' }
  /** The outlet cannot be asked, or its answer proves nothing: a person decides. */
  | { state: 'cannotTell'; reason: Sentence }
  | { state: 'held'; code: string; reason: Sentence }

export type HttpRequest = {
  method: 'GET' | 'POST'
  /** Path below the endpoint's base address, with leading slash. */
  path: string
  /** Query parameters; those named in `secretQuery` are left out of the kept record. */
  query?: Record<string, string>
  secretQuery?: Record<string, string>
  headers?: Record<string, string>
  secretHeaders?: Record<string, string>
  /** A string is sent as it is (its bytes are kept); a form is sent as multipart. */
  body?: string | FormData
  /** True when an answer lost after this request leaves the outcome unknown. */
  isCommit?: boolean
  /** Body holds a secret (a token request): kept as its hash alone. */
  isSecret?: boolean
  timeoutMs?: number
}
export type HttpAnswer = { status: number; headers: Headers; text: string }

/** What one attempt of a delivery may use. Everything outward goes through here, so that it is kept and fenced. */
export type SendContext = {
  payload: Payload
  outlet: OutletFacts
  endpoint: Endpoint
  /** uid of the delivery: constant over its attempts, hence the idempotency key. */
  delivery: string
  action: 'publish' | 'withdraw'
  /** For `withdraw`: the public notice that stands in the text's place. */
  notice: string
  parts: Part[]
  /** What earlier attempts of this delivery achieved, e.g. a draft's media_id. */
  progress: Record<string, unknown>
  /** Stores progress at once. @throws {LeaseLostError} when another worker owns the delivery by now. */
  saveProgress(progress: Record<string, unknown>): Promise<void>
  /** @throws {ChannelError} `outage` when no connection was made, `unknown` when a commit's answer was lost, `retry` otherwise. */
  http(request: HttpRequest): Promise<HttpAnswer>
  /** Keeps bytes that did not go over `http` (a page written to disk) under their hash; returns it. */
  keep(bytes: string | Uint8Array): Promise<string>
  /** Where the public can read another text of the office, as an absolute address; null while it cannot. */
  addressOf(text: string): Promise<string | null>
  /** Bytes of a stored file, by `${sha256}.${extension}` or a derived size's name. */
  readMedia(file: string): Promise<Buffer>
  /** The outlet's access token, shared and fetched by one owner over all processes. `renew` replaces the one that failed. */
  token(fetchNew: () => Promise<{ token: string; expiresInSeconds: number }>, renew?: { failed: string }): Promise<string>
  /** A picture's id at the outlet, uploaded once per account and purpose. */
  asset(key: { sha256: string; purpose: string }, upload: () => Promise<string>): Promise<string>
  /** Takes one call from a day's quota. @throws {ChannelError} `quota` when it is used up. */
  spend(call: string, limit: number): Promise<void>
  now(): Date
  log(message: string, facts?: Record<string, unknown>): void
}

/** A kind of outlet. `send`, `lookup` and `recall` never throw anything but ChannelError and LeaseLostError. */
export type Channel = {
  kind: ChannelKind
  preflight: Preflight
  /** Sends every part; may resume from `progress`. */
  send(context: SendContext): Promise<SendResult>
  /** Asks the outlet what became of this delivery. */
  lookup(context: SendContext): Promise<LookupResult>
  /** Takes back what was published. */
  recall(context: SendContext): Promise<SendResult>
}

/** A status message an outlet sent by itself, already authenticated: by delivery uid where the outlet echoes it, else by its own id. */
export type OutletStatus = {
  outlet: string
  delivery?: string
  externalId?: string
  state: 'received' | 'accepted' | 'published' | 'rejected' | 'withdrawn' | 'failed'
  address?: string
  reason?: string
  at: string
  /** The outlet's own id of the message; one id is worked off once. */
  messageId: string
}
