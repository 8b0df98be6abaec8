import type { Payload } from 'payload'

/** Whether a value has the form of an id of this database. MongoDB answers a query for anything else with a fault of its own. */
export const couldBeId = (payload: Payload, id: string): boolean => payload.db.name !== 'mongoose' || /^[0-9a-f]{24}$/i.test(id)
