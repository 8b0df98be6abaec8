import type { CollectionBeforeChangeHook } from 'payload'
import { refuseIf } from '../errors.ts'
import { checkWords } from '../report/templates/checkWords.ts'

/** A template that names what is no number of the report crosses no door. @throws {FabuError} 400 */
export const refuseWrongReportTemplate: CollectionBeforeChangeHook = ({ data }) => {
  const reasons = (['words', 'wordsEn'] as const).flatMap((path) => (typeof data[path] === 'string' ? checkWords(data[path], path) : []))
  refuseIf(reasons, { code: 'template.refused', status: 400, message: { zh: '模板有误：', en: 'The template is wrong:' } })
  return data
}
