import type { TestOffice } from './office.ts'
import { bodyOf } from './texts.ts'

type Draft = { title?: string; column?: string; by?: string; more?: Record<string, unknown> }

/** An article somebody drafted, complete enough for every channel's preflight. */
export async function draftArticle(
  office: TestOffice,
  { title = '外办召开媒体通气会', column = 'local', by = 'author', more = {} }: Draft = {},
) {
  const req = await office.as(by)
  return office.payload.create({
    collection: 'articles',
    data: {
      title,
      summary: '会议通报了近期工作。',
      source: '示例外办',
      body: bodyOf('第一段。', '第二段。'),
      column: office.ids.columns[column],
      ...more,
    } as never,
    draft: true,
    user: req.user,
    overrideAccess: false,
    req,
  })
}

/** Submits a text and takes it through the steps of 三审 by three people. */
export async function approve(
  office: TestOffice,
  {
    collection = 'articles',
    id,
    steps = ['reviewer', 'head', 'publisher'],
  }: {
    collection?: 'articles' | 'policies' | 'interpretations' | 'notices' | 'services' | 'topics' | 'pages'
    id: string
    steps?: string[]
  },
) {
  const { submit } = await import('../../src/review/submit.ts')
  const { decide } = await import('../../src/review/decide.ts')
  const review = await submit({ req: await office.as('author'), collection, id })
  let decided: Awaited<ReturnType<typeof decide>> | undefined
  for (const person of steps) decided = await decide({ req: await office.as(person), review: review.id, decision: 'approve' })
  return decided
}
