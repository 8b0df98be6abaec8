import type { Payload, Where } from 'payload'
import type { StandingThing } from '../channels/channel.ts'
import { settledStates } from '../delivery/states.ts'
import type { Sentence } from '../errors.ts'
import type { Outlet } from '../payload-types.ts'
import { pieceHash, type SealedData } from '../trail/sealed.ts'
import { isDestroyed } from '../trail/sealOf.ts'

/** Why nothing explains a thing, and whose text it is where it bears the mark of one of ours. */
export type Unexplained = {
  reason: Sentence
  text: string | null
  edition: string | null
  /** Its words were destroyed by law: an alarm may not bring them back. */
  isDestroyed?: true
}

type Args = { payload: Payload; outlet: Outlet; origin: string; thing: StandingThing; since: Date }

/**
 * Whether the ledger, a delivery under way, a person's word or the account's own history explains a thing that stands
 * at an outlet. Null when it is explained.
 */
export async function explain({ payload, outlet, origin, thing, since }: Args): Promise<Unexplained | null> {
  const uid = outlet.uid ?? ''
  const count = async (collection: 'standings' | 'deliveries' | 'alarms', where: Where[]) =>
    (await payload.count({ collection, where: { and: [{ outlet: { equals: uid } }, ...where] } })).totalDocs > 0
  const isAdopted = await count('alarms', [{ subject: { equals: thing.id } }, { settledAs: { equals: 'adopted' } }])
  if (isAdopted) return null
  if (thing.fault) return { reason: thing.fault.reason, text: null, edition: null }
  // What stood there before the office published by Fabu is the account's own history.
  if (thing.at !== null && Date.parse(thing.at) < since.getTime()) return null
  const names: Where[] = [{ externalId: { equals: thing.id } }]
  if (thing.address) names.push({ address: { equals: thing.address } })
  // A person who confirmed it may have had neither name nor address of it.
  if (thing.edition)
    names.push({
      and: [{ edition: { equals: thing.edition } }, { or: [{ externalId: { equals: '' } }, { externalId: { exists: false } }] }],
    })
  if (await count('standings', [{ origin: { equals: origin } }, { or: names }])) return null
  const sealed = await sealedPiece({ payload, uid, thing })
  if (sealed) return { reason: words.sealed, text: sealed, edition: null, isDestroyed: true }
  const edition = thing.edition ?? (await onceOurs({ payload, uid, origin, names }))
  if (!edition) return { reason: words.unknown, text: null, edition: null }
  if (await count('deliveries', [{ edition: { equals: edition } }, { state: { not_in: settledStates } }])) return null
  return ours({ payload, uid, origin, edition })
}

/** The text a seal remembers to have stood there; null where none does. Seals are few. */
async function sealedPiece({ payload, uid, thing }: { payload: Payload; uid: string; thing: StandingThing }): Promise<string | null> {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'events',
    where: { type: { equals: 'sealed' } },
    limit: 0,
    depth: 0,
  })
  const names = [thing.id, ...(thing.address ? [thing.address] : [])].map((name) => pieceHash({ outlet: uid, name }))
  const found = docs.find(({ body }) => {
    const { pieces = [] } = (JSON.parse(body || '{}') as { data?: SealedData }).data ?? {}
    return pieces.some((piece) => names.includes(piece))
  })
  return found?.text ?? null
}

/** What bears no mark may be known by the name or the address under which it once went out. */
async function onceOurs({ payload, uid, origin, names }: { payload: Payload; uid: string; origin: string; names: Where[] }) {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'publications',
    where: { and: [{ outlet: { equals: uid } }, { origin: { equals: origin } }, { or: names }] },
    sort: '-at',
    limit: 1,
    depth: 0,
  })
  return docs[0]?.edition ?? null
}

/** It bears our mark, and yet the ledger does not have it there. */
async function ours({ payload, uid, origin, edition }: { payload: Payload; uid: string; origin: string; edition: string }) {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'editions',
    where: { uid: { equals: edition } },
    limit: 1,
    depth: 0,
  })
  const text = docs[0]?.text ?? null
  if (!text) return { reason: words.foreign, text: null, edition: null }
  const where: Where = { and: [{ outlet: { equals: uid } }, { origin: { equals: origin } }, { text: { equals: text } }] }
  if (await isDestroyed({ payload, text })) return { reason: words.sealed, text, edition, isDestroyed: true as const }
  const stands = (await payload.count({ collection: 'standings', where })).totalDocs > 0
  return { reason: stands ? words.twice : words.stillThere, text, edition }
}

const words = {
  unknown: { zh: '发布记录中没有这一件。', en: 'Nothing in the ledger explains this piece.' },
  foreign: { zh: '它带有定稿标记，但本机构没有这份定稿。', en: 'It bears an edition’s mark, and the office has no such edition.' },
  twice: { zh: '同一文本在此窗口有第二份，发布记录只有一份。', en: 'A second copy of the text stands here; the ledger knows of one.' },
  sealed: {
    zh: '此文本已依法封存，但在此窗口还能看到。请立即删除。',
    en: 'This text was sealed by law, and yet it stands here. Delete it at once.',
  },
  stillThere: { zh: '发布记录说它已撤下或未发出，但它还在。', en: 'By the ledger it was withdrawn or never out, and yet it stands.' },
}
