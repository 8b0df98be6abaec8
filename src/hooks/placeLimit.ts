import type { CollectionBeforeValidateHook } from 'payload'

/** One limit for a kind and a first day: two would leave it open which holds. A second one is refused by the key being unique. */
export const placeLimit: CollectionBeforeValidateHook = ({ data = {}, originalDoc }) => {
  const { kind, from } = { ...originalDoc, ...data }
  return { ...data, place: `${kind} ${from}` }
}
