import type { PayloadRequest } from 'payload'
import { freezeBytes } from '../editions/canonical.ts'
import { snapshot } from '../editions/snapshot.ts'
import type { TextDocument } from '../editions/textDocument.ts'
import { FabuError, type Reason } from '../errors.ts'
import type { TextCollection } from '../texts.ts'
import type { Action } from './action.ts'
import { type AlarmView, alarmsOf } from './alarmsOf.ts'
import { type Command, requireUser } from './command.ts'

import { type Decisions, decisionActions } from './decisionActions.ts'
import { type DeliveryView, deliveryViews } from './deliveriesOf.ts'
import { eventsOf, type TextEvent } from './eventsOf.ts'
import { factsOfText, itemFacts, stageOfText } from './itemFacts.ts'
import { type LanguageView, languageViews, missingLanguages } from './languagesOf.ts'
import { openReviewOf } from './openReview.ts'
import { type OutletFindings, preflightText } from './preflightText.ts'
import { tried } from './refusal.ts'
import type { Stage } from './stage.ts'
import { textActions } from './textActions.ts'

/** All that a text's Pipeline tab shows; plain JSON, for one person. */
export type Pipeline = {
  text: { uid: string; id: string; collection: TextCollection; title: string; language: string; item: string }
  stage: Stage
  /** The newest edition, and whether the draft says something else by now. */
  edition: { uid: string; number: number; sha256: string; frozenAt: string; differs: boolean } | null
  actions: Action[]
  deciders: Decisions['deciders']
  missingApprovals: number
  /** What each outlet says of the draft; `problems` where it cannot be read at all. */
  preflight: {
    outlets: { name: string; uid: string; channel: string; mode: string; findings: OutletFindings['findings'] }[]
    problems: Reason[]
  }
  deliveries: DeliveryView[]
  alarms: AlarmView[]
  events: TextEvent[]
  languages: LanguageView[]
  addLanguage: Action[]
}

/**
 * Where a text stands, what this person may do with it, and everything that happened to it. Every `allowed` is
 * computed by the rule the command itself asks.
 * @throws {FabuError} 401 for strangers and deactivated people, 404 for no such text.
 */
export async function pipelineOf({ req, collection, id }: Command): Promise<Pipeline> {
  const user = requireUser(req)
  const doc = await readable({ req, collection, id })
  const uid = String(doc.uid)
  const facts = await itemFacts({ req, collection, item: String(doc.item) })
  const { edition, deliveries } = factsOfText(facts, uid)
  const review = await openReviewOf({ req, text: uid })
  const [draft, commands, decisions] = await Promise.all([
    draftOf({ req, collection, doc }),
    textActions({ req, user, collection, doc, edition, review }),
    decisionActions({ req, user, review }),
  ])
  return {
    text: { uid, id, collection, title: doc.title ?? '', language: String(doc.language), item: String(doc.item) },
    stage: stageOfText(facts, uid),
    edition: edition && {
      uid: edition.uid,
      number: edition.number,
      sha256: edition.sha256,
      frozenAt: edition.frozenAt,
      differs: draft.hash !== null && draft.hash !== edition.sha256,
    },
    actions: [...decisions.actions, ...commands],
    deciders: decisions.deciders,
    missingApprovals: decisions.missing,
    preflight: draft.preflight,
    deliveries: await deliveryViews({ req, deliveries }),
    alarms: await alarmsOf({ req, where: { text: { equals: uid } } }),
    events: await eventsOf({ req, text: uid }),
    languages: languageViews({ req, collection, id, facts }),
    addLanguage: await missingLanguages({ req, collection, id, facts }),
  }
}

async function readable({ req, collection, id }: Command): Promise<TextDocument> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection,
    where: { id: { equals: id } },
    draft: true,
    // A seal is asked for and decided there.
    trash: true,
    limit: 1,
    depth: 0,
    req,
  })
  if (docs[0]) return docs[0] as TextDocument
  throw new FabuError({ code: 'text.none', status: 404, message: { zh: '没有这个文本。', en: 'There is no such text.' } })
}

/** What the draft says now, as its outlets see it. */
async function draftOf({ req, collection, doc }: { req: PayloadRequest; collection: TextCollection; doc: TextDocument }) {
  const { value, reasons } = await tried(async () => {
    const shown = await snapshot({ req, collection, doc })
    return { hash: freezeBytes(shown).hash, found: await preflightText({ req, collection, doc, snapshot: shown }) }
  })
  const outlets = (value?.found ?? []).map(({ outlet, findings }) => ({
    uid: outlet?.uid ?? '',
    name: outlet?.name ?? '',
    channel: outlet?.channel ?? '',
    mode: outlet?.mode ?? '',
    findings,
  }))
  return { hash: value?.hash ?? null, preflight: { outlets, problems: reasons } }
}
