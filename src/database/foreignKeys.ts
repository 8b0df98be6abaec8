import type { Payload } from 'payload'

/** Where the SQLite adapter offers to let rows name others that are not there yet. */
export const foreignKeysKey = Symbol.for('fabu.foreignKeys')
type Offer = { [foreignKeysKey]?: (isChecked: boolean) => Promise<void> }

/** Fills a database in any order: what rows name is checked again afterwards. @throws {Error} when something is missing then. */
export async function withoutForeignKeys<T>(payload: Payload, run: () => Promise<T>): Promise<T> {
  const check = (payload.db as unknown as Offer)[foreignKeysKey]
  await check?.(false)
  const result = await run()
  await check?.(true)
  return result
}
