import { readdirSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openOffice, type TestOffice } from '../support/office.ts'
import { draftArticle } from '../support/path.ts'
import { bodyOf } from '../support/texts.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** What is still held after a full collection, in bytes. */
function heldMemory(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Open files, sockets and pipes of this process, where the system tells. */
const descriptors = () => readdirSync('/proc/self/fd').length
const hasProc = process.platform === 'linux'

async function save(count: number) {
  const draft = await draftArticle(office, { title: `耐久 ${count}` })
  for (let n = 0; n < count; n++) {
    const req = await office.as('author')
    await office.payload.update({
      collection: 'articles',
      id: draft.id,
      data: { body: bodyOf(`第 ${n} 次保存`) } as never,
      draft: true,
      overrideAccess: false,
      user: req.user,
      req,
    })
  }
}

test('two thousand writes leave descriptors and memory flat', async () => {
  await save(50)
  const before = { descriptors: hasProc ? descriptors() : 0, memory: heldMemory() }
  // A save writes a version, takes the mark of the latest from the one before, and clears what it no longer holds.
  for (let round = 0; round < 7; round++) await save(100)
  if (hasProc) expect(descriptors()).toBeLessThanOrEqual(before.descriptors + 5)
  const grown = heldMemory() - before.memory
  console.log(`held memory grew by ${Math.round(grown / 1024)} kB over 700 saves`)
  expect(grown).toBeLessThan(40 * 1024 * 1024)
}, 240_000)

test('twenty people saving at once lose nothing', async () => {
  const drafts = await Promise.all(Array.from({ length: 20 }, (_, index) => draftArticle(office, { title: `同时保存 ${index}` })))
  expect(new Set(drafts.map(({ slug }) => slug)).size).toBe(20)
  const { totalDocs } = await office.payload.count({ collection: 'articles', where: { title: { contains: '同时保存' } } })
  expect(totalDocs).toBe(20)
})
