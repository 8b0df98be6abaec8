import type { Edition } from '../payload-types.ts'
import { hashFacts, instantOf, rowFacts } from '../trail/rowHash.ts'

type Row = Omit<Edition, 'id' | 'textId'>

/** The hash of everything an edition's row says; the event of its approval carries it. */
export const hashEdition = (row: Row): string => hashFacts(editionFacts(row))

/**
 * Everything an edition's row says, as its hash reads it. `textId` is left out: it is the database's own name for the
 * text, another after a move to another database. The bytes have a hash of their own.
 */
export const editionFacts = (row: Row) =>
  rowFacts(
    { ...row, attachments: row.attachments ?? [], isCorrection: Boolean(row.isCorrection), frozenAt: instantOf(row.frozenAt) },
    columns,
  )

const columns = [
  'uid',
  'key',
  'text',
  'item',
  'textCollection',
  'language',
  'title',
  'number',
  'schemaVersion',
  'sha256',
  'attachments',
  'review',
  'isCorrection',
  'frozenAt',
] as const
