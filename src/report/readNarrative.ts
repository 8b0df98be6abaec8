/** How the narrative of a report tells a figure, in the words offices use. The first pattern that fits counts. */
const patterns: Record<string, RegExp[]> = {
  published: [/发布中外文稿件\s*(\d+)/, /(?:累计|共|全年)?发布(?:各类)?(?:信息|稿件)\s*(\d+)\s*[篇条]/],
  cityPortalForeign: [/提供优质的外文稿件\s*(\d+)/, /外文稿件\s*(\d+)\s*篇(?!（条）)/],
  requests: [/收到政府信息公开申请\s*(\d+)\s*件/, /依申请公开事项\s*(\d+)/],
  messages: [/回应咨询和投诉类信息\s*(\d+)/, /(?:答复|回应)(?:咨询|留言)[^\d，。；]*(\d+)/],
  consultations: [/征集意见\s*(\d+)\s*期/],
  submissions: [/收到回复\s*(\d+)/],
  reportsHeard: [/听取[^，。；]*汇报[^，。；\d]*(\d+)\s*次/],
  progressMeetings: [/推进会议?\s*(\d+)\s*次/],
  studySessions: [/组织[^，。；]*知识(?:学习|培训)?\s*(\d+)\s*次/],
  trainings: [/会议、培训等?\s*(\d+)\s*次/],
  exchanges: [/学习交流会议?\s*(\d+)\s*次/],
  contentInspections: [/内容检测\s*(\d+)\s*次/],
  securityInspections: [/安全监测\s*(\d+)\s*次/],
  policies: [/([一二两三四五六七八九十\d]+)篇政策文件/],
  staff: [/兼职工作人员\s*(\d+)\s*名/],
}

const chineseNumbers = '零一二三四五六七八九十'

/** The figures the narrative of a report tells, by the keys of `figures`; those it does not tell are left out. Lines may be broken anywhere. */
export function readNarrative(text: string): Record<string, number> {
  const words = text.normalize('NFKC').replace(/\s*\n\s*/g, '')
  const found: Record<string, number> = {}
  for (const [key, ways] of Object.entries(patterns))
    for (const way of ways) {
      const told = new RegExp(way.source.normalize('NFKC')).exec(words)?.[1]
      if (told === undefined) continue
      found[key] = /^\d+$/.test(told) ? Number(told) : told === '两' ? 2 : chineseNumbers.indexOf(told)
      break
    }
  return found
}
