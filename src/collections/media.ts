import type { CollectionConfig, Condition, Field } from 'payload'
import { canEdit } from '../access/canEdit.ts'
import { isActive } from '../access/isActive.ts'
import { mayAdministerSystem } from '../access/mayAdministerSystem.ts'
import { dropHalfWritten } from '../hooks/dropHalfWritten.ts'
import { ingestUpload } from '../hooks/ingestUpload.ts'
import { keepFileFacts } from '../hooks/keepFileFacts.ts'
import { noteMediaContribution } from '../hooks/noteMediaContribution.ts'
import { refuseDangling } from '../hooks/refuseDangling.ts'
import { refuseHidden } from '../hooks/refuseHidden.ts'
import { refuseMediaRemoval } from '../hooks/refuseMediaRemoval.ts'
import { refuseWrongTypes } from '../hooks/refuseWrongTypes.ts'
import { removeDerived } from '../hooks/removeDerived.ts'
import { saveWhole } from '../hooks/saveWhole.ts'
import { uploadBeforeTransaction } from '../hooks/uploadBeforeTransaction.ts'
import { languages } from '../languages.ts'
import { mediaFolder } from '../media/folder.ts'
import { acceptedMimes, type MediaKind } from '../media/kinds.ts'
import { derivedName } from '../media/sizes.ts'
import { groups } from './parts/groups.ts'
import { label, names } from './parts/label.ts'
import { line, paragraph } from './parts/plainText.ts'
import { uidField } from './parts/uidField.ts'

const languageOptions = languages.map(({ code, name }) => ({ value: code, label: name }))

/** Shown for one kind of file, and while it is not known yet. */
const only =
  (kind: MediaKind): Condition =>
  (data) =>
    !data?.kind || data.kind === kind

const fileFact = (name: string, zh: string, en: string): Field => ({
  name,
  type: 'text',
  label: label(zh, en),
  index: true,
  admin: { readOnly: true, position: 'sidebar', disableBulkEdit: true },
})

/** 媒体: pictures, documents, videos and captions, each written once under the SHA-256 of its bytes. */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: names('媒体', 'File', 'Media'),
  admin: {
    group: groups.texts,
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'alt', 'updatedAt'],
    listSearchableFields: ['title', 'originalName', 'sha256'],
  },
  access: { create: canEdit, update: canEdit, delete: mayAdministerSystem, read: isActive },
  disableDuplicate: true,
  endpoints: [uploadBeforeTransaction],
  upload: {
    staticDir: mediaFolder(),
    mimeTypes: acceptedMimes,
    crop: false,
    focalPoint: false,
    pasteURL: false,
    hideRemoveFile: true,
    adminThumbnail: ({ doc }) =>
      doc.kind === 'image' ? `/api/media/file/${derivedName({ sha256: String(doc.sha256), size: 'w480', extension: 'webp' })}` : null,
  },
  hooks: {
    beforeOperation: [saveWhole, refuseWrongTypes, ingestUpload],
    beforeChange: [keepFileFacts, refuseHidden, refuseDangling],
    afterChange: [noteMediaContribution],
    beforeDelete: [refuseMediaRemoval],
    afterDelete: [removeDerived],
    afterError: [dropHalfWritten],
  },
  fields: [
    uidField,
    line('title', label('标题', 'Title'), 200),
    line('alt', label('替代文字', 'Alternative text'), 300, {
      localized: true,
      admin: {
        condition: (data) => only('image')(data, {}, {} as never) && !data?.isDecorative,
        description: label('读屏软件朗读的内容；每种语言各写一条。', 'What a screen reader says instead of the picture, in each language.'),
      },
    }),
    {
      name: 'isDecorative',
      type: 'checkbox',
      defaultValue: false,
      label: label('仅作装饰', 'Decorative only'),
      admin: {
        condition: only('image'),
        description: label('图片不含信息，读屏软件可略过。', 'The picture says nothing a reader needs; screen readers pass over it.'),
      },
    },
    line('caption', label('图注', 'Caption'), 500, { localized: true }),
    {
      name: 'variants',
      type: 'array',
      dbName: 'media_variants',
      label: label('各语言的图片', 'Pictures for other languages'),
      labels: names('图片', 'Picture', 'Pictures'),
      admin: {
        condition: only('image'),
        description: label('图中有文字时，为某种语言换用另一张。', 'Another picture for a language, e.g. where the picture holds words.'),
      },
      fields: [
        {
          name: 'language',
          type: 'select',
          dbName: 'media_variant_lang',
          options: languageOptions,
          required: true,
          label: label('语言', 'Language'),
        },
        {
          name: 'image',
          type: 'upload',
          relationTo: 'media',
          required: true,
          filterOptions: { kind: { equals: 'image' } },
          label: label('图片', 'Picture'),
        },
      ],
    },
    {
      name: 'captions',
      type: 'array',
      dbName: 'media_captions',
      label: label('字幕', 'Captions'),
      labels: names('字幕', 'Captions file', 'Captions'),
      admin: { condition: only('video') },
      fields: [
        {
          name: 'language',
          type: 'select',
          dbName: 'media_caption_lang',
          options: languageOptions,
          required: true,
          label: label('语言', 'Language'),
        },
        {
          name: 'file',
          type: 'upload',
          relationTo: 'media',
          required: true,
          filterOptions: { kind: { equals: 'captions' } },
          label: label('字幕文件（WebVTT）', 'Captions file (WebVTT)'),
        },
      ],
    },
    paragraph('transcript', label('文字稿', 'Transcript'), 50_000, { localized: true, admin: { condition: only('video') } }),
    {
      name: 'poster',
      type: 'upload',
      relationTo: 'media',
      filterOptions: { kind: { equals: 'image' } },
      label: label('视频封面', 'Poster'),
      admin: { condition: only('video') },
    },
    {
      name: 'kind',
      type: 'select',
      label: label('类型', 'Kind'),
      index: true,
      options: [
        { value: 'image', label: label('图片', 'Image') },
        { value: 'document', label: label('文档', 'Document') },
        { value: 'video', label: label('视频', 'Video') },
        { value: 'captions', label: label('字幕', 'Captions') },
      ],
      admin: { readOnly: true, position: 'sidebar', disableBulkEdit: true },
    },
    fileFact('originalName', '原文件名', 'Original file name'),
    { ...fileFact('sha256', 'SHA-256', 'SHA-256'), unique: true } as Field,
    { ...fileFact('sourceSha256', '上传时的 SHA-256', 'SHA-256 as uploaded'), admin: { hidden: true, disableBulkEdit: true } } as Field,
  ],
}
