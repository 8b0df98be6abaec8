import { namedNumbers } from '../numbers.ts'

/** The words of a report: what offices write of their year, each number in it bound to a figure by its key in braces. */
export type Narrative = { general: string[]; problems: string[]; others: string[] }

/**
 * The office's words before anybody has written its own: they say what the form asks for (《条例》第五十条), and nothing the records do not say. An office
 * writes on from here. What stands in double brackets is said only in a year that has any of it.
 */
export const defaultNarrative: Narrative = {
  general: [
    '本年度报告根据《中华人民共和国政府信息公开条例》编制，内容包括主动公开、依申请公开、政府信息管理、公开平台建设、监督保障等方面。',
    '主动公开。{year}年，本机关通过网站、微信、微博累计发布中外文稿件{published}篇（条），向市级门户网站提供外文稿件{cityPortalForeign}篇；发布并解读政策文件{policies}篇；征集意见{consultations}期，收到回复{submissions}条。[[公开公文{documentsDisclosed}件。]][[公开预算、决算{budgetsPublished}份。]][[另有{elsewhere}项法定主动公开内容在其他平台公开。]]',
    '依申请公开。全年收到政府信息公开申请{requests}件；回应咨询和投诉{messages}条。[[答复建议{suggestions}条。]][[答复“我为政府网站找错”留言{siteErrors}条。]]',
    '[[政府信息管理。全年备案公文{documentsFiled}件，审查现行文件{documentsReviewed}件。]]',
    '平台建设。全年开展网站内容检测{contentInspections}次、安全监测{securityInspections}次[[，IPv6 支持率检测{ipv6Inspections}次]][[，适老化与无障碍检测{accessibilityInspections}次]][[，自查指标核实{selfInspections}项]]。[[IPv6 支持率检测结果不低于{ipv6Share}%。]][[适老化与无障碍改造率检测结果不低于{accessibilityShare}%。]]',
    '监督保障。本机关配备信息公开兼职工作人员{staff}名[[、专职工作人员{fullTimeStaff}名]]；领导听取政务公开工作汇报{reportsHeard}次，召开推进会议{progressMeetings}次，组织学习{studySessions}次，参加会议、培训{trainings}次，召开内部学习交流会议{exchanges}次。[[举办情况通报会{briefings}次。]][[列入年度任务{duties}项，已答复{dutiesAnswered}项。]][[收到外部批评{criticisms}件，答复{criticismsAnswered}件。]]',
  ],
  problems: ['本年度工作中存在的主要问题及改进情况，由本机关在定稿前填写。'],
  others: [
    '{year}年度，本机关[[发出信息处理费收费通知{feesAsked}件，缴费{feesPaid}件，]]收取信息处理费{requestFees}元。',
    '本年度报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。',
  ],
}

/** The keys words may use: the year, every cell and figure there is, and the fees for the processing of information. */
export const narrativeKeys = ['year', ...namedNumbers.map(({ of }) => of), 'requestFees']

/** Words somebody wrote, a paragraph a line. */
export const linesIn = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
