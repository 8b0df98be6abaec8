import type { Delivery } from '../payload-types.ts'

export type DeliveryState = Delivery['state']

/** Nothing more will happen by itself or by a person to these. */
export const settledStates: DeliveryState[] = ['delivered', 'failed', 'superseded']

/** Whether something of it may have reached the outlet: such a delivery is never superseded or dropped blindly. */
export const mayHaveLeft = ({ state, attempts, mustLookUp }: Pick<Delivery, 'state' | 'attempts' | 'mustLookUp'>) =>
  state === 'leased' || state === 'unknown' || Boolean(mustLookUp) || (state === 'held' && attempts > 0)

/** One part of a delivery, as the row keeps it. */
export type DeliveryPart = { edition: string; text: string; item: string; textCollection: string; textId: string; language: string }
