import { numberOf } from './words/amounts.ts'
import { fold } from './words/fold.ts'

/** How the narrative of a report tells a figure, in the words offices use. The first pattern that fits counts. */
const patterns: Record<string, RegExp[]> = {
  published: [/发布中外文稿件\s*(\d+)/, /(?:累计|共|全年)?发布(?:各类)?(?:信息|稿件)\s*(\d+)\s*[篇条]/],
  cityPortalForeign: [/提供优质的外文稿件\s*(\d+)/, /(?<!中)外文稿件\s*(\d+)\s*篇(?![（(]条)/],
  requests: [/收到政府信息公开申请\s*(\d+)\s*件/, /依申请公开事项\s*(\d+)/],
  messages: [/回应咨询和投诉类信息\s*(\d+)/, /(?:答复|回应)(?:咨询|留言)[^\d，。；]*(\d+)/],
  consultations: [/征集意见\s*(\d+)\s*期/],
  submissions: [/收到回复\s*(\d+)/],
  reportsHeard: [/听取[^，。；]*汇报[^，。；\d]*(\d+)\s*次/],
  progressMeetings: [/推进会议?\s*(\d+)\s*次/],
  studySessions: [/组织(?:[^，。；]*知识(?:学习|培训)?|学习)\s*(\d+)\s*次/],
  trainings: [/会议、培训等?\s*(\d+)\s*次/],
  exchanges: [/学习交流会议?\s*(\d+)\s*次/],
  contentInspections: [/内容检测\s*(\d+)\s*次/],
  securityInspections: [/安全监测\s*(\d+)\s*次/],
  policies: [/([一二两三四五六七八九十\d]+)篇政策文件/, /政策文件\s*(\d+)\s*篇/],
  staff: [/兼职工作人员\s*(\d+)\s*名/],
}

const ways = Object.entries(patterns).map(([key, some]) => [key, some.map(({ source }) => new RegExp(fold(source), 'dg'))] as const)

/** A figure the narrative tells, and where: the words, and the number in them. */
export type FigureTold = { key: string; value: number; from: number; to: number; number: { from: number; to: number } }

/** Each time a text tells a figure, in the first of the ways that is in it. */
export function figuresTold(text: string): FigureTold[] {
  const narrow = fold(text)
  return ways.flatMap(([key, some]) => {
    const found = some.map((way) => [...narrow.matchAll(way)]).find((matches) => matches.length > 0) ?? []
    return found.map((match) => {
      const [[from, to], [first, last]] = match.indices as unknown as [[number, number], [number, number]]
      const told = match[1] ?? ''
      const value = /^\d+$/.test(told) ? Number(told) : (numberOf(told) ?? Number.NaN)
      return { key, value, from, to, number: { from: first, to: last } }
    })
  })
}

/** The figures the narrative of a report tells, by the keys of `figures`, as each is told first; those it does not tell are left out. Lines may be broken anywhere. */
export function readNarrative(text: string): Record<string, number> {
  const found: Record<string, number> = {}
  for (const { key, value } of figuresTold(text.replace(/\s*\n\s*/g, ''))) found[key] ??= value
  return found
}
