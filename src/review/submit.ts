import { inTransaction } from '../database/inTransaction.ts'
import type { Review } from '../payload-types.ts'
import { type Command, mayEdit } from './command.ts'
import { openRound } from './openRound.ts'

/** Submits a text for its first review. @throws {FabuError} with every reason why not. */
export async function submit(command: Command): Promise<Review> {
  const user = await mayEdit(command)
  return inTransaction(command.req, () => openRound({ ...command, user, isCorrection: false }))
}
