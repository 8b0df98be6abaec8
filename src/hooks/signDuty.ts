import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from 'payload'
import { clockOf, shanghaiDay } from '../clock.ts'
import { checkDuty, recordsOf } from '../disclosure/registers/checkDuty.ts'
import { type Reason, refuseIf } from '../errors.ts'

/** Where the records lie that a duty is answered with. */
const registers = [
  'messages',
  'consultations',
  'submissions',
  'documents',
  'activities',
  'inspections',
  'lawsuits',
  'statements',
  'elsewhere',
  'budgets',
  'criticisms',
  'requests',
] as const satisfies CollectionSlug[]

/** An answer bears who gave it, and when; so does the statement that there is nothing. Records it names are there. @throws {FabuError} 400 */
export const signDuty: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const duty = { ...originalDoc, ...data }
  const reasons = [...checkDuty(duty), ...(await missing({ req, uids: recordsOf(duty.records) }))]
  refuseIf(reasons, { code: 'duty.refused', status: 400, message: { zh: '任务有误：', en: 'The duty is wrong:' } })
  const isSame = (duty.answer ?? null) === (originalDoc?.answer ?? null) && (duty.records ?? '') === (originalDoc?.records ?? '')
  const { state, answeredBy, answeredOn } = originalDoc ?? {}
  if (operation === 'update' && isSame) return { ...data, state, answeredBy, answeredOn }
  if (!duty.answer) return { ...data, state: 'open', answeredBy: '', answeredOn: '' }
  return { ...data, state: 'answered', answeredBy: req.user?.name ?? '', answeredOn: shanghaiDay(clockOf(req.payload).now()) }
}

async function missing({ req, uids }: { req: PayloadRequest; uids: string[] }): Promise<Reason[]> {
  if (uids.length === 0) return []
  const found = new Set<string>()
  for (const collection of registers) {
    const where = { uid: { in: uids } }
    const { docs } = await req.payload.find({ collection, where, limit: 0, pagination: false, depth: 0, select: { uid: true }, req })
    for (const { uid } of docs as { uid?: string | null }[]) if (uid) found.add(uid)
  }
  return uids
    .filter((uid) => !found.has(uid))
    .map((uid) => ({ code: 'duty.unknown', path: 'records', zh: `没有编号为“${uid}”的记录。`, en: `There is no record "${uid}".` }))
}
