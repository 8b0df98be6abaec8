import type { TestOffice } from './office.ts'

type Methods = Record<string, (args: unknown) => Promise<unknown>>
const writes = ['create', 'updateOne', 'updateMany', 'deleteOne', 'deleteMany', 'deleteVersions', 'upsert']

/** From here on the process dies at its n-th write, as if its power were cut. Counts writes; `heal` ends it. */
export function dieAt(office: TestOffice, n: number): { heal: () => void } {
  const db = office.payload.db as unknown as Methods
  const real = Object.fromEntries(writes.map((name) => [name, db[name]])) as Methods
  let count = 0
  for (const name of writes) {
    db[name] = (args) => {
      count += 1
      if (count >= n) throw new Error('killed')
      return (real[name] as Methods[string]).call(db, args)
    }
  }
  return { heal: () => void Object.assign(db, real) }
}
