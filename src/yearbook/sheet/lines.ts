import type { Sentence } from '../../errors.ts'

/** Which part of the sheet a line stands in: what fails a site or an account by itself, and what costs points. */
export type SheetPart = 'siteVeto' | 'accountVeto' | 'points'

/** One line of the national sheet. */
export type SheetLine = Sentence & { key: string; part: SheetPart }

/** Whose sheet it is. Points are taken of portals alone; a department's site has them as warnings. */
export const sheetSource = '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）'

/** The parts in the order they are read, what fails by itself first. */
export const sheetParts: Record<SheetPart, Sentence> = {
  siteVeto: { zh: '一、政府网站单项否决', en: 'I. What fails a site by itself' },
  accountVeto: { zh: '二、政务新媒体单项否决', en: 'II. What fails an account by itself' },
  points: { zh: '三、扣分项（门户网站；本机关作提醒）', en: 'III. What costs points (of portals; warnings here)' },
}

const line = (key: string, part: SheetPart, zh: string, en: string): SheetLine => ({ key, part, zh, en })

/** The lines, in the order of the sheet. */
export const sheetLines = [
  line('W1', 'siteVeto', '安全、泄密事故等严重问题', 'Grave faults: safety, secrets, falsified dates'),
  line('W2', 'siteVeto', '站点无法访问', 'The site cannot be reached'),
  line('W3', 'siteVeto', '首页不更新', 'The front page is not renewed'),
  line('W4', 'siteVeto', '栏目不更新', 'Columns are not renewed'),
  line('W5', 'siteVeto', '互动回应差', 'People are not answered'),
  line('W6', 'siteVeto', '服务不实用', 'Services are of no use'),
  line('M1', 'accountVeto', '安全、泄密事故等严重问题', 'Grave faults: safety, secrets'),
  line('M2', 'accountVeto', '内容不更新', 'Accounts are not renewed'),
  line('M3', 'accountVeto', '互动回应差', 'People are not answered'),
  line('M4', 'accountVeto', '购买粉丝、强制要求点赞', 'Followers bought, likes demanded'),
  line('P1', 'points', '政策文件栏目更新', 'Policies renewed'),
  line('P2', 'points', '办事统计数据更新', 'Figures of services renewed'),
  line('P3', 'points', '留言答复公开', 'Answers made public'),
  line('P4', 'points', '政策解读', 'Policies explained'),
  line('P5', 'points', '空白栏目', 'Blank columns'),
  line('P6', 'points', '错别字', 'Misspellings'),
  line('P7', 'points', '错链、断链', 'Dead links'),
  line('P8', 'points', '站内搜索', 'Search'),
  line('P9', 'points', '全站页面标签', 'Meta tags on every page'),
  line('P10', 'points', 'IPv6 支持', 'IPv6'),
  line('P11', 'points', '“我为政府网站找错”入口', 'The entry for errors on the site'),
  line('P12', 'points', '网站标识', 'Marks of the site'),
]
