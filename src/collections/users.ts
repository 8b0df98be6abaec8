import type { CollectionConfig } from 'payload'
import { isAdministrator } from '../access/hasRole.ts'
import { isActive } from '../access/isActive.ts'
import { isSelfOrAdministrator } from '../access/isSelf.ts'
import { nobody } from '../access/nobody.ts'
import { roles } from '../access/roles.ts'
import { guardUser } from '../hooks/guardUser.ts'
import { refuseInactiveLogin } from '../hooks/refuseInactiveLogin.ts'
import { languages } from '../languages.ts'
import { groups } from './parts/groups.ts'
import { label, names } from './parts/label.ts'
import { line } from './parts/plainText.ts'
import { uidField } from './parts/uidField.ts'

const onlyAdministrators = { create: isAdministrator, update: isAdministrator }

/** The people of the office. They are deactivated, never deleted: decisions name them for ever. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: names('用户', 'User', 'Users'),
  admin: { group: groups.office, useAsTitle: 'name', defaultColumns: ['name', 'email', 'roles', 'unit', 'active'] },
  auth: { tokenExpiration: 8 * 3600, maxLoginAttempts: 8, lockTime: 10 * 60 * 1000, useAPIKey: false },
  access: {
    create: isAdministrator,
    update: isSelfOrAdministrator,
    delete: nobody,
    read: isActive,
    unlock: isAdministrator,
    admin: isActive,
  },
  hooks: { beforeChange: [guardUser], beforeLogin: [refuseInactiveLogin] },
  fields: [
    { ...uidField, saveToJWT: true },
    line('name', label('姓名', 'Name'), 60, { required: true, saveToJWT: true, access: onlyAdministrators }),
    line('title', label('职务', 'Title'), 60, { access: onlyAdministrators }),
    { name: 'unit', type: 'relationship', relationTo: 'units', label: label('处室', 'Unit'), access: onlyAdministrators },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      options: roles.map(({ value, label }) => ({ value, label })),
      label: label('角色', 'Roles'),
      access: onlyAdministrators,
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      options: languages.map(({ code, name }) => ({ value: code, label: name })),
      label: label('语言（空为全部）', 'Languages (empty for all)'),
      access: onlyAdministrators,
    },
    { name: 'active', type: 'checkbox', defaultValue: true, label: label('在用', 'Active'), access: onlyAdministrators },
  ],
}
