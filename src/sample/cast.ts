import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { samplePlan } from './plan.ts'
import type { MovableClock } from './standIns.ts'

export type Actors = {
  /** A request of somebody of the plan, some minutes after the last one. */
  as(key: string): Promise<PayloadRequest>
  columns: Record<string, string>
  units: Record<string, string>
}

/** The people of the sample, ready to act one after another. */
export async function cast({ payload, clock }: { payload: Payload; clock: MovableClock }): Promise<Actors> {
  const [users, columns, units] = await Promise.all([
    payload.find({ collection: 'users', limit: 0, depth: 1 }),
    payload.find({ collection: 'columns', limit: 0, depth: 0 }),
    payload.find({ collection: 'units', limit: 0, depth: 0, locale: 'zh' }),
  ])
  const emails = new Map(samplePlan.people.map(({ key, email }) => [key, email]))
  return {
    async as(key) {
      const user = users.docs.find(({ email }) => email === emails.get(key))
      if (!user) throw new Error(`The sample has nobody called "${key}".`)
      clock.advance(7 * 60_000)
      return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
    },
    columns: Object.fromEntries(
      samplePlan.columns.map(({ key, slug }) => [key, columns.docs.find((column) => column.slug === slug)?.id ?? '']),
    ),
    units: Object.fromEntries(samplePlan.units.map(({ key, name }) => [key, units.docs.find((unit) => unit.name === name.zh)?.id ?? ''])),
  }
}
