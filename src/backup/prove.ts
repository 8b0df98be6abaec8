import type { Payload } from 'payload'
import { FabuError } from '../errors.ts'
import { type Verified, verify } from '../verify/verify.ts'
import { type Compared, type Heads, headsOf, isSameHistory } from './headsOf.ts'

/**
 * A restored or moved database tells the history it should: the heads of all chains and of the security log are equal, and everything verifies.
 * @throws {FabuError} `restore.otherHistory`, or `restore.faults` with the first of them unless `mayHaveFaults`.
 */
export async function prove({
  payload,
  heads: wanted,
  mayHaveFaults = false,
}: {
  payload: Payload
  heads: Compared
  mayHaveFaults?: boolean
}): Promise<{ heads: Heads; verified: Verified }> {
  const heads = await headsOf(payload)
  if (!isSameHistory(heads, wanted)) throw otherHistory
  const verified = await verify({ payload })
  if (verified.faults.length === 0 || mayHaveFaults) return { heads, verified }
  throw new FabuError({
    code: 'restore.faults',
    status: 409,
    message: {
      zh: `核验发现 ${verified.faults.length} 处不符，未恢复。这些不符在备份时已经存在；确要恢复时加 --despite-faults。`,
      en: `Verifying found ${verified.faults.length} faults, so nothing was restored. They were there when it was backed up; to restore all the same, add --despite-faults.`,
    },
    reasons: verified.faults.slice(0, 20).map(({ record, problem }) => ({ code: 'verify.fault', path: record, zh: problem, en: problem })),
  })
}

const otherHistory = new FabuError({
  code: 'restore.otherHistory',
  status: 409,
  message: {
    zh: '写入的数据与原来的链不一致，未启用。',
    en: 'What was written does not tell the same history as what was read, so it is not used.',
  },
})
