import type { CollectionConfig } from 'payload'
import { isAdministrator } from '../access/hasRole.ts'
import { isActive } from '../access/isActive.ts'
import { isSelfOrAdministrator } from '../access/isSelf.ts'
import { nobody } from '../access/nobody.ts'
import { roles } from '../access/roles.ts'
import { closedEndpoint } from '../hooks/endpoints/closedEndpoint.ts'
import { endSessions } from '../hooks/endSessions.ts'
import { guardUser } from '../hooks/guardUser.ts'
import { keepAnAdministrator } from '../hooks/keepAnAdministrator.ts'
import { refuseDangling } from '../hooks/refuseDangling.ts'
import { refuseInactiveLogin } from '../hooks/refuseInactiveLogin.ts'
import { refuseWrongTypes } from '../hooks/refuseWrongTypes.ts'
import { requirePassword } from '../hooks/requirePassword.ts'
import { languages } from '../languages.ts'
import { groups } from './parts/groups.ts'
import { label, names } from './parts/label.ts'
import { line } from './parts/plainText.ts'
import { uidField } from './parts/uidField.ts'

const onlyAdministrators = { create: isAdministrator, update: isAdministrator }

const askAdministrator = { zh: '忘记密码请联系管理员重设。', en: 'Ask an administrator for a new password.' }

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
  endpoints: [
    // Whoever came first to an empty database would be its administrator.
    closedEndpoint('/first-register', {
      zh: '第一位管理员由 fabu init 建立。',
      en: 'The first administrator is made by "fabu init".',
    }),
    // No mail is sent; and asking for one would hold the one writer of SQLite until it gives up.
    closedEndpoint('/forgot-password', askAdministrator),
    closedEndpoint('/reset-password', askAdministrator),
  ],
  hooks: {
    beforeOperation: [refuseWrongTypes, guardUser, requirePassword],
    beforeChange: [keepAnAdministrator, endSessions, refuseDangling],
    beforeLogin: [refuseInactiveLogin],
  },
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
