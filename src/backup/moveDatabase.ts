import type { Payload } from 'payload'
import { withoutForeignKeys } from '../database/foreignKeys.ts'
import { emptyMongo, isEmptyMongo } from '../database/load.ts'
import { openEpoch } from '../epochs/openEpoch.ts'
import { FabuError, type Sentence } from '../errors.ts'
import { collectionsToCopy, copyRows, idsOfRows, kindOf } from './copyRows.ts'
import { headsOf } from './headsOf.ts'
import { prove } from './prove.ts'

export type Moved = { rows: Record<string, number>; heads: string; events: number; epoch: number; unsure: number }

/**
 * Writes all of an office into an empty database of the other kind. Office ids, hashed bytes and chains stay as they are;
 * ids the databases gave are exchanged everywhere. At the end the heads of all chains and the counts of all tables are
 * equal and everything verifies, or nothing is left. People log in again. A new epoch is opened there.
 * @throws {FabuError} `migrate.notEmpty`, `migrate.incomplete`, `restore.otherHistory`, `restore.faults`.
 */
export async function moveDatabase({ from, to }: { from: Payload; to: Payload }): Promise<Moved> {
  if (!(await isEmpty(to))) throw refusal('migrate.notEmpty', notEmpty)
  try {
    const heads = await headsOf(from)
    const ids = await idsOfRows({ from, kind: kindOf(to) })
    const rows = await withoutForeignKeys(to, () => copyRows({ from, to, ids }))
    await mustBeWhole({ to, rows })
    await prove({ payload: to, heads })
    const epoch = await openEpoch({ payload: to, reason: 'migration', knownUntil: new Date() })
    return { rows, heads: heads.sha256, events: heads.events, epoch: epoch.number, unsure: epoch.unsure ?? 0 }
  } catch (error) {
    if (kindOf(to) === 'mongodb') await emptyMongo(to)
    throw error
  }
}

async function isEmpty(payload: Payload): Promise<boolean> {
  if (kindOf(payload) === 'mongodb') return isEmptyMongo(payload)
  for (const collection of collectionsToCopy(payload)) {
    if ((await payload.db.count({ collection })).totalDocs > 0) return false
  }
  return true
}

/** Every row and every version that was read stands there. @throws {FabuError} `migrate.incomplete`. */
export async function mustBeWhole({ to, rows }: { to: Payload; rows: Record<string, number> }): Promise<void> {
  for (const collection of collectionsToCopy(to)) {
    const { totalDocs } = await to.db.count({ collection })
    if (totalDocs !== rows[collection]) throw refusal('migrate.incomplete', incomplete(collection))
    const versions = `${collection} versions`
    if (rows[versions] === undefined) continue
    const counted = await to.db.countVersions({ collection })
    if (counted.totalDocs !== rows[versions]) throw refusal('migrate.incomplete', incomplete(versions))
  }
}

const refusal = (code: string, message: Sentence) => new FabuError({ code, status: 409, message })

const notEmpty: Sentence = {
  zh: '目标数据库不是空的；迁移不会覆盖任何内容。',
  en: 'The database to move to is not empty. Moving overwrites nothing.',
}
const incomplete = (collection: string): Sentence => ({
  zh: `“${collection}”的行数与原来不同，未启用。`,
  en: `"${collection}" has another number of rows than before, so the new database is not used.`,
})
