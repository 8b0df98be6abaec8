import type { PayloadRequest } from 'payload'
import type { Review, User } from '../payload-types.ts'
import type { TextCollection } from '../texts.ts'
import type { ChainStep, RoundChain } from './chain.ts'
import { type Person, whyNotDecide } from './fourEyes.ts'
import { freshPerson } from './people.ts'
import { pipelinePath } from './pipelinePath.ts'
import { tried } from './refusal.ts'
import { standingOf, whyNotDecideStanding } from './standing.ts'
import type { Waiting } from './waiting.ts'

/** The open rounds the person can decide now, the oldest first. */
export async function waitingDecisions({ req, user }: { req: PayloadRequest; user: User }): Promise<Waiting[]> {
  const person = await freshPerson({ req, user })
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'reviews',
    where: { state: { equals: 'open' } },
    sort: 'openedAt',
    limit: 0,
    depth: 0,
    req,
  })
  const waiting: Waiting[] = []
  for (const review of docs) if (await canDecide({ req, review, person })) waiting.push(waits({ req, review }))
  return waiting
}

async function canDecide({ req, review, person }: { req: PayloadRequest; review: Review; person: Person }): Promise<boolean> {
  const step = (review.chain as RoundChain).steps[review.step]
  if (!step || !couldEver({ step, person, review })) return false
  const { value: standing } = await tried(() => standingOf({ req, review }))
  return standing !== null && !standing.changed && whyNotDecideStanding({ standing, person }).length === 0
}

/** Asks the rule about the kindest round there could be: who fails even there need not be looked at closer. */
const couldEver = ({ step, person, review }: { step: ChainStep; person: Person; review: Review }) =>
  whyNotDecide({
    person,
    step,
    stepIndex: review.step,
    round: {
      language: review.language,
      unit: { uid: person.unit ?? '', head: person.uid, deputies: [] },
      submittedBy: review.submittedBy,
      contributors: [],
      decisions: [],
    },
  }).length === 0

const waits = ({ req, review }: { req: PayloadRequest; review: Review }): Waiting => ({
  title: review.title ?? '',
  language: review.language,
  since: review.openedAt,
  href: pipelinePath({ req, collection: review.textCollection as TextCollection, id: review.textId }),
  zh: `${review.stepName}，${review.submittedByName}提交`,
  en: `${review.stepName}, submitted by ${review.submittedByName}`,
})
