import type { CollectionConfig } from 'payload'
import { isActive } from '../access/isActive.ts'
import { mayAdministerSystem } from '../access/mayAdministerSystem.ts'
import { nobody } from '../access/nobody.ts'
import { roles } from '../access/roles.ts'
import { recordSettings } from '../hooks/recordSettings.ts'
import { refuseWrongTypes } from '../hooks/refuseWrongTypes.ts'
import { versionChain } from '../hooks/versionChain.ts'
import { groups } from './parts/groups.ts'
import { jsonField } from './parts/jsonField.ts'
import { label, names } from './parts/label.ts'
import { line } from './parts/plainText.ts'
import { uidField } from './parts/uidField.ts'

/** Who has to approve, in which order. A round keeps the steps as they were when it was opened. */
export const Chains: CollectionConfig = {
  slug: 'chains',
  labels: names('审核链', 'Chain', 'Chains'),
  admin: { group: groups.office, useAsTitle: 'name', defaultColumns: ['name', 'version', 'isDefault', 'peopleNeeded'] },
  access: { create: mayAdministerSystem, update: mayAdministerSystem, delete: nobody, read: isActive },
  versions: { maxPerDoc: 0 },
  hooks: { beforeOperation: [refuseWrongTypes], beforeChange: [versionChain], afterChange: [recordSettings] },
  fields: [
    uidField,
    line('name', label('名称', 'Name'), 60, { required: true }),
    { name: 'isDefault', type: 'checkbox', label: label('默认审核链', 'Default chain') },
    { name: 'version', type: 'number', label: label('版本', 'Version'), admin: { readOnly: true, position: 'sidebar' } },
    jsonField({
      name: 'peopleNeeded',
      label: label('需要的人数', 'People needed'),
      admin: {
        readOnly: true,
        position: 'sidebar',
        description: label(
          '保存时计算：撰稿提交与各环节所需的不同人员数。',
          'Computed on saving: how many different people writing and reviewing take.',
        ),
      },
    }),
    {
      name: 'steps',
      type: 'array',
      dbName: 'chain_steps',
      minRows: 1,
      maxRows: 10,
      required: true,
      label: label('环节', 'Steps'),
      labels: names('环节', 'Step', 'Steps'),
      fields: [
        line('name', label('名称', 'Name'), 30, { required: true }),
        {
          name: 'role',
          type: 'select',
          required: true,
          options: roles.map(({ value, label }) => ({ value, label })),
          label: label('角色', 'Role'),
        },
        {
          name: 'unitRule',
          type: 'select',
          defaultValue: 'any',
          required: true,
          label: label('处室要求', 'Unit rule'),
          options: [
            { value: 'any', label: label('任何处室', 'Any unit') },
            { value: 'own', label: label('本处室', "The item's unit") },
            { value: 'head', label: label('本处室负责人或代理人', "Head of the item's unit, or a deputy") },
          ],
        },
        { name: 'needsLanguage', type: 'checkbox', defaultValue: false, label: label('须懂该语言', 'Must know the language') },
        { name: 'onlyTranslations', type: 'checkbox', defaultValue: false, label: label('仅用于译文', 'For translations only') },
        {
          name: 'approvals',
          type: 'number',
          min: 1,
          max: 5,
          defaultValue: 1,
          required: true,
          label: label('须几人通过', 'Approvals needed'),
        },
      ],
    },
  ],
}
