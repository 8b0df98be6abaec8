import { canonicalJson, sha256 } from '../canonicalJson.ts'
import type { Publication } from '../payload-types.ts'

/** The hash of everything a publication says; its event carries it, so that no column can be changed unseen. */
export function sealPublication(row: Omit<Publication, 'id' | 'createdAt' | 'updatedAt'>): string {
  const facts = Object.fromEntries(sealed.map((name) => [name, row[name] ?? '']))
  return sha256(canonicalJson({ ...facts, at: new Date(row.at).toISOString() }))
}

const sealed = [
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
] as const
