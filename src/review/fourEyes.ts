import { type Role, roles } from '../access/roles.ts'
import type { Reason, Sentence } from '../errors.ts'
import type { ChainStep } from './chain.ts'

/** A person as eligibility sees them. Ids are office ids. */
export type Person = {
  uid: string
  name: string
  isActive: boolean
  roles: Role[]
  /** Empty for all. */
  languages: string[]
  unit: string | null
}

/** The round as eligibility sees it. */
export type RoundFacts = {
  language: string
  /** The item's unit and who leads it; null where the item names none. */
  unit: { uid: string; head: string | null; deputies: string[] } | null
  submittedBy: string
  /** Whoever changed the text, or a file it shows, since its last edition. */
  contributors: string[]
  /** Decisions of this round so far, in person or as deputy. */
  decisions: { step: number; person: string }[]
}

type Question = { person: Person; step: ChainStep; stepIndex: number; round: RoundFacts }

/**
 * Every reason why a person may not decide a step; none means they may. Four eyes: whoever contributed
 * since the last edition, submitted it, or decided an earlier step of this round cannot decide this one.
 */
export function whyNotDecide({ person, step, stepIndex, round }: Question): Reason[] {
  const reasons: Reason[] = []
  const add = (code: string, zh: string, en: string) => reasons.push({ code, zh, en })

  if (!person.isActive) add('decide.inactive', '账号已停用。', 'The account is deactivated.')
  if (!person.roles.includes(step.role))
    add(
      'decide.role',
      `“${step.name}”须由有“${roleName(step.role).zh}”角色的人作出。`,
      `"${step.name}" takes the role "${roleName(step.role).en}".`,
    )
  if (step.needsLanguage && !knows(person, round.language)) {
    add(
      'decide.language',
      `此环节须懂该语言（${round.language}）。`,
      `This step takes somebody who knows the language (${round.language}).`,
    )
  }
  if (step.unitRule === 'own' && (!round.unit || person.unit !== round.unit.uid)) {
    add('decide.unit', '须由本处室的人审核。', "Somebody of the item's own unit decides this.")
  }
  if (step.unitRule === 'head' && !leads(person, round)) {
    add('decide.head', '须由本处室负责人或其代理人审核。', "The head of the item's unit, or a deputy, decides this.")
  }
  if (round.contributors.includes(person.uid))
    add('decide.contributor', '您修改过此文本，不能审核。', 'You changed this text and cannot review it.')
  if (round.submittedBy === person.uid)
    add('decide.submitter', '您提交了此文本，不能审核。', 'You submitted this text and cannot review it.')
  if (round.decisions.some((decision) => decision.person === person.uid && decision.step < stepIndex)) {
    add('decide.earlierStep', '您已审过前面的环节。', 'You decided an earlier step of this round.')
  }
  if (round.decisions.some((decision) => decision.person === person.uid && decision.step === stepIndex)) {
    add('decide.twice', '您已就此环节作出决定。', 'You have decided this step already.')
  }
  return reasons
}

/** Whom a person stands in for at this step: the head's uid where they are a deputy, not the head. */
export const deputyFor = ({ person, step, round }: Pick<Question, 'person' | 'step' | 'round'>): string | null =>
  step.unitRule === 'head' && round.unit?.head && round.unit.head !== person.uid ? round.unit.head : null

/** Who of these people could decide the step now. */
export const whoCanDecide = ({ people, ...question }: Omit<Question, 'person'> & { people: Person[] }): Person[] =>
  people.filter((person) => whyNotDecide({ ...question, person }).length === 0)

/**
 * Steps from `from` on that can no longer be staffed, even by the best choice of people: a matching of
 * people to approvals, each person used once. Empty when everything can be done.
 */
export function stepsWithNobody({
  steps,
  from,
  people,
  round,
}: {
  steps: ChainStep[]
  from: number
  people: Person[]
  round: RoundFacts
}): ChainStep[] {
  const seats = steps.flatMap((step, index) => (index < from ? [] : seatsOf(step, index, round)))
  const taken = new Map<string, number>()
  const lacking = new Set<ChainStep>()
  seats.forEach((seat, number) => {
    if (!seatSomebody({ number, seats, people, round, taken, tried: new Set() })) lacking.add(seat.step)
  })
  return [...lacking]
}

type Seat = { step: ChainStep; stepIndex: number }

/** Approvals already given at a step need no seat any more. */
function seatsOf(step: ChainStep, stepIndex: number, round: RoundFacts): Seat[] {
  const given = round.decisions.filter((decision) => decision.step === stepIndex).length
  return Array.from({ length: Math.max(0, Math.max(1, step.approvals) - given) }, () => ({ step, stepIndex }))
}

/** Kuhn's augmenting path: seat `number` gets a person, moving others to other seats where needed. */
function seatSomebody(args: {
  number: number
  seats: Seat[]
  people: Person[]
  round: RoundFacts
  taken: Map<string, number>
  tried: Set<string>
}): boolean {
  const { number, seats, people, round, taken, tried } = args
  const seat = seats[number]
  if (!seat) return false
  for (const person of people) {
    if (tried.has(person.uid) || whyNotDecide({ ...seat, person, round }).length > 0) continue
    tried.add(person.uid)
    const held = taken.get(person.uid)
    if (held === undefined || seatSomebody({ ...args, number: held })) {
      taken.set(person.uid, number)
      return true
    }
  }
  return false
}

const knows = (person: Person, language: string) => person.languages.length === 0 || person.languages.includes(language)

const leads = (person: Person, { unit }: RoundFacts) => unit !== null && (unit.head === person.uid || unit.deputies.includes(person.uid))

const roleName = (role: Role): Sentence => roles.find(({ value }) => value === role)?.label ?? { zh: role, en: role }
