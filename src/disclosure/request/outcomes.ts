/** The rows of table 3 of the annual report that an application can end in (国办公开办函〔2021〕30号, keys of the 2021 form). */
export const resultRows = [
  'r1',
  'r2',
  'r3_1',
  'r3_2',
  'r3_3',
  'r3_4',
  'r3_5',
  'r3_6',
  'r3_7',
  'r3_8',
  'r4_1',
  'r4_2',
  'r4_3',
  'r5_1',
  'r5_2',
  'r5_3',
  'r5_4',
  'r5_5',
  'r6_1',
  'r6_2',
  'r6_3',
] as const
export type ResultRow = (typeof resultRows)[number]

/** How an application can end: what it is called, by which article of 《政府信息公开条例》, and the row it counts in. */
export type Outcome = { key: string; zh: string; en: string; article: string; row: ResultRow; isRefusal: boolean }

const outcome = (key: string, row: ResultRow, article: string, zh: string, en: string): Outcome => ({
  key,
  row,
  article,
  zh,
  en,
  isRefusal: row !== 'r1',
})

/**
 * The outcomes, each in one row. The rows follow the labels of the form and how offices usually fill it in; a person may
 * say otherwise for one application, with a reason.
 */
export const outcomes: Outcome[] = [
  outcome('published', 'r1', '第三十六条第（一）项', '已主动公开，告知获取途径', 'Public already; told where'),
  outcome('disclosed', 'r1', '第三十六条第（二）项', '予以公开', 'Disclosed'),
  outcome('partly', 'r2', '第三十七条', '部分公开（区分处理）', 'Disclosed in part'),
  outcome('stateSecret', 'r3_1', '第十四条', '国家秘密，不予公开', 'State secret'),
  outcome('forbidden', 'r3_2', '第十四条', '法律、行政法规禁止公开', 'Forbidden by law or regulation'),
  outcome('security', 'r3_3', '第十四条', '危及国家安全、公共安全、经济安全、社会稳定', 'Would endanger security or stability'),
  outcome('thirdParty', 'r3_4', '第十五条、第三十二条', '商业秘密、个人隐私，第三方不同意公开', "A third party's secrets or privacy"),
  outcome('internal', 'r3_5', '第十六条第一款', '内部事务信息', 'Internal affairs'),
  outcome('process', 'r3_6', '第十六条第二款', '过程性信息', 'Of a process under way'),
  outcome('enforcementFile', 'r3_7', '第十六条第二款', '行政执法案卷', 'File of enforcement'),
  outcome('otherProcedure', 'r3_8', '第三十六条第（七）项', '工商、不动产登记等专门查询', 'Looked up by a procedure of its own'),
  outcome('notHeld', 'r4_1', '第三十六条第（四）项', '信息不存在', 'Does not exist'),
  outcome('notOurs', 'r4_1', '第三十六条第（五）项', '非本机关负责公开', 'Another agency discloses it'),
  outcome('mustBeMade', 'r4_2', '第三十八条', '需要加工、分析', 'Would have to be made'),
  outcome('unclear', 'r4_3', '第三十条', '补正后申请内容仍不明确', 'Unclear even when corrected'),
  outcome('petition', 'r5_1', '第三十九条第一款', '信访、投诉、举报等', 'A petition or complaint'),
  outcome('repeated', 'r5_2', '第三十六条第（六）项', '重复申请', 'Asked before'),
  outcome('publication', 'r5_3', '第三十九条第二款', '要求提供公开出版物', 'A publication anybody can buy'),
  outcome('excessive', 'r5_4', '第三十五条', '无正当理由大量、反复申请', 'Excessive without a reason'),
  outcome('confirmation', 'r5_5', '', '要求确认或者重新出具已获取信息', 'To confirm what was given before'),
  outcome('notCorrected', 'r6_1', '第三十条', '逾期不补正，不再处理', 'Not corrected in time'),
  outcome('notPaid', 'r6_2', '国办函〔2020〕109号', '逾期未缴费，不再处理', 'Fee not paid in time'),
  outcome('notGovernment', 'r6_3', '', '不属于政府信息', 'No government information'),
  outcome('withdrawn', 'r6_3', '', '申请人撤回申请', 'Withdrawn by the applicant'),
  outcome('other', 'r6_3', '', '其他', 'Other'),
]

/** The outcome by its key; null for none. */
export const outcomeOf = (key: unknown): Outcome | null => outcomes.find((one) => one.key === key) ?? null

export const isResultRow = (value: unknown): value is ResultRow => resultRows.includes(value as ResultRow)
