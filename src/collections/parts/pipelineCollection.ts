import type { Access, CollectionConfig, CompoundIndex, Field } from 'payload'
import { isActive } from '../../access/isActive.ts'
import { nobody } from '../../access/nobody.ts'
import { keepAppendOnly } from '../../hooks/keepAppendOnly.ts'
import { refuseRemoval } from '../../hooks/refuseRemoval.ts'
import { refuseVersions } from '../../hooks/refuseVersions.ts'
import { groups } from './groups.ts'
import type { names } from './label.ts'

type Options = {
  slug: string
  labels: ReturnType<typeof names>
  title: string
  columns: string[]
  fields: Field[]
  indexes?: CompoundIndex[]
  /** Rows are written once and never changed again. */
  isAppendOnly?: boolean
  hooks?: CollectionConfig['hooks']
  isHidden?: boolean
  /** Everybody in the office reads the record; what only keeps the house running is for fewer. */
  read?: Access
}

/** A collection that only the pipeline writes: closed to every direct write, on every entrance. */
export function pipelineCollection({
  slug,
  labels,
  title,
  columns,
  fields,
  indexes,
  isAppendOnly,
  hooks,
  isHidden,
  read = isActive,
}: Options): CollectionConfig {
  return {
    slug,
    labels,
    admin: {
      group: groups.pipeline,
      useAsTitle: title,
      defaultColumns: columns,
      hidden: isHidden ?? false,
      pagination: { defaultLimit: 25 },
    },
    access: { create: nobody, update: nobody, delete: nobody, read, unlock: nobody },
    lockDocuments: false,
    disableDuplicate: true,
    disableBulkEdit: true,
    timestamps: true,
    fields,
    indexes,
    hooks: {
      ...hooks,
      beforeChange: [...(isAppendOnly ? [keepAppendOnly] : []), ...(hooks?.beforeChange ?? [])],
      beforeOperation: [refuseVersions],
      beforeDelete: [refuseRemoval],
    },
  }
}
