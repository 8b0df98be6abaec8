/** The languages a report is printed in. The Chinese form is the statutory one; the English edition says the same. */
export const editions = ['zh', 'en'] as const
export type Edition = (typeof editions)[number]

/** What every label of the form says in English, by the label itself. A test holds that none is missing. */
const english: Record<string, string> = {
  '一、总体情况': 'I. Overview',
  '二、主动公开政府信息情况': 'II. Information disclosed on the office’s own initiative',
  '三、收到和处理政府信息公开申请情况': 'III. Applications for information received and handled',
  '四、政府信息公开行政复议、行政诉讼情况': 'IV. Administrative reconsideration and litigation on disclosure',
  '五、存在的主要问题及改进情况': 'V. Main problems and improvements',
  '六、其他需要报告的事项': 'VI. Other matters to be reported',
  主动公开政府信息情况: 'Information disclosed on the office’s own initiative',
  收到和处理政府信息公开申请情况: 'Applications for information received and handled',
  '政府信息公开行政复议、行政诉讼情况': 'Administrative reconsideration and litigation on disclosure',
  // Table 2.
  '第二十条第（一）项': 'Article 20 (1)',
  '第二十条第（五）项': 'Article 20 (5)',
  '第二十条第（六）项': 'Article 20 (6)',
  '第二十条第（八）项': 'Article 20 (8)',
  信息内容: 'Information',
  本年制发件数: 'Made this year',
  本年废止件数: 'Repealed this year',
  现行有效件数: 'In force',
  本年处理决定数量: 'Decisions this year',
  '本年收费金额（单位：万元）': 'Fees collected this year (10,000 yuan)',
  规章: 'Rules',
  行政规范性文件: 'Normative documents',
  行政许可: 'Administrative licences',
  行政处罚: 'Administrative penalties',
  行政强制: 'Administrative coercive measures',
  行政事业性收费: 'Administrative and institutional fees',
  // Table 3.
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）':
    '(In each column: item 1 plus item 2 equals the total of item 3 plus item 4)',
  申请人情况: 'Applicants',
  自然人: 'Natural persons',
  法人或其他组织: 'Legal persons and other organisations',
  商业企业: 'Companies',
  科研机构: 'Research institutes',
  社会公益组织: 'Public-benefit organisations',
  法律服务机构: 'Legal services',
  其他: 'Others',
  总计: 'Total',
  '一、本年新收政府信息公开申请数量': '1. Applications received this year',
  '二、上年结转政府信息公开申请数量': '2. Applications carried over from last year',
  '三、本年度办理结果': '3. Results this year',
  '（一）予以公开': '(1) Disclosed',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': '(2) Disclosed in part (counted here alone)',
  '（三）不予公开': '(3) Not disclosed',
  '1.属于国家秘密': '1. State secret',
  '2.其他法律行政法规禁止公开': '2. Forbidden by other laws or regulations',
  '3.危及“三安全一稳定”': '3. Endangers national, public or economic security or social stability',
  '4.保护第三方合法权益': '4. Protects the rights of a third party',
  '5.属于三类内部事务信息': '5. Internal affairs (three kinds)',
  '6.属于四类过程性信息': '6. Information on work in progress (four kinds)',
  '7.属于行政执法案卷': '7. Files of law enforcement',
  '8.属于行政查询事项': '8. To be looked up by another procedure',
  '（四）无法提供': '(4) Could not be provided',
  '1.本机关不掌握相关政府信息': '1. Not held by this office',
  '2.没有现成信息需要另行制作': '2. Would have to be made',
  '3.补正后申请内容仍不明确': '3. Still unclear after correction',
  '（五）不予处理': '(5) Not processed',
  '1.信访举报投诉类申请': '1. Petitions, reports and complaints',
  '2.重复申请': '2. Repeated applications',
  '3.要求提供公开出版物': '3. Asks for public publications',
  '4.无正当理由大量反复申请': '4. Many and repeated without good reason',
  '5.要求行政机关确认或重新出具已获取信息': '5. Asks to confirm or reissue information already received',
  '（六）其他处理': '(6) Otherwise handled',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '1. Not corrected in time without good reason, and closed',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': '2. Fee not paid in time, and closed',
  '3.其他': '3. Others',
  '（七）总计': '(7) Total',
  '四、结转下年度继续办理': '4. Carried over to next year',
  // Table 4.
  行政复议: 'Administrative reconsideration',
  行政诉讼: 'Administrative litigation',
  未经复议直接起诉: 'Without reconsideration',
  复议后起诉: 'After reconsideration',
  结果维持: 'Upheld',
  结果纠正: 'Corrected',
  其他结果: 'Other results',
  尚未审结: 'Pending',
}

/** Says a label of the form in a language. @throws {RangeError} for one that has no English: nothing goes out half translated. */
export function formWords(edition: Edition): (label: string) => string {
  if (edition === 'zh') return (label) => label
  return (label) => {
    const words = english[label]
    if (words === undefined) throw new RangeError(`"${label}" has no English.`)
    return words
  }
}

/** Every label that has an English one. */
export const translatedLabels = Object.keys(english)
