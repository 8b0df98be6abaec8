import type { GuidePart } from '../../guideParts.ts'
import { dialOf } from '../../richtext/telephones.ts'
import type { ServiceFacts } from '../../snapshot.ts'
import type { Finding } from '../channel.ts'
import { block, warn } from './finding.ts'

/** As 国办秘函〔2019〕19号 counts (服务不实用): a guide that lacks so many of its key elements is none. */
const tooFew = 4

/** What a 办事指南 lacks. The name of the matter is the title, and a title is asked of every text. */
export function serviceFindings(facts: ServiceFacts): Finding[] {
  const lacking = elements.filter(({ path }) => (path === 'telephones' ? facts.telephones.length === 0 : !facts.guide[path].trim()))
  const find = lacking.length >= tooFew ? block : warn
  return [
    ...lacking.map(({ path, zh, en }) => find(`service.${path}`, path, `没有${zh}。`, `The guide does not say ${en}.`)),
    ...facts.telephones
      .filter((telephone) => dialOf(telephone) === null)
      .map((telephone) =>
        block('service.telephone', 'telephones', `“${telephone}”不是电话号码。`, `"${telephone}" is no telephone number.`),
      ),
    ...(facts.reviewBy
      ? []
      : [
          block(
            'service.reviewBy',
            'reviewBy',
            '请填写下次核对期限：过期的指南会让人白跑一趟。',
            'Say by when it is to be checked again: an outdated guide sends people in vain.',
          ),
        ]),
  ]
}

/** The key elements besides the name of the matter (事项名称). */
const elements: { path: GuidePart | 'telephones'; zh: string; en: string }[] = [
  { path: 'basis', zh: '设定依据', en: 'on which rule the service rests' },
  { path: 'conditions', zh: '申请条件', en: 'who may apply' },
  { path: 'materials', zh: '办理材料', en: 'what to bring' },
  { path: 'place', zh: '办理地点', en: 'where to go' },
  { path: 'hours', zh: '办理时间', en: 'when it is open' },
  { path: 'telephones', zh: '联系电话', en: 'whom to call' },
  { path: 'procedure', zh: '办理流程', en: 'how it is done' },
]
