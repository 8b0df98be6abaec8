import type { Payload } from 'payload'
import type { Sentence } from '../errors.ts'
import type { Language } from '../languages.ts'
import type { Snapshot } from '../snapshot.ts'
import type { RemedyKey } from './remedy.ts'

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
  /** Notes that stand there beside it, and go with it. */
  beside?: { address: string | null; externalId: string | null }[]
  /** Languages of the item the public can read, and where; includes this one. */
  languages: { language: Language; address: string }[]
}

/** What the outlet proved of one part. `bytesHash` is the SHA-256 of what was sent for it. */
export type Receipt = {
  part: number
  address: string | null
  externalId: string | null
  bytesHash: string
  at: string
  /** What was deleted at the outlet to make room for it, by the outlet's own names. */
  replaced?: string[]
}

/** An outcome that ends an attempt without an error. */
export type SendResult =
  | { state: 'delivered'; receipts: Receipt[] }
  /** Accepted but not yet proved: `lookup` is asked again after `afterSeconds`. */
  | { state: 'pending'; afterSeconds: number }
  /** A person has to do or to confirm something. */
  | { state: 'held'; code: string; reason: Sentence; differences?: Difference[] }

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
  /** How a person chose to correct what the outlet lets no program change; empty for none. */
  remedy?: RemedyKey | ''
  /** For `withdraw`: the public notice that stands in the text's place. */
  notice: string
  parts: Part[]
  /** What earlier attempts of this delivery achieved, e.g. a draft's media_id. */
  progress: Record<string, unknown>
  /**
   * Set after a restore: it may have been sent between these instants by the office as it was then, and `progress` knows
   * nothing of it. A look-up then searches the outlet itself; the hash of what was sent is the edition's.
   */
  inDoubt?: { since: string; until: string } | null
  /** Stores progress at once. @throws {LeaseLostError} when another worker owns the delivery by now. */
  saveProgress(progress: Record<string, unknown>): Promise<void>
  /**
   * To be called after waiting for something other than the outlet, before anything is written.
   * @throws {LeaseLostError} when another worker owns the delivery by now.
   */
  confirmOwned(): Promise<void>
  /** @throws {ChannelError} `outage` when no connection was made, `unknown` when a commit's answer was lost, `retry` otherwise. */
  http(request: HttpRequest): Promise<HttpAnswer>
  /** Keeps bytes that did not go over `http` (a page written to disk) under their hash; returns it. */
  keep(bytes: string | Uint8Array): Promise<string>
  /** Where the public can read another text of the office, as an absolute address; null while it cannot. */
  addressOf(text: string): Promise<string | null>
  /** Bytes of a stored file, by `${sha256}.${extension}` or a derived size's name. */
  readMedia(file: string): Promise<Buffer>
  /** The outlet's access token, shared and fetched by one owner over all processes. `renew` replaces the one that failed; `former` was got with credentials that were replaced since. */
  token(fetchNew: (former?: string) => Promise<{ token: string; expiresInSeconds: number }>, renew?: { failed: string }): Promise<string>
  /** A picture's id at the outlet, uploaded once per account and purpose. */
  asset(key: { sha256: string; purpose: string }, upload: () => Promise<string>): Promise<string>
  /** Forgets a picture's id that the outlet no longer knows. */
  forgetAsset(key: { sha256: string; purpose: string }): Promise<void>
  /** Takes one call from a day's quota. @throws {ChannelError} `quota` when it is used up. */
  spend(call: string, limit: number): Promise<void>
  now(): Date
  log(message: string, facts?: Record<string, unknown>): void
}

/** What any call to an outlet may use, whatever it is made for. */
export type CallContext = Pick<SendContext, 'payload' | 'outlet' | 'endpoint' | 'http' | 'keep' | 'token' | 'spend' | 'now' | 'log'>

/** What looking at an outlet may use: it changes nothing there. */
export type LookContext = CallContext & {
  /** Bytes kept under a hash; null when there are none. */
  readKept(hash: string): Promise<Buffer | null>
}

/** Something the ledger says stands at an outlet. */
export type Piece = {
  publication: string
  delivery: string
  text: string
  edition: string
  externalId: string | null
  address: string | null
  /** SHA-256 of what was sent, or proved, for it. */
  bytesHash: string
  publishedAt: string
  /** What its delivery remembers of the outlet, e.g. `publishId`. */
  progress: Record<string, unknown>
}

/** One place that is not as it was sent: what was, and what is there. */
export type Difference = { place: Sentence; before: string; after: string }

/** What a look found of one piece. `found` is the hash of the kept bytes that show it. */
export type Inspected = { publication: string } & (
  | { state: 'same' }
  | { state: 'changed'; differences: Difference[]; found: string }
  /** `isCertain`: no second look is needed, as no outage can look like this. */
  | { state: 'gone'; code: string; reason: Sentence; found: string; isCertain: boolean }
  | { state: 'cannotTell'; reason: Sentence }
)

/** Something that stands at an outlet, as the outlet lists it. `edition` is the mark Fabu gave it, where it bears one. */
export type StandingThing = {
  id: string
  title: string
  address: string | null
  edition: string | null
  at: string | null
  /** What is there, to be kept when nothing explains it. */
  read(): Promise<Uint8Array | string>
  /** Set where the channel itself knows that nothing explains it, or that it is not as it was written. */
  fault?: { state: 'unexplained' | 'changed' | 'gone'; reason: Sentence }
}

/** One page of what stands at an outlet; `cursor` leads to the next one. Null: the outlet gives no such list. */
export type InventoryPage = { things: StandingThing[]; cursor: string | null } | null

/** A kind of outlet. No function throws anything but ChannelError and LeaseLostError. */
export type Channel = {
  kind: ChannelKind
  /** How many pieces one `inspect` takes, and how many such calls a day may cost the outlet beside its deliveries; null for any number. */
  looks: { batch: number; perDay: number | null }
  preflight: Preflight
  /** Sends every part; may resume from `progress`. */
  send(context: SendContext): Promise<SendResult>
  /** Asks the outlet what became of this delivery. */
  lookup(context: SendContext): Promise<LookupResult>
  /** Takes back what was published. */
  recall(context: SendContext): Promise<SendResult>
  /** Whether pieces still stand, and are the same: one answer a piece. Changes nothing. */
  inspect(context: LookContext, pieces: Piece[]): Promise<Inspected[]>
  /** What stands there, page by page, beginning with `null`. Changes nothing. */
  inventory(context: LookContext, cursor: string | null): Promise<InventoryPage>
}

/** A status message an outlet sent by itself, already authenticated: by delivery uid where the outlet echoes it, else by its own id. */
export type OutletStatus = {
  outlet: string
  delivery?: string
  externalId?: string
  state: 'received' | 'accepted' | 'published' | 'rejected' | 'withdrawn' | 'failed'
  address?: string
  /** The code a look would have told the same by, e.g. `wechat.publish.6`. */
  code?: string
  reason?: string
  at: string
  /** The outlet's own id of the message; one id is worked off once. */
  messageId: string
}
