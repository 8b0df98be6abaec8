import type { SelectField } from 'payload'
import { label } from './label.ts'

/** Values of a select with their labels in Chinese and English. */
export type Choices = Record<string, readonly [zh: string, en: string]>

/** A select that has to be chosen, from a table of its values. */
export const chosen = (name: string, text: ReturnType<typeof label>, choices: Choices, more: Partial<SelectField> = {}): SelectField =>
  ({
    name,
    type: 'select',
    required: true,
    label: text,
    options: Object.entries(choices).map(([value, [zh, en]]) => ({ value, label: label(zh, en) })),
    ...more,
  }) as SelectField
