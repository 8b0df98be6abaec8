import type { Payload } from 'payload'
import { concludedBy, outcomesOf } from '../channels/website/concluded.ts'
import { type Desk, deskWithoutDelivery } from '../channels/website/desk.ts'
import { neighboursOf } from '../channels/website/neighbours.ts'
import { addressesOf } from '../channels/website/partOfRow.ts'
import { periodOf } from '../channels/website/periodOf.ts'
import { roleContent } from '../channels/website/roleContent.ts'
import type { SitePageRow } from '../channels/website/sitePageRow.ts'
import { standingOf } from '../channels/website/standing.ts'
import { topicGroups, topicsOf } from '../channels/website/topics.ts'
import { folderOfSite, websitesInUse } from '../channels/website/websites.ts'
import { lastNumber } from '../channels/website/writeLists.ts'
import { interpretationsOf, languageLinks, liveText, siblingsOf, validityOf } from '../channels/website/writeText.ts'
import { clockOf } from '../clock.ts'
import type { Preview } from '../site/PreviewMark.tsx'
import { textPath } from '../site/paths.ts'
import { renderDraftPart, renderTextPage } from '../site/render.tsx'
import type { Snapshot } from '../snapshot.ts'
import { assetPaths } from './pages.ts'

type Args = { payload: Payload; snapshot: Snapshot; preview: Preview /** Where the draft's files are shown. */; mediaRoot: string }

/**
 * The page the site would have if this were approved now: its components, its dates, its neighbours and links, with what
 * is said over a preview. Reads only; no file of the site is touched.
 */
export async function renderDraft({ payload, snapshot, preview, mediaRoot }: Args): Promise<string> {
  const [outlet] = await websitesInUse(payload)
  const desk = deskWithoutDelivery({
    payload,
    outlet: outlet?.uid ?? '',
    folder: folderOfSite(),
    // Reads only: it holds no lease.
    fence: 0,
    now: () => clockOf(payload).now(),
    readMedia: () => Promise.reject(new Error('A preview copies no file.')),
  })
  const before = await desk.row({ where: { text: { equals: snapshot.text } } })
  const place = await placeOf({ desk, snapshot, before })
  const dates = datesAt({ desk, before })
  const frame = await desk.frame(snapshot.language)
  const period = periodOf(snapshot.facts)
  const role = (snapshot.facts.kind === 'page' && snapshot.facts.role) || ''
  const [addresses, siblings, policy, interpretations, consultation, outcomes, neighbours, gathered, topic, topics] = await Promise.all([
    addressesOf({ desk, snapshot }),
    siblingsOf({ desk, item: snapshot.item }),
    place.policy ? liveText({ desk, text: place.policy }) : null,
    interpretationsOf({ desk, row: place }),
    concludedBy({ desk, row: place }),
    outcomesOf({ desk, row: place }),
    neighboursOf({ desk, row: place }),
    roleContent({ desk, row: { role, language: snapshot.language } }),
    topicGroups({ desk, snapshot }),
    topicsOf({ desk, row: snapshot }),
  ])
  const own = { language: snapshot.language, path: textPath(snapshot), state: 'live' as const }
  return renderTextPage({
    frame: {
      ...frame,
      stylesheet: assetPaths.stylesheet,
      script: assetPaths.script,
      preview: { ...preview, stylesheet: assetPaths.preview },
    },
    snapshot,
    part: renderDraftPart({ snapshot, ...dates, addressOf: (text) => addresses.get(text) ?? null, mediaRoot }),
    ...dates,
    languages: languageLinks([...siblings.filter(({ text }) => text !== snapshot.text), own]),
    interpretations,
    policy,
    consultation,
    outcomes,
    neighbours,
    validity: validityOf(snapshot),
    standing: period ? standingOf({ ...period, now: desk.now() }) : null,
    gathered,
    topic,
    topics,
  })
}

type Place = Pick<SitePageRow, 'text' | 'item' | 'concludes' | 'kind' | 'language' | 'column' | 'seq' | 'policy'>

/** What the index would say of it: in its column it keeps its number, in a new one it is the newest. */
async function placeOf({ desk, snapshot, before }: { desk: Desk; snapshot: Snapshot; before: SitePageRow | null }): Promise<Place> {
  const { text, item, kind, language, facts } = snapshot
  const column = snapshot.column?.uid ?? ''
  const policy = facts.kind === 'interpretation' ? (facts.policy?.text ?? '') : ''
  const concludes = facts.kind === 'article' ? (facts.concludes ?? '') : ''
  const seq = before?.column === column ? before.seq : (await lastNumber({ desk, language, column })) + 1
  return { text, item, concludes, kind, language, column, seq, policy }
}

function datesAt({ desk, before }: { desk: Desk; before: SitePageRow | null }) {
  const now = desk.now().toISOString()
  return before ? { publishedAt: before.publishedOn, updatedAt: now } : { publishedAt: now, updatedAt: '' }
}
