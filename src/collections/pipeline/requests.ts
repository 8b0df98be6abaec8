import { mayReadRequests } from '../../access/mayReadRequests.ts'
import { applicantTypes } from '../../disclosure/request/applicants.ts'
import { channels } from '../../disclosure/request/channels.ts'
import { outcomes, resultRows } from '../../disclosure/request/outcomes.ts'
import { requestStates } from '../../disclosure/request/states.ts'
import { requestEndpoints } from '../../hooks/endpoints/requestEndpoints.ts'
import { groups } from '../parts/groups.ts'
import { jsonField } from '../parts/jsonField.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'
import { recordAlarms } from '../parts/recordAlarms.ts'
import { uidField } from '../parts/uidField.ts'

/** 依申请公开: an application for disclosure. Commands alone write it; who the applicant is stands in `applicants`, sealed. */
export const Requests = pipelineCollection({
  slug: 'requests',
  labels: names('依申请公开', 'Application for disclosure', 'Applications for disclosure'),
  title: 'number',
  group: groups.disclosure,
  columns: ['number', 'wanted', 'state', 'dueOn', 'outcome', 'receivedOn'],
  sort: '-sequence',
  read: mayReadRequests,
  endpoints: requestEndpoints,
  hasChains: true,
  listComponents: ['/src/admin/disclosure/RegisterForm#RegisterForm', '/src/admin/disclosure/ImportForm#ImportForm'],
  indexes: [{ fields: ['origin', 'receivedOn'] }, { fields: ['origin', 'closedOn'] }, { fields: ['state', 'dueOn'] }],
  fields: [
    recordAlarms,
    {
      name: 'desk',
      type: 'ui',
      admin: { components: { Field: '/src/admin/disclosure/RequestDesk#RequestDesk' }, disableListColumn: true },
    },
    uidField,
    { name: 'number', type: 'text', required: true, unique: true, label: label('编号', 'Number') },
    // The year and the place in it as one number, to sort by.
    { name: 'sequence', type: 'number', index: true, admin: { hidden: true } },
    {
      name: 'channel',
      type: 'select',
      required: true,
      label: label('申请方式', 'Came by'),
      options: channels.map(({ value, zh, en }) => ({ value, label: label(zh, en) })),
    },
    { name: 'isOral', type: 'checkbox', label: label('口头申请，代为填写', 'Said, and written down for the applicant') },
    {
      name: 'needsHelp',
      type: 'checkbox',
      label: label('阅读困难或者视听障碍（条例第四十三条）', 'Needs help to read, see or hear (Art. 43)'),
    },
    {
      name: 'applicantType',
      type: 'select',
      required: true,
      label: label('申请人类别', 'Kind of applicant'),
      options: applicantTypes.map(({ value, zh, en }) => ({ value, label: label(zh, en) })),
    },
    { name: 'wanted', type: 'textarea', required: true, label: label('所需信息：名称、文号或者特征描述', 'What is asked for') },
    { name: 'form', type: 'text', label: label('形式要求：提供方式、获取途径', 'How it should be given') },
    { name: 'unit', type: 'text', label: label('承办处室', 'Unit in charge') },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: label('状态', 'State'),
      options: Object.entries(requestStates).map(([value, { zh, en }]) => ({ value, label: label(zh, en) })),
    },
    { name: 'arrivedOn', type: 'text', required: true, label: label('到达日期', 'Arrived on') },
    // Legal days, YYYY-MM-DD; empty while the applicant has not confirmed.
    { name: 'receivedOn', type: 'text', index: true, label: label('收到日期（条例第三十一条）', 'Received on (Art. 31)') },
    { name: 'dueOn', type: 'text', index: true, label: label('答复期限', 'Reply due on') },
    { name: 'isDueProvisional', type: 'checkbox', label: label('期限暂定：涉及未公布日历的年份', 'Due date is provisional') },
    { name: 'closedOn', type: 'text', index: true, label: label('办结日期', 'Ended on') },
    { name: 'isLate', type: 'checkbox', label: label('逾期答复', 'Replied late') },
    {
      name: 'outcome',
      type: 'select',
      label: label('办理结果', 'Outcome'),
      options: outcomes.map(({ key, zh, en }) => ({ value: key, label: label(zh, en) })),
    },
    {
      name: 'row',
      type: 'select',
      index: true,
      label: label('年报表三行', 'Row of table 3'),
      options: resultRows.map((row) => ({ value: row, label: row })),
    },
    { name: 'rowReason', type: 'textarea', label: label('改列其他行的理由', 'Why it counts in another row') },
    // Of the notice that stands and its payment; what it was counted from is in the clock.
    { name: 'feeAskedOn', type: 'text', index: true, label: label('收费通知日期', 'Fee asked on') },
    { name: 'feeAskedYuan', type: 'number', label: label('应收信息处理费（元）', 'Fee asked (yuan)') },
    { name: 'feePaidOn', type: 'text', index: true, label: label('缴费日期', 'Fee paid on') },
    { name: 'feePaidYuan', type: 'number', label: label('实收信息处理费（元）', 'Fee paid (yuan)') },
    { name: 'replyNumber', type: 'text', label: label('答复文号', 'Number of the reply') },
    { name: 'item', type: 'text', index: true, label: label('公开稿件编号', 'Item of the published text') },
    // Of the reply in hand: what it says, who drafted it and who has agreed; the hash is of what they agreed to.
    jsonField({ name: 'reply', label: label('答复稿', 'Draft of the reply'), admin: { hidden: true } }),
    // The clock's events, as the chain has them: what `fabu derive` counts by.
    jsonField({ name: 'clock', label: label('期限事项', 'Events of the clock'), admin: { hidden: true } }),
    // What the words are without blanks and width, to find the same again.
    { name: 'likeness', type: 'text', index: true, admin: { hidden: true } },
    { name: 'origin', type: 'text', required: true, label: label('来源', 'Origin') },
    // Counts up with every write: two commands at once are told apart.
    { name: 'revision', type: 'number', required: true, admin: { hidden: true } },
  ],
})

/** Who asked: sealed with a key of the environment, read by nobody but a command that notes each look. */
export const Applicants = pipelineCollection({
  slug: 'applicants',
  labels: names('申请人', 'Applicant', 'Applicants'),
  title: 'uid',
  isHidden: true,
  columns: ['uid'],
  read: () => false,
  fields: [
    uidField,
    { name: 'request', type: 'text', required: true, unique: true, label: label('申请编号', 'Application') },
    { name: 'box', type: 'textarea', label: label('密封内容', 'Sealed') },
    { name: 'proof', type: 'textarea', label: label('身份证明，密封', 'Proof of identity, sealed') },
    { name: 'keyId', type: 'text', index: true, label: label('密钥编号', 'Key') },
    // A keyed hash of the name: tells that the same person asked before, and nothing else.
    { name: 'sameAs', type: 'text', index: true, label: label('同一人标记', 'Same person') },
    { name: 'erasedAt', type: 'date', label: label('已销毁', 'Erased at') },
    // Emptied, but the database's file has not been written anew since.
    { name: 'isToScrub', type: 'checkbox', index: true, label: label('待清除磁盘残留', 'Still to be scrubbed') },
  ],
})
