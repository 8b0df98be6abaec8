import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isThere } from '../disclosure/registers/draftText.ts'
import { type Reason, refuseIf } from '../errors.ts'

/**
 * A consultation that ends before it begins, or is told of before it ended, crosses no door. Where a text tells the outcome the day it was published follows that, and nobody types it
 * in. @throws {FabuError} 400
 */
export const refuseWrongPeriod: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { openFrom, openUntil, outcomeOn } = { ...originalDoc, ...data } as Record<string, string | undefined>
  const reasons: Reason[] = []
  if (openFrom && openUntil && openUntil < openFrom)
    reasons.push({ code: 'consultation.period', path: 'openUntil', zh: '截止早于开始。', en: 'It ends before it begins.' })
  if (openUntil && outcomeOn && outcomeOn < openUntil)
    reasons.push({ code: 'consultation.outcome', path: 'outcomeOn', zh: '公布结果早于截止。', en: 'The outcome is told before it ended.' })
  if ((outcomeOn ?? '') !== (originalDoc?.outcomeOn ?? '') && (await hasText({ req, item: originalDoc?.outcomeItem })))
    reasons.push(follows)
  refuseIf(reasons, { code: 'consultation.refused', status: 400, message: { zh: '日期有误：', en: 'A day is wrong:' } })
  return data
}

const hasText = ({ req, item }: { req: PayloadRequest; item: unknown }) => isThere({ req, collection: 'articles', item })

const follows: Reason = {
  code: 'consultation.follows',
  path: 'outcomeOn',
  zh: '结果已有稿件：公布日期随该稿件的发布自动填写。在别处公布的，先将稿件移入回收站。',
  en: 'A text tells the outcome: the day follows its publication by itself. If it was published elsewhere, put that text into the trash first.',
}
