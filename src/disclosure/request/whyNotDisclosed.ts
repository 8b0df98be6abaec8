import type { Reason } from '../../errors.ts'
import type { Request as RequestRow } from '../../payload-types.ts'

/** The outcomes by which something was given that was not public before: whole, or what could be told apart (Art. 36 (2), Art. 37). */
const disclosing = ['disclosed', 'partly']

/** Why nothing of an application can be published: it is open, or nothing was disclosed. */
export const whyNotDisclosed = ({ state, outcome }: Pick<RequestRow, 'state' | 'outcome'>): Reason[] => {
  if (state !== 'replied') return [{ code: 'request.open', zh: '申请尚未答复。', en: 'The application has not been replied to.' }]
  return disclosing.includes(outcome ?? '')
    ? []
    : [{ code: 'request.notDisclosed', zh: '办理结果不是予以公开或者部分公开。', en: 'Its outcome disclosed nothing.' }]
}
