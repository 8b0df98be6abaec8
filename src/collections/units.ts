import type { CollectionConfig } from 'payload'
import { isActive } from '../access/isActive.ts'
import { mayAdministerPeople } from '../access/mayAdministerPeople.ts'
import { nobody } from '../access/nobody.ts'
import { recordSettings } from '../hooks/recordSettings.ts'
import { refuseDangling } from '../hooks/refuseDangling.ts'
import { refuseWrongTypes } from '../hooks/refuseWrongTypes.ts'
import { groups } from './parts/groups.ts'
import { label, names } from './parts/label.ts'
import { line } from './parts/plainText.ts'
import { uidField } from './parts/uidField.ts'

/** 处室: who owns texts and columns. Its head may be stood in for by deputies. Units are never deleted: records name them. */
export const Units: CollectionConfig = {
  slug: 'units',
  labels: names('处室', 'Unit', 'Units'),
  admin: { group: groups.office, useAsTitle: 'name', defaultColumns: ['name', 'head', 'uid'] },
  access: { create: mayAdministerPeople, update: mayAdministerPeople, delete: nobody, read: isActive },
  hooks: { beforeOperation: [refuseWrongTypes], beforeChange: [refuseDangling], afterChange: [recordSettings] },
  fields: [
    uidField,
    line('name', label('名称', 'Name'), 100, { localized: true, required: true }),
    { name: 'head', type: 'relationship', relationTo: 'users', label: label('负责人', 'Head') },
    { name: 'deputies', type: 'relationship', relationTo: 'users', hasMany: true, label: label('代理人', 'Deputies') },
  ],
}
