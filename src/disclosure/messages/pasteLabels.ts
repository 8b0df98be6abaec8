/** What a pasted entry tells. */
export type PastedField = 'number' | 'subject' | 'pageUrl' | 'words' | 'errorKind' | 'receivedOn' | 'sentOn'

/** What the national platform, and people who copy from it by hand, call each. */
const labels: Record<PastedField, string[]> = {
  number: ['编号', '留言编号', '工单编号', '工单号', '问题编号', '受理编号', '平台编号', '信件编号', '序列号', 'id', 'number'],
  subject: ['标题', '主题', '留言标题', '问题标题', 'title', 'subject'],
  pageUrl: ['网址', '链接', '问题网址', '出错网址', '网页地址', '页面地址', '页面网址', '问题页面', '出错页面', '网页链接', 'url'],
  words: ['问题描述', '描述', '内容', '留言内容', '问题内容', '详细描述', '具体描述', 'description'],
  errorKind: ['错误类型', '问题类型', '问题分类', '类型'],
  receivedOn: ['收到时间', '收到日期', '转办时间', '转办日期', '接收时间'],
  sentOn: ['时间', '日期', '提交时间', '提交日期', '留言时间', '受理时间', 'time'],
}

const fields = new Map(Object.entries(labels).flatMap(([field, names]) => names.map((name) => [name, field as PastedField] as const)))

/** The field a label means, written with any width, spaces or brackets; undefined for a word that is no label. */
export const fieldOfLabel = (label: string): PastedField | undefined =>
  fields.get(
    label
      .normalize('NFKC')
      .replace(/[\s【】[\]()*]/gu, '')
      .replace(/:$/u, '')
      .toLowerCase(),
  )
