import type { CollectionConfig } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import { isActive } from '../access/isActive.ts'
import { nobody } from '../access/nobody.ts'
import { messageKinds } from '../disclosure/registers/messageDue.ts'
import { placeLimit } from '../hooks/placeLimit.ts'
import { recordSettings } from '../hooks/recordSettings.ts'
import { refuseWrongTypes } from '../hooks/refuseWrongTypes.ts'
import { setMessageDeadlinesAnew } from '../hooks/setDeadlinesAnew.ts'
import { chosen } from './parts/choices.ts'
import { groups } from './parts/groups.ts'
import { label, names } from './parts/label.ts'
import { legalDate } from './parts/legalDate.ts'
import { line } from './parts/plainText.ts'
import { uidField } from './parts/uidField.ts'

const mayArrange = hasRole('secretariat', 'administrator', 'systemAdministrator')
const isWhole = (value: unknown, { required, req }: { required?: boolean; req: { i18n?: { language?: string } } }) => {
  if (value === null || value === undefined) return !required || said(req)
  return (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 60) || said(req)
}
const said = ({ i18n }: { i18n?: { language?: string } }) =>
  i18n?.language?.startsWith('zh') ? '请写 1 到 60 的整数。' : 'Write a whole number from 1 to 60.'

/** 留言办理期限: until when a kind of message is answered, from which day on, and who says so. Without a row the standing limits hold. */
export const MessageLimits: CollectionConfig = {
  slug: 'message-limits',
  labels: names('留言办理期限', 'Limit for messages', 'Limits for messages'),
  admin: {
    group: groups.disclosure,
    useAsTitle: 'source',
    defaultColumns: ['kind', 'from', 'days', 'transferDays', 'source'],
    description: label(
      '未设置的类别按通用值：咨询 3 个、投诉和建议 5 个工作日；找错 1 个工作日内转办、3 个工作日内答复。新期限只适用于施行之日起收到的留言。',
      'A kind without a row has the standing limit: questions 3 working days, complaints and suggestions 5; site errors handed on within 1 and answered within 3. A limit holds for what comes on its first day or later.',
    ),
  },
  defaultSort: '-from',
  access: { create: mayArrange, update: mayArrange, delete: nobody, read: isActive },
  disableDuplicate: true,
  hooks: {
    beforeOperation: [refuseWrongTypes],
    beforeValidate: [placeLimit],
    afterChange: [recordSettings, setMessageDeadlinesAnew],
  },
  fields: [
    uidField,
    chosen('kind', label('类别', 'Kind'), messageKinds),
    legalDate('from', label('施行日期', 'Holds from'), { required: true }),
    {
      name: 'days',
      type: 'number',
      required: true,
      label: label('答复期限（工作日）', 'Answered within (working days)'),
      validate: isWhole,
    },
    { name: 'transferDays', type: 'number', label: label('转办期限（工作日）', 'Handed on within (working days)'), validate: isWhole },
    line('source', label('依据', 'Source'), 300, { required: true }),
    // Kind and first day.
    {
      name: 'place',
      type: 'text',
      unique: true,
      label: label('类别和施行日期（已有此项）', 'Kind and first day'),
      admin: { hidden: true },
    },
  ],
}
