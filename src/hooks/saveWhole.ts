import type { CollectionBeforeOperationHook } from 'payload'

/** A save that asks for a few fields back would show no more to the hooks that note and record it: it gets the whole. */
export const saveWhole: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === 'create' || operation === 'update' ? { ...args, select: undefined } : args
