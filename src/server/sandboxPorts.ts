import type { Payload } from 'payload'
import { sampleParts, samplePlan } from '../sample/plan.ts'
import type { SandboxPorts } from '../sandbox/handler.ts'
import { textPath } from '../site/paths.ts'
import { siteUrl } from '../siteUrl.ts'
import type { Snapshot } from '../snapshot.ts'
import { actAsPath } from './actAs.ts'
import { colleagueOf } from './colleagueOf.ts'

type Args = { payload: Payload; isSample: boolean }

/** What the sandbox's pages show of the office: its accounts, where an edition came from, and whom a visitor may play. */
export const sandboxPorts = ({ payload, isSample }: Args): Omit<SandboxPorts, 'sandbox'> => ({
  mayEnter: (request) => (isSample ? Promise.resolve(true) : colleagueOf({ payload, request }).then(Boolean)),
  outlets: () => outletsOf(payload),
  explain: (edition) => explainEdition({ payload, uid: edition }),
  actors: async () =>
    isSample ? samplePlan.people.map(({ key, name }) => ({ label: `${sampleParts[key] ?? ''} · ${name}`, url: actAsPath(key) })) : [],
})

async function outletsOf(payload: Payload) {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'outlets',
    where: { mode: { equals: 'sandbox' } },
    sort: 'createdAt',
    limit: 0,
    depth: 0,
  })
  return docs.map(({ uid, name, channel }) => ({ uid: uid ?? '', name, channel }))
}

async function explainEdition({ payload, uid }: { payload: Payload; uid: string }) {
  const editions = await payload.find({ pagination: false, collection: 'editions', where: { uid: { equals: uid } }, limit: 1, depth: 0 })
  const [edition] = editions.docs
  if (!edition) return null
  const decisions = await payload.find({
    pagination: false,
    collection: 'events',
    where: { and: [{ review: { equals: edition.review } }, { type: { equals: 'decided' } }] },
    sort: 'seq',
    limit: 0,
    depth: 0,
  })
  return {
    title: edition.title ?? '',
    address: `${await siteUrl(payload)}${textPath(JSON.parse(edition.canonical) as Snapshot)}`,
    approvers: decisions.docs.map(({ body, personName }) => ({ step: stepOf(body), name: personName ?? '' })),
    adminUrl: `/admin/collections/${edition.textCollection}/${edition.textId}`,
  }
}

const stepOf = (body: string) => String((JSON.parse(body) as { data?: { stepName?: unknown } }).data?.stepName ?? '')
