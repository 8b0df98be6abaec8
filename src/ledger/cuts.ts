import type { Counted } from './tally.ts'

export type Cut = { key: (row: CutBy) => string; name: (row: CutBy) => string }

/** What published texts are cut by, whether one by one or in groups that are alike in all of it. */
export type CutBy = Pick<Counted, 'outlet' | 'outletName' | 'language' | 'column' | 'columnName' | 'unit' | 'unitName'>

/** The tables a year's publications are counted in: by which key, and under which name. What has no column or unit stands under a dash. */
export const cuts = {
  byWindow: { key: ({ outlet }) => outlet, name: ({ outletName }) => outletName },
  byLanguage: { key: ({ language }) => language, name: ({ language }) => language },
  byColumn: { key: ({ column }) => column || '-', name: ({ columnName }) => columnName || '-' },
  byUnit: { key: ({ unit }) => unit || '-', name: ({ unitName }) => unitName || '-' },
} satisfies Record<string, Cut>
