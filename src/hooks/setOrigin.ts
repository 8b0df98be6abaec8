import type { CollectionBeforeChangeHook } from 'payload'
import { originOf } from '../delivery/origin.ts'

/** Which kind of truth a row is, live or sample, is said by the server once and never changed: they are never added together. */
export const setOrigin: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => ({
  ...data,
  origin: operation === 'create' ? await originOf({ req, mode: 'live' }) : originalDoc?.origin,
})
