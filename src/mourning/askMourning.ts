import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import { idsOf } from '../ids.ts'
import type { Mourning } from '../payload-types.ts'
import { requireWords } from '../review/command.ts'
import { mayMourn } from './mayMourn.ts'
import { recordMourning } from './recordMourning.ts'

type Asked = { req: PayloadRequest; reason: unknown; from: unknown; until: unknown }

/** A site that stays grey is forgotten, not mourning; days of mourning are announced for one to a few days. */
const longestDays = 15

/**
 * Asks that the site be shown without colour from one instant to another. Nothing happens until a second person confirms.
 * @throws {FabuError} 400 without a reason or with times that make no period, 401, 403.
 */
export async function askMourning({ req, reason, from, until }: Asked): Promise<Mourning> {
  const user = await mayMourn(req)
  const words = requireWords(reason, {
    path: 'reason',
    zh: '请写明依据，如国务院公告的名称。',
    en: 'Name the ground, such as the announcement of the State Council.',
  })
  const now = clockOf(req.payload).now()
  const period = periodOf({ from, until, now })
  return inTransaction(req, async () => {
    const mourning = await req.payload.create({
      collection: 'mournings',
      data: {
        uid: idsOf(req.payload).next(),
        reason: words,
        ...period,
        state: 'asked',
        askedBy: user.uid ?? user.id,
        askedByName: user.name,
        askedAt: now.toISOString(),
      },
      depth: 0,
      req,
    })
    await recordMourning({ req, mourning, from: null })
    return mourning
  })
}

function periodOf({ from, until, now }: { from: unknown; until: unknown; now: Date }): { from: string; until: string } {
  const [begin, end] = [instantOf(from), instantOf(until)]
  if (begin === null || end === null || begin >= end) throw wrong('结束时间须晚于开始时间。', 'It has to end after it begins.')
  if (end <= now.getTime()) throw wrong('结束时间已经过去。', 'Its end is past already.')
  if (end - begin > longestDays * 86_400_000)
    throw wrong(`最长 ${longestDays} 天，需要更久时请再次申请。`, `It lasts ${longestDays} days at most; ask again for longer.`)
  return { from: new Date(begin).toISOString(), until: new Date(end).toISOString() }
}

/** Only an instant with its zone: a day alone would begin at another hour than the office means. */
const instantOf = (value: unknown): number | null =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value))
    ? Date.parse(value)
    : null

const wrong = (zh: string, en: string) =>
  new FabuError({
    code: 'mourning.period',
    status: 400,
    message: { zh: `时间有误：${zh}`, en: `These times do not do: ${en}` },
    reasons: [{ code: 'mourning.period', path: 'until', zh, en }],
  })
