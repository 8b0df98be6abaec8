import type { Field } from 'payload'

/** The record's rows go by their office id in the database, too: so they stay themselves on any database. Set by `keepAppendOnly`. */
export const idField: Field = { name: 'id', type: 'text', required: true, admin: { hidden: true } }
