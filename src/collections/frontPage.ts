import type { GlobalConfig } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import { isActive } from '../access/isActive.ts'
import { recordOffice } from '../hooks/recordSettings.ts'
import { refuseDanglingOffice } from '../hooks/refuseDangling.ts'
import { refuseWrongOffice } from '../hooks/refuseWrongOffice.ts'
import { groups } from './parts/groups.ts'
import { label } from './parts/label.ts'

/** 首页头条: what leads the home page, said for each language by itself. Only what is out is shown, so nothing here publishes anything. */
export const FrontPage: GlobalConfig = {
  slug: 'front-page',
  label: label('首页头条', 'Front page'),
  admin: { group: groups.office },
  access: { read: isActive, update: hasRole('publisher', 'secretariat') },
  hooks: { beforeOperation: [refuseWrongOffice], beforeChange: [refuseDanglingOffice], afterChange: [recordOffice] },
  fields: [
    {
      name: 'leads',
      type: 'relationship',
      relationTo: ['articles', 'policies', 'interpretations', 'notices', 'services', 'topics'],
      hasMany: true,
      maxRows: 4,
      localized: true,
      label: label('头条（按语言分别设置）', 'Leading texts (for each language)'),
      admin: {
        description: label(
          '切换语言后分别填写；只显示该语言已发布的文本，一分钟内生效。留空则为最新一篇。',
          'Switch the language and fill in each. Only texts out in that language are shown, within a minute. Empty: the newest leads.',
        ),
      },
    },
  ],
}
