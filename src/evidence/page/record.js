// What stands in this page: rows and bytes, the hashed bodies of the events, and the seals they tell of.
import { parsed } from './bytes.js'

const textOf = (id) => document.getElementById(id).textContent

export const data = JSON.parse(textOf('data'))
export const signed = JSON.parse(textOf('signed'))

/** Every event: its columns, and its hashed body; null where the law had that destroyed. */
export const bodies = data.events.map(({ body, ...row }) => ({ row, body: parsed(body) }))
/** Bodies alone, in order. */
export const told = bodies.flatMap(({ body }) => (body?.data ? [body] : []))
export const eventOf = (test) => told.find(test)

/** A seal was asked for by one person and confirmed by another, before it was done: any other vouches for nothing. */
function isOrdered(seal) {
  const before = (type) => eventOf((event) => event.type === type && event.seq < seal.seq && event.data.seal === seal.data.seal)
  const [asked, confirmed] = [before('sealAsked'), before('sealConfirmed')]
  return Boolean(asked?.actor && confirmed?.actor && asked.actor.uid !== confirmed.actor.uid)
}

export const allSeals = told.filter(({ type }) => type === 'sealed')
export const seals = allSeals.filter(isOrdered)
const gathered = (name) => seals.flatMap(({ data: seal }) => seal[name])
/** What the seals vouch for. */
export const sealed = {
  events: new Map(gathered('events').map((event) => [event.uid, event])),
  rows: new Map([...gathered('editions'), ...gathered('publications')].map(({ uid, row }) => [uid, row])),
  publications: gathered('publications').map(({ uid }) => uid),
  reviews: new Set(gathered('reviews')),
  files: new Set(gathered('files')),
  kept: new Set(gathered('kept')),
}
