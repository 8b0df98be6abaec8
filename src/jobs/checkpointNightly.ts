import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { clockOf, shanghaiDay } from '../clock.ts'
import { FabuError } from '../errors.ts'
import { checkFolder } from '../verify/checkpoint/checkFolder.ts'
import { checkpointFolder, checkpointName } from '../verify/checkpoint/folder.ts'
import { writeCheckpoint } from '../verify/checkpoint/write.ts'
import type { Fault } from '../verify/fault.ts'

/** A week of nights: whoever was away on one is told on the next. `fabu verify` reads all of them. */
const nightsHeld = 7

/**
 * The heads of all chains of a day, written once. Two processes that write the same one write the same kind of thing.
 * First the record is held against the nights before: the new one must not cover what was cut off since.
 * @throws {FabuError} `checkpoint.broken`, after the new one was written, when something was.
 */
export async function checkpointNightly({ payload }: { payload: Payload }): Promise<void> {
  const file = path.join(checkpointFolder(), checkpointName(shanghaiDay(clockOf(payload).now().toISOString())))
  if (existsSync(file)) return
  const { faults } = await checkFolder({ payload, newest: nightsHeld })
  await writeCheckpoint({ payload, file })
  if (faults.length === 0) return
  for (const fault of faults) payload.logger.error({ ...fault, msg: `TAMPERED? ${fault.record}: ${fault.problem}. ${fault.means}` })
  throw broken(faults)
}

const broken = (faults: Fault[]) =>
  new FabuError({
    code: 'checkpoint.broken',
    status: 500,
    message: {
      zh: `记录与此前的检查点不符（${faults.length} 处）。请立即停止写入，运行 fabu verify，并查明谁接触过数据库。`,
      en: `The record is not as earlier checkpoints say (${faults.length} faults). Stop writing, run "fabu verify", and ask who had access to the database.`,
    },
  })
