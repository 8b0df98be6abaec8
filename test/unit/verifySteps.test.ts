import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { Event } from '../../src/payload-types.ts'
import { type ChainStep, replay } from '../../src/review/chain.ts'
import { checkSteps } from '../../src/verify/checkSteps.ts'
import { recordOf, type TextRecord } from '../../src/verify/record.ts'

type Tables = Omit<TextRecord, 'events' | 'sealed'>
const released = JSON.parse(readFileSync('test/unit/fixtures/records/0.1.0.json', 'utf8')) as Tables[]
const published = released.find(({ editions }) => editions.length > 0) as Tables

/** The same record with other events: what somebody with the database writes, whose hashes would all be right. */
const withRows = (rows: Event[]) => checkSteps(recordOf({ ...published, rows })).map(({ problem }) => problem)
const isDecision = ({ type }: Event) => type === 'decided'

/** As a version writes it that names the steps in the submission. */
const named = (steps: unknown) =>
  published.rows.map((row) => {
    if (row.type !== 'submitted') return row
    const body = JSON.parse(row.body)
    return { ...row, body: JSON.stringify({ ...body, data: { ...body.data, chain: { ...body.data.chain, steps } } }) }
  })
const steps = (published.reviews[0]?.chain as { steps: ChainStep[] } | undefined)?.steps ?? []

describe('an edition approved by fewer than its chain asks for is found', () => {
  test('what was approved by all is not', () => {
    expect(withRows(published.rows)).toEqual([])
    expect(withRows(named(steps))).toEqual([])
  })

  test.each([0, 1, 2])('without decision %i', (index) => {
    const left = published.rows.filter(isDecision)[index]
    expect(withRows(published.rows.filter((row) => row !== left)).length).toBeGreaterThan(0)
  })

  test('with the chain of the round cut down to what was approved', () => {
    const last = steps.slice(-1)
    const reviews = published.reviews.map((review) => ({ ...review, step: 0, chain: { ...(review.chain as object), steps: last } }))
    const problems = checkSteps(recordOf({ ...published, reviews, rows: named(steps) })).map(({ problem }) => problem)
    expect(problems).toContain('the steps of its chain are not those it was submitted with')
  })

  test('of a round that is not there at all', () => {
    expect(checkSteps(recordOf({ ...published, reviews: [] })).map(({ problem }) => problem)[0]).toMatch(/freezes what no round approved/)
  })
})

describe('going through the decisions of a round again', () => {
  const two = [
    { ...(steps[0] as ChainStep), name: '一', approvals: 2 },
    { ...(steps[0] as ChainStep), name: '二', approvals: 1 },
  ]
  const yes = (step: number, person: string) => ({ step, stepName: two[step]?.name, person, isApproval: true })

  test.each([
    ['nothing yet', [], { step: 0, isThrough: false, problem: null }],
    ['one of two', [yes(0, 'a')], { step: 0, isThrough: false, problem: null }],
    ['the first step', [yes(0, 'a'), yes(0, 'b')], { step: 1, isThrough: false, problem: null }],
    ['all', [yes(0, 'a'), yes(0, 'b'), yes(1, 'c')], { step: 1, isThrough: true, problem: null }],
    ['the last step alone', [yes(1, 'c')], { problem: expect.stringContaining('step 2 was decided where step 1 was due') }],
    ['one person twice', [yes(0, 'a'), yes(0, 'a')], { problem: expect.stringContaining('the same person') }],
    ['another step of that number', [{ ...yes(0, 'a'), stepName: '三' }], { problem: expect.stringContaining('another name') }],
  ])('%s', (_what, decisions, expected) => {
    expect(replay({ steps: two, decisions })).toMatchObject(expected)
  })
})
