import type { SampleItem } from '../item.ts'

const policy = (key: string, day: string, documentNumber: string, hue: number, title: string, body: string): SampleItem => ({
  key,
  collection: 'policies',
  column: 'policies',
  day,
  hue,
  facts: {
    indexNumber: `HC0100-2022-${key}`,
    documentNumber,
    writtenOn: day,
    issuer: '海城市人民政府外事办公室',
    effectiveOn: day,
    validity: 'valid',
    art20Item: 1,
    policyKind: 'other',
    disclosure: 'proactive',
  },
  texts: { zh: { title, summary: `${title}的条件、程序和时间。`, body } },
})

const explained = (key: string, of: string, day: string, hue: number, title: string, body: string): SampleItem => ({
  key,
  collection: 'interpretations',
  column: 'interpretations',
  policy: of,
  day,
  hue,
  facts: { form: 'qa' },
  texts: { zh: { title, summary: '一次说清。', body } },
})

/** The two policies of 2022 on honours from abroad, each with its interpretation: they go the whole way, by real commands of real people. */
export const items2022: SampleItem[] = [
  policy(
    '2022-001',
    '2022-03-10',
    '海外办发〔2022〕3号',
    300,
    '关于开展2022年度荣誉市民推荐工作的通知',
    '## 推荐范围\n\n对本市作出突出贡献的外籍人士。\n\n## 推荐时间\n\n自即日起至2022年4月30日。',
  ),
  explained(
    '2022-001-explained',
    '2022-001',
    '2022-03-11',
    312,
    '问答：2022年度荣誉市民怎么推荐',
    '## 谁可以推荐？\n\n本市的单位均可推荐。\n\n## 什么时候截止？\n\n2022年4月30日。',
  ),
  policy(
    '2022-002',
    '2022-06-20',
    '海外办发〔2022〕8号',
    324,
    '关于2022年度友谊奖评选工作的通知',
    '## 评选范围\n\n在本市工作的外籍专家。\n\n## 评选程序\n\n推荐、初评、公示、审定。',
  ),
  explained(
    '2022-002-explained',
    '2022-002',
    '2022-06-21',
    336,
    '问答：友谊奖的评选程序',
    '## 有哪些程序？\n\n推荐、初评、公示、审定，公示期不少于五个工作日。',
  ),
]
