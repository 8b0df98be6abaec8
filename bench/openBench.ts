import path from 'node:path'
import { createClient } from '@libsql/client'
import { createLocalReq, type Payload } from 'payload'
import { onWake } from '../src/wake.ts'
import { testPlan } from '../test/support/plan.ts'
import { bodyOf } from '../test/support/texts.ts'
import { watch } from './countCalls.ts'
import { multiply } from './multiply.ts'

/** An office of its own in `folder`, and the work that is measured on it. */
export async function openBench(folder: string) {
  Object.assign(process.env, {
    NODE_ENV: 'production',
    FABU_LOG_LEVEL: 'error',
    FABU_OFFICE: folder,
    FABU_DATA_DIR: folder,
    FABU_MEDIA_DIR: path.join(folder, 'media'),
    FABU_SITE_DIR: path.join(folder, 'site'),
    DATABASE_URL: '',
  })
  const [{ getPayload }, { default: config }, { setUpOffice }] = await Promise.all([
    import('payload'),
    import('../payload.config.ts'),
    import('../src/setup/setUpOffice.ts'),
  ])
  const payload = await getPayload({ config })
  const ids = await setUpOffice({ payload, plan: testPlan })
  watch(payload)
  const as = async (person: string) => {
    const user = await payload.findByID({ collection: 'users', id: ids.people[person] ?? '', depth: 1 })
    return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
  }
  let made = 0
  let copied = 0
  let template: string | undefined
  const raw = createClient({ url: `file:${path.join(folder, 'fabu.db')}` })
  const draft = async () => {
    const req = await as('author')
    const title = `测量 ${++made}`
    return payload.create({
      collection: 'articles',
      data: { title, summary: '摘要', source: '外办', body: bodyOf('一段文字。'), column: ids.columns.local } as never,
      draft: true,
      overrideAccess: false,
      user: req.user,
      req,
    })
  }
  const [{ submit }, { decide }, { runDeliveries }] = await Promise.all([
    import('../src/review/submit.ts'),
    import('../src/review/decide.ts'),
    import('../src/delivery/runDeliveries.ts'),
  ])
  const approve = async (id: string) => {
    const review = await submit({ req: await as('author'), collection: 'articles', id })
    for (const person of ['reviewer', 'head', 'publisher']) await decide({ req: await as(person), review: review.id, decision: 'approve' })
  }
  return {
    /** Approves and publishes so many texts beforehand. */
    async fill(count: number) {
      for (let n = 0; n < count; n++) await approve((await draft()).id)
      await runDeliveries({ payload, worker: 'bench', limit: count + 100 })
    },
    /** Copies one published text until there are so many. Returns how many rows a text has. */
    async grow(count: number) {
      const { totalDocs } = await payload.count({ collection: 'articles' })
      if (totalDocs >= count) return 0
      template ??= String((await payload.find({ collection: 'publications', sort: 'at', limit: 1, depth: 0 })).docs[0]?.text)
      const rows = await multiply({ client: raw, text: template, from: copied + 1, to: copied + count - totalDocs })
      copied += count - totalDocs
      await assertCorpus(payload, count)
      return rows
    },
    works: {
      'draft, submit, three approvals': async () => {
        const text = await draft()
        await approve(text.id)
        await assertCount(payload, 'editions', String(text.uid), 1)
      },
      'the same, and onto the site': async () => {
        const text = await draft()
        await approve(text.id)
        await runDeliveries({ payload, worker: 'bench' })
        await assertCount(payload, 'publications', String(text.uid), 1)
      },
    },
    /** One text through to the site, the clock running as in the server: when its final approval was committed, and when all was written. */
    async publishOne() {
      const text = await draft()
      const review = await submit({ req: await as('author'), collection: 'articles', id: text.id })
      for (const person of ['reviewer', 'head']) await decide({ req: await as(person), review: review.id, decision: 'approve' })
      const req = await as('publisher')
      const settled = onceWoken(() => runDeliveries({ payload, worker: 'bench' }))
      await decide({ req, review: review.id, decision: 'approve' })
      const approvedAt = performance.timeOrigin + performance.now()
      await settled
      const settledAt = performance.timeOrigin + performance.now()
      const { docs } = await payload.find({ collection: 'site-pages', where: { text: { equals: String(text.uid) } }, depth: 0 })
      const row = docs[0] as { path?: string; settled?: string } | undefined
      if (!row?.path || !row.settled) throw new Error('The text is not on the site: the figure would be of other work.')
      const { totalDocs: files } = await payload.count({
        collection: 'site-files',
        where: { updatedAt: { greater_than_equal: new Date(approvedAt).toISOString() } },
      })
      return { text: text.id, path: row.path, approvedAt, settledAt, files }
    },
    close: async () => {
      raw.close()
      await payload.destroy()
    },
  }
}

/** Does the work when deliveries are written, as the clock of the server does; done when it is. */
function onceWoken(run: () => Promise<unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = onWake(() => {
      stop()
      run().then(() => resolve(), reject)
    })
  })
}

async function assertCorpus(payload: Payload, expected: number) {
  const { totalDocs } = await payload.count({ collection: 'articles' })
  if (totalDocs !== expected) throw new Error(`${totalDocs} texts where there should be ${expected}.`)
}

async function assertCount(payload: Payload, collection: 'editions' | 'publications', text: string, expected: number) {
  const { totalDocs } = await payload.count({ collection, where: { text: { equals: text } } })
  if (totalDocs !== expected)
    throw new Error(`${totalDocs} ${collection} where there should be ${expected}: the figure would be of other work.`)
}
