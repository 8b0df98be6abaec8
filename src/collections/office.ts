import type { GlobalConfig, PayloadRequest } from 'payload'
import { isActive } from '../access/isActive.ts'
import { mayAdministerPeople } from '../access/mayAdministerPeople.ts'
import { mayAdministerSystem } from '../access/mayAdministerSystem.ts'
import { guardOffice } from '../hooks/guardOffice.ts'
import { holdGuards } from '../hooks/holdRights.ts'
import { outletAddress } from '../hooks/outletAddress.ts'
import { recordOffice } from '../hooks/recordSettings.ts'
import { refuseWrongOffice } from '../hooks/refuseWrongOffice.ts'
import { languages } from '../languages.ts'
import { groups } from './parts/groups.ts'
import { jsonField } from './parts/jsonField.ts'
import { label } from './parts/label.ts'
import { line, paragraph, plainText } from './parts/plainText.ts'

/** Which field is whose is asked on saving. */
const mayAdministerOffice = ({ req }: { req: PayloadRequest }) => mayAdministerPeople({ req }) || mayAdministerSystem({ req })

/** What the site says of the office on every page, and how the office counts. */
export const Office: GlobalConfig = {
  slug: 'office',
  label: label('机构信息', 'The office'),
  admin: { group: groups.office },
  access: { read: isActive, update: mayAdministerOffice },
  hooks: { beforeOperation: [refuseWrongOffice], beforeChange: [guardOffice, holdGuards], afterChange: [recordOffice] },
  fields: [
    { name: 'rightsNotice', type: 'ui', admin: { components: { Field: '/src/admin/account/RightsNotice#RightsNotice' } } },
    line('name', label('机构名称', 'Name'), 100, { localized: true }),
    line('siteName', label('网站名称（SiteName）', 'Site name (SiteName)'), 100, { localized: true }),
    line('siteUrl', label('网站地址', 'Site address'), 200, { validate: outletAddress } as never),
    line('siteIdCode', label('网站标识码（SiteIDCode）', 'Site id code (SiteIDCode)'), 20),
    line('icp', label('ICP 备案号', 'ICP number'), 60),
    line('policeRecord', label('公安备案号', 'Police record number'), 60),
    line('identityMarkUrl', label('党政机关网站标识：登记页地址', 'Government site mark: address in the register'), 200, {
      validate: plainText({
        max: 200,
        pattern: {
          regex: /^https:\/\/[\w.-]+\.(?:conac\.cn|gov\.cn)\/\S*$/,
          zh: '请填写登记机构给出的 https 地址。',
          en: 'Give the https address the register gave.',
        },
      }),
    } as never),
    { name: 'identityMark', type: 'upload', relationTo: 'media', label: label('党政机关网站标识：图片', 'Government site mark: picture') },
    { name: 'isIpv6', type: 'checkbox', label: label('网站支持 IPv6', 'The site is reached over IPv6') },
    line('sponsor', label('主办单位', 'Sponsor'), 100, { localized: true }),
    paragraph('contact', label('联系方式', 'Contact'), 300, { localized: true }),
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      options: languages.map(({ code, name }) => ({ value: code, label: name })),
      label: label('语言', 'Languages'),
    },
    {
      name: 'twoFactor',
      type: 'select',
      defaultValue: 'off',
      required: true,
      label: label('两步登录', 'Second step at log-in'),
      options: [
        { value: 'off', label: label('自愿', 'As each likes') },
        { value: 'deciders', label: label('作决定的人必须启用', 'Whoever decides must have one') },
        { value: 'everyone', label: label('所有人必须启用', 'Everybody must have one') },
      ],
    },
    {
      name: 'confirmRights',
      type: 'checkbox',
      defaultValue: false,
      label: label('权限变更须二人确认', 'A change of rights takes two'),
      admin: {
        description: label(
          '角色、语言、在用的变更由另一位管理员确认后生效；关闭此项也须二人。',
          'Roles, languages and 在用 change when another administrator confirms it. Switching this off takes two as well.',
        ),
      },
    },
    {
      name: 'separatedAdministration',
      type: 'checkbox',
      defaultValue: false,
      label: label('三员分立', 'Three administrators'),
      admin: {
        description: label(
          '系统管理员、安全管理员、审计管理员由不同的人担任，不再有“管理员”。',
          'System, security and audit administrator are different people, and nobody is plain "Administrator".',
        ),
      },
    },
    { name: 'isSample', type: 'checkbox', admin: { hidden: true }, access: { update: () => false } },
    jsonField({
      name: 'countingRule',
      // What is no JSON object comes as the words somebody typed.
      validate: (value) =>
        value === null || value === undefined || typeof value === 'object' || '须为 JSON 对象。This must be a JSON object.',
      label: label('计数规则', 'Counting rule'),
      admin: { description: label('见 docs/ledger.md。', 'See docs/ledger.md.') },
    }),
  ],
}
