import type { Publication } from '../payload-types.ts'
import { hashFacts, instantOf, rowFacts } from '../trail/rowHash.ts'

/** The hash of everything a publication says; its event carries it, so that no column can be changed unseen. */
export const hashPublication = (row: Omit<Publication, 'id'>): string => hashFacts(publicationFacts(row))

/** Everything a publication says, as its hash reads it. */
export const publicationFacts = (row: Omit<Publication, 'id'>) => rowFacts({ ...row, at: instantOf(row.at) }, columns)

const columns = [
  'uid',
  'key',
  'title',
  'type',
  'seq',
  'delivery',
  'edition',
  'text',
  'item',
  'outlet',
  'outletName',
  'channel',
  'language',
  'column',
  'columnName',
  'unit',
  'unitName',
  'kind',
  'address',
  'externalId',
  'bytesHash',
  'origin',
  'day',
  'at',
] as const
