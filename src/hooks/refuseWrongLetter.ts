import type { CollectionBeforeChangeHook } from 'payload'
import { checkTemplate } from '../disclosure/letters/checkTemplate.ts'
import { letterKinds } from '../disclosure/letters/kinds.ts'
import { refuseIf } from '../errors.ts'

/** A template that names what its letter does not know, or lacks what the law asks it to say, crosses no door. Empty, the standing words hold. @throws {FabuError} 400 */
export const refuseWrongLetter: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { kind, words } = { ...originalDoc, ...data }
  const known = letterKinds.find(({ key }) => key === kind)
  if (!known || typeof words !== 'string' || !words.trim()) return data
  refuseIf(checkTemplate({ kind: known.key, words }), {
    code: 'letter.refused',
    status: 400,
    message: { zh: '文书模板有误：', en: 'The template is wrong:' },
  })
  return data
}
