import type { PayloadRequest } from 'payload'
import { outletsToClear } from '../delivery/orderWithdrawal.ts'
import { snapshot } from '../editions/snapshot.ts'
import type { TextDocument } from '../editions/textDocument.ts'
import type { Review, User } from '../payload-types.ts'
import type { TextCollection } from '../texts.ts'
import { type Action, action } from './action.ts'
import { chainOf } from './chainOf.ts'
import { mayEdit } from './command.ts'
import type { EditionRow } from './itemFacts.ts'
import { commandPath } from './pipelinePath.ts'
import { noRound } from './recall.ts'
import { refusalOf, tried } from './refusal.ts'
import { whyNotOpen } from './whyNotOpen.ts'
import { mayWithdraw, nothingOut } from './withdraw.ts'

type Args = {
  req: PayloadRequest
  user: User
  collection: TextCollection
  doc: TextDocument
  edition: EditionRow | null
  review: Review | null
}

/** Submit, correct, recall and withdraw, judged by the rules of the commands themselves. */
export async function textActions(args: Args): Promise<Action[]> {
  const { req, collection, doc, edition, review } = args
  const path = (verb: string) => commandPath(req, collection, String(doc.id), verb)
  const [editing, opening, correcting, withdrawing] = await Promise.all([
    refusalOf(() => mayEdit({ req, collection, id: String(doc.id) })),
    openingReasons({ ...args, isCorrection: false }),
    openingReasons({ ...args, isCorrection: true }),
    withdrawalReasons(args),
  ])
  return [
    action({
      verb: 'submit',
      label: { zh: '提交审核', en: 'Submit for review' },
      path: path('submit'),
      applies: !review && !edition,
      reasons: [...editing, ...opening],
    }),
    action({
      verb: 'correct',
      label: { zh: '提交更正', en: 'Submit correction' },
      path: path('correct'),
      input: { name: 'note', label: { zh: '更正说明（将公开）', en: 'Note on the correction (public)' }, kind: 'words', isRequired: true },
      applies: !review && edition !== null,
      reasons: [...editing, ...correcting],
    }),
    action({
      verb: 'recall',
      label: { zh: '撤回修改', en: 'Recall' },
      path: path('recall'),
      applies: review !== null,
      reasons: [...editing, ...(await refusalOf(() => refuseUnless(review, noRound)))],
    }),
    action({
      verb: 'withdraw',
      label: { zh: '撤下', en: 'Withdraw' },
      path: path('withdraw'),
      input: {
        name: 'reason',
        label: { zh: '撤下理由（将公开）', en: 'Reason of the withdrawal (public)' },
        kind: 'words',
        isRequired: true,
      },
      applies: edition !== null,
      reasons: withdrawing,
    }),
  ]
}

async function openingReasons({ req, user, collection, doc, isCorrection }: Args & { isCorrection: boolean }) {
  const found = await tried(async () => {
    const shown = await snapshot({ req, collection, doc })
    const chain = await chainOf({ req, collection, doc })
    return whyNotOpen({ req, user, collection, doc, snapshot: shown, chain, isCorrection })
  })
  return found.value ?? found.reasons
}

async function withdrawalReasons({ req, doc, edition }: Args) {
  const outlets = edition ? await outletsToClear({ req, text: String(doc.uid) }) : []
  return [...(await refusalOf(() => mayWithdraw(req))), ...(await refusalOf(() => refuseUnless(outlets.length > 0, nothingOut)))]
}

function refuseUnless(fact: unknown, refusal: () => Error): void {
  if (!fact) throw refusal()
}
