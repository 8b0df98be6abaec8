import { linkedCollections } from './links.ts'

/** Whether one field of a node may hold this value. */
export type FieldRule = (value: unknown) => boolean

export type NodeRule = {
  fields: Record<string, FieldRule>
  /** Fields that may not be missing. */
  needs: string[]
  /** Types that may stand in it; null where nothing may. */
  children: readonly string[] | null
}

const isAbsent: FieldRule = (value) => value === undefined || value === null
const oneOf =
  (...allowed: unknown[]): FieldRule =>
  (value) =>
    allowed.includes(value)
const orAbsent =
  (rule: FieldRule): FieldRule =>
  (value) =>
    isAbsent(value) || rule(value)
const whole =
  (least: number, most: number): FieldRule =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
const amount: FieldRule = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 100_000
const text =
  (max: number): FieldRule =>
  (value) =>
    typeof value === 'string' && value.length <= max
const recordId: FieldRule = (value) =>
  (typeof value === 'string' && /^[\w-]{1,64}$/u.test(value)) || whole(1, Number.MAX_SAFE_INTEGER)(value)
/** Styling pasted along is ignored by every channel; without brackets it can fetch nothing in the editor either. */
const harmlessStyle: FieldRule = (value) => typeof value === 'string' && value.length <= 300 && /^[\w\s#.,%;:'"-]*$/u.test(value)

const common: Record<string, FieldRule> = { type: text(40), version: whole(0, 100) }
const element: Record<string, FieldRule> = {
  ...common,
  children: Array.isArray,
  direction: oneOf('ltr', 'rtl', null, undefined),
  format: oneOf('', 'left', 'start', 'center', 'right', 'end', 'justify', undefined),
  indent: orAbsent(whole(0, 20)),
  textFormat: orAbsent(whole(0, 255)),
  textStyle: orAbsent(harmlessStyle),
}
/** Bold 1, italic 2, strike 4, underline 8, code 16, sub 32, sup 64: Lexical's bits, without highlight. */
const textual: Record<string, FieldRule> = {
  ...common,
  text: text(100_000),
  format: whole(0, 127),
  detail: orAbsent(whole(0, 3)),
  mode: orAbsent(oneOf('normal', 'token', 'segmented')),
  style: orAbsent(harmlessStyle),
}

const words = ['text', 'linebreak', 'tab']
const inline = [...words, 'link', 'autolink']
const blocks = ['paragraph', 'heading', 'list', 'table', 'quote', 'upload', 'block', 'horizontalrule']
const inCell = ['paragraph', 'heading', 'list', 'quote', 'upload']

/** Every node the editor may write, and nothing else. */
export const nodeRules: ReadonlyMap<string, NodeRule> = new Map<string, NodeRule>([
  ['root', { fields: element, needs: ['children'], children: blocks }],
  ['paragraph', { fields: element, needs: ['children'], children: inline }],
  ['heading', { fields: { ...element, tag: oneOf('h2', 'h3', 'h4') }, needs: ['children', 'tag'], children: inline }],
  ['quote', { fields: element, needs: ['children'], children: [...inline, 'paragraph', 'list'] }],
  [
    'list',
    {
      fields: { ...element, listType: oneOf('bullet', 'number'), start: orAbsent(whole(0, 100_000)), tag: oneOf('ul', 'ol') },
      needs: ['children', 'listType'],
      children: ['listitem'],
    },
  ],
  [
    'listitem',
    {
      fields: { ...element, value: orAbsent(whole(0, 1_000_000)), checked: oneOf(undefined, null) },
      needs: ['children'],
      children: [...inline, 'list', 'paragraph'],
    },
  ],
  [
    'table',
    {
      fields: {
        ...element,
        colWidths: orAbsent((value) => Array.isArray(value) && value.length <= 200 && value.every(amount)),
        frozenColumnCount: orAbsent(whole(0, 200)),
        frozenRowCount: orAbsent(whole(0, 200)),
        rowStriping: orAbsent(oneOf(true, false)),
      },
      needs: ['children'],
      children: ['tablerow'],
    },
  ],
  ['tablerow', { fields: { ...element, height: orAbsent(amount) }, needs: ['children'], children: ['tablecell'] }],
  [
    'tablecell',
    {
      fields: {
        ...element,
        headerState: orAbsent(whole(0, 3)),
        colSpan: orAbsent(whole(1, 200)),
        rowSpan: orAbsent(whole(1, 2_000)),
        width: orAbsent(amount),
        backgroundColor: orAbsent(harmlessStyle),
        verticalAlign: orAbsent(oneOf('top', 'middle', 'bottom')),
      },
      needs: ['children'],
      children: inCell,
    },
  ],
  ['link', { fields: { ...element, fields: isRecord, id: orAbsent(recordId) }, needs: ['children', 'fields'], children: words }],
  ['autolink', { fields: { ...element, fields: isRecord }, needs: ['children', 'fields'], children: words }],
  ['text', { fields: textual, needs: ['text'], children: null }],
  ['tab', { fields: { ...textual, text: oneOf('\t') }, needs: [], children: null }],
  ['linebreak', { fields: common, needs: [], children: null }],
  ['horizontalrule', { fields: common, needs: [], children: null }],
  [
    'upload',
    {
      fields: {
        ...common,
        format: element.format ?? isAbsent,
        fields: orAbsent(isRecord),
        id: orAbsent(recordId),
        relationTo: oneOf('media'),
        value: recordId,
      },
      needs: ['relationTo', 'value'],
      children: null,
    },
  ],
  ['block', { fields: { ...common, format: element.format ?? isAbsent, fields: isRecord }, needs: ['fields'], children: null }],
])

export const linkFields: Record<string, FieldRule> = {
  id: orAbsent(recordId),
  linkType: oneOf('custom', 'internal', undefined),
  newTab: orAbsent(oneOf(true, false)),
  // The address itself is judged by linkFault, which says why.
  url: orAbsent(text(100_000)),
  doc: orAbsent(
    (value) =>
      isRecord(value) &&
      Object.keys(value).every((key) => key === 'relationTo' || key === 'value') &&
      oneOf(...linkedCollections)(value.relationTo) &&
      recordId(value.value),
  ),
}

export const uploadFields: Record<string, FieldRule> = { caption: orAbsent(text(500)) }

export const calloutFields: Record<string, FieldRule> = {
  id: orAbsent(recordId),
  blockType: oneOf('callout'),
  blockName: orAbsent(text(200)),
  tone: oneOf('info', 'warning', 'urgent'),
  title: orAbsent(text(200)),
  content: orAbsent(text(20_000)),
}

export const chartFields: Record<string, FieldRule> = {
  id: orAbsent(recordId),
  blockType: oneOf('chart'),
  blockName: orAbsent(text(200)),
  title: orAbsent(text(200)),
  data: orAbsent(text(2_000)),
}

/** A plain object, as JSON makes them. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
