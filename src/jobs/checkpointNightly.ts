import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { clockOf, shanghaiDay } from '../clock.ts'
import { checkpointFolder, checkpointName } from '../verify/checkpoint/folder.ts'
import { writeCheckpoint } from '../verify/checkpoint/write.ts'

/** The heads of all chains of a day, written once. Two processes that write the same one write the same kind of thing. */
export async function checkpointNightly({ payload }: { payload: Payload }): Promise<void> {
  const file = path.join(checkpointFolder(), checkpointName(shanghaiDay(clockOf(payload).now().toISOString())))
  if (!existsSync(file)) await writeCheckpoint({ payload, file })
}
