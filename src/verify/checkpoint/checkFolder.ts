import type { Payload } from 'payload'
import type { Fault } from '../fault.ts'
import { checkCheckpoints, type Held } from './check.ts'
import { checkpointFolder, checkpointsThere } from './folder.ts'

type Asked = {
  payload: Payload
  /** Only so many of the newest. */
  newest?: number
  signedBy?: string | undefined
}

/** Holds the record against the clock's checkpoints: all of them, so that a cut is not forgotten with the night after it. */
export async function checkFolder({ payload, newest, signedBy }: Asked): Promise<Held> {
  const files = await checkpointsThere().catch((error: Error) => error)
  if (!Array.isArray(files)) return { files: 0, at: '', chains: 0, faults: [unreadable(files)] }
  return checkCheckpoints({ payload, files: newest ? files.slice(-newest) : files, signedBy })
}

const unreadable = (error: Error): Fault => ({
  record: checkpointFolder(),
  text: '',
  problem: `the folder of checkpoints cannot be read: ${error.message}`,
  means: 'A tail that was cut off would not be found.',
})
