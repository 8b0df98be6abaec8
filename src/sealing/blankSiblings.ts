import type { PayloadRequest } from 'payload'
import { ownWordsOf } from '../guideParts.ts'
import type { TextCollection } from '../texts.ts'
import { blankText } from './blankText.ts'
import { finderOf } from './finder.ts'
import { type Sibling, siblingsOf } from './siblings.ts'

type Args = { req: PayloadRequest; collection: TextCollection; text: string; traces: string[] }

/**
 * A translation begins as a copy of the original's words. In the caller's transaction: empties the drafts that go with a
 * sealed text, and takes from all other languages the old versions that still hold its words. What is on record stays.
 */
export async function blankSiblings({ req, collection, text, traces }: Args): Promise<void> {
  const { db } = req.payload
  for (const sibling of await siblingsOf({ payload: req.payload, req, collection, text })) {
    const { holding, isHeldNow, newest } = await versionsHolding({ req, collection, sibling, traces })
    if (goesWithIt(sibling, isHeldNow)) {
      await blankText({ req, collection, text: sibling.uid })
      continue
    }
    if (holding.length > 0) await db.deleteVersions({ collection, where: { id: { in: holding } }, req })
    // Until it is approved, the row itself says what the draft said on its first day.
    if (!sibling.hasEdition && newest && !isHeldNow) await db.updateOne({ collection, id: sibling.id, data: wordsIn(newest), req })
  }
}

const wordsIn = (version: Record<string, unknown>) => {
  const { title, subtitle, summary, body, keywords, slug, source, byline, correctionNote } = version
  return { title, subtitle, summary, body, keywords, slug, source, byline, correctionNote, ...ownWordsOf(version) }
}

/** The other languages whose drafts go with a text. Changes nothing. */
export async function siblingsToBlank({ req, collection, text, traces }: Args): Promise<Sibling[]> {
  const gone: Sibling[] = []
  for (const sibling of await siblingsOf({ payload: req.payload, req, collection, text }))
    if (goesWithIt(sibling, (await versionsHolding({ req, collection, sibling, traces })).isHeldNow)) gone.push(sibling)
  return gone
}

/** A translated secret is the same secret, though no word of it is the same. */
const goesWithIt = ({ isOnRecord, isTranslation }: Sibling, isHeldNow: boolean) => !isOnRecord && (isTranslation || isHeldNow)

type Found = {
  /** Ids of the older versions that hold a trace. */
  holding: string[]
  /** Whether the draft as it stands holds one. */
  isHeldNow: boolean
  newest: Record<string, unknown> | null
}

async function versionsHolding({ req, collection, sibling, traces }: Omit<Args, 'text'> & { sibling: Sibling }): Promise<Found> {
  const find = finderOf(traces)
  const { docs } = await req.payload.findVersions({
    collection,
    where: { parent: { equals: sibling.id } },
    sort: '-updatedAt',
    limit: 0,
    pagination: false,
    depth: 0,
    trash: true,
    req,
  })
  const held = docs.map(({ version }) => find(Buffer.from(JSON.stringify(version))).size > 0)
  return {
    holding: docs.filter((_, index) => index > 0 && held[index]).map(({ id }) => String(id)),
    isHeldNow: held[0] ?? false,
    newest: (docs[0]?.version as Record<string, unknown> | undefined) ?? null,
  }
}
