import type { Condition, Field } from 'payload'
import { messageSources } from '../../disclosure/messages/sources.ts'
import { messageKinds } from '../../disclosure/registers/messageDue.ts'
import { messageEndpoints } from '../../hooks/endpoints/messageEndpoints.ts'
import { guardMessage } from '../../hooks/guardMessage.ts'
import { setMessageDue } from '../../hooks/setMessageDue.ts'
import { chosen } from '../parts/choices.ts'
import { jsonField } from '../parts/jsonField.ts'
import { label, names } from '../parts/label.ts'
import { legalDate } from '../parts/legalDate.ts'
import { line, paragraph } from '../parts/plainText.ts'
import { provisionalDate } from '../parts/provisionalDate.ts'
import { registerCollection } from '../parts/registerCollection.ts'

/** Commands write these; a form or a client cannot. */
const byCommand = { create: () => false, update: () => false }
/** Typed in with a message that was answered before it came here; of any other the desk shows and does it. */
const isTyped: Condition = ({ isRecorded }, _, { operation }) => operation === 'create' || isRecorded === true
const typed = { admin: { condition: isTyped } }
const computed = { admin: { readOnly: true } }

const answer: Field[] = [
  { name: 'unit', type: 'relationship', relationTo: 'units', label: label('承办处室', 'Unit in charge'), ...typed },
  legalDate('transferredOn', label('转办日期', 'Handed on'), typed),
  paragraph('reply', label('答复', 'Reply'), 10_000, typed),
  legalDate('repliedOn', label('答复日期（补录已答复的留言）', 'Replied on (of a message answered before it was entered)'), typed),
  chosen('repliedThrough', label('答复渠道', 'Answered through'), messageSources, { required: false, ...typed }),
  line('replyProof', label('答复凭证', 'Proof of the answer'), 500, typed),
  { name: 'isPublic', type: 'checkbox', label: label('公开答复', 'The reply is public'), ...typed },
  line('publicSubject', label('公开的主题', 'Subject, as published'), 200, typed),
  paragraph('publicWords', label('公开的内容（略去留言人信息）', 'Question, as published (without the asker)'), 10_000, typed),
  { name: 'satisfaction', type: 'number', min: 1, max: 5, label: label('满意度（1–5）', 'Satisfaction (1 to 5)'), ...typed },
]

/** 留言: what people ask, complain of, suggest, and find wrong on the site; who has it, until when it is to be answered, and what was. */
export const Messages = registerCollection({
  slug: 'messages',
  labels: names('留言', 'Message', 'Messages'),
  title: 'subject',
  columns: ['subject', 'kind', 'source', 'receivedOn', 'dueOn', 'repliedOn'],
  sort: '-receivedOn',
  days: ['receivedOn', 'repliedOn'],
  happened: ['receivedOn', 'transferredOn', 'repliedOn'],
  beforeChange: [guardMessage, setMessageDue],
  endpoints: messageEndpoints,
  listComponents: ['/src/admin/disclosure/PasteForm#PasteForm'],
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: { components: { Field: '/src/admin/disclosure/MessageDesk#MessageDesk' }, disableListColumn: true },
    },
    line('subject', label('主题', 'Subject'), 200, { required: true }),
    chosen('kind', label('类别', 'Kind'), messageKinds),
    chosen('source', label('来源', 'Came by'), messageSources),
    line('platformNumber', label('平台编号', 'Number at the platform'), 60, { index: true }),
    { name: 'numberKey', type: 'text', unique: true, access: byCommand, admin: { hidden: true } },
    legalDate('receivedOn', label('收到日期', 'Received on'), { required: true }),
    paragraph('words', label('内容', 'What it says'), 10_000),
    line('pageUrl', label('出错页面', 'Page in error'), 500),
    line('errorKind', label('错误类型', 'Kind of error'), 100),
    legalDate('transferDueOn', label('转办期限', 'To be handed on by'), computed),
    legalDate('dueOn', label('办理期限', 'To be answered by'), computed),
    provisionalDate,
    ...answer,
    {
      name: 'isRecorded',
      type: 'checkbox',
      label: label('补录：登记前已答复', 'Answered before it was entered'),
      access: byCommand,
      ...computed,
    },
    line('item', label('公开稿件编号', 'Item of the published answer'), 40, { access: byCommand, ...computed }),
    // The reply in hand: its words, who drafted it, who agreed; the hash is of what they agreed to.
    jsonField({ name: 'draft', label: label('答复稿', 'Draft of the reply'), access: byCommand, admin: { hidden: true } }),
  ],
})
