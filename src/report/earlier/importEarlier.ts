import type { PayloadRequest } from 'payload'
import { sha256 } from '../../canonicalJson.ts'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { ownOrigin } from '../../delivery/origin.ts'
import { mayKeepRegister } from '../../disclosure/registers/mayKeepRegister.ts'
import { FabuError } from '../../errors.ts'
import { importPublications } from '../../ledger/importPublications.ts'
import { mustHaveRoom } from '../../room.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { type Known, readEarlier } from './readEarlier.ts'

/**
 * Takes what was published before Fabu into the ledger from a CSV file: all rows or none, as `imported` (the sample's own as `sample`), which is never added to what is
 * live. A file goes in once.
 * @throws {FabuError} 400 with what is wrong by line, 401, 403, 409 for a file that was imported already.
 */
export async function importEarlier({ req, text, file }: { req: PayloadRequest; text: string; file: string }) {
  const user = await mayKeepRegister(req)
  const today = shanghaiDay(clockOf(req.payload).now())
  const rows = readEarlier({ text, known: await readKnown(req), today })
  await mustHaveRoom(req.payload)
  const once = `imported:${sha256(text)}`
  return inTransaction(req, async () => {
    const { totalDocs } = await req.payload.count({ collection: 'events', where: { onceKey: { equals: once } }, req })
    if (totalDocs > 0) throw importedBefore()
    const origin = (await ownOrigin(req)) === 'sample' ? 'sample' : 'imported'
    const actor = await actorOf({ req, user })
    return { batch: await importPublications({ req, rows, origin, actor, file, once }), publications: rows.length, origin }
  })
}

async function readKnown({ payload }: PayloadRequest): Promise<Known> {
  const all = { limit: 0, pagination: false, depth: 0, locale: 'zh' } as const
  const [outlets, columns, units] = await Promise.all([
    payload.find({ collection: 'outlets', ...all }),
    payload.find({ collection: 'columns', ...all }),
    payload.find({ collection: 'units', ...all }),
  ])
  const named = ({ uid, name }: { uid?: string | null; name: string }) => ({ uid: uid ?? '', name })
  return {
    outlets: outlets.docs.map((outlet) => ({ ...named(outlet), channel: outlet.channel })),
    columns: columns.docs.map(named),
    units: units.docs.map(named),
  }
}

const importedBefore = () =>
  new FabuError({
    code: 'import.before',
    status: 409,
    message: {
      zh: '此文件已导入过，未再导入：同一份记录会被计两次。',
      en: 'This file was imported already and was not again: its records would count twice.',
    },
  })
