import type { CollectionConfig } from 'payload'
import { isActive } from '../access/isActive.ts'
import { mayKeepRegisters } from '../access/mayKeepRegisters.ts'
import { nobody } from '../access/nobody.ts'
import { recordSettings } from '../hooks/recordSettings.ts'
import { refuseWrongSheetLimit } from '../hooks/refuseWrongSheetLimit.ts'
import { refuseWrongTypes } from '../hooks/refuseWrongTypes.ts'
import { setFindingDeadlinesAnew } from '../hooks/setDeadlinesAnew.ts'
import { amountOf } from '../yearbook/limitWords.ts'
import { type LimitKey, type StandingLimit, standingLimits } from '../yearbook/standards.ts'
import { chosen } from './parts/choices.ts'
import { groups } from './parts/groups.ts'
import { label, names } from './parts/label.ts'
import { legalDate } from './parts/legalDate.ts'
import { line } from './parts/plainText.ts'
import { uidField } from './parts/uidField.ts'

const choiceOf = ([key, { line: of, value, words }]: [string, StandingLimit]) => {
  const { zh, en } = amountOf(key as LimitKey, value)
  return [key, [`${of ? `${of} ` : ''}${words.zh}（通用值 ${zh}）`, `${of ? `${of} ` : ''}${words.en} (otherwise ${en})`]] as const
}

/** 自查表限值: by what the inspection sheet judges, from which day on, and who says so. Without a row the standing limits hold. */
export const SheetLimits: CollectionConfig = {
  slug: 'sheet-limits',
  labels: names('自查表限值', 'Limit of the inspection sheet', 'Limits of the inspection sheet'),
  admin: {
    group: groups.disclosure,
    useAsTitle: 'source',
    defaultColumns: ['limit', 'from', 'value', 'warn', 'source'],
    description: label(
      '未设置的按通用值（国办秘函〔2019〕19号）。各地可从严，如账号每周更新；宽于通用值的在自查表中注明。',
      'A limit without a row is the standing one (国办秘函〔2019〕19号). A province may be stricter, as with accounts renewed each week; what is laxer the sheet tells.',
    ),
  },
  defaultSort: '-from',
  access: { create: mayKeepRegisters, update: mayKeepRegisters, delete: nobody, read: isActive },
  disableDuplicate: true,
  hooks: {
    beforeOperation: [refuseWrongTypes],
    beforeValidate: [refuseWrongSheetLimit],
    afterChange: [recordSettings, setFindingDeadlinesAnew],
  },
  fields: [
    uidField,
    chosen('limit', label('限值', 'Limit'), Object.fromEntries(Object.entries(standingLimits).map(choiceOf))),
    legalDate('from', label('施行日期', 'Holds from'), { required: true }),
    {
      name: 'value',
      type: 'number',
      required: true,
      label: label('数值（天、工作日、月、个或者 %）', 'How much (days, working days, months, number or %)'),
    },
    {
      name: 'warn',
      type: 'number',
      label: label('提醒（满多少天、月；空为通用值）', 'Told from so many days or months on (empty: the standing one)'),
    },
    line('source', label('依据', 'Source'), 300, { required: true }),
    // Limit and first day.
    {
      name: 'place',
      type: 'text',
      unique: true,
      label: label('限值和施行日期（已有此项）', 'Limit and first day'),
      admin: { hidden: true },
    },
  ],
}
