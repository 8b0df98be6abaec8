import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'

let office: TestOffice
let out: Delivering

beforeAll(async () => {
  office = await openOffice()
  out = await withStandIns(office)
  await publish('以前的消息')
}, 120_000)
afterAll(async () => {
  await out.standIns.close()
  await office.close()
})

async function publish(title: string) {
  const { site, portal } = office.ids.outlets
  const { id } = await draftArticle(office, { title, column: 'news', more: { outlets: [site, portal] } })
  await approve(office, { id })
  await out.deliver()
}

test.each([
  ['after the texts were walked through', 'security-events'],
  ['after the files on disk were listed', 'attempts'],
  ['before the count', 'articles'],
] as const)(
  'a text that is submitted, approved and published %s is no fault',
  async (_when, collection) => {
    const { payload } = office
    const find = payload.find
    let isDone = false
    // The office works at the worst moment: just before verify reads on.
    payload.find = (async (options: { collection: string; req?: unknown }) => {
      if (options.collection === collection && !options.req && !isDone) {
        isDone = true
        await publish(`正在核验时发布的消息 ${collection}`)
      }
      return find.call(payload, options as never)
    }) as never
    try {
      const { verify } = await import('../../src/verify/verify.ts')
      expect((await verify({ payload })).faults).toEqual([])
    } finally {
      payload.find = find
    }
    expect(isDone).toBe(true)
  },
  60_000,
)
