import type { Payload } from 'payload'

/** Where the SQLite adapter offers to write the file anew. */
export const scrubKey = Symbol.for('fabu.scrub')

/**
 * Makes the database's file forget what was deleted: SQLite leaves old pages in the file and in its log until it is
 * written anew. MongoDB's storage engine frees its blocks in its own time, and nothing happens here.
 * @throws {Error} where the disk is full or somebody still reads what is to go: it has to be done again.
 */
export async function scrub(payload: Payload): Promise<void> {
  await (payload.db as unknown as { [scrubKey]?: () => Promise<void> })[scrubKey]?.()
}
