import type { Improvement } from '../improvement/dealtWith.ts'
import type { Narrative } from '../print/narrative.ts'

/**
 * The standing words of the English edition: what `defaultNarrative` says, with the same figures in the same sections. An office's own Chinese words are not translated by a
 * machine; where it writes English ones, they stand here instead.
 */
export const englishNarrative: Narrative = {
  general: [
    'This report is made under the Regulations of the People’s Republic of China on Open Government Information. It covers information disclosed on the office’s own initiative and on application, its management, the platforms it is disclosed on, and supervision.',
    'On its own initiative: in {year} the office published {published} items in Chinese and other languages on its website, WeChat and Weibo, and provided {cityPortalForeign} items in foreign languages to the portal of the city; it published and explained {policies} policy documents; it held {consultations} public consultations and received {submissions} replies.[[ It made {documentsDisclosed} documents public.]][[ It made {budgetsPublished} budgets and accounts public.]][[ {elsewhere} items the law bids to publish stand on other sites.]]',
    'On application: {requests} applications for information were received in the year; {messages} questions and complaints were answered.[[ {suggestions} suggestions were answered.]][[ {siteErrors} reports of errors on the site were answered.]]',
    '[[Management: {documentsFiled} documents were filed and {documentsReviewed} documents in force reviewed.]]',
    'Platforms: inspections of the website in the year: content {contentInspections}, security {securityInspections}[[, IPv6 share {ipv6Inspections}]][[, accessibility {accessibilityInspections}]][[, lines of the inspection sheet {selfInspections}]].[[ The share of IPv6 was never measured below {ipv6Share}%.]][[ The share of accessibility was never measured below {accessibilityShare}%.]]',
    'Supervision: the office has {staff} part-time[[ and {fullTimeStaff} full-time]] staff for disclosure; its leadership heard {reportsHeard} reports on disclosure, {progressMeetings} progress meetings, {studySessions} study sessions and {exchanges} internal exchanges were held, and {trainings} meetings and trainings were attended.[[ {briefings} consular briefings were held.]][[ Of {duties} duties set for the year {dutiesAnswered} were answered.]][[ {criticisms} criticisms came in and {criticismsAnswered} were answered.]]',
  ],
  problems: ['The main problems of the year and the steps taken to mend them are set out in the Chinese text of this report.'],
  others: [
    'In {year} the office [[sent {feesAsked} notices of a fee, {feesPaid} fees were paid, and it ]]collected {requestFees} yuan in fees for the processing of information.',
    'The figures of this report are those from 1 January to 31 December {year}.',
    'This is a translation. The Chinese text prevails.',
  ],
}

/** What became of the problems of the year before, in numbers: their words are Chinese. Nothing where none were named. */
export function dealtWithEnglish({ year, improvements }: { year: number; improvements: Improvement[] }): string[] {
  if (improvements.length === 0) return []
  const count = (wanted: Improvement['state']) => improvements.filter(({ state }) => state === wanted).length
  const solved = `${count('done')} solved, ${count('partly')} solved in part, ${count('notDone')} not solved yet, ${count('open')} not answered yet`
  return [`Problems named in the report of ${year - 1}: ${improvements.length}. Of these: ${solved}.`]
}
