import type { CollectionSlug, Where } from 'payload'
import type { Origin } from '../ledger/count.ts'
import type { CountingRule } from '../ledger/countingRule.ts'
import { inYear, validInYear } from './within.ts'

/** What a figure is counted for. */
export type Scope = { year: number; origin: Origin; rule: CountingRule }

/**
 * A figure of the report's narrative: its name, the sentence of its counting rule, and the rows it counts. The same condition counts them and lists them, so
 * that a number and what a click on it shows cannot differ.
 */
export type Figure = {
  key: string
  zh: string
  en: string
  sentence: { zh: string; en: string }
  collection: CollectionSlug
  where(scope: Scope): Where
  /** Where it is no count: the lowest value of this field in those rows. Without a row it was not measured, and is no number at all. */
  lowest?: string
}

export const figures: Figure[] = [
  {
    key: 'published',
    zh: '发布中外文稿件',
    en: 'Items published in Chinese and other languages',
    sentence: {
      zh: '一个文本在网站、微信、微博的一个窗口首次发布计 1 篇（条）；更正不重复计，上级平台另计。',
      en: 'A text counts once for each window of website, WeChat and Weibo it was first published at; corrections do not count again.',
    },
    collection: 'publications',
    where: ({ year, origin, rule }) => ({
      and: [...inYear('day', year, origin), { type: { in: rule.types } }, { channel: { in: rule.channels } }],
    }),
  },
  {
    key: 'cityPortalForeign',
    zh: '向“中国上海”提供外文稿件',
    en: 'Items in foreign languages provided to the city’s portal',
    sentence: {
      zh: '报送市级门户的外文文本，首次报送计 1 篇；是否采用另计。',
      en: 'Each text in a foreign language first handed to the city portal; whether it was taken up is counted apart.',
    },
    collection: 'publications',
    where: ({ year, origin, rule }) => ({
      and: [
        ...inYear('day', year, origin),
        { type: { equals: 'first' } },
        { channel: { in: rule.apart } },
        { language: { not_in: ['zh', 'zh-Hant'] } },
      ],
    }),
  },
  {
    key: 'requests',
    zh: '收到政府信息公开申请',
    en: 'Applications received',
    sentence: {
      zh: '按《条例》第三十一条确定的收到之日在本年的申请。',
      en: 'Applications whose day of receipt (Art. 31) lies in the year.',
    },
    collection: 'requests',
    where: ({ year, origin }) => ({ and: inYear('receivedOn', year, origin) }),
  },
  {
    key: 'messages',
    zh: '回应咨询、投诉',
    en: 'Questions and complaints answered',
    sentence: { zh: '本年答复的咨询和投诉；建议、网站找错另计。', en: 'Questions and complaints answered in the year.' },
    collection: 'messages',
    where: ({ year, origin }) => ({ and: [...validInYear('repliedOn', year, origin), { kind: { in: ['consult', 'complaint'] } }] }),
  },
  {
    key: 'consultations',
    zh: '征集意见',
    en: 'Public consultations',
    sentence: { zh: '本年开始的意见征集。', en: 'Consultations that opened in the year.' },
    collection: 'consultations',
    where: ({ year, origin }) => ({ and: validInYear('openFrom', year, origin) }),
  },
  {
    key: 'submissions',
    zh: '征集意见收到回复',
    en: 'Replies to consultations',
    sentence: { zh: '本年收到的征集回复。', en: 'Submissions that came in the year.' },
    collection: 'submissions',
    where: ({ year, origin }) => ({ and: validInYear('receivedOn', year, origin) }),
  },
  activity('reportsHeard', 'reportHeard', '听取汇报', 'Reports heard by the leadership'),
  activity('progressMeetings', 'progressMeeting', '推进会议', 'Progress meetings held'),
  activity('studySessions', 'studySession', '组织学习', 'Study sessions held'),
  activity('trainings', 'training', '参加会议、培训', 'Meetings and trainings attended'),
  activity('exchanges', 'exchange', '内部学习交流会议', 'Internal exchanges held'),
  inspection('contentInspections', 'content', '内容检测', 'Inspections of content'),
  inspection('securityInspections', 'security', '安全监测', 'Inspections of security'),
  {
    key: 'policies',
    zh: '发布并解读政策文件',
    en: 'Policies published and explained',
    sentence: {
      zh: '本年制发、已公开并已解读的政策文件（含规章、规范性文件）。',
      en: 'Policies made in the year that are public and interpreted, rules and normative documents among them.',
    },
    collection: 'documents',
    where: ({ year, origin }) => ({
      and: [
        ...validInYear('formedOn', year, origin),
        { kind: { not_equals: 'other' } },
        { disclosedOn: { greater_than: '' } },
        { interpretedOn: { greater_than: '' } },
      ],
    }),
  },
]

/** Rows of a kind one of whose days lies in the year. */
export function kindInYear(day: string, kind: string): Figure['where'] {
  return ({ year, origin }) => ({ and: [...validInYear(day, year, origin), { kind: { equals: kind } }] })
}

function activity(key: string, kind: string, zh: string, en: string): Figure {
  return {
    key,
    zh,
    en,
    sentence: { zh: `本年登记的“${zh}”，每次计 1。`, en: `${en} in the year.` },
    collection: 'activities',
    where: kindInYear('heldOn', kind),
  }
}

function inspection(key: string, kind: string, zh: string, en: string): Figure {
  return {
    key,
    zh,
    en,
    sentence: { zh: `本年登记的${zh}，每次计 1。`, en: `${en} in the year.` },
    collection: 'inspections',
    where: kindInYear('inspectedOn', kind),
  }
}
