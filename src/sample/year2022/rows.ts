/** A row of a register, as somebody of the secretariat enters it. */
export type RegisterRow = { collection: string; data: Record<string, unknown> }

/** So many days of the year, evenly spread, each a real one: the 5th to the 24th of its month. */
export const spread = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const month = Math.floor((index * 12) / count) + 1
    return `2022-${String(month).padStart(2, '0')}-${String(5 + (index % 20)).padStart(2, '0')}`
  })

const each = (collection: string, count: number, row: (day: string, number: number) => Record<string, unknown>): RegisterRow[] =>
  spread(count).map((day, index) => ({ collection, data: row(day, index + 1) }))

const activity = (kind: string, count: number, title: string) =>
  each('activities', count, (heldOn, number) => ({ title: `第${number}次${title}`, kind, heldOn }))
const inspection = (kind: string, count: number, title: string, more: (day: string) => object) =>
  each('inspections', count, (inspectedOn, number) => ({ title: `第${number}次${title}`, kind, inspectedOn, ...more(inspectedOn) }))

/** What the secretariat entered in 2022 beside applications, consultations and publications. */
export const rows2022: RegisterRow[] = [
  ...each('messages', 44, (receivedOn, number) => ({
    subject: `第${number}条留言`,
    kind: number % 4 === 0 ? 'complaint' : 'consult',
    source: ['web', 'telephone', 'wechat', 'hotline'][number % 4],
    receivedOn,
    words: '请问如何办理？',
    reply: '已答复办理方式和所需材料。',
    repliedOn: receivedOn,
  })),
  ...activity('reportHeard', 2, '听取政务公开工作汇报'),
  ...activity('progressMeeting', 5, '政务公开工作推进会'),
  ...activity('studySession', 2, '政务公开知识学习'),
  ...activity('training', 6, '政务公开会议、培训'),
  ...activity('exchange', 11, '内部学习交流会'),
  ...inspection('content', 5, '网站内容检测', (remediedOn) => ({ findings: '个别链接失效', remedy: '已修复', remediedOn })),
  ...inspection('security', 3, '网站安全监测', () => ({ remedy: '未发现高危漏洞' })),
  ...inspection('ipv6', 2, 'IPv6 支持率检测', () => ({ share: 96 })),
  ...inspection('accessibility', 1, '适老化与无障碍改造检测', () => ({ share: 100 })),
  ...[
    ['关于开展2022年度荣誉市民推荐工作的通知', '海外办发〔2022〕3号', '2022-03-10', '2022-03-11'],
    ['关于2022年度友谊奖评选工作的通知', '海外办发〔2022〕8号', '2022-06-20', '2022-06-21'],
  ].map(([title, docNo, formedOn, interpretedOn]) => ({
    collection: 'documents',
    data: { title, docNo, kind: 'policy', formedOn, decision: 'proactive', disclosedOn: formedOn, interpretedOn },
  })),
  ...Object.entries({ licence: 0, penalty: 0, coercion: 0, fees: 0, requestFees: 0, staff: 2, fullTimeStaff: 0 }).map(([key, value]) => ({
    collection: 'statements',
    data: { year: 2022, key, value, words: value === 0 ? '本年度未发生' : '' },
  })),
]

/** Four consultations and the 238 answers to them. */
export const consultations2022 = [
  { title: '对外表彰办法（征求意见稿）', openFrom: '2022-03-01', openUntil: '2022-03-31', answers: 60 },
  { title: '外籍人士服务指南修订', openFrom: '2022-05-01', openUntil: '2022-05-31', answers: 58 },
  { title: '国际友好城市交流项目', openFrom: '2022-08-01', openUntil: '2022-08-31', answers: 70 },
  { title: '多语种网站栏目调整', openFrom: '2022-11-01', openUntil: '2022-11-30', answers: 50 },
]
