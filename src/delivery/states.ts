import type { Delivery } from '../payload-types.ts'

export type DeliveryState = Delivery['state']

/** Nothing more will happen by itself or by a person to these. */
export const settledStates: DeliveryState[] = ['delivered', 'failed', 'superseded', 'left', 'givenUp']

/**
 * Whether something of it may have reached the outlet, or be in a person's hands: such a delivery is never
 * superseded blindly. What the outlet refused for its content has not left, and its correction takes its place.
 */
export const mayHaveLeft = ({ state, mustLookUp, problem }: Pick<Delivery, 'state' | 'mustLookUp' | 'problem'>) =>
  state === 'leased' ||
  state === 'unknown' ||
  Boolean(mustLookUp) ||
  (state === 'held' && (problem as { kind?: string } | null)?.kind !== 'content')

/** One part of a delivery, as the row keeps it. */
export type DeliveryPart = { edition: string; text: string; item: string; textCollection: string; textId: string; language: string }
