import type { Payload } from 'payload'
import { correct } from '../review/correct.ts'
import { decide } from '../review/decide.ts'
import { withdraw } from '../review/withdraw.ts'
import { importMarkdown } from '../richtext/importMarkdown.ts'
import type { Actors } from './cast.ts'
import type { SampleItem } from './item.ts'
import { authorOf, stepsOf } from './playText.ts'

type Args = { payload: Payload; actors: Actors; item: SampleItem; id: string; tell: (line: string) => void }

/** What happens to some items after they went out: a correction, a withdrawal. */
export async function playAftermath(args: Args): Promise<void> {
  if (args.item.stage === 'corrected') await playCorrection(args)
  if (args.item.stage === 'withdrawn') await playWithdrawal(args)
}

async function playCorrection({ payload, actors, item, id, tell }: Args) {
  const { title, body } = item.texts.zh
  const req = await actors.as(authorOf(item))
  const { state } = importMarkdown(`# ${title}\n\n${body}\n\n活动地点：海城图书馆一楼大厅。`)
  await payload.update({
    collection: item.collection,
    id,
    data: { body: state } as never,
    draft: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const round = await correct({ req: await actors.as(authorOf(item)), collection: item.collection, id, note: '补充了活动地点。' })
  for (const step of stepsOf(item)) await decide({ req: await actors.as(step), review: round.id, decision: 'approve' })
  tell(`            ~ 更正 / corrected`)
}

async function playWithdrawal({ actors, item, id, tell }: Args) {
  await withdraw({ req: await actors.as('secretary'), collection: item.collection, id, reason: '假期已过，本通知不再适用。' })
  tell(`            - 撤下 / withdrawn`)
}
