import { writeSync } from 'node:fs'
import type { Publication } from '../../src/payload-types.ts'
import { type Delivering, withStandIns } from './delivering.ts'
import { openOffice, type TestOffice } from './office.ts'
import { draftArticle } from './path.ts'

export type Drill = {
  office: TestOffice
  out: Delivering
  /** Approves an article at all three steps, by the usual people or by `steps`, and answers its ids. */
  approved(title: string, outlets: string[], more?: Record<string, unknown> & { steps?: string[] }): Promise<{ id: string; uid: string }>
  /** Changes an article and takes the correction through all three steps. */
  corrected(id: string, data: Record<string, unknown>, note: string): Promise<void>
  /** What is counted of a text, in the order it came. */
  publicationsOf(text: string): Promise<Publication[]>
  /** What verify finds wrong with the whole record. */
  faults(): Promise<unknown[]>
  /** Prints the one line a drill ends with. Called after its last assertion, so that no line is there without its proof. */
  passed(numbers: Record<string, number>): void
  close(): Promise<void>
}

const reviewers = ['reviewer', 'head', 'publisher']

/** An office with its stand-ins for one bad day. */
export async function openDrill(name: string, { start = '2026-03-02T01:00:00.000Z' } = {}): Promise<Drill> {
  const began = Date.now()
  const office = await openOffice({ start })
  const out = await withStandIns(office)
  const { payload } = office
  const { submit } = await import('../../src/review/submit.ts')
  const { correct } = await import('../../src/review/correct.ts')
  const { decide } = await import('../../src/review/decide.ts')
  const { verify } = await import('../../src/verify/verify.ts')
  const approveRound = async (review: string, steps = reviewers) => {
    for (const person of steps) await decide({ req: await office.as(person), review, decision: 'approve' })
  }
  return {
    office,
    out,
    async approved(title, outlets, { steps = reviewers, ...more } = {}) {
      const ids = outlets.map((key) => office.ids.outlets[key])
      const { id, uid } = await draftArticle(office, { title, column: 'news', more: { outlets: ids, ...more } })
      await approveRound((await submit({ req: await office.as('author'), collection: 'articles', id })).id, steps)
      return { id, uid: String(uid) }
    },
    async corrected(id, data, note) {
      const req = await office.as('author')
      await payload.update({ collection: 'articles', id, data: data as never, draft: true, overrideAccess: false, user: req.user, req })
      await approveRound((await correct({ req: await office.as('author'), collection: 'articles', id, note })).id)
    },
    publicationsOf: async (text) =>
      (
        await payload.find({
          collection: 'publications',
          where: { text: { equals: text } },
          sort: ['seq', 'createdAt'],
          limit: 0,
          depth: 0,
        })
      ).docs,
    faults: async () => (await verify({ payload })).faults,
    passed: (numbers) => {
      const seconds = Math.round((Date.now() - began) / 1000)
      // Straight to the file: jest keeps lines back, and its forced end drops those of the last file.
      writeSync(1, `DRILL ${name} PASSED ${JSON.stringify({ ...numbers, seconds })}\n`)
    },
    async close() {
      await out.standIns.close()
      await office.close()
    },
  }
}
