import type { Payload } from 'payload'
import { sha256 } from '../canonicalJson.ts'
import type { Part } from '../channels/channel.ts'
import { FabuError } from '../errors.ts'
import type { Language } from '../languages.ts'
import type { Delivery, Edition, Publication, Standing } from '../payload-types.ts'
import { textPath } from '../site/paths.ts'
import type { Snapshot } from '../snapshot.ts'
import type { DeliveryPart } from './states.ts'

/**
 * What a delivery sends: its editions, read back and proved again to be what was approved; `site` is the site's public address.
 * @throws {FabuError} `edition.tampered` when an edition's bytes no longer have its hash.
 */
export async function partsOf({ payload, delivery, site }: { payload: Payload; delivery: Delivery; site: string }): Promise<Part[]> {
  const rows = delivery.parts as DeliveryPart[]
  return Promise.all(rows.map((row, index) => partOf({ payload, delivery, row, index, site })))
}

type Args = { payload: Payload; delivery: Delivery; row: DeliveryPart; index: number; site: string }

async function partOf({ payload, delivery, row, index, site }: Args): Promise<Part> {
  const { docs } = await payload.db.find<Edition>({
    pagination: false,
    collection: 'editions',
    where: { uid: { equals: row.edition } },
    limit: 1,
  })
  const edition = docs[0]
  if (!edition || sha256(edition.canonical) !== edition.sha256) throw tampered(row.edition)
  const snapshot = JSON.parse(edition.canonical) as Snapshot
  const [published, beside] = await Promise.all([
    publicationsOf({ payload, delivery, row }),
    besideOf({ payload, delivery, text: row.text }),
  ])
  const history = published.filter(({ text }) => text === row.text)
  const last = history.findLast(({ type }) => type !== 'note')
  const shown = last && last.type !== 'withdrawal' ? last : null
  return {
    index,
    edition: { uid: edition.uid, number: edition.number, sha256: edition.sha256, frozenAt: new Date(edition.frozenAt).toISOString() },
    snapshot,
    siteAddress: `${site}${textPath(snapshot)}`,
    firstPublishedAt: history[0] ? new Date(history[0].at).toISOString() : null,
    previous: shown ? { address: shown.address ?? null, externalId: shown.externalId ?? null, edition: shown.edition } : null,
    beside,
    languages: languagesOf(published),
  }
}

/** What this outlet published already of the text's item, in all languages, oldest first: a text keeps its item for life. */
async function publicationsOf({ payload, delivery, row }: Omit<Args, 'index' | 'site'>): Promise<Publication[]> {
  const { docs } = await payload.db.find<Publication>({
    pagination: false,
    collection: 'publications',
    where: {
      and: [
        { item: { equals: row.item } },
        { outlet: { equals: delivery.outlet } },
        { origin: { equals: delivery.origin } },
        { type: { not_equals: 'adoption' } },
      ],
    },
    sort: 'seq',
    limit: 0,
  })
  return docs
}

/** Notes that stand at this outlet beside the text. */
async function besideOf({ payload, delivery, text }: { payload: Payload; delivery: Delivery; text: string }) {
  const { docs } = await payload.db.find<Standing>({
    pagination: false,
    collection: 'standings',
    where: {
      and: [
        { text: { equals: text } },
        { outlet: { equals: delivery.outlet } },
        { origin: { equals: delivery.origin } },
        { isNote: { equals: true } },
      ],
    },
    limit: 0,
  })
  return docs.map(({ address, externalId }) => ({ address: address || null, externalId: externalId || null }))
}

function languagesOf(published: Publication[]): Part['languages'] {
  const shown = new Map<string, string>()
  for (const { language, type, address } of published) {
    if (type === 'withdrawal') shown.delete(language)
    else if (address && type !== 'note') shown.set(language, address)
  }
  return [...shown].map(([language, address]) => ({ language: language as Language, address }))
}

const tampered = (edition: string) =>
  new FabuError({
    code: 'edition.tampered',
    status: 500,
    message: {
      zh: `定稿 ${edition} 的内容与其哈希不符，未发送。请运行 fabu verify 并联系管理员。`,
      en: `Edition ${edition} no longer has the hash it was approved with, and was not sent. Run "fabu verify" and tell an administrator.`,
    },
  })
