import { setMessageDue } from '../../hooks/setMessageDue.ts'
import { chosen } from '../parts/choices.ts'
import { label, names } from '../parts/label.ts'
import { legalDate } from '../parts/legalDate.ts'
import { line, paragraph } from '../parts/plainText.ts'
import { registerCollection } from '../parts/registerCollection.ts'

/** 留言: what people ask, complain of, suggest, and find wrong on the site; until when it is to be answered, and what was. */
export const Messages = registerCollection({
  slug: 'messages',
  labels: names('留言', 'Message', 'Messages'),
  title: 'subject',
  columns: ['subject', 'kind', 'source', 'receivedOn', 'dueOn', 'repliedOn'],
  sort: '-receivedOn',
  days: ['receivedOn', 'repliedOn'],
  beforeChange: [setMessageDue],
  fields: [
    line('subject', label('主题', 'Subject'), 200, { required: true }),
    chosen('kind', label('类别', 'Kind'), {
      consult: ['咨询', 'Question'],
      complaint: ['投诉', 'Complaint'],
      suggestion: ['建议', 'Suggestion'],
      siteError: ['我为政府网站找错', 'An error on the site'],
    }),
    chosen('source', label('来源', 'Came by'), {
      web: ['网站', 'Website'],
      wechat: ['微信', 'WeChat'],
      weibo: ['微博', 'Weibo'],
      telephone: ['电话', 'Telephone'],
      hotline: ['12345', '12345'],
      counter: ['当面', 'At the counter'],
      nationalPlatform: ['中国政府网转办', 'Handed on by gov.cn'],
    }),
    legalDate('receivedOn', label('收到日期', 'Received on'), { required: true }),
    paragraph('words', label('内容', 'What it says'), 10_000),
    line('pageUrl', label('出错页面', 'Page in error'), 500),
    line('errorKind', label('错误类型', 'Kind of error'), 100),
    { name: 'unit', type: 'relationship', relationTo: 'units', label: label('承办处室', 'Unit in charge') },
    legalDate('transferredOn', label('转办日期', 'Handed on')),
    legalDate('dueOn', label('办理期限', 'To be answered by'), { admin: { readOnly: true } }),
    paragraph('reply', label('答复', 'Reply'), 10_000),
    legalDate('repliedOn', label('答复日期', 'Replied on')),
    { name: 'isPublic', type: 'checkbox', label: label('公开答复', 'The reply is public') },
    { name: 'satisfaction', type: 'number', min: 1, max: 5, label: label('满意度（1–5）', 'Satisfaction (1 to 5)') },
  ],
})
