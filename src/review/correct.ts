import { inTransaction } from '../database/inTransaction.ts'
import { hasEdition } from '../editions/lastEdition.ts'
import { latestText } from '../editions/snapshot.ts'
import type { Review } from '../payload-types.ts'
import { asPipeline } from '../pipelineWrite.ts'
import { type Command, mayEdit, requireWords } from './command.ts'
import { openRound } from './openRound.ts'

/**
 * Submits the changed draft of a published text, with a note the public will read.
 * @throws {FabuError} with every reason why not.
 */
export async function correct({ note, ...command }: Command & { note: unknown }): Promise<Review> {
  const user = await mayEdit(command)
  const { req, collection, id } = command
  const correctionNote = requireWords(note, {
    path: 'note',
    zh: '请写明给公众的更正说明。',
    en: 'Write a note on the correction for the public.',
  })
  return inTransaction(req, async () => {
    const doc = await latestText({ req, collection, id })
    if (await hasEdition({ req, text: String(doc.uid) })) {
      await asPipeline(req, () => req.payload.update({ collection, id, data: { correctionNote }, draft: true, depth: 0, req }))
    }
    return openRound({ ...command, user, isCorrection: true })
  })
}
