import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'

/** A fact: this edition stood at this address from this moment. The annual report counts these. */
export const Publications = pipelineCollection({
  slug: 'publications',
  labels: names('发布记录', 'Publication', 'Publications'),
  title: 'title',
  columns: ['title', 'outletName', 'language', 'type', 'day', 'address'],
  isAppendOnly: true,
  indexes: [
    { fields: ['origin', 'day'] },
    // The annual report counts by it alone, without reading a row.
    { fields: ['origin', 'type', 'channel', 'day', 'language'] },
    // When something new last came, in a column and at an outlet: read from the end.
    { fields: ['origin', 'column', 'type', 'day'] },
    { fields: ['origin', 'outlet', 'type', 'day'] },
  ],
  fields: [
    { name: 'uid', type: 'text', required: true, unique: true, label: label('编号', 'Office id') },
    // outlet + edition + type: whatever happens, one part is counted once.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'title', type: 'text', label: label('标题', 'Title') },
    {
      name: 'type',
      type: 'select',
      required: true,
      label: label('类别', 'Type'),
      options: [
        { value: 'first', label: label('首次发布', 'First') },
        { value: 'correction', label: label('更正', 'Correction') },
        { value: 'note', label: label('更正说明', 'Correction note') },
        { value: 'withdrawal', label: label('撤下', 'Withdrawal') },
        { value: 'adoption', label: label('采用', 'Adoption') },
      ],
    },
    // The delivery's place in its lane: the order of what one outlet saw of one text.
    { name: 'seq', type: 'number', required: true, admin: { hidden: true } },
    { name: 'delivery', type: 'text', required: true, index: true, label: label('投送编号', 'Delivery') },
    { name: 'edition', type: 'text', required: true, index: true, label: label('定稿编号', 'Edition') },
    { name: 'text', type: 'text', required: true, index: true, label: label('文本编号', 'Text') },
    { name: 'item', type: 'text', required: true, index: true, label: label('条目编号', 'Item') },
    { name: 'outlet', type: 'text', required: true, index: true, label: label('窗口编号', 'Outlet') },
    { name: 'outletName', type: 'text', label: label('发布窗口', 'Outlet') },
    { name: 'channel', type: 'text', required: true, label: label('渠道', 'Channel') },
    { name: 'language', type: 'text', required: true, label: label('语言', 'Language') },
    { name: 'column', type: 'text', label: label('栏目', 'Column') },
    { name: 'columnName', type: 'text', label: label('栏目名称', 'Column name') },
    { name: 'unit', type: 'text', label: label('处室', 'Unit') },
    { name: 'unitName', type: 'text', label: label('处室名称', 'Unit name') },
    { name: 'kind', type: 'text', required: true, label: label('文种', 'Kind') },
    { name: 'address', type: 'text', index: true, label: label('地址', 'Address') },
    { name: 'externalId', type: 'text', index: true, label: label('外部编号', 'External id') },
    { name: 'bytesHash', type: 'text', index: true, label: label('发送内容哈希', 'Hash of the bytes sent') },
    { name: 'origin', type: 'text', required: true, label: label('来源', 'Origin') },
    // The day in Shanghai, YYYY-MM-DD: what a year's or a month's count is cut by.
    { name: 'day', type: 'text', required: true, label: label('日期', 'Day') },
    { name: 'at', type: 'date', required: true, index: true, label: label('时间', 'At') },
  ],
})
