/** What the auditor's room is asked. All that is given must fit; empty means not asked. */
export type AuditQuery = {
  /** Words of a title, or an office id of a text, an item or an edition. */
  text: string
  /** Somebody's name, e-mail or office id. */
  person: string
  /** Days in Shanghai, `YYYY-MM-DD`, both included. */
  from: string
  to: string
  /** Where something stands, the outlet's own id of it, or the SHA-256 of its bytes. */
  address: string
  page: number
}

const day = /^\d{4}-\d{2}-\d{2}$/
const longest = 500

/** Reads a query from an address; what is none of it is left out. */
export function readQuery(given: Record<string, string | string[] | undefined>): AuditQuery {
  const words = (name: string) => [given[name] ?? ''].flat()[0]?.trim().slice(0, longest) ?? ''
  const dayOf = (name: string) => (day.test(words(name)) && !Number.isNaN(Date.parse(words(name))) ? words(name) : '')
  const page = Number(words('page'))
  return {
    text: words('text'),
    person: words('person'),
    from: dayOf('from'),
    to: dayOf('to'),
    address: words('address'),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

/** Whether anything is asked at all. */
export const isAsked = ({ text, person, from, to, address }: AuditQuery): boolean => Boolean(text || person || from || to || address)

/** The instants a query's days begin and end at, where it names any. */
export const spanOf = ({ from, to }: AuditQuery): { since: string | null; before: string | null } => ({
  since: from ? new Date(`${from}T00:00:00+08:00`).toISOString() : null,
  before: to ? new Date(Date.parse(`${to}T00:00:00+08:00`) + 24 * 3600_000).toISOString() : null,
})
