import type { Access, CollectionBeforeChangeHook, CollectionConfig, CollectionSlug, CompoundIndex, Field } from 'payload'
import { isActive } from '../../access/isActive.ts'
import { mayKeepRegisters } from '../../access/mayKeepRegisters.ts'
import { nobody } from '../../access/nobody.ts'
import { recordCase } from '../../hooks/recordCase.ts'
import { refuseAhead } from '../../hooks/refuseAhead.ts'
import { refuseDangling } from '../../hooks/refuseDangling.ts'
import { refuseHidden } from '../../hooks/refuseHidden.ts'
import { refuseWrongTypes } from '../../hooks/refuseWrongTypes.ts'
import { setOrigin } from '../../hooks/setOrigin.ts'
import { groups } from './groups.ts'
import { label, type names } from './label.ts'
import { paragraph, plainText } from './plainText.ts'
import { recordAlarms } from './recordAlarms.ts'
import { uidField } from './uidField.ts'

type Options = {
  slug: string
  labels: ReturnType<typeof names>
  title: string
  columns: string[]
  sort?: string
  fields: Field[]
  /** Fields the report cuts a year by; each is indexed with the origin. */
  days: string[]
  /** Fields that say when something happened, a day or a year: none of them lies ahead. A plan goes where its register has a place for one. */
  happened?: string[]
  indexes?: CompoundIndex[]
  read?: Access
  beforeChange?: CollectionBeforeChangeHook[]
  endpoints?: CollectionConfig['endpoints']
  /** What stands above the list. */
  listComponents?: string[]
}

/**
 * A register the annual report counts: rows that people of the office enter. A row is never deleted; a wrong one is made void, with a reason,
 * and counts no more. Each entry and change is an event of the row's own chain.
 */
export function registerCollection({
  slug,
  labels,
  title,
  columns,
  sort,
  fields,
  days,
  happened = [],
  indexes = [],
  read = isActive,
  beforeChange = [],
  endpoints,
  listComponents = [],
}: Options): CollectionConfig {
  return {
    slug: slug as CollectionSlug,
    labels,
    admin: {
      group: groups.disclosure,
      useAsTitle: title,
      defaultColumns: [...columns, 'isVoid'],
      pagination: { defaultLimit: 25 },
      components: { beforeList: listComponents },
    },
    access: { create: mayKeepRegisters, update: mayKeepRegisters, delete: nobody, read },
    ...(sort ? { defaultSort: sort } : {}),
    // `verify` holds every row against its chain.
    custom: { hasChains: true },
    // A second row for one fact would count it twice.
    disableDuplicate: true,
    ...(endpoints ? { endpoints } : {}),
    indexes: [...days.map((day) => ({ fields: ['origin', day] })), ...indexes],
    hooks: {
      beforeOperation: [refuseWrongTypes],
      beforeChange: [refuseHidden, refuseDangling, setOrigin, refuseAhead(happened), ...beforeChange],
      afterChange: [recordCase],
    },
    fields: [
      uidField,
      recordAlarms,
      ...fields,
      { name: 'isVoid', type: 'checkbox', label: label('作废，不再计入', 'Void: counts no more'), admin: { position: 'sidebar' } },
      paragraph('voidReason', label('作废理由', 'Why it is void'), 500, {
        admin: { position: 'sidebar', condition: ({ isVoid }: { isVoid?: boolean }) => isVoid === true },
        validate: (value: unknown, options: { data: { isVoid?: boolean }; req: { i18n?: { language?: string } } }) => {
          if (typeof value === 'string' && value.trim()) return plainText({ max: 500, isMultiline: true })(value, options as never)
          if (!options.data?.isVoid) return true
          return options.req?.i18n?.language?.startsWith('zh') ? '作废须写明理由。' : 'Say why it is void.'
        },
      } as never),
      { name: 'origin', type: 'text', label: label('来源', 'Origin'), admin: { readOnly: true, position: 'sidebar' } },
    ],
  }
}
