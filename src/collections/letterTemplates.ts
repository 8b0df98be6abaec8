import type { CollectionConfig } from 'payload'
import { mayHandleRequests } from '../access/mayHandleRequests.ts'
import { mayReadRequests } from '../access/mayReadRequests.ts'
import { nobody } from '../access/nobody.ts'
import { letterKinds } from '../disclosure/letters/kinds.ts'
import { letterDefaultsEndpoint } from '../hooks/endpoints/letterDefaultsEndpoint.ts'
import { recordSettings } from '../hooks/recordSettings.ts'
import { refuseWrongLetter } from '../hooks/refuseWrongLetter.ts'
import { refuseWrongTypes } from '../hooks/refuseWrongTypes.ts'
import { chosen } from './parts/choices.ts'
import { groups } from './parts/groups.ts'
import { label, names } from './parts/label.ts'
import { paragraph } from './parts/plainText.ts'
import { uidField } from './parts/uidField.ts'

/** 文书模板: the words of a letter of an application, where an office has its own. Without a row, or with an empty one, the standing words hold. */
export const LetterTemplates: CollectionConfig = {
  slug: 'letter-templates',
  labels: names('文书模板', 'Letter template', 'Letter templates'),
  admin: { group: groups.disclosure, useAsTitle: 'kind', defaultColumns: ['kind', 'updatedAt'] },
  defaultSort: 'kind',
  access: { create: mayHandleRequests, update: mayHandleRequests, delete: nobody, read: mayReadRequests },
  disableDuplicate: true,
  endpoints: [letterDefaultsEndpoint],
  hooks: { beforeOperation: [refuseWrongTypes], beforeChange: [refuseWrongLetter], afterChange: [recordSettings] },
  fields: [
    uidField,
    chosen('kind', label('文书', 'Letter'), Object.fromEntries(letterKinds.map(({ key, zh, en }) => [key, [zh, en]])), { unique: true }),
    {
      type: 'row',
      fields: [
        paragraph('words', label('正文', 'Words'), 8000, {
          admin: {
            rows: 24,
            width: '55%',
            description: label(
              '每行一段，第一行为称呼；{number} 之类由系统填入。留空则用通用文本。',
              'A paragraph a line, the first to whom it goes; {number} and the like are filled in. Empty: the standing words.',
            ),
          },
        }),
        {
          name: 'standing',
          type: 'ui',
          admin: { components: { Field: '/src/admin/disclosure/StandingWords#StandingWords' }, disableListColumn: true },
        },
      ],
    },
  ],
}
