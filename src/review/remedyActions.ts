import type { PayloadRequest } from 'payload'
import { mustWait } from '../delivery/byHand.ts'
import { mayChooseRemedy } from '../delivery/chooseRemedy.ts'
import { awaitsEdit } from '../delivery/proveEdit.ts'
import { remediesFor } from '../delivery/remediesFor.ts'
import type { Reason } from '../errors.ts'
import type { Delivery, Outlet } from '../payload-types.ts'
import { type Action, action } from './action.ts'
import { commandPath } from './pipelinePath.ts'
import { refusalOf } from './refusal.ts'

type Args = { req: PayloadRequest; delivery: Delivery; outlet: Outlet | undefined; overtaken: Reason[] }

/** What a person can choose for a delivery that waits for one: to compare an edit, a remedy with its price, to give it up. */
export async function remedyActions({ req, delivery, outlet, overtaken }: Args): Promise<Action[]> {
  const applies = (await refusalOf(() => mustWait(delivery))).length === 0
  if (!applies || !outlet) return []
  const reasons = await refusalOf(() => mayChooseRemedy(req))
  const path = (verb: string) => commandPath(req, 'deliveries', delivery.id, verb)
  const menu = await remediesFor({ req, delivery, outlet })
  return [
    ...(awaitsEdit(delivery)
      ? [
          action({
            verb: 'prove',
            label: { zh: '已改好，请核对', en: 'It is edited: compare' },
            path: path('prove'),
            applies: true,
            reasons,
          }),
        ]
      : []),
    ...menu
      // What is chosen already is gone on with by comparing.
      .filter(({ key }) => key !== 'editByHand' || !awaitsEdit(delivery))
      .map(({ key, label, price, takes }) =>
        action({
          verb: 'remedy',
          label,
          path: path('remedy'),
          body: { remedy: key },
          hints: [price, takes],
          input: { name: 'reason', label: { zh: '选择的理由', en: 'Why this remedy' }, kind: 'words', isRequired: true },
          applies: true,
          reasons: [...reasons, ...overtaken],
        }),
      ),
    action({
      verb: 'giveUp',
      label: { zh: '放弃此次投送', en: 'Give this delivery up' },
      path: path('giveUp'),
      input: { name: 'reason', label: { zh: '放弃的理由', en: 'Why it is given up' }, kind: 'words', isRequired: true },
      applies: true,
      reasons,
    }),
  ]
}
