import type { CollectionBeforeChangeHook } from 'payload'
import { refuseIf } from '../errors.ts'

/**
 * A line of the inspection sheet and whether it is in order go together, and what is not in order says what was found; nothing is mended, or due to be, before it was found.
 * @throws {FabuError} 400
 */
export const refuseWrongInspection: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { kind, sheetLine, verdict, findings, inspectedOn, mendBy, remediedOn } = { ...originalDoc, ...data } as Record<
    string,
    string | undefined
  >
  const reasons = []
  if (Boolean(sheetLine) !== Boolean(verdict) || (kind === 'sheet' && !sheetLine))
    reasons.push({
      code: 'inspection.line',
      path: 'sheetLine',
      zh: '自查表指标与核实结果须同时填写。',
      en: 'A line of the sheet and whether it is in order go together.',
    })
  if (verdict === 'failed' && !findings?.trim())
    reasons.push({ code: 'inspection.findings', path: 'findings', zh: '不符合的须写明发现的问题。', en: 'Say what is not in order.' })
  if (inspectedOn && remediedOn && remediedOn < inspectedOn)
    reasons.push({ code: 'inspection.remedied', path: 'remediedOn', zh: '整改早于检测。', en: 'Mended before it was found.' })
  if (inspectedOn && mendBy && mendBy < inspectedOn)
    reasons.push({ code: 'inspection.due', path: 'mendBy', zh: '整改期限早于检测。', en: 'It is to be mended before it was found.' })
  refuseIf(reasons, { code: 'inspection.refused', status: 400, message: { zh: '检测登记有误：', en: 'The inspection is wrong:' } })
  return data
}
