import type { Facts, InterpretationFacts, NoticeFacts, PolicyFacts } from '../../snapshot.ts'
import type { Finding } from '../channel.ts'
import { block, warn } from './finding.ts'
import { pageFindings } from './preflightPage.ts'
import { serviceFindings } from './preflightService.ts'
import { topicFindings } from './preflightTopic.ts'

/** What the facts of a kind lack. A document's page shows 索引号, 文号, 成文日期, 发布日期 and 有效性 (《政府网站发展指引》). */
export function factsFindings(facts: Facts): Finding[] {
  switch (facts.kind) {
    case 'policy':
      return policyFindings(facts)
    case 'interpretation':
      return interpretationFindings(facts)
    case 'notice':
      return noticeFindings(facts)
    case 'service':
      return serviceFindings(facts)
    case 'topic':
      return topicFindings(facts)
    case 'page':
      return pageFindings(facts)
    default:
      return []
  }
}

function policyFindings(facts: PolicyFacts): Finding[] {
  const findings: Finding[] = []
  if (!facts.indexNumber) findings.push(block('policy.indexNumber', 'indexNumber', '请填写索引号。', 'Give the index number (索引号).'))
  if (!facts.documentNumber)
    findings.push(
      warn(
        'policy.documentNumber',
        'documentNumber',
        '没有文号；如文件有文号请填写。',
        'There is no document number (文号); give it if the document has one.',
      ),
    )
  if (!facts.writtenOn)
    findings.push(block('policy.writtenOn', 'writtenOn', '请填写成文日期。', 'Give the date the document was written (成文日期).'))
  if (!facts.issuer) findings.push(block('policy.issuer', 'issuer', '请填写发文机关。', 'Give the issuing office (发文机关).'))
  if (facts.expiresOn && facts.effectiveOn && facts.expiresOn < facts.effectiveOn) {
    findings.push(block('policy.dates', 'expiresOn', '失效日期早于施行日期。', 'The document would expire before it takes effect.'))
  }
  return [...findings, ...disclosureFindings(facts)]
}

/** 《政府信息公开条例》 Art. 20: what is published proactively falls under one of its fifteen items. */
function disclosureFindings({ disclosure, art20Item }: PolicyFacts): Finding[] {
  if (disclosure === 'withheld') {
    return [
      block(
        'policy.withheld',
        'disclosure',
        '公开属性为“不予公开”的文件不能发到网站。',
        'A document that is not to be disclosed cannot go to the website.',
      ),
    ]
  }
  if (disclosure === 'on-request') {
    return [
      warn(
        'policy.onRequest',
        'disclosure',
        '公开属性为“依申请公开”，请确认可以发到网站。',
        'The document is disclosed on request only; make sure it may go to the website.',
      ),
    ]
  }
  return art20Item === null
    ? [block('policy.art20', 'art20Item', '请选择《条例》第二十条的对应项。', 'Choose the item of Article 20 it falls under.')]
    : []
}

function interpretationFindings({ policy }: InterpretationFacts): Finding[] {
  return policy ? [] : [block('interpretation.policy', 'policy', '请选择所解读的政策文件。', 'Choose the policy this explains.')]
}

function noticeFindings({ inForceFrom, inForceUntil, audience }: NoticeFacts): Finding[] {
  const findings: Finding[] = []
  if (inForceFrom && inForceUntil && inForceFrom >= inForceUntil) {
    findings.push(block('notice.dates', 'inForceUntil', '有效期的结束时间不晚于开始时间。', 'The notice would end before it begins.'))
  }
  if (audience.length === 0)
    findings.push(warn('notice.audience', 'audience', '没有选择适用对象。', 'It is not said whom the notice concerns.'))
  return findings
}
