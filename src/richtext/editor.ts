import {
  AlignFeature,
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'
import { linkedCollections } from './links.ts'

/** A boxed remark. Its content is plain paragraphs, parted by empty lines, so that every channel can show it. */
export const callout: Block = {
  slug: 'callout',
  labels: { singular: { zh: '提示框', en: 'Call-out' }, plural: { zh: '提示框', en: 'Call-outs' } },
  fields: [
    {
      name: 'tone',
      type: 'select',
      label: { zh: '语气', en: 'Tone' },
      defaultValue: 'info',
      options: [
        { value: 'info', label: { zh: '提示', en: 'Information' } },
        { value: 'warning', label: { zh: '注意', en: 'Warning' } },
        { value: 'urgent', label: { zh: '紧急', en: 'Urgent' } },
      ],
    },
    { name: 'title', type: 'text', label: { zh: '标题', en: 'Title' }, maxLength: 200 },
    {
      name: 'content',
      type: 'textarea',
      label: { zh: '内容', en: 'Content' },
      maxLength: 20_000,
      admin: { description: { zh: '段落之间空一行。', en: 'Leave an empty line between paragraphs.' } },
    },
  ],
}

/** Numbers as bars, a line each. What may be compared in one picture; exact numbers belong in a table beside it. */
export const chart: Block = {
  slug: 'chart',
  labels: { singular: { zh: '柱状图', en: 'Bar chart' }, plural: { zh: '柱状图', en: 'Bar charts' } },
  fields: [
    { name: 'title', type: 'text', label: { zh: '标题', en: 'Title' }, maxLength: 200 },
    {
      name: 'data',
      type: 'textarea',
      label: { zh: '数据', en: 'Data' },
      maxLength: 2_000,
      admin: {
        description: {
          zh: '每行一根柱：名称、空格、数值，如“2022 2706”。',
          en: 'A bar a line: a label, a blank and a number, such as "2022 2706".',
        },
      },
    },
  ],
}

const caption = { name: 'caption', type: 'text' as const, label: { zh: '图注（仅此处）', en: 'Caption (here only)' }, maxLength: 500 }

/**
 * The editor every text is written in. What it can write, `validateRichText` allows, and
 * `fromEditorState` turns into the tree; a feature added here needs all three.
 */
export const richTextEditor = () =>
  lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnderlineFeature(),
      StrikethroughFeature(),
      SubscriptFeature(),
      SuperscriptFeature(),
      AlignFeature(),
      OrderedListFeature(),
      UnorderedListFeature(),
      BlockquoteFeature(),
      EXPERIMENTAL_TableFeature(),
      HorizontalRuleFeature(),
      LinkFeature({ enabledCollections: [...linkedCollections], maxDepth: 0 }),
      UploadFeature({ enabledCollections: ['media'], collections: { media: { fields: [caption] } }, maxDepth: 0 }),
      BlocksFeature({ blocks: [callout, chart] }),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  })
