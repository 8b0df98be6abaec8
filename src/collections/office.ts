import type { GlobalConfig } from 'payload'
import { isAdministrator } from '../access/hasRole.ts'
import { isActive } from '../access/isActive.ts'
import { outletAddress } from '../hooks/outletAddress.ts'
import { languages } from '../languages.ts'
import { groups } from './parts/groups.ts'
import { label } from './parts/label.ts'
import { line, paragraph } from './parts/plainText.ts'

/** What the site says of the office on every page, and how the office counts. */
export const Office: GlobalConfig = {
  slug: 'office',
  label: label('机构信息', 'The office'),
  admin: { group: groups.office },
  access: { read: isActive, update: isAdministrator },
  fields: [
    line('name', label('机构名称', 'Name'), 100, { localized: true }),
    line('siteName', label('网站名称（SiteName）', 'Site name (SiteName)'), 100, { localized: true }),
    line('siteUrl', label('网站地址', 'Site address'), 200, { validate: outletAddress } as never),
    line('siteIdCode', label('网站标识码（SiteIDCode）', 'Site id code (SiteIDCode)'), 20),
    line('icp', label('ICP 备案号', 'ICP number'), 60),
    line('policeRecord', label('公安备案号', 'Police record number'), 60),
    line('sponsor', label('主办单位', 'Sponsor'), 100, { localized: true }),
    paragraph('contact', label('联系方式', 'Contact'), 300, { localized: true }),
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      options: languages.map(({ code, name }) => ({ value: code, label: name })),
      label: label('语言', 'Languages'),
    },
    { name: 'isSample', type: 'checkbox', admin: { hidden: true }, access: { update: () => false } },
    {
      name: 'countingRule',
      type: 'json',
      label: label('计数规则', 'Counting rule'),
      admin: { description: label('见 docs/ledger.md。', 'See docs/ledger.md.') },
    },
  ],
}
