import type { Sentence } from '../../errors.ts'
import { englishNarrative } from '../english/narrative.ts'
import { defaultNarrative, type Narrative } from '../print/narrative.ts'

/** The sections of a report that are words. */
export const wordedSections = ['general', 'problems', 'others'] as const
export type WordedSection = (typeof wordedSections)[number]

/** Words for a section of the report that Fabu brings: a paragraph a line, each number bound to its key. `version` counts up whenever its words change. */
export type StandingTemplate = { template: string; version: number; section: WordedSection; name: Sentence; words: Sentence }

type Told = Omit<StandingTemplate, 'template' | 'section'>
const of = (section: WordedSection, templates: Record<string, Told>): StandingTemplate[] =>
  Object.entries(templates).map(([key, one]) => ({ template: `standing/${key}`, section, ...one }))

const whole = (section: keyof Narrative): Sentence => ({
  zh: defaultNarrative[section].join('\n'),
  en: englishNarrative[section].join('\n'),
})
const paragraph = (at: number): Sentence => ({ zh: defaultNarrative.general[at] ?? '', en: englishNarrative.general[at] ?? '' })

/** Each row of results that has any, in the order of the form. */
const outcomes: Sentence = {
  zh: '[[予以公开{T3.r1.6}件，]][[部分公开{T3.r2.6}件，]][[属于国家秘密{T3.r3_1.6}件，]][[其他法律行政法规禁止公开{T3.r3_2.6}件，]][[三安全一稳定{T3.r3_3.6}件，]][[保护第三方合法权益{T3.r3_4.6}件，]][[属于三类内部事务信息{T3.r3_5.6}件，]][[属于四类过程性信息{T3.r3_6.6}件，]][[属于行政执法案卷{T3.r3_7.6}件，]][[属于行政查询事项{T3.r3_8.6}件，]][[本机关不掌握相关政府信息{T3.r4_1.6}件，]][[没有现成信息需要另行制作{T3.r4_2.6}件，]][[补正后申请内容仍不明确{T3.r4_3.6}件，]][[信访举报投诉类申请{T3.r5_1.6}件，]][[重复申请{T3.r5_2.6}件，]][[要求提供公开出版物{T3.r5_3.6}件，]][[无正当理由大量反复申请{T3.r5_4.6}件，]][[确认或重新出具已获取信息{T3.r5_5.6}件，]][[逾期不补正{T3.r6_1.6}件，]][[逾期未缴纳费用{T3.r6_2.6}件，]]',
  en: '[[disclosed {T3.r1.6}, ]][[disclosed in part {T3.r2.6}, ]][[state secret {T3.r3_1.6}, ]][[forbidden by law {T3.r3_2.6}, ]][[security and stability {T3.r3_3.6}, ]][[rights of a third party {T3.r3_4.6}, ]][[internal affairs {T3.r3_5.6}, ]][[work in progress {T3.r3_6.6}, ]][[files of law enforcement {T3.r3_7.6}, ]][[to be looked up by another procedure {T3.r3_8.6}, ]][[not held {T3.r4_1.6}, ]][[would have to be made {T3.r4_2.6}, ]][[still unclear {T3.r4_3.6}, ]][[petitions and complaints {T3.r5_1.6}, ]][[repeated {T3.r5_2.6}, ]][[public publications {T3.r5_3.6}, ]][[many without good reason {T3.r5_4.6}, ]][[to confirm what was received {T3.r5_5.6}, ]][[not corrected in time {T3.r6_1.6}, ]][[fee not paid in time {T3.r6_2.6}, ]]',
}

/** The templates that come along, in the order they are offered. An office chooses several for a section, in its own order. */
export const standingTemplates: StandingTemplate[] = [
  ...of('general', {
    full: { version: 1, name: { zh: '完整版（六段）', en: 'Full, in six paragraphs' }, words: whole('general') },
    brief: {
      version: 1,
      name: { zh: '简要版（一段）', en: 'Brief, in one paragraph' },
      words: {
        zh: '{year}年，本机关累计发布中外文稿件{published}篇（条），收到政府信息公开申请{requests}件，办结申请{T3.total.6}件，回应咨询和投诉{messages}条，征集意见{consultations}期。',
        en: 'In {year} the office published {published} items, received {requests} applications for information and ended {T3.total.6}, answered {messages} questions and complaints, and held {consultations} public consultations.',
      },
    },
    opening: { version: 1, name: { zh: '编制依据', en: 'Opening' }, words: paragraph(0) },
    initiative: { version: 1, name: { zh: '主动公开', en: 'On its own initiative' }, words: paragraph(1) },
    initiativeByItem: {
      version: 1,
      name: { zh: '主动公开（按第二十条各项）', en: 'On its own initiative, by the items of Article 20' },
      words: {
        zh: '主动公开。按《条例》第二十条第（一）项，制发规章{T2.rules.0}件、废止规章{T2.rules.1}件，现行有效规章{T2.rules.2}件；制发行政规范性文件{T2.normative.0}件、废止行政规范性文件{T2.normative.1}件，现行有效行政规范性文件{T2.normative.2}件。\n按第二十条第（五）项，作出行政许可决定{T2.licence.0}件。\n按第二十条第（六）项，作出行政处罚决定{T2.penalty.0}件、行政强制决定{T2.coercion.0}件。\n按第二十条第（八）项，收取行政事业性收费{T2.fees.0}万元。',
        en: 'On its own initiative. Under Article 20 (1): rules made {T2.rules.0}, repealed {T2.rules.1}, in force {T2.rules.2}; normative documents made {T2.normative.0}, repealed {T2.normative.1}, in force {T2.normative.2}.\nUnder Article 20 (5): decisions on licences {T2.licence.0}.\nUnder Article 20 (6): decisions on penalties {T2.penalty.0}, on coercive measures {T2.coercion.0}.\nUnder Article 20 (8): fees of {T2.fees.0} × 10,000 yuan.',
      },
    },
    applications: { version: 1, name: { zh: '依申请公开', en: 'On application' }, words: paragraph(2) },
    applicationsByOutcome: {
      version: 1,
      name: { zh: '依申请公开（按办理结果）', en: 'On application, by outcome' },
      words: {
        zh: `依申请公开。全年收到政府信息公开申请{T3.new.6}件[[，上年结转{T3.carry_in.6}件]]。${outcomes.zh}共办结申请{T3.total.6}件[[，结转下年度继续办理{T3.carry_out.6}件]]。`,
        en: `On application: {T3.new.6} applications were received[[, {T3.carry_in.6} carried over from the year before]]. Results: ${outcomes.en}in all {T3.total.6}[[; {T3.carry_out.6} are carried over to the next year]].`,
      },
    },
    noApplications: {
      version: 1,
      name: { zh: '依申请公开（全年没有申请）', en: 'On application, for a year without any' },
      words: {
        zh: '依申请公开。{year}年，本机关未收到政府信息公开申请。未发生行政复议、行政诉讼。',
        en: 'On application: in {year} the office received no application for information. There was no reconsideration and no lawsuit.',
      },
    },
    suits: {
      version: 1,
      name: { zh: '行政复议、行政诉讼', en: 'Reconsideration and litigation' },
      words: {
        zh: '全年发生行政复议{T4.4}件；未经复议直接起诉{T4.9}件，复议后起诉{T4.14}件。',
        en: 'Reconsiderations in the year: {T4.4}; lawsuits without reconsideration {T4.9}, after reconsideration {T4.14}.',
      },
    },
    management: { version: 1, name: { zh: '政府信息管理', en: 'Management' }, words: paragraph(3) },
    platforms: { version: 1, name: { zh: '平台建设', en: 'Platforms' }, words: paragraph(4) },
    supervision: { version: 1, name: { zh: '监督保障', en: 'Supervision' }, words: paragraph(5) },
  }),
  ...of('problems', {
    criticisms: {
      version: 1,
      name: { zh: '外部批评的答复', en: 'Criticisms and their answers' },
      words: {
        zh: '{year}年，本机关收到外部批评{criticisms}件，已答复{criticismsAnswered}件。',
        en: 'In {year} the office received {criticisms} criticisms and answered {criticismsAnswered}.',
      },
    },
    noProblems: {
      version: 1,
      name: { zh: '没有需要报告的问题', en: 'No problem to report' },
      words: {
        zh: '{year}年，本机关在自查中未发现需要报告的突出问题。',
        en: 'In {year} the office found no major problem to report when it examined itself.',
      },
    },
  }),
  ...of('others', {
    closing: { version: 1, name: { zh: '收费和统计期限', en: 'Fees and period' }, words: whole('others') },
    noFees: {
      version: 1,
      name: { zh: '没有收取信息处理费', en: 'No fees' },
      words: {
        zh: '{year}年度，本机关未收取信息处理费。',
        en: 'In {year} the office collected no fees for the processing of information.',
      },
    },
    period: {
      version: 1,
      name: { zh: '统计期限', en: 'Period' },
      words: { zh: defaultNarrative.others[1] ?? '', en: englishNarrative.others[1] ?? '' },
    },
  }),
]
