import { applicantTypes } from '../disclosure/request/applicants.ts'
import type { ResultRow } from '../disclosure/request/outcomes.ts'

/**
 * The form of the annual report: 《中华人民共和国政府信息公开工作年度报告格式》 (国办公开办函〔2021〕30号), and the one before it (〔2019〕60号), which prints
 * 其他处理 in one row. The keys are those of 2021 in both.
 */
export type Profile = '2021-30' | '2019-60'

/** The rows of table 3: what came in, what it ended in, what is carried over. */
export type Table3Key = 'new' | 'carry_in' | ResultRow | 'total' | 'carry_out'
/** Seven numbers: six kinds of applicant, in the form's order, and their sum. */
export type Seven = [number, number, number, number, number, number, number]
export type Table3 = Record<Table3Key, Seven>
/** `rules` and `normative`: made, repealed, in force; the others one number each. */
export type Table2 = { rules: number[]; normative: number[]; licence: number[]; penalty: number[]; coercion: number[]; fees: number[] }
/** Three times five: 维持, 纠正, 其他, 尚未审结, 总计, of reviews, lawsuits without one, lawsuits after one. */
export type Table4 = number[]

export const sectionTitles = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const

/** What stands in the head of table 3 above its columns. */
export const identitySentence = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

/** A row of table 3 as the form prints it. `group` is the bracketed heading it stands under. */
export type PrintedRow = { key: Table3Key | 'r6'; group: string; label: string }

const refused = '（三）不予公开'
const unable = '（四）无法提供'
const unhandled = '（五）不予处理'
const otherwise = '（六）其他处理'

const common: PrintedRow[] = [
  { key: 'new', group: '', label: '一、本年新收政府信息公开申请数量' },
  { key: 'carry_in', group: '', label: '二、上年结转政府信息公开申请数量' },
  { key: 'r1', group: '', label: '（一）予以公开' },
  { key: 'r2', group: '', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）' },
  { key: 'r3_1', group: refused, label: '1.属于国家秘密' },
  { key: 'r3_2', group: refused, label: '2.其他法律行政法规禁止公开' },
  { key: 'r3_3', group: refused, label: '3.危及“三安全一稳定”' },
  { key: 'r3_4', group: refused, label: '4.保护第三方合法权益' },
  { key: 'r3_5', group: refused, label: '5.属于三类内部事务信息' },
  { key: 'r3_6', group: refused, label: '6.属于四类过程性信息' },
  { key: 'r3_7', group: refused, label: '7.属于行政执法案卷' },
  { key: 'r3_8', group: refused, label: '8.属于行政查询事项' },
  { key: 'r4_1', group: unable, label: '1.本机关不掌握相关政府信息' },
  { key: 'r4_2', group: unable, label: '2.没有现成信息需要另行制作' },
  { key: 'r4_3', group: unable, label: '3.补正后申请内容仍不明确' },
  { key: 'r5_1', group: unhandled, label: '1.信访举报投诉类申请' },
  { key: 'r5_2', group: unhandled, label: '2.重复申请' },
  { key: 'r5_3', group: unhandled, label: '3.要求提供公开出版物' },
  { key: 'r5_4', group: unhandled, label: '4.无正当理由大量反复申请' },
  { key: 'r5_5', group: unhandled, label: '5.要求行政机关确认或重新出具已获取信息' },
]

const last: PrintedRow[] = [
  { key: 'total', group: '', label: '（七）总计' },
  { key: 'carry_out', group: '', label: '四、结转下年度继续办理' },
]

/** The rows a profile prints, top to bottom. */
export const printedRows: Record<Profile, PrintedRow[]> = {
  '2021-30': [
    ...common,
    { key: 'r6_1', group: otherwise, label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请' },
    { key: 'r6_2', group: otherwise, label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请' },
    { key: 'r6_3', group: otherwise, label: '3.其他' },
    ...last,
  ],
  '2019-60': [...common, { key: 'r6', group: '', label: otherwise }, ...last],
}

/** The numbers a printed row shows: the form of 2019 adds its three rows of 其他处理 together. */
export const numbersOf = (table: Table3, { key }: PrintedRow): Seven =>
  key === 'r6' ? (table.r6_1.map((number, column) => number + table.r6_2[column as 0] + table.r6_3[column as 0]) as Seven) : table[key]

/** The heads of table 3's columns. */
export const columnHeads = [...applicantTypes.map(({ zh }) => zh), '总计']

/** The blocks of table 2, as printed. */
export const table2Blocks = [
  {
    head: '第二十条第（一）项',
    columns: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    rows: [
      { key: 'rules', label: '规章' },
      { key: 'normative', label: '行政规范性文件' },
    ],
  },
  { head: '第二十条第（五）项', columns: ['信息内容', '本年处理决定数量'], rows: [{ key: 'licence', label: '行政许可' }] },
  {
    head: '第二十条第（六）项',
    columns: ['信息内容', '本年处理决定数量'],
    rows: [
      { key: 'penalty', label: '行政处罚' },
      { key: 'coercion', label: '行政强制' },
    ],
  },
  { head: '第二十条第（八）项', columns: ['信息内容', '本年收费金额（单位：万元）'], rows: [{ key: 'fees', label: '行政事业性收费' }] },
] as const

/** The three parts of table 4 and the five columns each has. */
export const table4Parts = [
  { key: 'review', head: '行政复议' },
  { key: 'direct', head: '未经复议直接起诉' },
  { key: 'afterReview', head: '复议后起诉' },
] as const
export const table4Columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const
