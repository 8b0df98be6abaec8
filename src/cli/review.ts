import { correct } from '../review/correct.ts'
import { decide } from '../review/decide.ts'
import { recall } from '../review/recall.ts'
import { submit } from '../review/submit.ts'
import { withdraw } from '../review/withdraw.ts'
import { isTextCollection, textCollections } from '../texts.ts'
import { requestAs } from './requestAs.ts'
import { withOffice } from './withOffice.ts'

type Options = { as: string; note?: string; reason?: string; comment?: string; json?: boolean }

const verbs = { submit, recall, correct, withdraw }
type Verb = keyof typeof verbs

/** `fabu submit | recall | correct | withdraw`: the same command as behind the buttons of the admin and over REST. */
export async function actOnText({
  verb,
  collection,
  id,
  ...options
}: Options & { verb: Verb; collection: string; id: string }): Promise<void> {
  if (!isTextCollection(collection)) throw new Error(`collection: ${textCollections.join(', ')}`)
  await withOffice(async ({ payload }) => {
    const req = await requestAs({ payload, email: options.as })
    const result = await verbs[verb]({ req, collection, id, note: options.note, reason: options.reason })
    console.log(
      options.json ? JSON.stringify(result) : `完成 / done: ${verb} ${collection}/${id}${'id' in result ? ` → reviews/${result.id}` : ''}`,
    )
  })
}

/** `fabu decide`: decides the current step of a round. */
export async function decideRound({ review, decision, as, comment, json }: Options & { review: string; decision: string }): Promise<void> {
  await withOffice(async ({ payload }) => {
    const decided = await decide({ req: await requestAs({ payload, email: as }), review, decision, comment })
    console.log(json ? JSON.stringify(decided) : `完成 / done: ${decided.outcome}`)
  })
}
