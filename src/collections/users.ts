import type { CollectionConfig } from 'payload'
import { isActive } from '../access/isActive.ts'
import { isSelfOrAdministrator } from '../access/isSelf.ts'
import { mayAdministerPeople } from '../access/mayAdministerPeople.ts'
import { nobody } from '../access/nobody.ts'
import { roles } from '../access/roles.ts'
import { askSecondStep } from '../hooks/askSecondStep.ts'
import { accountEndpoints } from '../hooks/endpoints/accountEndpoints.ts'
import { closedEndpoint } from '../hooks/endpoints/closedEndpoint.ts'
import { loginEndpoint } from '../hooks/endpoints/loginEndpoint.ts'
import { unlockEndpoint } from '../hooks/endpoints/unlockEndpoint.ts'
import { endSessions } from '../hooks/endSessions.ts'
import { guardUser } from '../hooks/guardUser.ts'
import { holdRights } from '../hooks/holdRights.ts'
import { keepAnAdministrator } from '../hooks/keepAnAdministrator.ts'
import { keepSeparate } from '../hooks/keepSeparate.ts'
import { limitSession } from '../hooks/limitSession.ts'
import { recordLogin, recordLogout } from '../hooks/recordLogin.ts'
import { notePassword, recordUser } from '../hooks/recordUser.ts'
import { refuseDangling } from '../hooks/refuseDangling.ts'
import { refuseGuessable } from '../hooks/refuseGuessable.ts'
import { refuseInactiveLogin } from '../hooks/refuseInactiveLogin.ts'
import { refuseStaleLogin } from '../hooks/refuseStaleLogin.ts'
import { refuseWrongTypes } from '../hooks/refuseWrongTypes.ts'
import { requirePassword } from '../hooks/requirePassword.ts'
import { saveWhole } from '../hooks/saveWhole.ts'
import { languages } from '../languages.ts'
import { idleSeconds, isBehindTls } from '../sessionSettings.ts'
import { groups } from './parts/groups.ts'
import { label, names } from './parts/label.ts'
import { line } from './parts/plainText.ts'
import { uidField } from './parts/uidField.ts'

const onlyAdministrators = { create: mayAdministerPeople, update: mayAdministerPeople }

const askAdministrator = { zh: '忘记密码请联系管理员重设。', en: 'Ask an administrator for a new password.' }

/** The people of the office. They are deactivated, never deleted: decisions name them for ever. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: names('用户', 'User', 'Users'),
  admin: { group: groups.office, useAsTitle: 'name', defaultColumns: ['name', 'email', 'roles', 'unit', 'active'] },
  auth: {
    tokenExpiration: idleSeconds(),
    maxLoginAttempts: 8,
    lockTime: 10 * 60 * 1000,
    useAPIKey: false,
    cookies: { sameSite: 'Lax', secure: isBehindTls() },
  },
  access: {
    create: mayAdministerPeople,
    update: isSelfOrAdministrator,
    delete: nobody,
    read: isActive,
    unlock: mayAdministerPeople,
    admin: isActive,
  },
  endpoints: [
    loginEndpoint,
    unlockEndpoint,
    ...accountEndpoints,
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
    beforeOperation: [saveWhole, refuseWrongTypes, guardUser, requirePassword, limitSession],
    beforeChange: [holdRights, keepSeparate, keepAnAdministrator, refuseGuessable, endSessions, refuseDangling, notePassword],
    afterChange: [recordUser],
    beforeLogin: [refuseStaleLogin, refuseInactiveLogin, askSecondStep],
    afterLogin: [recordLogin],
    afterLogout: [recordLogout],
  },
  fields: [
    {
      name: 'rightsNotice',
      type: 'ui',
      admin: { components: { Field: '/src/admin/account/RightsNotice#RightsNotice' }, disableListColumn: true },
    },
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
    {
      name: 'currentPassword',
      type: 'text',
      virtual: true,
      label: label('当前密码', 'Current password'),
      admin: { components: { Field: '/src/admin/CurrentPassword#CurrentPassword' }, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'myAccount',
      type: 'ui',
      admin: { components: { Field: '/src/admin/account/AccountPart#AccountPart' }, disableListColumn: true },
    },
  ],
}
