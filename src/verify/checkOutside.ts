import type { Payload } from 'payload'
import { checkKept, checkReceipts, type Wanted, wantedByAttempts } from './checkKept.ts'
import { checkFiles, checkMedia } from './checkMedia.ts'
import type { Fault } from './fault.ts'
import { sealedNow } from './sealedNow.ts'

type Asked = {
  payload: Payload
  /** SHA-256 of every file an edition shows, and its text. */
  wantedFiles: Map<string, string>
  wantedBytes: Wanted
  /** SHA-256 of the pictures made from uploads, as submissions tell of them, by name. */
  derived: Map<string, string>
}

/** What lies beside the database: uploads, and the bytes that were sent, answered and shown. */
export async function checkOutside({
  payload,
  wantedFiles,
  wantedBytes,
  derived,
}: Asked): Promise<{ files: number; kept: number; faults: Fault[] }> {
  const found = new Set<string>()
  const media = await checkMedia({ payload, found, derived })
  const { kept, faults } = await checkKept()
  const wanted = new Map([...(await wantedByAttempts(payload)), ...wantedBytes])
  // Read last, and only where something is not there: a seal may have been done meanwhile.
  let sealed: Set<string> | undefined
  const isDestroyed = async (hash: string) => {
    sealed ??= await sealedNow(payload)
    return sealed.has(hash)
  }
  const files = await checkFiles({ wanted: wantedFiles, found, isDestroyed })
  const receipts = await checkReceipts({ wanted, kept, isDestroyed })
  return { files: found.size, kept: kept.size, faults: [...media, ...files, ...faults, ...receipts] }
}
