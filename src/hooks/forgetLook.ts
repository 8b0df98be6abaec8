import type { CollectionBeforeChangeHook } from 'payload'

/** What was seen at one address says nothing of another: a new address begins unlooked at. */
export const forgetLook: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  originalDoc && data.address !== undefined && data.address !== originalDoc.address
    ? { ...data, lookState: null, lookResult: '', checkedOn: '', deadSince: '' }
    : data
