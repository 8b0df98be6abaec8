import type { Access, CollectionConfig, CompoundIndex, Field } from 'payload'
import { isActive } from '../../access/isActive.ts'
import { nobody } from '../../access/nobody.ts'
import { keepAppendOnly } from '../../hooks/keepAppendOnly.ts'
import { refuseRemoval } from '../../hooks/refuseRemoval.ts'
import { refuseVersions } from '../../hooks/refuseVersions.ts'
import { groups } from './groups.ts'
import { idField } from './idField.ts'
import type { names } from './label.ts'

type Options = {
  slug: string
  labels: ReturnType<typeof names>
  title: string
  /** Where the navigation lists it; under the pipeline unless it says otherwise. */
  group?: (typeof groups)[keyof typeof groups]
  columns: string[]
  /** How lists are sorted until somebody sorts them otherwise. */
  sort?: string
  fields: Field[]
  indexes?: CompoundIndex[]
  /** Rows are written once and never changed again. */
  isAppendOnly?: boolean
  hooks?: CollectionConfig['hooks']
  isHidden?: boolean
  endpoints?: CollectionConfig['endpoints']
  /** What stands above the list. */
  listComponents?: string[]
  /** Whether each row has a chain of case events that `verify` holds it against. */
  hasChains?: boolean
  /** Everybody in the office reads the record; what only keeps the house running is for fewer. */
  read?: Access
}

/** A collection that only the pipeline writes: closed to every direct write, on every entrance. */
export function pipelineCollection({
  slug,
  labels,
  title,
  group = groups.pipeline,
  columns,
  sort,
  fields,
  indexes,
  isAppendOnly,
  hooks,
  isHidden,
  endpoints,
  listComponents = [],
  hasChains = false,
  read = isActive,
}: Options): CollectionConfig {
  return {
    slug,
    labels,
    admin: {
      group,
      useAsTitle: title,
      defaultColumns: columns,
      hidden: isHidden ?? false,
      pagination: { defaultLimit: 25 },
      components: { beforeList: listComponents },
    },
    access: { create: nobody, update: nobody, delete: nobody, read, unlock: nobody },
    ...(sort ? { defaultSort: sort } : {}),
    lockDocuments: false,
    disableDuplicate: true,
    custom: { hasChains },
    disableBulkEdit: true,
    // A row of the record says itself when it was; a time the database wrote beside it would be proved by nothing.
    timestamps: !isAppendOnly,
    ...(endpoints ? { endpoints } : {}),
    fields: isAppendOnly ? [idField, ...fields] : fields,
    indexes,
    hooks: {
      ...hooks,
      beforeChange: [...(isAppendOnly ? [keepAppendOnly] : []), ...(hooks?.beforeChange ?? [])],
      beforeOperation: [refuseVersions, ...(hooks?.beforeOperation ?? [])],
      beforeDelete: [refuseRemoval],
    },
  }
}
