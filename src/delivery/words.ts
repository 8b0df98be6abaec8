import type { Sentence } from '../errors.ts'
import type { Delivery } from '../payload-types.ts'

/** What people call the states of a delivery. */
export const deliveryStates: Record<Delivery['state'], Sentence> = {
  waiting: { zh: '等待前一件', en: 'Waiting' },
  queued: { zh: '待发', en: 'Queued' },
  leased: { zh: '发送中', en: 'Sending' },
  unknown: { zh: '结果未知', en: 'Unknown' },
  held: { zh: '待人工', en: 'Held' },
  delivered: { zh: '已送达', en: 'Delivered' },
  failed: { zh: '失败', en: 'Failed' },
  superseded: { zh: '已被取代', en: 'Superseded' },
  left: { zh: '不作处理', en: 'Left as it is' },
  givenUp: { zh: '已放弃', en: 'Given up' },
}

export const deliveryActions: Record<Delivery['action'], Sentence> = {
  publish: { zh: '发布', en: 'Publish' },
  withdraw: { zh: '撤下', en: 'Withdraw' },
}
