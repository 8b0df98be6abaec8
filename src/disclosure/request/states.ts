import type { Sentence } from '../../errors.ts'
import type { RequestRow } from './requestRow.ts'

/** The states of an application, as people call them. */
export const requestStates: Record<RequestRow['state'], Sentence> = {
  toConfirm: { zh: '待与申请人确认', en: 'To be confirmed with the applicant' },
  running: { zh: '办理中', en: 'Under way' },
  waitsForApplicant: { zh: '等待补正', en: 'Waits for a correction' },
  waitsForThirdParty: { zh: '征求第三方意见', en: 'A third party is asked' },
  waitsForAgency: { zh: '征求其他机关意见', en: 'Another agency is asked' },
  waitsForFee: { zh: '等待缴费', en: 'Waits for the fee' },
  replied: { zh: '已答复', en: 'Replied' },
  closed: { zh: '已办结，未作答复', en: 'Ended without a reply' },
  notConfirmed: { zh: '未获确认，不再等待', en: 'Never confirmed, set aside' },
}

/** States nothing more is waited for in. */
export const endedStates: RequestRow['state'][] = ['replied', 'closed', 'notConfirmed']
