import type { Delivering } from './delivering.ts'
import { uploadPicture } from './media.ts'
import type { TestOffice } from './office.ts'
import { approve, draftArticle } from './path.ts'

export type FullLife = { corrected: string; withdrawn: string; returned: string; drafted: string; cover: string }

/**
 * Texts that went through everything there is: published on two outlets with a picture and then corrected, published and
 * withdrawn, returned by a reviewer, and only begun. Answers their uids, and the picture's database id.
 */
export async function liveFully(office: TestOffice, out: Delivering): Promise<FullLife> {
  const { submit } = await import('../../src/review/submit.ts')
  const { decide } = await import('../../src/review/decide.ts')
  const { correct } = await import('../../src/review/correct.ts')
  const { withdraw } = await import('../../src/review/withdraw.ts')
  const outlets = [office.ids.outlets.site, office.ids.outlets.portal]
  const cover = (await uploadPicture(office)).id
  const reviewers = ['reviewer', 'head', 'publisher']

  const corrected = await draftArticle(office, { title: '先发布后更正', column: 'news', more: { cover, outlets } })
  await approve(office, { id: corrected.id })
  await out.deliver()
  await office.payload.update({
    collection: 'articles',
    id: corrected.id,
    data: { title: '先发布后更正（已改）' },
    draft: true,
    req: await office.as('author'),
  })
  const round = await correct({ req: await office.as('author'), collection: 'articles', id: corrected.id, note: '更正标题。' })
  for (const person of reviewers) await decide({ req: await office.as(person), review: round.id, decision: 'approve' })
  await out.deliver()

  const withdrawn = await draftArticle(office, { title: '发布后撤下', column: 'news', more: { outlets } })
  await approve(office, { id: withdrawn.id })
  await out.deliver()
  await withdraw({ req: await office.as('publisher'), collection: 'articles', id: withdrawn.id, reason: '内容过期。' })
  await out.deliver()

  const returned = await draftArticle(office, { title: '被退回', column: 'news', more: { outlets } })
  const review = await submit({ req: await office.as('author'), collection: 'articles', id: returned.id })
  await decide({ req: await office.as('reviewer'), review: review.id, decision: 'return', comment: '请补充来源。' })

  const drafted = await draftArticle(office, { title: '只写了开头' })
  const [first, second, third, fourth] = [corrected, withdrawn, returned, drafted].map(({ uid }) => String(uid)) as [
    string,
    string,
    string,
    string,
  ]
  return { corrected: first, withdrawn: second, returned: third, drafted: fourth, cover }
}
