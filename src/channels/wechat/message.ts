import type { OutletStatus } from '../channel.ts'
import { readXml, type XmlRecord, xmlRecord, xmlText } from './readXml.ts'

type Options = { outlet: string; xml: string }

/**
 * What an event says of a publishing job; null for every other event. `externalId` is the job's publish_id
 * (PUBLISHJOBFINISH) or msg_data_id (MASSSENDJOBFINISH, which is all that some accounts get).
 */
export function readMessage({ outlet, xml }: Options): OutletStatus | null {
  const message = readXml(xml)
  if (xmlText(message, 'MsgType') !== 'event') return null
  const event = xmlText(message, 'Event')
  if (event === 'PUBLISHJOBFINISH') return published(outlet, message)
  if (event === 'MASSSENDJOBFINISH') return massSent(outlet, message)
  return null
}

const jobStates: Record<string, { state: OutletStatus['state']; code?: string; reason?: string }> = {
  0: { state: 'published' },
  1: { state: 'received' },
  2: { state: 'rejected', reason: '原创审核未通过 / the check of originality failed' },
  3: { state: 'failed', reason: '发布失败 / publishing failed' },
  4: { state: 'rejected', reason: '平台审核未通过 / refused by the platform’s review' },
  5: { state: 'withdrawn', code: 'wechat.publish.5', reason: '发布后被账号删除 / deleted by the account after publishing' },
  6: { state: 'withdrawn', code: 'wechat.publish.6', reason: '发布后被系统封禁 / banned by the platform after publishing' },
}

function published(outlet: string, message: XmlRecord | null): OutletStatus | null {
  const info = xmlRecord(message, 'PublishEventInfo')
  const externalId = xmlText(info, 'publish_id')
  const known = jobStates[xmlText(info, 'publish_status')]
  if (!externalId || !known) return null
  const address = xmlText(xmlRecord(xmlRecord(info, 'article_detail'), 'item'), 'article_url')
  return { outlet, externalId, ...known, ...(address ? { address } : {}), ...stamp(message, externalId) }
}

function massSent(outlet: string, message: XmlRecord | null): OutletStatus | null {
  const externalId = xmlText(message, 'MsgID') || xmlText(message, 'MsgId')
  const status = xmlText(message, 'Status')
  if (!externalId || !status) return null
  const address = xmlText(xmlRecord(xmlRecord(xmlRecord(message, 'ArticleUrlResult'), 'ResultList'), 'item'), 'ArticleUrl')
  const isSent = status.replace(/\s/g, '') === 'sendsuccess'
  return {
    outlet,
    externalId,
    state: isSent ? 'published' : status.startsWith('err') ? 'rejected' : 'failed',
    ...(isSent ? {} : { reason: status }),
    ...(address ? { address } : {}),
    ...stamp(message, externalId),
  }
}

/** The platform repeats an event until it is acknowledged; sender and second name it (消息排重). */
function stamp(message: XmlRecord | null, externalId: string) {
  const seconds = Number(xmlText(message, 'CreateTime'))
  return {
    at: new Date((Number.isFinite(seconds) ? seconds : 0) * 1000).toISOString(),
    messageId: [xmlText(message, 'FromUserName'), xmlText(message, 'CreateTime'), xmlText(message, 'Event'), externalId].join(':'),
  }
}
