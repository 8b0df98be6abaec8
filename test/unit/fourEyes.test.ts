import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { afterApproval, type ChainStep, defaultSteps, peopleNeeded, stepsFor } from '../../src/review/chain.ts'
import { deputyFor, type Person, type RoundFacts, stepsWithNobody, whoCanDecide, whyNotDecide } from '../../src/review/fourEyes.ts'

const roleOf = fc.constantFrom('reviewer', 'publisher', 'translator' as const)
const stepOf: fc.Arbitrary<ChainStep> = fc.record({
  name: fc.constantFrom('初审', '复审', '终审'),
  role: roleOf,
  unitRule: fc.constantFrom('any', 'own', 'head' as const),
  needsLanguage: fc.boolean(),
  onlyTranslations: fc.boolean(),
  approvals: fc.integer({ min: 1, max: 3 }),
})
const uid = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
const personOf: fc.Arbitrary<Person> = fc.record({
  uid,
  name: fc.constant('某人'),
  isActive: fc.boolean(),
  roles: fc.uniqueArray(roleOf, { maxLength: 3 }),
  languages: fc.uniqueArray(fc.constantFrom('zh', 'en', 'ar'), { maxLength: 2 }),
  unit: fc.constantFrom('press', 'consular', null),
})
const officeOf = fc.uniqueArray(personOf, { selector: (person) => person.uid, maxLength: 7 })
const roundOf: fc.Arbitrary<RoundFacts> = fc.record({
  language: fc.constantFrom('zh', 'en', 'ar'),
  unit: fc.option(
    fc.record({
      uid: fc.constantFrom('press', 'consular'),
      head: fc.option(uid, { nil: null }),
      deputies: fc.uniqueArray(uid, { maxLength: 2 }),
    }),
    { nil: null },
  ),
  submittedBy: uid,
  contributors: fc.uniqueArray(uid, { maxLength: 3 }),
  decisions: fc.array(fc.record({ step: fc.integer({ min: 0, max: 2 }), person: uid }), { maxLength: 3 }),
})

describe('four eyes', () => {
  test('nobody who wrote, submitted or decided before is ever let through', () => {
    fc.assert(
      fc.property(personOf, stepOf, fc.integer({ min: 0, max: 2 }), roundOf, (person, step, stepIndex, round) => {
        if (whyNotDecide({ person, step, stepIndex, round }).length > 0) return
        expect(person.isActive).toBe(true)
        expect(person.roles).toContain(step.role)
        expect(round.contributors).not.toContain(person.uid)
        expect(round.submittedBy).not.toBe(person.uid)
        expect(round.decisions.filter((decision) => decision.person === person.uid && decision.step <= stepIndex)).toEqual([])
      }),
    )
  })

  test('whoever can decide is exactly whoever has no reason against', () => {
    fc.assert(
      fc.property(officeOf, stepOf, roundOf, (people, step, round) => {
        const can = whoCanDecide({ people, step, stepIndex: 0, round })
        for (const person of people) expect(can.includes(person)).toBe(whyNotDecide({ person, step, stepIndex: 0, round }).length === 0)
      }),
    )
  })

  test('all reasons are named at once', () => {
    const person: Person = { uid: 'a', name: '甲', isActive: false, roles: [], languages: ['zh'], unit: 'consular' }
    const step: ChainStep = { name: '复审', role: 'reviewer', unitRule: 'head', needsLanguage: true, approvals: 1 }
    const round: RoundFacts = {
      language: 'en',
      unit: { uid: 'press', head: 'b', deputies: [] },
      submittedBy: 'a',
      contributors: ['a'],
      decisions: [{ step: 0, person: 'a' }],
    }
    expect(whyNotDecide({ person, step, stepIndex: 1, round }).map(({ code }) => code)).toEqual([
      'decide.inactive',
      'decide.role',
      'decide.language',
      'decide.head',
      'decide.contributor',
      'decide.submitter',
      'decide.earlierStep',
    ])
  })

  test('a deputy stands in for the head; the head for nobody', () => {
    const step: ChainStep = { name: '复审', role: 'reviewer', unitRule: 'head', approvals: 1 }
    const round: RoundFacts = {
      language: 'zh',
      unit: { uid: 'press', head: 'h', deputies: ['d'] },
      submittedBy: 'a',
      contributors: [],
      decisions: [],
    }
    const person = (uid: string): Person => ({ uid, name: uid, isActive: true, roles: ['reviewer'], languages: [], unit: 'press' })
    expect(deputyFor({ person: person('d'), step, round })).toBe('h')
    expect(deputyFor({ person: person('h'), step, round })).toBeNull()
  })
})

describe('staffing a chain', () => {
  /** Tries every way to give each approval to another person: slow, and plainly right. */
  function canBeStaffed(steps: ChainStep[], people: Person[], round: RoundFacts): boolean {
    const seats = steps.flatMap((step, stepIndex) => Array.from({ length: step.approvals }, () => ({ step, stepIndex })))
    const seat = (number: number, used: Set<string>): boolean => {
      const wanted = seats[number]
      if (!wanted) return true
      return people.some((person) => {
        if (used.has(person.uid) || whyNotDecide({ ...wanted, person, round }).length > 0) return false
        return seat(number + 1, new Set([...used, person.uid]))
      })
    }
    return seat(0, new Set())
  }

  test('the matching finds a way exactly where brute force finds one', () => {
    fc.assert(
      fc.property(fc.array(stepOf, { minLength: 1, maxLength: 3 }), officeOf, roundOf, (steps, people, round) => {
        const fresh = { ...round, decisions: [] }
        expect(stepsWithNobody({ steps, from: 0, people, round: fresh }).length === 0).toBe(canBeStaffed(steps, people, fresh))
      }),
    )
  })
})

describe('a chain', () => {
  test('三审 takes four different people, and five for a translation', () => {
    expect(peopleNeeded(defaultSteps, { isTranslation: false })).toBe(4)
    expect(peopleNeeded(defaultSteps, { isTranslation: true })).toBe(5)
    expect(stepsFor(defaultSteps, { isTranslation: false }).map(({ name }) => name)).toEqual(['初审', '复审', '终审'])
  })

  test('moves on after exactly as many approvals as a step needs, and ends after the last', () => {
    fc.assert(
      fc.property(fc.array(stepOf, { minLength: 1, maxLength: 5 }), (steps) => {
        let total = 0
        for (let step = 0, approved = 0; ; ) {
          approved += 1
          total += 1
          const next = afterApproval({ steps, step, approved })
          if (next === 'final') break
          if (next === 'next') [step, approved] = [step + 1, 0]
        }
        expect(total).toBe(steps.reduce((sum, { approvals }) => sum + approvals, 0))
      }),
    )
  })
})
