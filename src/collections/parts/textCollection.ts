import type { CollectionConfig, Field } from 'payload'
import { canCreateText, canEditText, canRemoveText } from '../../access/canEdit.ts'
import { isActive } from '../../access/isActive.ts'
import { closeStatus } from '../../hooks/closeStatus.ts'
import { endLinks } from '../../hooks/endLinks.ts'
import { addLanguageEndpoint } from '../../hooks/endpoints/addLanguageEndpoint.ts'
import { correctEndpoint } from '../../hooks/endpoints/correctEndpoint.ts'
import { evidenceEndpoint } from '../../hooks/endpoints/evidenceEndpoint.ts'
import { pipelineEndpoint } from '../../hooks/endpoints/pipelineEndpoint.ts'
import { previewLinkEndpoint } from '../../hooks/endpoints/previewLinkEndpoint.ts'
import { recallEndpoint } from '../../hooks/endpoints/recallEndpoint.ts'
import { sealEndpoint } from '../../hooks/endpoints/sealEndpoint.ts'
import { submitEndpoint } from '../../hooks/endpoints/submitEndpoint.ts'
import { withdrawEndpoint } from '../../hooks/endpoints/withdrawEndpoint.ts'
import { identifyText } from '../../hooks/identifyText.ts'
import { keepFileReferences } from '../../hooks/keepFileReferences.ts'
import { keepIdentifiers } from '../../hooks/keepIdentifiers.ts'
import { keepTrash } from '../../hooks/keepTrash.ts'
import { noteContribution } from '../../hooks/noteContribution.ts'
import { refuseDangling } from '../../hooks/refuseDangling.ts'
import { refuseLocked } from '../../hooks/refuseLocked.ts'
import { refuseRestore } from '../../hooks/refuseRestore.ts'
import { refuseTextRemoval } from '../../hooks/refuseTextRemoval.ts'
import { refuseWrongTypes } from '../../hooks/refuseWrongTypes.ts'
import { releaseIdentifiers } from '../../hooks/releaseIdentifiers.ts'
import { saveWhole } from '../../hooks/saveWhole.ts'
import { previewPath } from '../../preview/paths.ts'
import { groups } from './groups.ts'
import type { names } from './label.ts'
import { bodyFields, identityFields, planFields, sharedFields, translatedAttachments } from './textFields.ts'

type Options = {
  slug: 'articles' | 'policies' | 'interpretations' | 'notices' | 'services' | 'topics' | 'pages'
  labels: ReturnType<typeof names>
  /** Facts of this kind, shared by all languages of an item. */
  facts?: Field[]
  /** Words of this kind, each language's own. */
  words?: Field[]
  columns?: string[]
}

/**
 * A kind of text: one document per language. Whatever the entrance, a save is a draft; `_status: published`
 * is written by final approval alone.
 */
export function textCollection({ slug, labels, facts = [], words = [], columns = [] }: Options): CollectionConfig {
  return {
    slug,
    labels,
    admin: {
      group: groups.texts,
      useAsTitle: 'title',
      defaultColumns: ['title', 'language', ...columns, 'updatedAt', '_status'],
      preview: ({ id }) => (typeof id === 'string' ? previewPath({ collection: slug, id }) : null),
      components: {
        edit: { PublishButton: '/src/admin/NoPublishButton#NoPublishButton' },
        views: {
          edit: {
            pipeline: {
              Component: '/src/admin/PipelineView#PipelineView',
              path: '/pipeline',
              tab: { Component: '/src/admin/PipelineTab#PipelineTab' },
            },
          },
        },
      },
    },
    access: { create: canCreateText, update: canEditText, delete: canRemoveText, read: isActive, readVersions: isActive },
    versions: { maxPerDoc: 0, drafts: { validate: true, schedulePublish: false } },
    trash: true,
    // One text per item and language, whoever adds it at the same moment.
    indexes: [{ fields: ['item', 'language'], unique: true }],
    defaultPopulate: { uid: true, title: true, language: true, slug: true },
    endpoints: [
      pipelineEndpoint,
      evidenceEndpoint,
      submitEndpoint,
      recallEndpoint,
      correctEndpoint,
      withdrawEndpoint,
      sealEndpoint,
      previewLinkEndpoint,
      addLanguageEndpoint,
    ],
    hooks: {
      beforeOperation: [saveWhole, refuseWrongTypes, closeStatus, refuseRestore],
      beforeValidate: [identifyText],
      beforeChange: [refuseLocked, refuseDangling, keepIdentifiers],
      afterChange: [noteContribution, keepFileReferences, keepTrash, endLinks],
      beforeDelete: [refuseTextRemoval],
      afterDelete: [releaseIdentifiers],
    },
    fields: [
      {
        type: 'tabs',
        tabs: [
          { label: { zh: '正文', en: 'Text' }, fields: [...bodyFields, ...words, translatedAttachments] },
          { label: { zh: '共同信息', en: 'Shared facts' }, description: sharedHint, fields: [...sharedFields, ...facts] },
          { label: { zh: '发布', en: 'Publishing' }, fields: planFields },
        ],
      },
      ...identityFields(slug),
    ],
  }
}

const sharedHint = {
  zh: '各语言共用；只在首发语言的文本上填写，译文自动沿用。',
  en: 'Shared by all languages; filled in on the text of the first language, and used by its translations.',
}
